package org.tallystick.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.TallystickException;
import org.tallystick.app.store.CitedClaim;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.reports.ReportId;

class TableReaderTest {
  private static final TableReader READER =
      new TableReader(CodebookReader.bundled("foreign-fighters"), LocalDate.of(2026, 6, 1));

  @TempDir private Path folder;

  private ImportedTable read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private ImportedTable read(byte[] bytes) {
    try {
      return READER.read(Files.write(folder.resolve("figures.csv"), bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Claim claim(ImportedTable table) {
    assertEquals(List.of(), table.bad());
    assertEquals(1, table.claims().size());
    return table.claims().get(0).cited().claim();
  }

  @Test
  void everyColumnIsTaken() {
    ImportedTable table =
        read(
            "source,camp,publisher,published,measure,origins,side,value,unit,hedge,status,from,to,"
                + "place,formation,report,url,quote\n"
                + "A Ministry|A Paper,UA,The Outlet,2025-02-03,Killed,KP|Cuba,Russia,300,people,about,"
                + "alleged,2025-01,2025-01-31,Kursk,Storm,wire-7,https://example.org/7,About 300 fell.\n");
    Claim claim = claim(table);
    CitedClaim cited = table.claims().get(0).cited();
    assertEquals(List.of("A Ministry", "A Paper"), claim.sources());
    assertEquals(Optional.of("UA"), table.claims().get(0).camp());
    assertEquals("killed", claim.measure());
    assertEquals(List.of("KP", "CU"), claim.origins());
    assertEquals(Optional.of("RU"), claim.side());
    assertEquals(Optional.of(Interval.exactly(300)), claim.value());
    assertEquals(Optional.of("people"), claim.unit());
    assertEquals(Optional.of(Hedge.ABOUT), claim.hedge());
    assertEquals(Status.ALLEGED, claim.status());
    assertEquals(Optional.of("2025-01"), claim.from());
    assertEquals(Optional.of("2025-01-31"), claim.to());
    assertEquals(Optional.of("Kursk"), claim.place());
    assertEquals(Optional.of("Storm"), claim.formation());
    assertEquals("wire-7", claim.report());
    assertEquals("About 300 fell.", claim.quote());
    assertEquals(CodebookReader.bundled("foreign-fighters").label(), claim.codebook());
    assertEquals(Optional.of(LocalDate.of(2025, 2, 3)), cited.published());
    assertEquals(Optional.of("The Outlet"), cited.publisher());
    assertEquals(Optional.of("https://example.org/7"), cited.url());
    assertEquals(List.of("import.row"), claim.evidence().rules());
    assertEquals("About 300 fell.", claim.evidence().quote().of(table.report().text()));
    String row = claim.evidence().parts().get("row").of(table.report().text());
    assertTrue(row.startsWith("A Ministry|A Paper,UA") && row.endsWith("fell."), row);
    assertEquals(List.of(), table.warnings());
  }

  @Test
  void theFileIsItsOwnReportKnownByItsBytes() {
    byte[] bytes = "question,value\nHow many?,5\n".getBytes(StandardCharsets.UTF_8);
    ImportedTable table = read(bytes);
    assertEquals(ReportId.of(bytes), table.report().id());
    assertEquals("figures", claim(table).report());
    assertEquals("How many?,5", claim(table).quote());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void commasSemicolonsAndTabsDoAlike(String separator) {
    String text = "# own table\n\nMEASURE|Value|Origin\nkilled|300|KP\n".replace("|", separator);
    for (String end : List.of("\n", "\r\n", "\r")) {
      for (String mark : List.of("", "\uFEFF")) {
        ImportedTable table = read(mark + text.replace("\n", end));
        assertEquals(List.of("KP"), claim(table).origins());
        assertEquals(4, table.claims().get(0).line());
      }
    }
  }

  @Test
  void excelsSeparatorLineAndWindowsLettersAreUnderstood() {
    ImportedTable table =
        read(
            "sep=;\nsource;question;value\nMüller;Cost;1,5\n"
                .getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of("Müller"), claim(table).sources());
    assertEquals(Optional.of(Interval.exactly(1.5)), claim(table).value());
  }

  @Test
  void aQuotedCellMayRunOverLinesAndHoldMarks() {
    ImportedTable table =
        read(
            """
            measure,value,quote
            "killed",300,"He said ""300,
            or more""."

            killed,400, "four, hundred"
            """);
    assertEquals(2, table.claims().size());
    assertEquals("He said \"300,\nor more\".", table.claims().get(0).cited().claim().quote());
    assertEquals("four, hundred", table.claims().get(1).cited().claim().quote());
    assertEquals(List.of(2, 5), table.claims().stream().map(ImportedClaim::line).toList());
    String row = table.claims().get(0).cited().claim().evidence().quote().of(table.report().text());
    assertTrue(row.startsWith("\"killed\"") && row.endsWith("\".\""), row);
  }

  @Test
  void badRowsAreToldByLineAndTheRestIsTaken() {
    ImportedTable table =
        read(
            """
            measure,question,value,side
            killed,,300,RU
            kiled,,300,RU
            killed,How many?,300,RU
            ,,300,RU
            killed,,,RU
            killed,,1,RU,,surplus
            killed,,"3"4,RU
            killed,,301,Russa
            ,killed,301,
            killed,,"302,RU
            killed,,303,RU
            """);
    assertEquals(List.of(2, 12), table.claims().stream().map(ImportedClaim::line).toList());
    assertEquals(
        List.of(3, 4, 5, 6, 7, 8, 9, 10, 11), table.bad().stream().map(RowProblem::line).toList());
    assertTrue(
        reason(table, 3)
            .endsWith(
                "did you mean killed?; anything else that is counted goes into the column question"),
        reason(table, 3));
    assertEquals("both measure and question; fill in one of the two", reason(table, 4));
    assertEquals("nothing says what is counted; fill in measure or question", reason(table, 5));
    assertEquals("no number; fill in value, or low, high or both", reason(table, 6));
    assertTrue(reason(table, 7).startsWith("6 cells where the header has 4"), reason(table, 7));
    assertTrue(reason(table, 8).startsWith("its quotation marks do not match"), reason(table, 8));
    assertTrue(reason(table, 9).contains("did you mean russia?"), reason(table, 9));
    assertTrue(reason(table, 10).contains("put it into the column measure"), reason(table, 10));
    assertTrue(reason(table, 11).startsWith("its quotation marks do not match"), reason(table, 11));
    assertEquals(11, table.rows());
  }

  private static String reason(ImportedTable table, int line) {
    return table.bad().stream()
        .filter(bad -> bad.line() == line)
        .map(RowProblem::reason)
        .findFirst()
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "low,high|5,|5.0–… at-least",
        "low,high|,5|…–5.0 at-most",
        "low,high|5,5|5.0–5.0 exact",
        "low,high|5,6|5.0–6.0 range",
        "value,low,high|5,3,9|3.0–9.0 range",
        "best,low,high|3,3,3|3.0–3.0 exact",
        "value,hedge|5,at-least|5.0–… at-least",
        "value,hedge|5,At Most|…–5.0 at-most",
        "low,high,hedge|5,6,vague|5.0–6.0 vague",
        "value,hedge|,unquantified|1.0–… unquantified"
      })
  void lowHighValueAndHedgeMakeOneInterval(String header, String row, String expected) {
    Claim claim = claim(read("question," + header + "\nHow many?," + row + "\n"));
    Interval value = claim.value().orElseThrow();
    assertEquals(
        expected,
        (value.low().isPresent() ? value.low().getAsDouble() : "…")
            + "–"
            + (value.high().isPresent() ? value.high().getAsDouble() : "…")
            + " "
            + claim.hedge().orElseThrow().code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "low,high|6,5|low 6 is above high 5",
        "value,low,high|9,3,5|value 9 is not within low and high",
        "low,high|about 3,5|low 'about 3' is more than a number; put it into value",
        "low,high,hedge|5,6,exact|hedge exact does not go with these low and high",
        "value,hedge|5,range|hedge range does not go with value '5'",
        "value,hedge|5,abuot|did you mean about?",
        "value,status|5,claimed|status 'claimed' is not one of denied, expected, alleged, stated",
        "value,unit|50%,USD|a per cent sign, but unit 'USD'",
        "value,unit|1.5,share|a share lies between 0 and 1",
        "value,to|5,31.12.2025|to '31.12.2025' is not a date",
        "value,to|5,2025-02-30|to '2025-02-30' is not a date",
        "value,from,to|5,2025-03,2025|",
        "value,from,to|5,2025-03,2025-02|from 2025-03 is after to 2025-02",
        "value,url|5,javascript:x|url 'javascript:x' does not begin with https://",
        "value,camp|5,Elbonia|camp 'Elbonia' is no party or state"
      })
  void cellsThatContradictEachOtherRefuseTheRow(String header, String row, String reason) {
    ImportedTable table = read("question," + header + "\nHow many?," + row + "\n");
    if (reason == null) {
      assertEquals(List.of(), table.bad());
    } else {
      assertTrue(reason(table, 2).contains(reason), reason(table, 2));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "killed,,people",
    "killed,People,people",
    "killed,share,share",
    "countries,,countries",
    "term,,months",
    "adverts,ratio,ratio",
    "pay,usd/Month,USD/month"
  })
  void aMeasureBringsItsUnit(String measure, String unit, String expected) {
    String cell = unit == null ? "" : unit;
    assertEquals(
        Optional.of(expected),
        claim(read("measure,value,unit\n" + measure + ",1," + cell + "\n")).unit());
  }

  @ParameterizedTest
  @CsvSource({"pay,", "pay,USD", "pay,XXQ/month", "pay,people", "killed,USD/month", "term,people"})
  void aUnitThatDoesNotFitRefusesTheRow(String measure, String unit) {
    String cell = unit == null ? "" : unit;
    ImportedTable table = read("measure,value,unit\n" + measure + ",1," + cell + "\n");
    assertTrue(reason(table, 2).contains("unit"), reason(table, 2));
  }

  @Test
  void aFreeQuestionIsABareCountUnlessAUnitIsGiven() {
    assertEquals(Optional.of("count"), claim(read("question,value\nTanks lost,1\n")).unit());
    assertEquals(Optional.of("km"), claim(read("question,value,unit\nWidth,1.250,km\n")).unit());
    assertEquals(
        Optional.of(Interval.exactly(0.3)),
        claim(read("question,value,unit\nPart,30,%\n")).value());
    assertEquals("Tanks lost", claim(read("question,value\n  Tanks   lost ,1\n")).measure());
  }

  @Test
  void practicesAndPoliciesHaveADetailAndNoNumber() {
    Claim claim = claim(read("measure,detail,value\npractice,Front Company,\n"));
    assertEquals(Optional.of("front-company"), claim.detail());
    assertTrue(claim.value().isEmpty() && claim.unit().isEmpty() && claim.hedge().isEmpty());
    assertTrue(
        reason(read("measure,detail\npolicy,forbid\n"), 2).endsWith("did you mean forbids?"));
  }

  @Test
  void originsAreCodesNamesOrSeveral() {
    for (String cell : List.of("KP|CU", "north korea; Cuba", "\"North Koreans, Cubans\"")) {
      assertEquals(
          List.of("KP", "CU"),
          claim(read("measure,value,origins\nkilled,1," + cell + "\n")).origins());
    }
    assertEquals(
        List.of("YE-TA"), claim(read("measure,value,origins\nkilled,1,YE-TA\n")).origins());
  }

  @Test
  void withoutADayOfPublicationTheEndOfTheTimeStandsButNeverAComingDay() {
    assertEquals(published("2024", ""), Optional.of(LocalDate.of(2024, 12, 31)));
    assertEquals(published("2024-02", "2023-12"), Optional.of(LocalDate.of(2023, 12, 31)));
    assertEquals(published("2027", ""), Optional.of(LocalDate.of(2026, 6, 1)));
    assertEquals(published("", ""), Optional.empty());
  }

  private Optional<LocalDate> published(String to, String published) {
    ImportedTable table =
        read("question,value,to,published\nHow many?,1," + to + "," + published + "\n");
    claim(table);
    return table.claims().get(0).cited().published();
  }

  @Test
  void columnsNotUnderstoodAreNamedWithTheNearest() {
    ImportedTable table = read("measure,value,notes,statuz,begin,,Side \nkilled,1,x,y,0,,RU\n");
    assertEquals(
        List.of("not understood and left out: columns 'notes', 'statuz' – did you mean status?"),
        table.warnings());
    assertEquals(Optional.of("RU"), claim(table).side());
  }

  @Test
  void aRowThatSaysTheSameIsTakenOnce() {
    ImportedTable table = read("measure,value\nkilled,1\nkilled,2\nkilled, 1\n");
    assertEquals(2, table.claims().size());
    assertEquals(List.of("line 4 says the same as line 2; taken once"), table.warnings());
  }

  @Test
  void equalTablesGiveEqualClaims() {
    String text = "measure,value,side\nkilled,1,RU\nkilled,2,UA\n";
    assertEquals(read(text).claims(), read(text).claims());
    assertEquals(
        2, read(text).claims().stream().map(c -> c.cited().claim().id()).distinct().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "a,b\n1,2\n", "measure,side\nkilled,RU\n", "{\"a\":1}\n"})
  void aFileThatIsNoSuchTableSaysWhatIsMissing(String text) {
    TallystickException wrong = assertThrows(TallystickException.class, () -> read(text));
    assertTrue(wrong.getMessage().contains("figures.csv: "), wrong.getMessage());
    assertTrue(wrong.getMessage().contains("camp, detail, formation"), wrong.getMessage());
  }

  @Test
  void whatCannotBeReadSaysSo() {
    assertThrows(TallystickException.class, () -> READER.read(folder));
    assertThrows(TallystickException.class, () -> READER.read(folder.resolve("none.csv")));
    assertThrows(TallystickException.class, () -> read(new byte[] {0, 1, 2, 3}));
  }

  @Test
  void jsonLinesAreTakenAsExtractWritesThem() {
    ImportedTable table =
        read(
            "{\"report\":\"r1\",\"quote\":\"Some 300 fell.\",\"measure\":\"killed\",\"low\":300,"
                + "\"high\":300,\"unit\":\"people\",\"hedge\":\"about\",\"origins\":[\"KP\"],"
                + "\"side\":null,\"sources\":[\"a ministry|the ministry\",\"A Paper\"],\"begin\":0}\n"
                + "\nno json\n[1]\n"
                + "{\"report\":\"r1\",\"quote\":\"Q\",\"measure\":\"killed\",\"low\":1200.0,\"oddity\":1}\n");
    assertEquals(List.of(3, 4), table.bad().stream().map(RowProblem::line).toList());
    assertEquals(List.of("not understood and left out: column 'oddity'"), table.warnings());
    Claim first = table.claims().get(0).cited().claim();
    assertEquals(List.of("a ministry", "A Paper"), first.sources());
    assertEquals(Optional.of(Hedge.ABOUT), first.hedge());
    assertEquals("Some 300 fell.", first.evidence().quote().of(table.report().text()));
    assertEquals(
        Optional.of(Interval.atLeast(1200)), table.claims().get(1).cited().claim().value());
  }

  @Test
  void everyCodedClaimOfABatchIsTaken() throws IOException {
    Path gold = Path.of("../english/src/test/resources/coded/a/gold.jsonl");
    ImportedTable table = READER.read(gold);
    assertEquals(List.of(), table.bad());
    assertEquals(List.of(), table.warnings());
    assertEquals(Files.readAllLines(gold).size(), table.claims().size());
  }
}
