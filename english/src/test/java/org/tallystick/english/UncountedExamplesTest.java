package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.quantity.Interval;
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
          Chechen units are fighting alongside them.        | units
          A security firm is active at the front.           | firm
          Plenty of Georgians serve elsewhere.              | Georgians
          Large numbers have been recruited in Asia.        | numbers
          Ihor, Petro and Mykola joined the legion.         | Ihor
          José Paz, 53, and Ariel Achor, 25, were killed.   | Paz
          The army recruits Ghanaians.                      | Ghanaians
          The minister visited the trenches.                | nobody
          The envoy said that the war would be long.        | nobody
          The other question is still open.                 | nobody
          A Ghanaian newspaper wrote about the trenches.    | nobody
          A football club joined the league.                | nobody
          Two thousand North Koreans have died.             | Two thousand
          The army denies that any Chadian serves with it.  | Chadian
          Among the dead were citizens of Peru and Chile.   | citizens
          Among the prisoners are Kenyans.                  | Kenyans
          There are Tajiks, perhaps 3,000.                  | 3,000
          The body of one, Ben Kabiru, has not been found.  | one
          The Human Rights Commission joined the case.      | nobody
          He was a prisoner in Vienna.                      | He
          Sergei M. was sentenced in his absence.           | M.
          K. fought with the legion.                        | K.
          Ibrahim al-Haj was killed near Mosul.             | al-Haj
          Caleb List, 25, fell at Izium.                    | List
          The price list fell at Izium.                     | nobody
          The court jailed a non-citizen.                   | non-citizen
          The court jailed a non-profit.                    | nobody
          A Latvian citizen fighting there has been killed. | citizen, killed
          A court gave a father from Minsk a suspended term. | father
          A former navy diver has been killed in the war.   | diver
          A lorry has arrived in the camp.                  | nobody
          A third American lost an arm.                     | American
          A third American newspaper wrote about the camp.  | nobody
          The latest, from Arras, was killed by a drone.    | latest
          The latest newspaper wrote about the trenches.    | nobody
          Among the dead is Loic Mbida.                     | Mbida
          Among the papers is the Daily Nation.             | nobody
          A court jailed a Georgian, 41, as a mercenary.    | Georgian
          Among the four was a Belarusian, aged 33.         | four, Belarusian
          A third, never identified, died in hospital.      | third, died
          There was silence for Sam Olt, who was killed.    | Olt
          There was silence for the men who were killed.    | men
          The army named a commander among the killed.      | commander, killed
          Washington denied that any American was there.    | American
          Washington denied that any agreement was signed.  | nobody
          There have been Finns on that side also.          | Finns
          The rest were Chechens.                           | Chechens
          The rest were tanks.                              | nobody
          """)
  void peopleWithoutANumber(String text, String expected) {
    assertEquals(expected == null ? "" : expected, String.join(", ", asked(text)), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ihor, Petro and Mykola joined the legion.              | 3
          José Paz, 53, and Ariel Achor, 25, were killed.        | 2
          They killed Ihor, and Petro was captured by the army.  | 1
          """)
  void thoseNamedTogetherAreCountedTogether(String text, long expected) {
    List<Long> numbers = new ArrayList<>();
    ask(text, mention -> mention.value().ifPresent(value -> numbers.add((long) value.anyEnd())));
    assertEquals(expected, Collections.max(numbers), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Japanese serve in that army, too.             | true
          Chinese and Nepalese have been killed there.  | true
          The army recruits Togolese.                   | true
          A Japanese was killed near Kupiansk.          | false
          Another Lebanese was killed near Kupiansk.    | false
          """)
  void aPeopleWhoseNameIsTheSameForOneAndMany(String text, boolean several) {
    List<Boolean> open = new ArrayList<>();
    ask(
        text,
        mention -> mention.value().ifPresent(value -> open.add(value.equals(Interval.atLeast(1)))));
    assertEquals(several, open.contains(true), text);
  }

  private static List<String> asked(String text) {
    List<String> asked = new ArrayList<>();
    ask(text, mention -> asked.add(mention.words().of(Texts.WAR + text)));
    return asked;
  }

  private static void ask(String text, Consumer<Chooser.Mention> asked) {
    Chooser nothing =
        new Chooser() {
          @Override
          public <T> int choose(Slot slot, Mention mention, List<Option<T>> options) {
            if (slot == Slot.MEASURE && mention.sentence().begin() >= Texts.WAR.length()) {
              asked.accept(mention);
            }
            return 0;
          }
        };
    new ClaimExtractor(Texts.CODEBOOK, Texts.ENGLISH, nothing)
        .extract(Report.of("report", Texts.WAR + text));
  }
}
