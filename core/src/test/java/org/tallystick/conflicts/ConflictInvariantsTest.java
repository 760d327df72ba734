package org.tallystick.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.conflicts.ConflictsForTest.conflicts;
import static org.tallystick.testing.ClaimsForTest.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.Statement;

/** What holds of any ledger, over seeded random ones. */
class ConflictInvariantsTest {
  private static final String[] NAMES = {"NIS", "Kyiv", "Moscow", "Pentagon", "Reuters", "A", "B"};
  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  /** Figures at random: most of them clash. */
  private static List<Statement> noise(Random random, int size) {
    String[] origins = {"KP", "NP", "CU", "KE", "africa", "foreign"};
    String[] measures = {"killed", "wounded", "casualties", "joined", "serving"};
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double value = Math.rint(10 * Math.exp(random.nextDouble() * 6));
      ClaimsForTest draft =
          says(NAMES[random.nextInt(NAMES.length)])
              .measure(measures[random.nextInt(measures.length)])
              .of(origins[random.nextInt(origins.length)]);
      statements.add(
          hedged(random, draft, value, value)
              .in("r" + random.nextInt(size), day(random.nextInt(600)))
              .statement());
    }
    return statements;
  }

  private static String day(int number) {
    return START.plusDays(number).toString();
  }

  /** An honest figure: what it allows holds the truth. */
  private static ClaimsForTest hedged(Random random, ClaimsForTest draft, double low, double high) {
    return switch (random.nextInt(5)) {
      case 0 -> draft.atLeast(Math.floor(low * (0.3 + 0.7 * random.nextDouble())));
      case 1 -> draft.atMost(Math.ceil(high * (1 + random.nextDouble())));
      case 2 -> draft.range(Math.floor(low * 0.8), Math.ceil(high * 1.3));
      case 3 -> draft.about(Math.rint(low * (0.95 + 0.1 * random.nextDouble())));
      default -> draft.exactly(low);
    };
  }

  @Test
  void honestFiguresOfAGrowingWorldNeverClash() {
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      List<Conflict> found = conflicts(world(random));
      assertEquals(List.of(), found, "seed " + seed);
    }
  }

  /** Countries within regions within foreigners, the dead and wounded within those who joined. */
  private static List<Statement> world(Random random) {
    Map<String, double[]> byCountry = new TreeMap<>();
    for (String country : List.of("KE", "UG", "NP", "CU", "KP")) {
      byCountry.put(
          country, new double[] {random.nextInt(4000), random.nextDouble(), random.nextDouble()});
    }
    List<List<String>> groups =
        List.of(
            List.of("KE"),
            List.of("UG"),
            List.of("NP"),
            List.of("CU"),
            List.of("KP"),
            List.of("KE", "UG"));
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int day = random.nextInt(700);
      int which = random.nextInt(groups.size() + 2);
      List<String> members =
          which < groups.size()
              ? groups.get(which)
              : which == groups.size() ? List.of("KE", "UG") : List.copyOf(byCountry.keySet());
      String[] origins =
          which < groups.size()
              ? members.toArray(String[]::new)
              : new String[] {which == groups.size() ? "africa" : "foreign"};
      String measure = List.of("joined", "killed", "wounded", "casualties").get(random.nextInt(4));
      double truth = 0;
      for (String member : members) {
        double[] w = byCountry.get(member);
        double joined = Math.floor(w[0] * day / 700);
        double killed = Math.floor(joined * w[1] * 0.5);
        double wounded = Math.floor(joined * w[2] * 0.5);
        truth +=
            switch (measure) {
              case "joined" -> joined;
              case "killed" -> killed;
              case "wounded" -> wounded;
              default -> killed + wounded;
            };
      }
      ClaimsForTest draft =
          says(NAMES[random.nextInt(NAMES.length)])
              .measure(measure)
              .of(origins)
              .in("r" + random.nextInt(20), day(day))
              // One report may tell of several days.
              .until(day(day));
      statements.add(hedged(random, draft, truth, truth).statement());
    }
    return statements;
  }

  @Test
  void withoutAnyOneMemberNothingClashes() {
    int seen = 0;
    for (int seed = 0; seed < 40; seed++) {
      for (Conflict conflict : conflicts(noise(new Random(seed), 30))) {
        List<Statement> members =
            conflict.members().stream().map(Conflict.Member::statement).toList();
        assertTrue(
            conflicts(members).stream().anyMatch(c -> c.members().size() == members.size()),
            "seed " + seed + ": the members alone clash: " + conflict.why());
        for (Statement left : members) {
          List<Statement> rest = new ArrayList<>(members);
          rest.remove(left);
          assertEquals(List.of(), conflicts(rest), "seed " + seed + ": " + conflict.why());
        }
        seen++;
      }
    }
    assertTrue(seen > 100, "only " + seen + " conflicts");
  }

  @Test
  void orderMakesNoDifference() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Statement> statements = noise(random, 60);
      List<Conflict> found = conflicts(statements);
      Collections.shuffle(statements, random);
      assertEquals(found, conflicts(statements), "seed " + seed);
    }
  }

  @Test
  void theWeightiestStandFirstAndIdsAreUnique() {
    List<Conflict> found = conflicts(noise(new Random(7), 200));
    for (int i = 1; i < found.size(); i++) {
      assertTrue(found.get(i - 1).score() >= found.get(i).score());
    }
    assertEquals(found.size(), found.stream().map(Conflict::id).distinct().count());
  }

  @Test
  void conflictsAreFewerThanStatementsTimesTheirKinds() {
    int size = 20_000;
    List<Conflict> found = conflicts(noise(new Random(1), size));
    assertTrue(!found.isEmpty() && found.size() < 6 * size, found.size() + " conflicts");
  }
}
