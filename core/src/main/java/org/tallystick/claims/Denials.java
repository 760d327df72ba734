package org.tallystick.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Counted.Kind;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.status.Status;
import org.tallystick.claims.status.StatusFinder;
import org.tallystick.claims.weigh.Option;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;

/**
 * Finds what is denied by pointing back: "Kyiv called that figure absurd" denies the number that
 * the last claim gave, and is a claim with that number.
 */
final class Denials {
  private static final String RULE = "number.reference";
  private static final String EARLIER = "reference.earlier";
  private static final int FAR = 4;
  private static final Set<String> POINTERS = Set.of("this", "that", "it", "these", "those");
  private static final Set<String> TAKEN_UP =
      Set.of(
          "figure",
          "figures",
          "number",
          "numbers",
          "claim",
          "claims",
          "report",
          "reports",
          "total",
          "count",
          "tally",
          "toll",
          "estimate",
          "story",
          "account",
          "allegation",
          "allegations",
          "accusation",
          "accusations",
          "charge",
          "assertion",
          "range",
          "statement",
          "suggestion");

  private final StatusFinder statuses;
  private Taken last;
  private Taken earlier;
  private int age;

  /**
   * What a claim said, for a denial to take up.
   *
   * @param quantity how many
   * @param measure of what
   * @param origins whose people
   * @param side whom they serve
   */
  record Taken(Quantity quantity, Measure measure, List<String> origins, Optional<String> side) {}

  Denials(StatusFinder statuses) {
    this.statuses = statuses;
  }

  /** Begins a sentence. */
  void enter() {
    age++;
  }

  /** Keeps what a claim counted. */
  void keep(Taken claimed) {
    if (claimed.measure().kind() != Measure.Kind.OTHER && !claimed.quantity().isMoney()) {
      if (last != null && !last.quantity().value().equals(claimed.quantity().value())) {
        earlier = last;
      }
      last = claimed;
      age = 0;
    }
  }

  /** What a number taken up was claimed of. */
  Taken taken(Counted reference) {
    return reference.nounClass().equals(EARLIER) ? earlier : last;
  }

  /** The last number or, where a figure is spoken of, the one before, if the sentence denies it. */
  List<Counted> of(Reading reading) {
    if (last == null || age > FAR) {
      return List.of();
    }
    List<Counted> found = new ArrayList<>();
    of(reading, last.quantity(), "reference").ifPresent(found::add);
    if (earlier != null && !found.isEmpty() && takesUp(reading.sentence())) {
      of(reading, earlier.quantity(), EARLIER).ifPresent(found::add);
    }
    return found;
  }

  private static boolean takesUp(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(token -> TAKEN_UP.contains(token.lower()));
  }

  private Optional<Counted> of(Reading reading, Quantity taken, String kind) {
    return statuses.all(reading.sentence()).stream()
        .filter(found -> found.status() == Status.DENIED)
        .filter(found -> !bringsItsOwn(reading, found.last()))
        .findFirst()
        .map(
            found ->
                new Counted(
                    new Quantity(
                        found.first(),
                        found.last(),
                        found.last(),
                        taken.value(),
                        taken.hedge(),
                        taken.unit(),
                        RULE),
                    found.last(),
                    Kind.PEOPLE,
                    kind,
                    false));
  }

  private static boolean bringsItsOwn(Reading reading, int denial) {
    return reading.counted().stream()
        .anyMatch(
            c ->
                (c.kind() == Kind.PEOPLE || c.kind() == Kind.HEADLESS)
                    && c.quantity().first() <= denial + 3);
  }

  /** Whether a number is one taken up. */
  static boolean isReference(Counted counted) {
    return counted.quantity().rule().equals(RULE);
  }

  /** Leaves only the measure of the claim taken up, and says what speaks for it. */
  List<Option<Optional<Measure>>> narrow(
      Reading reading, Counted counted, List<Option<Optional<Measure>>> options) {
    Measure only = taken(counted).measure();
    List<String> signs = signs(reading, counted);
    List<Option<Optional<Measure>>> left = new ArrayList<>();
    for (Option<Optional<Measure>> option : options) {
      if (option.value().isEmpty() || option.value().get().equals(only)) {
        option.features().clear();
        option.addAll(signs, option.value().isEmpty() ? "refer none|" : "refer|");
        option.add((option.value().isEmpty() ? "refer none|" : "refer|") + counted.nounClass());
        left.add(option);
      }
    }
    return left;
  }

  private List<String> signs(Reading reading, Counted counted) {
    Sentence sentence = reading.sentence();
    boolean points = false;
    boolean named = false;
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.token(i).lower();
      named |= TAKEN_UP.contains(word);
      points |=
          POINTERS.contains(word)
              && !sentence.relation(i).equals("mark")
              && !sentence.token(i).is("WDT");
    }
    int denial = counted.head();
    boolean that =
        denial + 1 < sentence.size() && sentence.token(denial + 1).lower().equals("that");
    boolean own = !reading.triggers().isEmpty();
    String size = Words.distance(0, sentence.size());
    String pointing = "points=" + points + "," + named;
    String near = "age=" + Math.min(age, FAR);
    return List.of(
        "all",
        near,
        pointing,
        near + "," + pointing,
        pointing + ",own=" + own,
        near + ",own=" + own,
        "that=" + that + ",own=" + own,
        "size=" + size,
        "size=" + size + ",own=" + own,
        "word=" + sentence.token(denial).lower(),
        "tag=" + sentence.token(denial).tag() + "," + pointing,
        "numbers=" + !reading.counted().isEmpty() + "," + pointing,
        "people=" + !reading.groups().isEmpty() + ",own=" + own,
        "spoken=" + !reading.attributions().isEmpty() + "," + pointing,
        "hedge=" + counted.quantity().hedge());
  }
}
