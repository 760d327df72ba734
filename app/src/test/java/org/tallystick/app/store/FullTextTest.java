package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.claims.Extraction;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;

/** Reports are found by their words, alike in both databases and in memory. */
@ParameterizedClass
@EnumSource(Place.Kind.class)
class FullTextTest {
  private static final List<String> TEXTS =
      List.of(
          "Some 12,000 North Korean soldiers fight in Kursk.",
          "Korean and north of it: soldiers, but no fight.",
          "Mercenaries' pay; it's 'quoted' & <b>bold</b> | !so \\ :* (x)",
          "Nothing to see here.");

  @Parameter Place.Kind kind;
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void fill() {
    place = kind.in(folder);
    try (Ledger ledger = place.open()) {
      for (int i = 0; i < TEXTS.size(); i++) {
        add(ledger, "report" + i, TEXTS.get(i));
      }
    }
  }

  private static void add(Ledger ledger, String name, String text) {
    Report report =
        new Report(
            ReportId.of(name),
            name,
            Optional.of("Title of " + name),
            Optional.of("The Outlet"),
            Optional.empty(),
            Optional.of(LocalDate.of(2025, 1, 1)),
            "en",
            text);
    ledger.add(report, new Extraction(List.of(), List.of()), Samples.CODEBOOK, Samples.PROGRAM);
  }

  @Test
  void findsWhatIsFoundInMemory() {
    try (Ledger ledger = place.open()) {
      for (String typed :
          List.of(
              "soldier",
              "12,000",
              "\"north korean\"",
              "north korean",
              "soldiers -kursk",
              "merc quot bold so x",
              "see \"to see\"",
              "zebra")) {
        Words words = Words.of(typed);
        List<String> expected = TEXTS.stream().filter(words::match).sorted().toList();
        List<String> found =
            ledger.search(words).stream()
                .map(f -> ledger.report(f.id()).orElseThrow().text())
                .sorted()
                .toList();
        assertEquals(expected, found, typed);
      }
    }
  }

  @Test
  void titlesAreSearchedAndNothingTypedGivesAll() {
    try (Ledger ledger = place.open()) {
      List<Hit> found = ledger.search(Words.of("report2"));
      assertEquals(List.of("report2"), found.stream().map(Hit::name).toList());
      assertEquals(Optional.of("The Outlet"), found.get(0).publisher());
      assertEquals(TEXTS.size(), ledger.search(Words.of(" ")).size());
      assertThrows(IllegalArgumentException.class, () -> ledger.search(Words.of("-x")));
    }
  }

  @Test
  void aVeryLongReportIsKeptAndFound() {
    try (Ledger ledger = place.open()) {
      StringBuilder text = new StringBuilder("Zebra ");
      for (int i = 0; i < 300_000; i++) {
        text.append('w').append(i).append(' ');
      }
      add(ledger, "long", text.toString());
      assertEquals(1, ledger.search(Words.of("zebra")).size());
      assertTrue(ledger.verify(Optional.empty()).holds());
    }
  }
}
