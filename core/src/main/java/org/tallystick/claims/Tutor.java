package org.tallystick.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.status.Status;
import org.tallystick.claims.weigh.Chooser;
import org.tallystick.claims.weigh.Example;
import org.tallystick.claims.weigh.Option;
import org.tallystick.claims.weigh.Slot;
import org.tallystick.codebook.Measure;

/**
 * Chooses while a coded report is read, and notes each choice with the answer that the coding
 * gives. Where it has a guesser, that one chooses, so that later choices meet the mistakes of
 * earlier ones as they will in earnest; else the coding does.
 */
final class Tutor implements Chooser {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Set<String> EMPTY_WORDS = Set.of("the", "a", "an", "of", "for", "and", "s");
  private static final double MONTHS = 12;
  private static final double TOLERANCE = 5e-4;

  private final List<CodedClaim> coded;
  private final Optional<Chooser> guesser;
  private final List<Example> examples = new ArrayList<>();

  Tutor(List<CodedClaim> coded, Optional<Chooser> guesser) {
    this.coded = coded;
    this.guesser = guesser;
  }

  /** The choices met so far of which the coding knows the answer. */
  List<Example> examples() {
    return examples;
  }

  @Override
  public <T> int choose(Slot slot, Mention mention, List<Option<T>> options) {
    List<CodedClaim> meant = coded.stream().filter(claim -> isMeant(claim, mention)).toList();
    boolean asksWhether = slot == Slot.MEASURE || slot == Slot.DETAIL;
    Set<Integer> right = new TreeSet<>();
    int first = -1;
    for (CodedClaim claim : meant) {
      for (int i = 0; i < options.size(); i++) {
        if (isRight(slot, claim, options.get(i).value())) {
          right.add(i);
          first = first < 0 ? i : first;
        }
      }
    }
    if (asksWhether && right.isEmpty()) {
      right.add(0);
    }
    boolean debatable = !meant.isEmpty() && meant.stream().allMatch(CodedClaim::optional);
    if (!right.isEmpty() && !debatable && (asksWhether || !meant.isEmpty())) {
      examples.add(
          new Example(
              slot,
              mention.words(),
              options.stream().map(Option::features).toList(),
              options.stream().map(Option::answer).toList(),
              right));
    }
    if (guesser.isPresent()) {
      return guesser.get().choose(slot, mention, options);
    }
    return first >= 0 ? first : right.isEmpty() ? 0 : right.iterator().next();
  }

  /** Whether the claim may be about these words: the same sentence, number and measure. */
  private static boolean isMeant(CodedClaim claim, Mention mention) {
    return claim.quote().meets(mention.sentence())
        && mention.value().isEmpty() == claim.isDescribed()
        && (mention.value().isEmpty() || isSame(claim, mention))
        && (!mention.takenUp() || claim.status().equals(Status.DENIED.code()))
        && (mention.measure().isEmpty() || mention.measure().equals(claim.measure()));
  }

  private static boolean isSame(CodedClaim claim, Mention mention) {
    Interval value = mention.value().orElseThrow();
    Interval wanted = claim.value().orElseThrow();
    boolean unit =
        switch (mention.unit()) {
          case Quantity.COUNT ->
              !claim.unit().equals(Quantity.SHARE)
                  && !claim.unit().equals(Quantity.RATIO)
                  && claim.unit().indexOf('/') < 0;
          case Quantity.SHARE, Quantity.RATIO -> claim.unit().equals(mention.unit());
          default -> claim.unit().indexOf('/') >= 0;
        };
    return unit
        && (isNear(wanted, value)
            || claim.measure().equals("term") && isNear(wanted, value.times(MONTHS)));
  }

  private static boolean isNear(Interval a, Interval b) {
    return isNear(a.low(), b.low()) && isNear(a.high(), b.high());
  }

  private static boolean isNear(OptionalDouble a, OptionalDouble b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() && b.isEmpty();
    }
    double size = Math.max(1, Math.abs(a.getAsDouble()));
    return Math.abs(a.getAsDouble() - b.getAsDouble()) <= TOLERANCE * size;
  }

  private static boolean isRight(Slot slot, CodedClaim claim, Object value) {
    return switch (slot) {
      case MEASURE ->
          value instanceof Optional<?> found
              && found.isPresent()
              && found.get() instanceof Measure measure
              && measure.code().equals(claim.measure());
      case ORIGINS -> value instanceof List<?> codes && Set.copyOf(codes).equals(claim.origins());
      case SIDE -> value.equals(claim.side());
      case STATUS -> value instanceof Status status && status.code().equals(claim.status());
      case SOURCE ->
          value instanceof SourceSlot.Word word && isSource(claim.source(), word.chain());
      case DETAIL -> value.equals(claim.detail().map(kind -> claim.measure() + "." + kind));
    };
  }

  /** Whether one name holds all the words of the other, articles and the like left out. */
  private static boolean isSource(List<String> names, List<String> chain) {
    if (names.isEmpty() || chain.isEmpty()) {
      return names.isEmpty() && chain.isEmpty();
    }
    Set<String> got = words(chain.get(0));
    return names.stream()
        .map(Tutor::words)
        .anyMatch(
            want ->
                !want.isEmpty()
                    && !got.isEmpty()
                    && (got.containsAll(want) || want.containsAll(got)));
  }

  private static Set<String> words(String name) {
    Set<String> words = new TreeSet<>();
    WORD.matcher(name.toLowerCase(Locale.ROOT).replaceAll("['’]s\\b", ""))
        .results()
        .forEach(match -> words.add(match.group()));
    words.removeAll(EMPTY_WORDS);
    return words;
  }
}
