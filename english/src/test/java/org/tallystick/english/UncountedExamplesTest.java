package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.weigh.Chooser;
import org.tallystick.claims.weigh.Option;
import org.tallystick.claims.weigh.Slot;
import org.tallystick.reports.Report;

/** Of whom it is asked, without a number, whether something is told of them, and of whom not. */
class UncountedExamplesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nobody",
      textBlock =
          """
          He was captured in May.                           | He
          He was captured in May and wounded in June.       | He, wounded
          She joined the legion, fought at Izium and left.  | She, fought, left
          The other is still in Taganrog.                   | other
          The youngest was buried in Dakar.                 | youngest
          In the next trench they met a Ghanaian.           | Ghanaian
          Kenyans are in those trenches.                    | Kenyans
          The recruit was in Luhansk by then.               | recruit
          The minister visited the trenches.                | nobody
          The envoy said that the war would be long.        | nobody
          The other question is still open.                 | nobody
          A Ghanaian newspaper wrote about the trenches.    | nobody
          """)
  void peopleWithoutANumber(String text, String expected) {
    assertEquals(expected == null ? "" : expected, String.join(", ", asked(text)), text);
  }

  private static List<String> asked(String text) {
    String whole = Texts.WAR + text;
    List<String> asked = new ArrayList<>();
    Chooser nothing =
        new Chooser() {
          @Override
          public <T> int choose(Slot slot, Mention mention, List<Option<T>> options) {
            if (slot == Slot.MEASURE && mention.sentence().begin() >= Texts.WAR.length()) {
              asked.add(mention.words().of(whole));
            }
            return 0;
          }
        };
    new ClaimExtractor(Texts.CODEBOOK, Texts.ENGLISH, nothing).extract(Report.of("report", whole));
    return asked;
  }
}
