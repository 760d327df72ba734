package org.tallystick.claims.weigh;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses as another does and remembers how sure it was and whether a judge swayed it, for the
 * claim that is being made.
 */
public final class Surety implements Chooser {
  private final Chooser chooser;
  private final Map<Slot, Double> last = new EnumMap<>(Slot.class);
  private final Set<Slot> swayed = EnumSet.noneOf(Slot.class);

  /** Remembers what this one is asked. */
  public Surety(Chooser chooser) {
    this.chooser = chooser;
  }

  @Override
  public <T> int choose(Slot slot, Mention mention, List<Option<T>> options) {
    int chosen = chooser.choose(slot, mention, options);
    last.put(slot, chooser.surety(slot, options, chosen));
    if (chooser.isSwayed()) {
      swayed.add(slot);
    } else {
      swayed.remove(slot);
    }
    return chosen;
  }

  /**
   * How sure the last choices were, by the field of the claim, in thousandths.
   *
   * @param counted whether the claim has a number, so that it has a measure and no detail
   */
  public Map<String, Double> byField(boolean counted) {
    Map<String, Double> sure = new TreeMap<>();
    last.forEach(
        (slot, surety) -> {
          if (isAsked(slot, counted)) {
            sure.put(
                slot == Slot.SOURCE ? "sources" : slot.code(), Math.rint(surety * 1000) / 1000);
          }
        });
    return sure;
  }

  /** The rule ids of the last choices that a judge swayed. */
  public List<String> rules(boolean counted) {
    return swayed.stream()
        .filter(slot -> isAsked(slot, counted))
        .map(slot -> "judge." + slot.code())
        .toList();
  }

  private static boolean isAsked(Slot slot, boolean counted) {
    return slot != (counted ? Slot.DETAIL : Slot.MEASURE);
  }
}
