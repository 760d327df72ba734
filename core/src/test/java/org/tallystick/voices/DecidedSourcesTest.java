package org.tallystick.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.decisions.Decision.Kind.SOURCE_CAMP;
import static org.tallystick.decisions.Decision.Kind.SOURCE_GRADE;
import static org.tallystick.decisions.Decision.Kind.SOURCE_KIND;
import static org.tallystick.decisions.Decision.Kind.SOURCE_MERGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.TallystickException;
import org.tallystick.decisions.Decision;
import org.tallystick.testing.ClaimsForTest;

/** The register as people have amended it. */
class DecidedSourcesTest {
  private static final String NIS = "National Intelligence Service";
  private final List<Decision> decisions = new ArrayList<>();

  private SourceRegister decide(Decision.Kind kind, String subject, String value) {
    decisions.add(
        new Decision(
            decisions.size() + 1,
            Instant.EPOCH,
            "A",
            kind,
            subject,
            Optional.of(value).filter(v -> !v.isEmpty()),
            "reason " + (decisions.size() + 1)));
    return new SourceRegister(ClaimsForTest.codebook(), decisions);
  }

  @Test
  void aGradeHoldsUnderEveryNameAndKeepsItsHistory() {
    assertEquals(Grade.F, new SourceRegister(ClaimsForTest.codebook()).resolve("NIS").grade());
    decide(SOURCE_GRADE, "NIS", "B");
    SourceRegister register = decide(SOURCE_GRADE, "South Korea's spy agency", "C");
    Source source = register.resolve("the NIS");
    assertEquals(new Source(NIS, "intelligence", "KR", Grade.C), source);
    assertEquals(decisions, register.history(source));
    assertEquals(List.of(), register.history(register.resolve("HUR")));
    assertEquals(Grade.F, decide(SOURCE_GRADE, NIS, "").resolve("NIS").grade(), "taken back");
  }

  @Test
  void sourcesThatTheRegisterLacksCanBeCompleted() {
    decide(SOURCE_CAMP, "Grey Wolves", "RU");
    decide(SOURCE_KIND, "the Grey Wolves", "media");
    SourceRegister register = decide(SOURCE_CAMP, "NIS", "none");
    assertEquals(new Source("Grey Wolves", "media", "RU"), register.resolve("Grey Wolves"));
    assertEquals("", register.resolve("NIS").camp());
    assertTrue(register.knows("grey wolves"));
    assertFalse(register.knows("White Wolves"));
  }

  @Test
  void mergedNamesAreOneSourceUntilTakenApart() {
    decide(SOURCE_GRADE, "HUR", "D");
    decide(SOURCE_GRADE, "NIS", "B");
    SourceRegister register = decide(SOURCE_MERGE, NIS, "HUR");
    assertEquals("Defence Intelligence of Ukraine", register.resolve("NIS").name());
    assertEquals(Grade.D, register.resolve("NIS").grade(), "the one merged into");
    assertTrue(register.names(register.resolve("HUR")).contains("NIS"));
    register = decide(SOURCE_MERGE, NIS, "");
    assertEquals(new Source(NIS, "intelligence", "KR", Grade.B), register.resolve("NIS"));
    assertFalse(register.names(register.resolve("HUR")).contains("NIS"));
    assertEquals(3, register.history(register.resolve("NIS")).size(), "grade, merge, taken back");
  }

  @Test
  void anAliasCanGoAloneOrElsewhere() {
    SourceRegister register = decide(SOURCE_MERGE, "Kyrylo Budanov", "Kyrylo Budanov");
    assertEquals(new Source("Kyrylo Budanov", "unknown", ""), register.resolve("Kyrylo Budanov"));
    assertEquals("Defence Intelligence of Ukraine", register.resolve("HUR").name());
    register = decide(SOURCE_MERGE, "Kyrylo Budanov", "Pentagon");
    assertEquals("Pentagon", register.resolve("Kyrylo Budanov").name());
    assertEquals("Defence Intelligence of Ukraine", register.resolve("HUR").name());
  }

  @Test
  void theLaterOfTwoMergesThatContradictPrevails() {
    decide(SOURCE_MERGE, "NIS", "HUR");
    SourceRegister register = decide(SOURCE_MERGE, "Defence Intelligence of Ukraine", "NIS");
    assertEquals(NIS, register.resolve("GUR").name());
    assertEquals(NIS, register.resolve("NIS").name());
    assertEquals(NIS, decide(SOURCE_MERGE, NIS, "NIS").resolve("NIS").name(), "its own alias");
  }

  @Test
  void anyDecisionsLeaveEveryNameWithOneSource() {
    String[] names = {"NIS", NIS, "HUR", "GUR", "Pentagon", "A", "B", "US"};
    for (int seed = 0; seed < 300; seed++) {
      decisions.clear();
      Random random = new Random(seed);
      SourceRegister register = null;
      for (int i = 0; i < 8; i++) {
        String value = random.nextInt(5) == 0 ? "" : names[random.nextInt(names.length)];
        register = decide(SOURCE_MERGE, names[random.nextInt(names.length)], value);
      }
      for (String name : names) {
        Source source = register.resolve(name);
        assertEquals(source, register.resolve(source.name()), "seed " + seed + ": " + name);
        assertTrue(register.names(source).contains(source.name()));
      }
    }
  }

  @Test
  void aValueThatIsNoneIsNamed() {
    TallystickException refused =
        assertThrows(TallystickException.class, () -> decide(SOURCE_GRADE, "NIS", "Z"));
    assertEquals(
        "decision 1 of the ledger: 'Z' is no grade from A to F; decide anew on NIS",
        refused.getMessage());
  }
}
