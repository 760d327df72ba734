package org.tallystick.app.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.app.readers.Found;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.Original;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.Extraction;
import org.tallystick.claims.Skipped;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;

/** Reports and claims to keep, and a plain look into the file. */
final class Samples {
  static final String CODEBOOK = "fighters 1";
  static final String PROGRAM = "0.1.0";

  private Samples() {}

  static Report report(String name) {
    String text = "“About 100 men” 🇰🇵 from the “Storm”\u0001 unit. " + name;
    return new Report(
        ReportId.of(text),
        name,
        Optional.of("A title; it's 'quoted'"),
        Optional.of("The Wire"),
        Optional.of("https://example.org/a?b=c"),
        Optional.of(LocalDate.of(2024, 11, 5)),
        "en",
        text);
  }

  /** Its bytes, as from a file of its name. */
  static Original original(Report report) {
    return new Original(
        report.text().getBytes(StandardCharsets.UTF_8),
        "reports/" + report.name(),
        Optional.empty(),
        Optional.empty());
  }

  /** Read from a file of its name. */
  static Found found(Report report) {
    return found(report, original(report));
  }

  /** Read from that original. */
  static Found found(Report report, Original original) {
    return new Found(report, Kind.TEXT, Optional.empty(), original);
  }

  /** One claim with every field, one with as few as possible, and one for each kind of interval. */
  static Extraction extraction(Report report) {
    List<Claim> claims = new ArrayList<>();
    claims.add(full(report));
    claims.add(bare(report));
    List<Interval> values =
        List.of(
            Interval.exactly(0),
            Interval.between(0.1, 1e17),
            Interval.atLeast(3),
            Interval.atMost(2.5),
            new Interval(OptionalDouble.empty(), OptionalDouble.empty()));
    for (Interval value : values) {
      claims.add(counted(report, "c" + claims.size(), value));
    }
    return new Extraction(
        claims,
        List.of(
            new Skipped(new Span(0, 5), Skipped.Reason.NO_SIDE),
            new Skipped(new Span(7, 9), Skipped.Reason.TOO_LONG)));
  }

  static Extraction one(Report report, String id) {
    return new Extraction(List.of(counted(report, id, Interval.exactly(1))), List.of());
  }

  /** As from a table: the odd ones with nothing known of where they were published. */
  static List<CitedClaim> cited(Extraction extraction) {
    List<CitedClaim> cited = new ArrayList<>();
    for (Claim claim : extraction.claims()) {
      int i = cited.size();
      Optional<Integer> even = Optional.of(i).filter(n -> n % 2 == 0);
      cited.add(
          new CitedClaim(
              claim,
              even.map(n -> LocalDate.of(2024, 1, 1 + n)),
              even.map(n -> "Outlet " + n),
              even.map(n -> "https://example.org/" + n)));
    }
    return cited;
  }

  private static Claim full(Report report) {
    return new Claim(
        "c-full",
        report.id(),
        report.name(),
        "“About 100 men”",
        "present",
        Optional.of(Interval.between(90, 110)),
        Optional.of("people"),
        Optional.of(Hedge.AT_LEAST),
        Optional.of("detail"),
        List.of("KP", "CU"),
        Optional.of("RU"),
        Status.ALLEGED,
        List.of("a \"ministry\"", "The Wire 🇰🇵"),
        Optional.of("2024-10"),
        Optional.of("2024-11-04"),
        Optional.of("Kursk"),
        Optional.of("Storm"),
        CODEBOOK,
        new Evidence(
            new Span(0, 15),
            Map.of("value", new Span(1, 10), "origins", new Span(16, 20)),
            List.of("about", "men", "about")));
  }

  private static Claim bare(Report report) {
    return claim(report, "c-bare", Optional.empty());
  }

  private static Claim counted(Report report, String id, Interval value) {
    return claim(report, id, Optional.of(value));
  }

  private static Claim claim(Report report, String id, Optional<Interval> value) {
    return new Claim(
        id,
        report.id(),
        report.name(),
        "men",
        "practice",
        value,
        value.map(v -> "people"),
        value.map(v -> Hedge.UNQUANTIFIED),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Status.STATED,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        CODEBOOK,
        new Evidence(new Span(11, 14), Map.of(), List.of()));
  }

  /** Every row of every table, and the file's own settings. */
  static List<String> dump(Path file) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      for (String table : PostgresCheck.TABLES) {
        rows.addAll(rows(statement, "SELECT rowid, * FROM " + table + " ORDER BY rowid"));
      }
      rows.addAll(rows(statement, "SELECT * FROM sqlite_master ORDER BY name"));
      rows.addAll(rows(statement, "PRAGMA user_version"));
    }
    return rows;
  }

  static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
      }
    }
    return rows;
  }

  static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  static void execute(Path file, String... sql) throws SQLException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    }
  }
}
