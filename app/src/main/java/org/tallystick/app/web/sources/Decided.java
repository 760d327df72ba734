package org.tallystick.app.web.sources;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tallystick.app.views.Labels;
import org.tallystick.decisions.Decision;

/**
 * A decision about a source, in words.
 *
 * @param decision the decision
 * @param text what was decided
 */
public record Decided(Decision decision, String text) {

  static Decided of(Labels labels, Decision decision) {
    return new Decided(decision, text(labels, decision));
  }

  private static String text(Labels labels, Decision decision) {
    String value = decision.value().orElse("");
    String subject = decision.subject();
    return switch (decision.kind()) {
      case SOURCE_GRADE -> value.isEmpty() ? "grade taken back" : "grade " + value;
      case SOURCE_CAMP -> value.isEmpty() ? "camp taken back" : "camp " + labels.name(value);
      case SOURCE_KIND -> value.isEmpty() ? "kind taken back" : "kind " + value;
      case SOURCE_MERGE ->
          value.isEmpty()
              ? "“" + subject + "” no longer merged"
              : value.equals(subject)
                  ? "“" + subject + "” stands for itself"
                  : "“" + subject + "” merged into “" + value + "”";
      default -> decision.kind().code() + " " + value;
    };
  }

  /** The day, in UTC. */
  public String day() {
    return LocalDate.ofInstant(decision.madeAt(), ZoneOffset.UTC).toString();
  }
}
