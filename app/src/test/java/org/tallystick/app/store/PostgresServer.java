package org.tallystick.app.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A real PostgreSQL of the tests' own: its programs come as a Maven artifact, its data lie in a
 * temporary folder. Started when first asked for, once for all tests, and ended with them, even if
 * they are killed: it runs for as long as its standard input is open.
 */
public final class PostgresServer {
  /** The name and password of its owner. */
  static final String OWNER = "tallystick";

  static final String PASSWORD = "p@ss:w/rd #1%";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** PostgreSQL refuses to run as root: whoever tests as root runs it as this user, nobody. */
  private static final String NOBODY = "65534";

  private static PostgresServer running;

  private final Path folder;
  private final int port;
  private final AtomicInteger databases = new AtomicInteger();
  private boolean hasTemplate;

  private PostgresServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** The one that runs. */
  public static synchronized PostgresServer get() {
    if (running == null) {
      try {
        running = start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return running;
  }

  /** The address of a new, empty database, with its owner's name and password. */
  public String newDatabase() {
    String name = "test_" + databases.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return url(name);
  }

  /** The address of a new database with an empty ledger, copied from one that was made once. */
  public synchronized String newLedger() {
    if (!hasTemplate) {
      execute("CREATE DATABASE ledger");
      Ledger.open(LedgerAddress.of(url("ledger"), Map.of()), Optional.empty(), "tester").close();
      hasTemplate = true;
    }
    String name = "test_" + databases.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE ledger STRATEGY file_copy");
    return url(name);
  }

  /** The address of a database, with its owner's name and password. */
  String url(String database) {
    return "postgresql://"
        + OWNER
        + ":p%40ss%3Aw%2Frd%20%231%25@127.0.0.1:"
        + port
        + "/"
        + database;
  }

  int port() {
    return port;
  }

  /** Runs statements as the owner, outside any test's database. */
  void execute(String... sql) {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, OWNER, PASSWORD);
  }

  private static PostgresServer start() throws IOException {
    Path folder = Files.createTempDirectory("tallystick-postgres");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    unpack(folder.resolve("programs"));
    Path data = Files.createDirectory(folder.resolve("data"));
    Path password = Files.writeString(data.resolveSibling("password"), PASSWORD, UTF_8);
    Path log = folder.resolve("log");
    if (isRoot()) {
      run(log, List.of("chown", NOBODY, data.toString()));
    }
    String bin = folder.resolve("programs/bin").toString();
    run(
        log,
        asUser(
            List.of(
                bin + "/initdb",
                "--pgdata=" + data,
                "--username=" + OWNER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync")));
    PostgresServer server = new PostgresServer(folder, freePort());
    List<String> command =
        new ArrayList<>(
            List.of("sh", "-c", "\"$@\" & cat >/dev/null; kill -QUIT $!; wait; rm -rf \"$0\""));
    command.add(folder.toString());
    command.addAll(
        asUser(
            List.of(
                bin + "/postgres",
                "-D" + data,
                "-p" + server.port,
                "-clisten_addresses=127.0.0.1",
                "-cunix_socket_directories=",
                "-cfsync=off",
                "-cmax_connections=200")));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
    server.await(process, log);
    return server;
  }

  private static void stop(Process process) {
    try {
      process.getOutputStream().close();
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void await(Process process, Path log) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        connect("postgres").close();
        return;
      } catch (SQLException e) {
        if (!process.isAlive() || System.nanoTime() - deadline > 0) {
          throw new IOException(
              "PostgreSQL in " + folder + " does not start: " + Files.readString(log), e);
        }
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static List<String> asUser(List<String> command) {
    if (!isRoot()) {
      return command;
    }
    List<String> all =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    all.addAll(command);
    return all;
  }

  private static void run(Path log, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(log.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + " failed: " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** The artifact holds one archive, named by system and processor. */
  private static void unpack(Path to) throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name =
        "/postgres-" + (system.contains("mac") ? "darwin" : "linux") + "-" + processor + ".txz";
    try (InputStream in = PostgresServer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no PostgreSQL for this system among the test dependencies: " + name);
      }
      TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in));
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = to.resolve(entry.getName()).normalize();
        Files.createDirectories(file.getParent());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file);
          boolean runs = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }
}
