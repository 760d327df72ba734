package org.tallystick.app.generations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.Tallystick;
import org.tallystick.app.store.Generation;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.store.Place;
import org.tallystick.claims.Claim;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.decisions.Decision;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.reports.Report;

/** Two versions of somebody's own codebook, which differ by one word, read the same ledger. */
@ParameterizedClass
@EnumSource(Place.Kind.class)
class RereadingTest {
  private static final EnglishAnalyzer ENGLISH = new EnglishAnalyzer();
  private static final String NOUNS = "codebook/foreign-fighters/en/person-nouns.tsv";
  private static final String PROGRAM = "tallystick 1";

  private static final Report SOLDIERS =
      Report.of(
          "soldiers",
          "Seoul said on Monday that 300 North Korean soldiers were killed in Russia's Kursk region.");
  private static final Report GRENZERS =
      Report.of(
          "grenzers",
          "Ukraine captured 40 grenzers who had come from North Korea to fight for Russia.");
  private static final Report HAIDUKS =
      Report.of(
          "haiduks",
          "Ukraine captured 70 haiduks who had come from North Korea to fight for Russia.");

  @TempDir static Path codebooks;
  private static Codebook first;
  private static Codebook second;
  private static Codebook third;

  @Parameter Place.Kind kind;
  @TempDir Path folder;
  private Place place;

  @BeforeAll
  static void write() throws IOException {
    first = codebook(1, "grenzer\tgrenzers\tfighter");
    second = codebook(2, "haiduk\thaiduks\tfighter");
    third = codebook(3, "grenzer\tgrenzers\tfighter");
  }

  @BeforeEach
  void read() {
    place = kind.in(folder);
    try (Ledger ledger = place.open()) {
      Tallystick tallystick = new Tallystick(first, ENGLISH);
      for (Report report : List.of(SOLDIERS, GRENZERS, HAIDUKS)) {
        ledger.add(report, tallystick.claims(report), first.label(), PROGRAM);
      }
      assertEquals(List.of("soldiers", "grenzers"), reports(ledger));
    }
  }

  /** A folder with the codebook and one table of its own, which has one word more. */
  private static Codebook codebook(int version, String row) throws IOException {
    Path own = Files.createDirectories(codebooks.resolve("v" + version + "/mine/en"));
    Files.writeString(
        own.resolveSibling("codebook.yaml"),
        "version: "
            + version
            + "\nextends: [foreign-fighters]\ntables:\n  - en/person-nouns\nmeasures: []\n");
    List<String> lines = new ArrayList<>();
    try (InputStream in = RereadingTest.class.getClassLoader().getResourceAsStream(NOUNS)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
    }
    int at = 2;
    while (at < lines.size() && lines.get(at).compareTo(row) < 0) {
      at++;
    }
    lines.add(at, row);
    Files.writeString(own.resolve("person-nouns.tsv"), String.join("\n", lines) + "\n");
    Path root = codebooks.resolve("v" + version);
    return CodebookReader.from(
        path -> {
          Path file = root.resolve(path);
          try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        "mine");
  }

  @Test
  void addsAReadingAndSaysWhatItChanged() {
    try (Ledger ledger = place.openExisting()) {
      Claim stayed = claim(ledger, "soldiers");
      Claim gone = claim(ledger, "grenzers");
      Decision onStayed = overrule(ledger, stayed.id() + " " + stayed.id());
      Decision onGone = overrule(ledger, gone.id() + " " + stayed.id());
      Rereading rereading = new Rereading(ledger, second.label(), PROGRAM, false);
      Rereading.Plan plan = rereading.plan(ledger.newest());
      assertEquals(3, plan.due().size());
      List<Reread> rereads = all(rereading, plan);
      assertEquals(List.of(stayed.id()), ids(rereads.get(0).changes().stayed()));
      assertTrue(rereads.get(0).changes().isEmpty());
      assertEquals(List.of(gone), rereads.get(1).changes().went());
      assertEquals(1, rereads.get(2).changes().came().size());
      assertEquals(List.of("soldiers", "haiduks"), reports(ledger));
      assertEquals(List.of(onStayed, onGone), ledger.decisions());
      SecondLook look = rereading.secondLooks().get(0);
      assertEquals(onGone, look.decision());
      assertEquals(gone, look.gone());
      assertEquals(List.of(), look.now());
      assertEquals(1, rereading.secondLooks().size());
    }
    try (Ledger ledger = place.openExisting()) {
      Rereading again = new Rereading(ledger, second.label(), PROGRAM, false);
      assertEquals(3, again.plan(ledger.newest()).current().size());
      assertEquals(1, again.secondLooks().size(), "whoever comes later is told, too");
      assertEquals(List.of(), ledger.verify(Optional.empty()).findings());
    }
  }

  @Test
  void aDecisionHoldsAgainWhenItsClaimIsFoundAgain() {
    try (Ledger ledger = place.openExisting()) {
      String id = claim(ledger, "grenzers").id();
      overrule(ledger, id + " " + claim(ledger, "soldiers").id());
      for (Codebook codebook : List.of(second, third)) {
        Rereading rereading = new Rereading(ledger, codebook.label(), PROGRAM, false);
        all(rereading, codebook, rereading.plan(ledger.newest()));
        assertEquals(codebook == second ? 1 : 0, rereading.secondLooks().size());
      }
      assertEquals(id, claim(ledger, "grenzers").id());
    }
  }

  @Test
  void dryRunChangesNothingAndSaysTheSame() {
    try (Ledger ledger = place.openExisting()) {
      overrule(ledger, claim(ledger, "grenzers").id() + " " + claim(ledger, "soldiers").id());
      List<Generation> before = ledger.newest();
      Rereading dry = new Rereading(ledger, second.label(), PROGRAM, true);
      List<Reread> would = all(dry, dry.plan(before));
      List<SecondLook> looks = dry.secondLooks();
      assertEquals(before, ledger.newest());
      assertEquals(1, looks.size());
      Rereading real = new Rereading(ledger, second.label(), PROGRAM, false);
      assertEquals(would, all(real, real.plan(before)));
      assertEquals(looks, real.secondLooks());
      assertFalse(before.equals(ledger.newest()));
    }
  }

  @Test
  void leavesAloneWhatItCannotImprove() {
    try (Ledger ledger = place.openExisting()) {
      Rereading other = new Rereading(ledger, "casualties/1", PROGRAM, false);
      assertEquals(3, other.plan(ledger.newest()).others().size());
      Rereading same = new Rereading(ledger, first.label(), PROGRAM, false);
      assertEquals(3, same.plan(ledger.newest()).current().size());
      Rereading newer = new Rereading(ledger, first.label(), "tallystick 2", false);
      assertEquals(3, newer.plan(ledger.newest()).due().size());
    }
  }

  private List<Reread> all(Rereading rereading, Rereading.Plan plan) {
    return all(rereading, second, plan);
  }

  private static List<Reread> all(Rereading rereading, Codebook codebook, Rereading.Plan plan) {
    Tallystick tallystick = new Tallystick(codebook, ENGLISH);
    List<Reread> rereads = new ArrayList<>();
    for (Generation due : plan.due()) {
      Report report = rereading.text(due);
      rereads.add(rereading.take(due, report, tallystick.claims(report)));
    }
    return rereads;
  }

  private static Decision overrule(Ledger ledger, String subject) {
    return ledger.decide(
        "A", Decision.Kind.LINK_OVERRULE, subject, Optional.of("different"), "I asked");
  }

  private static List<String> reports(Ledger ledger) {
    return ledger.statements().stream().map(s -> s.claim().report()).distinct().toList();
  }

  private static Claim claim(Ledger ledger, String report) {
    return ledger.statements().stream()
        .map(s -> s.claim())
        .filter(claim -> claim.report().equals(report))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).toList();
  }
}
