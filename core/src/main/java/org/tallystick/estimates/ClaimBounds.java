package org.tallystick.estimates;

import java.time.LocalDate;
import java.util.Optional;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.voices.Statement;

/**
 * Between which numbers a claim's words leave the truth, in the claim's unit, and for which day.
 *
 * <p>What "about" allows and which small counts tell of cases rather than totals is set in {@code
 * estimates/parameters.properties}, so that conflicts and estimates understand words alike.
 */
public final class ClaimBounds {
  private final Parameters parameters = Parameters.bundled();

  /** The least that is said; 0 where nothing is. */
  public double low(Claim claim) {
    double low = claim.value().map(v -> v.low().orElse(0)).orElse(0.0);
    return low * (1 - tolerance(claim));
  }

  /** The most that is said; +∞ where nothing is, and where the count tells of cases. */
  public double high(Claim claim) {
    double high = claim.value().map(v -> v.high().orElse(Double.POSITIVE_INFINITY)).orElse(0.0);
    return single(claim) ? Double.POSITIVE_INFINITY : high * (1 + tolerance(claim));
  }

  /** An exact count of people so small that it tells of cases; nought is a total. */
  public boolean single(Claim claim) {
    double value = claim.value().map(v -> v.anyEnd()).orElse(0.0);
    return claim.unit().filter("people"::equals).isPresent()
        && claim.hedge().filter(Hedge.EXACT::equals).isPresent()
        && value > 0
        && value <= parameters.words().casesGreatest();
  }

  /** By which share two figures may miss each other and still be taken to agree. */
  public double tolerance() {
    return parameters.contest().tolerance();
  }

  /** A later count under this share of an earlier one of the same voice is a part of it. */
  public double part() {
    return parameters.time().part();
  }

  /** The day for which a statement speaks, if that is known. */
  public static Optional<LocalDate> day(Statement statement) {
    return Day.of(statement);
  }

  /** Whether it had been said by that day; what has no date always had. */
  public static boolean known(Statement statement, LocalDate asOf) {
    return Day.known(statement, asOf);
  }

  private double tolerance(Claim claim) {
    boolean about = claim.hedge().filter(Hedge.ABOUT::equals).isPresent();
    return about ? parameters.words().aboutTolerance() : 0;
  }
}
