package org.tallystick.app.exports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tallystick.decisions.Decision;
import org.tallystick.doubts.Doubt;
import org.tallystick.voices.Review;
import org.tallystick.voices.Statement;

/** A claim with what people made of it and why it is worth a look, as one line of JSON. */
public final class DoubtJson {
  private DoubtJson() {}

  /** A claim; one that is rejected is in no doubt. */
  public static String of(Statement statement, Review review, Optional<Doubt> doubt) {
    return JsonLine.of(object(statement, review, doubt));
  }

  /** The same as an object. */
  public static Map<String, Object> object(
      Statement statement, Review review, Optional<Doubt> doubt) {
    Map<String, Object> object = ClaimJson.object(statement);
    object.put("review", review.verdict().code());
    object.put("rank", doubt.map(d -> rounded(d.rank())).orElse(null));
    object.put("chance", doubt.map(d -> rounded(d.chance())).orElse(null));
    object.put("stake", doubt.map(d -> rounded(d.stake())).orElse(null));
    object.put(
        "reasons",
        doubt.stream().flatMap(d -> d.reasons().stream()).map(DoubtJson::reason).toList());
    object.put("history", review.history().stream().map(DoubtJson::decision).toList());
    return object;
  }

  private static double rounded(double share) {
    return Math.rint(share * 1000) / 1000;
  }

  private static Map<String, Object> reason(Doubt.Reason reason) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("code", reason.code());
    object.put("text", reason.text());
    object.put("weight", rounded(reason.weight()));
    return object;
  }

  /** One decision. */
  static Map<String, Object> decision(Decision decision) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", decision.id());
    object.put("madeAt", decision.madeAt().toString());
    object.put("madeBy", decision.madeBy());
    object.put("kind", decision.kind().code());
    object.put("value", JsonLine.orNull(decision.value()));
    object.put("because", decision.because());
    return object;
  }
}
