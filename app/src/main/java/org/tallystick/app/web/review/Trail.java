package org.tallystick.app.web.review;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tallystick.decisions.Decision;

/** One decision on a claim, as its history shows it. */
public record Trail(Decision decision) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** When, in UTC. */
  public String when() {
    return TIME.format(decision.madeAt());
  }

  /** Who. */
  public String who() {
    return decision.madeBy();
  }

  /** What, in words. */
  public String what() {
    String what =
        switch (decision.kind()) {
          case CLAIM_ACCEPT -> "accepted";
          case CLAIM_REJECT -> "rejected";
          case CLAIM_CORRECT -> "corrected";
          case CLAIM_ADD -> "added it; the program had missed it";
          default -> decision.kind().code();
        };
    return decision.value().isPresent() ? what : "took back “" + what + "”";
  }

  /** The corrected fields as they are kept; nothing otherwise. */
  public String fields() {
    return decision.kind() == Decision.Kind.CLAIM_CORRECT ? decision.value().orElse("") : "";
  }

  /** Why. */
  public String because() {
    return decision.because();
  }
}
