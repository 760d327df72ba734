package org.tallystick.app.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tallystick.app.cli.Main;
import org.tallystick.app.store.Ledger;
import org.tallystick.codebook.CodebookReader;

/**
 * The app over a ledger of the example reports and one hostile report, on a free port; one for all
 * tests of a JVM that only look. Tests that change something make one of their own.
 */
public final class Site implements AutoCloseable {
  private static final Path EXAMPLES = Path.of("../examples");
  private static final Path HOSTILE = Path.of("src/test/resources/web/hostile.md");
  private static Path read;
  private static Site shared;

  private final Ledger ledger;
  private final WebApp app;
  private final StringWriter faults = new StringWriter();

  private Site(Path file, WebOptions options) {
    ledger = Ledger.open(file);
    app =
        new WebApp(
            ledger,
            CodebookReader.bundled("foreign-fighters"),
            options,
            new PrintWriter(faults, true));
  }

  /** The one to look at. */
  public static synchronized Site shared() {
    if (shared == null) {
      shared = new Site(examples(), WebOptions.local(0));
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** One whose ledger may be changed. */
  public static Site own() {
    try {
      Path copy = Files.createTempDirectory("tallystick").resolve("own.db");
      Files.copy(examples(), copy);
      return new Site(copy, WebOptions.local(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One over that ledger, served so. */
  public static Site of(Path ledger, WebOptions options) {
    return new Site(ledger, options);
  }

  /** A ledger of the examples, read once a JVM. */
  static synchronized Path examples() {
    if (read == null) {
      try {
        Path file = Files.createTempDirectory("tallystick").resolve("examples.db");
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        String[] command = {
          "read", EXAMPLES.toString(), HOSTILE.toString(), "--ledger", file.toString()
        };
        if (Main.run(out, out, command) != 0) {
          throw new IllegalStateException("the examples cannot be read: " + said);
        }
        read = file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return read;
  }

  /** The address of that path. */
  public String at(String path) {
    return "http://127.0.0.1:" + app.port() + path;
  }

  /** What it holds. */
  public Ledger ledger() {
    return ledger;
  }

  /** What went wrong in the program, if anything. */
  public String faults() {
    return faults.toString();
  }

  @Override
  public void close() {
    app.close();
    ledger.close();
  }
}
