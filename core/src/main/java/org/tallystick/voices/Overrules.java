package org.tallystick.voices;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.TallystickException;
import org.tallystick.decisions.Decision;

/** What people have decided about links: of two decisions on one link the later prevails. */
final class Overrules {
  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

  /**
   * A person's word on a link.
   *
   * @param statement the id of the claim that repeats, or does not
   * @param of the id of the claim that it is linked to
   * @param judgement same or different
   * @param reason who says so and why
   */
  record Verdict(String statement, String of, Judgement judgement, String reason) {}

  Overrules(Collection<Decision> decisions) {
    decisions.stream()
        .filter(decision -> decision.kind() == Decision.Kind.LINK_OVERRULE)
        .sorted(Comparator.comparingLong(Decision::id))
        .forEach(this::take);
  }

  private void take(Decision decision) {
    verdicts.remove(decision.subject());
    Optional<String> value = decision.value();
    if (value.isEmpty()) {
      return;
    }
    List<String> ids = List.of(decision.subject().split(" ", -1));
    if (ids.size() != 2 || !value.get().matches("same|different")) {
      throw new TallystickException(
          "decision "
              + decision.id()
              + " of the ledger: a link is overruled by the ids of two claims and 'same' or"
              + " 'different', not '"
              + decision.subject()
              + "' and '"
              + value.get()
              + "'; decide anew on it");
    }
    Judgement judgement = value.get().equals("same") ? Judgement.SAME : Judgement.DIFFERENT;
    verdicts.put(
        decision.subject(),
        new Verdict(
            ids.get(0),
            ids.get(1),
            judgement,
            decision.madeBy() + " judged it " + value.get() + ": " + decision.because()));
  }

  /** Those of that judgement, in the order in which they were made. */
  List<Verdict> of(Judgement judgement) {
    return verdicts.values().stream().filter(v -> v.judgement() == judgement).toList();
  }
}
