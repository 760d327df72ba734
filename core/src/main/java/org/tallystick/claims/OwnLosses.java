package org.tallystick.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Group.Form;
import org.tallystick.claims.side.War;
import org.tallystick.language.Sentence;

/**
 * "Russia has lost 600,000 soldiers", "Russian losses have passed 700,000": a state at war that
 * loses people of whom nobody says whose they are loses its own, whatever people the report is
 * about.
 */
final class OwnLosses {
  private static final Set<String> LOSE = Set.of("lose", "suffer", "sustain");

  private static final Set<String> LOSSES =
      Set.of("losses", "casualties", "dead", "deaths", "fatalities", "toll");

  /** How many words may stand between a loss and its number. */
  private static final int REACH = 14;

  /** Words behind a country's name that speak of its own arms. */
  private static final Set<String> ARMS =
      Set.of("army", "military", "forces", "troops", "armed", "side");

  /** How many words of a hedge may stand between "lost" and the number. */
  private static final int HEDGE = 6;

  /** How many words behind the number's noun may still say whose people they are. */
  private static final int BEHIND = 4;

  /**
   * Who loses.
   *
   * @param state whose people they are
   * @param party whom they serve
   */
  record Loser(String state, String party) {

    List<String> origins() {
      return List.of(state);
    }

    Optional<String> side() {
      return Optional.of(party);
    }
  }

  private OwnLosses() {}

  /** Whose own people the number tells to be lost, if it does. */
  static Optional<Loser> of(Reading reading, Counted counted, ReportContext context) {
    Sentence sentence = reading.sentence();
    boolean people =
        counted.kind() == Counted.Kind.PEOPLE || counted.kind() == Counted.Kind.HEADLESS;
    if (!people || counted.partOf() || isNamed(reading, counted)) {
      return Optional.empty();
    }
    int verb = verb(sentence, counted.quantity().first());
    Stream<Group> states =
        verb < 0
            ? bereaved(reading, counted.quantity().first()).stream()
            : reading.roles().subjects(verb).stream()
                .flatMap(
                    subject ->
                        reading.groups().stream()
                            .filter(group -> isState(sentence, group, subject.token())));
    return states
        .flatMap(
            group ->
                loser(group.origins().get(0), context.theatre().at(sentence), context).stream())
        .findFirst();
  }

  /** Whose losses a number behind them tells: "Russian losses", "Moscow's daily losses". */
  private static Optional<Group> bereaved(Reading reading, int number) {
    Sentence sentence = reading.sentence();
    for (int i = number - 1; i >= Math.max(1, number - REACH); i--) {
      if (sentence.token(i).text().matches("[.;:]")) {
        break;
      }
      if (LOSSES.contains(sentence.token(i).lower())) {
        int noun = i;
        return reading.groups().stream()
            .filter(group -> group.origins().size() == 1 && group.form() != Form.PEOPLE)
            .filter(group -> group.last() < noun && isOnly(sentence, group.last() + 1, noun))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** Whether nothing stands there but a possessive and a word of how often or which losses. */
  private static boolean isOnly(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!sentence
          .token(i)
          .lower()
          .matches(
              "['’]s?|own|daily|monthly|average|total|overall|death|combat|battlefield|military|war|army|troop")) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Loser> loser(String state, List<War> wars, ReportContext context) {
    return wars.stream()
        .limit(1)
        .flatMap(war -> war.parties().stream())
        .filter(party -> context.statesOf(party).contains(state))
        .map(party -> new Loser(state, party))
        .findFirst();
  }

  /** The verb of losing whose object the number begins, with nothing but a hedge between; or -1. */
  private static int verb(Sentence sentence, int first) {
    for (int i = first - 1; i >= Math.max(0, first - HEDGE); i--) {
      if (sentence.token(i).is("VB")) {
        return LOSE.contains(sentence.token(i).lemma()) ? i : -1;
      }
      if (!sentence.token(i).tag().matches("RB.?|IN|TO|JJ.?|DT|CD|-LRB-|``")) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the words of the number, or those right behind them, say whose people they are. */
  private static boolean isNamed(Reading reading, Counted counted) {
    Sentence sentence = reading.sentence();
    int first = counted.quantity().first();
    int last = Math.max(counted.head(), counted.quantity().last());
    for (int i = first; i <= Math.min(last, sentence.size() - 1); i++) {
      if (sentence.token(i).lower().matches("(?:foreign|mercenar|volunteer|legion|expat).*")) {
        return true;
      }
    }
    return reading.groups().stream()
        .filter(group -> group.last() >= first && group.first() <= last + BEHIND)
        .anyMatch(
            group ->
                group.first() <= last
                    || sentence.wordAt(group.first() - 1).matches("from|of|including|mostly"));
  }

  /** Whether the subject is a country, its seat or its army. */
  private static boolean isState(Sentence sentence, Group group, int subject) {
    boolean own =
        (group.form() == Form.COUNTRY || group.form() == Form.SEAT)
            && group.first() <= subject
            && subject <= group.last();
    boolean arms =
        group.last() < subject
            && subject <= group.last() + 3
            && ARMS.contains(sentence.token(subject).lower());
    return group.origins().size() == 1 && (own || arms);
  }
}
