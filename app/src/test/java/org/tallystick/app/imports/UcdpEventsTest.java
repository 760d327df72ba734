package org.tallystick.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.store.CitedClaim;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.codebook.CodebookReader;

/** Invented events in the form of UCDP GED. */
class UcdpEventsTest {
  private static final String HEADER =
      "id,relid,year,side_a,side_b,number_of_sources,source_article,source_office,source_date,"
          + "source_headline,source_original,adm_1,country,date_prec,date_start,date_end,deaths_a,"
          + "deaths_b,deaths_civilians,deaths_unknown,best,high,low\n";

  @TempDir private Path folder;

  private ImportedTable read(String... events) throws IOException {
    Path file = folder.resolve("ged.csv");
    Files.writeString(file, HEADER + String.join("\n", events) + "\n");
    return new TableReader(CodebookReader.bundled("foreign-fighters"), LocalDate.of(2026, 1, 1))
        .read(file);
  }

  @Test
  void anEventGivesItsDeathsAndThoseOfEachSide() throws IOException {
    ImportedTable table =
        read(
            "1,X-1,2031,Government of Ukraine,Government of Russia (Soviet Union),2,"
                + "\"Wire A; Wire B\",Wire A;Wire B,2024-05-03;2024-05-04,Clash at the ford;Clash,"
                + "Police;Army,Some oblast,Ukraine,1,2024-05-02 00:00:00.000,2024-05-02 00:00:00.000,"
                + "4,12,1,0,17,25,15");
    assertEquals(List.of(), table.bad());
    List<CitedClaim> claims = table.claims().stream().map(ImportedClaim::cited).toList();
    assertEquals(
        List.of(Interval.between(15, 25), Interval.atLeast(4), Interval.atLeast(12)),
        claims.stream().map(c -> c.claim().value().orElseThrow()).toList());
    assertEquals(
        List.of(Optional.empty(), Optional.of("UA"), Optional.of("RU")),
        claims.stream().map(c -> c.claim().side()).toList());
    CitedClaim side = claims.get(1);
    assertEquals(List.of("Police"), side.claim().sources());
    assertEquals(Optional.of("Wire A"), side.publisher());
    assertEquals(Optional.of(LocalDate.of(2024, 5, 3)), side.published());
    assertEquals("Clash at the ford", side.claim().report());
    assertEquals(Optional.of("2024-05-02"), side.claim().from());
    assertEquals(Optional.of("2024-05-02"), side.claim().to());
    assertEquals(Optional.of("Some oblast"), side.claim().place());
    assertEquals(List.of("import.ucdp.side-a"), side.claim().evidence().rules());
  }

  @Test
  void sumsByActorAndUnknownActorsAreTold() throws IOException {
    ImportedTable table =
        read(
            "1,,2031,IS,The Nobodies,1,,,,,,,Syria,1,2014-05-02,2014-05-02,4,12,1,0,17,17,17",
            "2,,2031,IS,The Nobodies,1,,,,,,,Syria,1,2014-05-03,2014-05-03,5,0,0,0,5,5,5",
            "3,,2031,IS,The Nobodies,1,,,,,,,Syria,1,2014-05-04,2014-05-04,0,1,0,0,x,1,1");
    assertEquals(
        List.of(
            "line 4: 'x' is not a number; write digits, with words such as 'about' or 'up to' where they belong"),
        table.bad().stream().map(RowProblem::toString).toList());
    assertEquals(4, table.claims().size());
    assertTrue(table.warnings().get(0).contains("add up to ISIS 9;"), table.warnings().toString());
    assertTrue(
        table.warnings().get(1).startsWith("'The Nobodies' is no party that the codebook knows"));
    assertEquals(2, table.warnings().size());
  }
}
