package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.reports.Report;

/** What is changed in the tables of PostgreSQL themselves is found and named. */
class PostgresCheckTest {
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void fill() {
    place = Place.Kind.POSTGRESQL.in(folder);
    Report report = Samples.report("one");
    try (Ledger ledger = place.open()) {
      ledger.add(
          Samples.found(report), Samples.extraction(report), Samples.CODEBOOK, Samples.PROGRAM);
    }
  }

  /** Whoever adds a migration writes down what it makes; forgetting it fails here. */
  @Test
  void whatIsWrittenDownIsWhatTheMigrationsMake() throws SQLException {
    try (Handle h = Jdbi.open(place.connect())) {
      assertEquals(lines(PostgresShape.now(h)), lines(PostgresShape.made()));
    }
  }

  private static String lines(Map<String, String> shape) {
    StringBuilder lines = new StringBuilder();
    shape.forEach((thing, made) -> lines.append(thing).append('\t').append(made).append('\n'));
    return lines.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTER TABLE claims ALTER low TYPE real"
            + "| table claims, column low: it is real and was made as double precision",
        "ALTER TABLE decisions ALTER because DROP NOT NULL"
            + "| table decisions, column because: it is text and was made as text not null",
        "ALTER TABLE skipped ALTER reason TYPE text COLLATE \"POSIX\""
            + "| table skipped, column reason: it is text not null in the order of POSIX and was made"
            + " as text not null in the order of C",
        "ALTER TABLE claims DROP CONSTRAINT claims_counted_check"
            + "| table claims, constraint claims_counted_check: it is gone from the database",
        "DROP INDEX skipped_by_extraction"
            + "| table skipped, index skipped_by_extraction: it is gone from the database",
        "ALTER TABLE retrievals DROP COLUMN http"
            + "| table retrievals, column http: it is gone from the database",
        "ALTER TABLE reports ALTER language SET DEFAULT 'en'"
            + "| table reports, column language: it is text not null or else 'en'::text and was made"
            + " as text not null"
      })
  void aChangedTableIsFoundAndNamed(String sql, String wrong) throws SQLException {
    place.execute(sql);
    List<String> found =
        verify().findings().stream().map(f -> f.where() + ": " + f.wrong()).toList();
    assertEquals(
        1, found.stream().filter((place + ", " + wrong)::equals).count(), found.toString());
  }

  @Test
  void aTableThatIsGoneIsNamedOnce() throws SQLException {
    place.execute("DROP TABLE source_maps");
    assertEquals(
        1,
        verify().findings().stream().filter(f -> f.where().contains("table source_maps")).count());
  }

  @Test
  void whatSomebodyElseAddedIsMentioned() throws SQLException {
    place.execute(
        "CREATE TABLE mine (x int)",
        "ALTER TABLE claims ADD mood text",
        "CREATE INDEX quick ON claims (measure)");
    assertEquals(List.of(), verify().findings());
    assertEquals(
        List.of(
            place + ", table mine is not Tallystick's own",
            place + ", table claims, column mood is not Tallystick's own",
            place + ", table claims, index quick is not Tallystick's own"),
        verify().notes());
  }

  private Verification verify() {
    try (Ledger ledger = place.openExisting()) {
      return ledger.verify(Optional.empty());
    }
  }
}
