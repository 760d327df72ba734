package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.app.store.Samples.CODEBOOK;
import static org.tallystick.app.store.Samples.PROGRAM;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.reports.Report;

/** What can go wrong with a PostgreSQL server is said in words, and never with a password. */
class PostgresProblemsTest {
  @TempDir Path folder;
  private Place place;
  private String database;
  private String server;

  @BeforeEach
  void name() {
    place = Place.Kind.POSTGRESQL.empty(folder);
    database = ((PostgresAddress) place.address()).database();
    server = "127.0.0.1:" + PostgresServer.get().port();
  }

  @Test
  void noServer() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    refused(
        "no PostgreSQL answers at 127.0.0.1:"
            + port
            + " (connection refused); start it, or mend host and port",
        "postgresql://me:hunter2@127.0.0.1:" + port + "/ledger");
    refused(
        "no PostgreSQL answers at no-such-host.invalid:5432 (no such host); start it, or mend host"
            + " and port",
        "postgresql://me:hunter2@no-such-host.invalid/ledger");
  }

  @Test
  void noEntry() throws SQLException {
    refused(
        "wrong password for tallystick, or no such user; set PGPASSWORD, or mend the line in"
            + " ~/.pgpass",
        "postgresql://tallystick:hunter2@" + server + "/" + database);
    refused(
        "wrong password for nobody, or no such user; set PGPASSWORD, or mend the line in ~/.pgpass",
        "postgresql://nobody:hunter2@" + server + "/" + database);
    refused(
        "needs a password; set PGPASSWORD, or write a line HOST:PORT:DATABASE:USER:PASSWORD into"
            + " ~/.pgpass",
        "postgresql://tallystick@" + server + "/" + database);
    refused(
        "no database of that name; mend the name, or create it with `createdb lost`",
        PostgresServer.get().url("lost"));
    refused(
        "the schema that it names does not exist; create it with `CREATE SCHEMA`, or mend"
            + " currentSchema in the address",
        place.typed() + "?currentSchema=lost");
  }

  @Test
  void passwordFromThePasswordFile() throws IOException {
    Path file = folder.resolve("pgpass");
    Files.writeString(
        file, server + ":*:tallystick:" + PostgresServer.PASSWORD.replace(":", "\\:") + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    String before = System.setProperty("org.postgresql.pgpassfile", file.toString());
    try {
      open("postgresql://tallystick@" + server + "/" + database).close();
    } finally {
      if (before == null) {
        System.clearProperty("org.postgresql.pgpassfile");
      }
    }
  }

  @Test
  void noLedgerThere() throws SQLException {
    LedgerException none = assertThrows(LedgerException.class, () -> place.openExisting().close());
    assertEquals(place + ": no ledger in it yet; run `tallystick read` first", none.getMessage());
    assertEquals(
        List.of("0"), place.look("SELECT count(*) FROM pg_class WHERE relname = 'claims'"));
    place.execute("CREATE TABLE cookies (id INTEGER)");
    refused(
        "holds tables of another program; name an empty database, or an empty schema with"
            + " ?currentSchema=NAME",
        place.typed());
    place.execute("CREATE SCHEMA own");
    open(place.typed() + "?currentSchema=own").close();
    assertEquals(List.of("0"), place.look("SELECT count(*) FROM own.reports"));
    assertEquals(List.of("0"), place.look("SELECT count(*) FROM cookies"));
    place.execute("CREATE TABLE flyway_schema_history (version TEXT, script TEXT)");
    refused(
        "holds tables of another program; name an empty database, or an empty schema with"
            + " ?currentSchema=NAME",
        place.typed());
  }

  @Test
  void newerSchema() throws SQLException {
    place.open().close();
    place.execute(
        "UPDATE flyway_schema_history SET version = '"
            + (Schema.VERSION + 1)
            + "'"
            + " WHERE version = '"
            + Schema.VERSION
            + "'");
    refused("made by a newer Tallystick; update Tallystick", place.typed());
  }

  @Test
  void noRight() throws SQLException {
    PostgresServer.get().execute("CREATE ROLE guest LOGIN PASSWORD 'hunter2'");
    String asGuest = "postgresql://guest:hunter2@" + server + "/" + database;
    String remedy =
        "; ask the owner of the database for it: CREATE on its schema to make or update a ledger,"
            + " SELECT and INSERT on its tables to use one";
    refused(
        "no right to do that for guest (permission denied for schema public)" + remedy, asGuest);
    place.open().close();
    refused(
        "no right to do that for guest (permission denied for table flyway_schema_history)"
            + remedy,
        asGuest);
    place.execute("GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO guest");
    Report report = Samples.report("one");
    try (Ledger ledger = open(asGuest)) {
      assertTrue(ledger.add(report, Samples.extraction(report), CODEBOOK, PROGRAM));
      assertEquals(List.of(), ledger.verify(Optional.empty()).findings());
    }
  }

  @Test
  void connectionCut() throws SQLException {
    try (Ledger ledger = place.open()) {
      PostgresServer.get()
          .execute(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                  + database
                  + "'");
      Report report = Samples.report("one");
      int cut = 0;
      boolean added = false;
      while (!added) {
        try {
          added = ledger.add(report, Samples.extraction(report), CODEBOOK, PROGRAM);
        } catch (LedgerException e) {
          assertEquals(
              place
                  + ": the connection to "
                  + server
                  + " was cut; see whether the server runs, then try again; what was confirmed is"
                  + " kept",
              e.getMessage());
          assertTrue(cut++ < 8, "no more often than there are connections");
        }
      }
      assertEquals(1, ledger.reports(), "it goes on with a new connection");
    }
  }

  @Test
  void originalsNeedAFolder() {
    Report report = Samples.report("one");
    try (Ledger ledger = Ledger.open(place.address(), Optional.empty(), "tester")) {
      LedgerException refused =
          assertThrows(
              LedgerException.class,
              () ->
                  ledger.add(Samples.found(report), Samples.extraction(report), CODEBOOK, PROGRAM));
      assertEquals(
          "originals: a ledger in PostgreSQL does not tell in which folder they are kept; name it by"
              + " --evidence DIR or in TALLYSTICK_EVIDENCE, the same for everybody",
          refused.getMessage());
      assertEquals(0, ledger.reports());
    }
  }

  @Test
  void missingTriggersAreFound() throws SQLException {
    place.open().close();
    assertEquals(
        place.look(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                + " AND relkind = 'r' AND relname <> 'flyway_schema_history' ORDER BY relname"),
        PostgresCheck.TABLES.stream().sorted().toList());
    place.execute(
        "ALTER TABLE claims DISABLE TRIGGER claims_append_only",
        "DROP TRIGGER events_append_only ON events",
        "CREATE TRIGGER events_append_only BEFORE UPDATE ON events EXECUTE FUNCTION append_only()",
        "DROP TABLE citations",
        "CREATE TABLE other (id INTEGER)");
    try (Ledger ledger = place.openExisting()) {
      Verification found = ledger.verify(Optional.empty());
      assertEquals(
          List.of(place + ", table claims", place + ", table citations", place + ", table events"),
          found.findings().stream().map(Verification.Finding::where).toList());
      assertTrue(found.notes().contains(place + ", table other is not Tallystick's own"));
    }
  }

  @Test
  void lockedByAnotherProgram() throws SQLException {
    place.open().close();
    String impatient = place.typed() + "?options=-c%20lock_timeout%3D100";
    Report report = Samples.report("one");
    try (Ledger ledger = open(impatient);
        Connection other = place.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "SELECT pg_advisory_xact_lock(" + PostgresSchema.LOCK + ", hashtext(current_schema()))");
      LedgerException said =
          assertThrows(
              LedgerException.class,
              () -> ledger.add(report, Samples.extraction(report), CODEBOOK, PROGRAM));
      assertTrue(
          said.getMessage()
              .endsWith(
                  ": locked by another program; wait until it has finished or close it, then try"
                      + " again"),
          said.getMessage());
      assertEquals(0, ledger.reports(), "reading goes on");
      other.rollback();
      assertTrue(ledger.add(report, Samples.extraction(report), CODEBOOK, PROGRAM));
    }
  }

  private static Ledger open(String typed) {
    return Ledger.open(LedgerAddress.of(typed, Map.of()), Optional.empty(), "tester");
  }

  private static void refused(String message, String typed) {
    LedgerException said = assertThrows(LedgerException.class, () -> open(typed).close());
    assertEquals(LedgerAddress.of(typed, Map.of()) + ": " + message, said.getMessage());
    for (Throwable t = said; t != null; t = t.getCause()) {
      assertFalse(String.valueOf(t.getMessage()).contains("hunter2"), t.toString());
    }
  }
}
