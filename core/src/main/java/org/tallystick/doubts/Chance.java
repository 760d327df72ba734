package org.tallystick.doubts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;

/** How likely a claim is misread: what the reader was unsure of, and what looks odd. */
final class Chance {
  private final Parameters.Chance choices;

  Chance(Parameters.Chance choices) {
    this.choices = choices;
  }

  /**
   * How likely some field of it is wrong.
   *
   * @param others what the other voices on its question say at best, if any
   * @param clash the sentence of a conflict that it takes part in; empty if it takes part in none
   * @param reasons where to put what speaks against it
   */
  double of(Claim claim, OptionalDouble others, String clash, List<Doubt.Reason> reasons) {
    double right = sure(claim.evidence(), reasons);
    Signs signs = new Signs(reasons);
    signs.see(
        claim.evidence().rules().contains("measure.context"),
        choices.context(),
        "context",
        "no word of its sentence says what is counted");
    signs.see(
        !claim.origins().isEmpty()
            && claim.value().isPresent()
            && !claim.evidence().parts().containsKey("origins")
            && !claim.evidence().parts().containsKey(Evidence.ROW),
        choices.elsewhere(),
        "elsewhere",
        "where the people come from stands in another sentence");
    signs.see(
        claim.origins().isEmpty(),
        choices.noOrigins(),
        "no-origins",
        "it is not said where the people come from");
    signs.see(
        claim.side().isEmpty(), choices.noSide(), "no-side", "it is not said whom they serve");
    signs.see(
        claim.hedge().filter(Hedge.UNQUANTIFIED::equals).isPresent(),
        choices.unquantified(),
        "unquantified",
        "it gives no number");
    signs.see(!clash.isEmpty(), choices.clash(), "clash", "it clashes: " + clash);
    signs.see(isYear(claim), choices.year(), "year", "its number may be a year");
    far(claim, others, signs);
    return 1 - right * signs.right;
  }

  private double sure(Evidence evidence, List<Doubt.Reason> reasons) {
    if (evidence.surety().isEmpty()) {
      return evidence.parts().containsKey(Evidence.ROW) ? 1 : choices.unknown();
    }
    double right = 1;
    for (Map.Entry<String, Double> field : new TreeMap<>(evidence.surety()).entrySet()) {
      double surety = field.getValue();
      right *= surety;
      if (surety < choices.sure()) {
        String text =
            String.format(
                Locale.ROOT, "the program is %.0f%% sure of its %s", 100 * surety, field.getKey());
        reasons.add(new Doubt.Reason(field.getKey(), text, 1 - surety));
      }
    }
    return right;
  }

  private boolean isYear(Claim claim) {
    return claim.hedge().filter(Hedge.EXACT::equals).isPresent()
        && claim.unit().filter("people"::equals).isPresent()
        && claim
            .value()
            .map(Interval::anyEnd)
            .filter(n -> n >= choices.firstYear() && n <= choices.lastYear())
            .isPresent();
  }

  private void far(Claim claim, OptionalDouble others, Signs signs) {
    boolean so = claim.status() == Status.STATED || claim.status() == Status.ALLEGED;
    if (others.isEmpty() || !so || claim.value().isEmpty()) {
      return;
    }
    Interval value = claim.value().get();
    double other = others.getAsDouble() + 1;
    double above = value.low().isPresent() ? (value.low().getAsDouble() + 1) / other : 0;
    double below = value.high().isPresent() ? other / (value.high().getAsDouble() + 1) : 0;
    double factor = Math.max(above, below);
    signs.see(
        factor >= choices.farFactor(),
        choices.far(),
        "far",
        String.format(
            Locale.ROOT,
            "it is %,.0f times %s what the other voices say",
            factor,
            above >= below ? "more than" : "less than"));
  }

  /** Signs that something is wrong, each a reason. */
  private static final class Signs {
    private final List<Doubt.Reason> reasons;
    private double right = 1;

    Signs(List<Doubt.Reason> reasons) {
      this.reasons = reasons;
    }

    void see(boolean seen, double chance, String code, String text) {
      if (seen) {
        right *= 1 - chance;
        reasons.add(new Doubt.Reason(code, text, chance));
      }
    }
  }
}
