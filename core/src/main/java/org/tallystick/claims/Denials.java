package org.tallystick.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Counted.Kind;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.status.RejectionFinder;
import org.tallystick.claims.status.RejectionFinder.Form;
import org.tallystick.claims.status.RejectionFinder.Rejection;
import org.tallystick.claims.weigh.Option;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;

/**
 * Finds what is denied by pointing back: "Kyiv called that figure absurd" denies the number that
 * the last claim gave, and is a claim with that number; so is "40 dead, a toll that Kyiv disputes".
 */
final class Denials {
  private static final String RULE = "number.reference";
  private static final int FAR = 4;

  private final RejectionFinder rejections;

  /** The claims of the last sentence that made any. */
  private final List<Taken> latest = new ArrayList<>();

  private boolean opened;
  private int age;

  /** Which claim a number taken up was made in. */
  private enum Which {
    LAST,
    BEFORE
  }

  /**
   * What a claim said, for a denial to take up.
   *
   * @param quantity how many
   * @param measure of what
   * @param origins whose people
   * @param side whom they serve
   */
  record Taken(Quantity quantity, Measure measure, List<String> origins, Optional<String> side) {}

  Denials(RejectionFinder rejections) {
    this.rejections = rejections;
  }

  /** Begins a sentence. */
  void enter() {
    age++;
    opened = false;
  }

  /** Keeps what a claim counted. */
  void keep(Taken claimed) {
    if (claimed.measure().kind() == Measure.Kind.OTHER || claimed.quantity().isMoney()) {
      return;
    }
    if (!opened) {
      latest.clear();
      opened = true;
    }
    latest.add(claimed);
    age = 0;
  }

  /** What a number taken up was claimed of. */
  Taken taken(Counted reference) {
    return taken(which(reference));
  }

  private Taken taken(Which which) {
    int size = latest.size();
    return switch (which) {
      case LAST -> latest.get(size - 1);
      case BEFORE -> latest.get(size - 2);
    };
  }

  /** Has said again what was claimed last. */
  void repeat() {
    age = 0;
  }

  /** The numbers of the last sentence with claims that this one may deny: one, or its two. */
  List<Counted> back(Reading reading) {
    Optional<Rejection> rejection =
        latest.isEmpty() || age > FAR ? Optional.empty() : pointingBack(reading);
    if (rejection.isEmpty()) {
      return List.of();
    }
    List<Counted> found = new ArrayList<>();
    found.add(reference(rejection.get(), Which.LAST));
    if (latest.size() == 2) {
      found.add(reference(rejection.get(), Which.BEFORE));
    }
    return found;
  }

  /** The number that the sentence itself has given and denies behind it. */
  Optional<Counted> within(Reading reading) {
    if (!opened) {
      return Optional.empty();
    }
    return rejections.of(reading.sentence()).stream()
        .filter(found -> found.form() != Form.ALONE)
        .filter(found -> taken(Which.LAST).quantity().last() < found.first())
        .findFirst()
        .map(found -> reference(found, Which.LAST));
  }

  private Optional<Rejection> pointingBack(Reading reading) {
    return rejections.of(reading.sentence()).stream()
        .filter(rejection -> rejection.form() != Form.RELATIVE)
        .filter(rejection -> !bringsItsOwn(reading, rejection.last()))
        .findFirst();
  }

  private Counted reference(Rejection rejection, Which which) {
    Quantity taken = taken(which).quantity();
    return new Counted(
        new Quantity(
            rejection.first(),
            rejection.last(),
            rejection.last(),
            taken.value(),
            taken.hedge(),
            taken.unit(),
            RULE),
        rejection.last(),
        Kind.PEOPLE,
        which.name() + " " + rejection.form(),
        false);
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

  private static Which which(Counted reference) {
    return Which.valueOf(reference.nounClass().substring(0, reference.nounClass().indexOf(' ')));
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
        left.add(option);
      }
    }
    return left;
  }

  private List<String> signs(Reading reading, Counted counted) {
    Sentence sentence = reading.sentence();
    String how = counted.nounClass();
    String form = how.substring(how.indexOf(' ') + 1);
    String near = ",age=" + Math.min(age, FAR);
    String own = ",own=" + !reading.triggers().isEmpty();
    String counts = ",some=" + counted.quantity().value().high().isEmpty();
    String size = ",size=" + Words.distance(0, sentence.size());
    return List.of(
        "all",
        form,
        how,
        form + near,
        form + own,
        form + near + own,
        how + counts,
        "counts" + counts + near,
        form + size,
        form + ",made=" + Math.min(latest.size(), 3),
        form + ",numbers=" + !reading.counted().isEmpty(),
        form + ",people=" + !reading.groups().isEmpty(),
        form + ",spoken=" + !reading.attributions().isEmpty(),
        "word=" + sentence.token(counted.quantity().first()).lower(),
        "hedge=" + counted.quantity().hedge());
  }
}
