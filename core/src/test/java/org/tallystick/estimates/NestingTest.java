package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.estimates.Nesting.Answer;

/** Questions as {@code measure origins side}, origins parted by +, a dash for nothing. */
class NestingTest {
  private static final Codebook CODEBOOK = CodebookReader.bundled("foreign-fighters");
  private static final Nesting NESTING = new Nesting(CODEBOOK);

  static Question question(String words) {
    String[] w = words.split(" ", -1);
    return new Question(
        w[0],
        "people",
        w[1].equals("-") ? List.of() : Arrays.asList(w[1].split("\\+", -1)),
        w[2].equals("-") ? Optional.empty() : Optional.of(w[2]));
  }

  @ParameterizedTest
  @CsvSource({
    "killed KP RU, killed KP RU, YES",
    "killed KP RU, killed foreign RU, YES",
    "killed RU RU, killed foreign RU, NO",
    "killed RU-CE RU, killed foreign RU, NO",
    "killed RU-CE RU, killed RU RU, YES",
    "killed RU RU, killed RU-CE RU, NO",
    "killed UA RU, killed foreign RU, UNKNOWN",
    "killed SY SY-OPP, killed foreign SY-OPP, NO",
    "killed KP RU, killed - RU, YES",
    "killed - RU, killed KP RU, UNKNOWN",
    "killed foreign RU, killed KP RU, NO",
    "killed NP RU, killed south-asia RU, YES",
    "killed AF RU, killed south-asia RU, UNKNOWN",
    "killed CO RU, killed africa RU, NO",
    "killed north-africa RU, killed africa RU, YES",
    "killed africa RU, killed foreign RU, YES",
    "killed africa RU, killed north-africa RU, NO",
    "killed asia+africa RU, killed foreign RU, UNKNOWN",
    "killed KE+UG RU, killed africa RU, YES",
    "killed KE RU, killed KE+UG RU, YES",
    "killed US UA, killed nato UA, YES",
    "killed SE UA, killed nato UA, UNKNOWN",
    "killed KP RU, killed KP UA, NO",
    "killed KP RU, killed KP -, UNKNOWN",
    "killed KP RU, casualties KP RU, YES",
    "casualties KP RU, killed KP RU, NO",
    "killed KP RU, joined KP RU, YES",
    "killed RU RU, joined RU RU, UNKNOWN",
    "serving NP RU, joined foreign RU, YES",
    "captured KP RU, casualties KP RU, UNKNOWN",
    "captured KP RU, killed KP RU, NO"
  })
  void within(String part, String whole, Answer answer) {
    assertEquals(answer, NESTING.within(question(part), question(whole)));
  }

  @ParameterizedTest
  @CsvSource({
    "killed KP RU, killed CN RU, YES",
    "killed KP RU, killed KP RU, NO",
    "killed KP RU, killed foreign RU, NO",
    "killed RU RU, killed foreign RU, YES",
    "killed RU-CE RU, killed RU RU, NO",
    "killed RU-CE RU, killed RU-DA RU, YES",
    "killed africa RU, killed asia RU, YES",
    "killed north-africa RU, killed sub-saharan-africa RU, UNKNOWN",
    "killed nato RU, killed europe RU, NO",
    "killed KE+UG RU, killed UG RU, NO",
    "killed - RU, killed KP RU, NO",
    "killed KP RU, wounded KP RU, YES",
    "killed KP RU, serving KP RU, UNKNOWN",
    "killed SY RU, killed SY UA, YES"
  })
  void disjoint(String a, String b, Answer answer) {
    assertEquals(answer, NESTING.disjoint(question(a), question(b)));
    assertEquals(answer, NESTING.disjoint(question(b), question(a)));
  }

  @Test
  void moneyDoesNotNest() {
    Question month = new Question("pay", "USD/month", List.of("KP"), Optional.of("RU"));
    Question wider = new Question("pay", "USD/month", List.of("foreign"), Optional.of("RU"));
    assertEquals(Answer.NO, NESTING.within(month, wider));
    assertEquals(Answer.YES, NESTING.within(month, month));
  }

  @Test
  void withinIsTransitiveAndNeverMeetsDisjoint() {
    List<Question> all = new ArrayList<>();
    for (String measure : List.of("killed", "wounded", "casualties", "joined", "captured")) {
      for (String people :
          List.of(
              "KP",
              "UA",
              "RU",
              "RU-CE",
              "africa",
              "north-africa",
              "KE+UG",
              "KE",
              "foreign",
              "former-soviet-union",
              "KZ",
              "caucasus",
              "-")) {
        all.add(question(measure + " " + people + " RU"));
      }
    }
    for (Question a : all) {
      for (Question b : all) {
        if (NESTING.within(a, b) != Answer.YES) {
          continue;
        }
        assertNotEquals(Answer.YES, NESTING.disjoint(a, b), a + " in " + b);
        for (Question c : all) {
          if (NESTING.within(b, c) == Answer.YES) {
            assertNotEquals(Answer.NO, NESTING.within(a, c), a + " in " + b + " in " + c);
          }
        }
      }
    }
  }

  @Test
  void everyRegionAndMeasureOfTheTablesIsKnown() {
    List<String> measures = CODEBOOK.measures().stream().map(m -> m.code()).toList();
    CODEBOOK.rows("nesting").stream()
        .filter(row -> row.get("field").equals("measure"))
        .forEach(
            row -> {
              assertEquals(true, measures.contains(row.get("part")), row.toString());
              assertEquals(true, measures.contains(row.get("whole")), row.toString());
            });
    List<String> codes =
        List.of("world/countries", "world/peoples").stream()
            .flatMap(table -> CODEBOOK.rows(table).stream())
            .map(row -> row.get("code"))
            .toList();
    CODEBOOK.rows("world/regions").stream()
        .forEach(
            row -> {
              assertEquals(true, codes.contains(row.get("code")), row.toString());
              assertEquals(true, codes.containsAll(row.list("members")), row.toString());
              assertEquals(true, codes.containsAll(row.list("perhaps")), row.toString());
            });
  }
}
