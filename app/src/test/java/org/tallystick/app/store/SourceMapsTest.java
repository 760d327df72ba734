package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.app.readers.Found;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.Original;
import org.tallystick.app.readers.SourceMap;
import org.tallystick.app.readers.SourceMap.Bytes;
import org.tallystick.claims.Claim;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;

/** Where claims stand in their originals is kept, told, and looked up again. */
@ParameterizedClass
@EnumSource(Place.Kind.class)
class SourceMapsTest {
  private static final Report REPORT = Samples.report("one");
  private static final int LENGTH = REPORT.text().getBytes(StandardCharsets.UTF_8).length;

  @Parameter Place.Kind kind;
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void name() {
    place = kind.in(folder);
  }

  @Test
  void isKeptWithTheReportAndToldByTheLog() throws SQLException {
    try (Ledger ledger = place.open()) {
      add(ledger, Samples.found(REPORT));
      assertEquals(Optional.of(SourceMap.of(Samples.found(REPORT))), ledger.sourceMap(REPORT.id()));
      assertEquals("text", ledger.events().get(0).about("map").get("kind"));
      assertEquals(List.of(), ledger.verify(Optional.empty()).findings());
    }
    assertEquals(
        List.of("text|UTF-8|[[0," + REPORT.text().length() + ",0," + LENGTH + "]]"),
        place.look("SELECT kind, charset, map FROM source_maps"));
  }

  @Test
  void aSentenceIsLookedUpInTheOriginal() {
    try (Ledger ledger = place.open()) {
      add(ledger, Samples.found(REPORT));
      Standing standing = ledger.standing(claim(ledger)).orElseThrow();
      assertEquals(
          new Standing(Kind.TEXT, Optional.of(new Bytes(0, LENGTH)), Standing.Check.HOLDS),
          standing);
    }
  }

  @Test
  void anOriginalThatWasChangedOrIsGoneIsTold() throws IOException {
    try (Ledger ledger = place.open()) {
      add(ledger, Samples.found(REPORT));
      Path original = new EvidenceStore(place.evidence()).file(REPORT.id());
      Tampering.flip(original, 7, 3);
      assertEquals(Standing.Check.CHANGED, ledger.standing(claim(ledger)).orElseThrow().check());
      Files.delete(original);
      assertEquals(Standing.Check.GONE, ledger.standing(claim(ledger)).orElseThrow().check());
    }
    if (kind == Place.Kind.POSTGRESQL) {
      try (Ledger ledger = Ledger.openExisting(place.address(), Optional.empty())) {
        assertEquals(
            Standing.Check.NO_FOLDER, ledger.standing(claim(ledger)).orElseThrow().check());
      }
    }
  }

  /** A map that somebody made up, with the log written anew to match, is still no proof. */
  @Test
  void whatTheOriginalDoesNotBearOutIsTold() throws SQLException {
    try (Ledger ledger = place.open()) {
      add(ledger, Samples.found(REPORT));
    }
    Tampering.change(place, "UPDATE source_maps SET map = '[[0,20,30,40]]'");
    try (Ledger ledger = place.openExisting()) {
      assertEquals(
          new Standing(Kind.TEXT, Optional.of(new Bytes(30, 40)), Standing.Check.NOT_THERE),
          ledger.standing(claim(ledger)).orElseThrow());
    }
  }

  @Test
  void aReportOfAnOlderTallystickGetsItsMapWhenItIsReadAgain() {
    try (Ledger ledger = place.open()) {
      ledger.add(REPORT, Samples.extraction(REPORT), Samples.CODEBOOK, Samples.PROGRAM);
      assertEquals(Optional.empty(), ledger.standing(claim(ledger)));
      for (int i = 0; i < 2; i++) {
        ledger.foundAgain(Samples.found(REPORT));
        assertEquals(Standing.Check.HOLDS, ledger.standing(claim(ledger)).orElseThrow().check());
      }
      assertEquals(
          List.of("read", "extracted", "read"), ledger.events().stream().map(Event::kind).toList());
      assertEquals(List.of(), ledger.verify(Optional.empty()).findings());
    }
  }

  /** The places of its claims count the letters of the text that was read first. */
  @Test
  void aMapOfAnotherTextIsNotTaken() {
    byte[] bytes = "<p>Five men left.</p>".getBytes(StandardCharsets.UTF_8);
    Original original = new Original(bytes, "a.html", Optional.empty(), Optional.empty());
    Report before = report(bytes, "Five men left.");
    Report now = report(bytes, "Five men left.\n");
    try (Ledger ledger = place.open()) {
      ledger.add(before, Samples.extraction(before), Samples.CODEBOOK, Samples.PROGRAM);
      ledger.foundAgain(new Found(now, Kind.HTML, Optional.empty(), original));
      assertEquals(Optional.empty(), ledger.sourceMap(before.id()));
      assertTrue(ledger.verify(Optional.empty()).holds());
    }
  }

  private static Report report(byte[] bytes, String text) {
    return new Report(
        ReportId.of(bytes),
        "a",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "en",
        text);
  }

  private static Claim claim(Ledger ledger) {
    return ledger.statements().get(0).claim();
  }

  private static void add(Ledger ledger, Found found) {
    ledger.add(found, Samples.extraction(found.report()), Samples.CODEBOOK, Samples.PROGRAM);
  }
}
