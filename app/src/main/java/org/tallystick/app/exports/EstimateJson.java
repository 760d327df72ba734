package org.tallystick.app.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Question;
import org.tallystick.estimates.Reason;

/** An estimate as one line of JSON, its reasons included. */
public final class EstimateJson {
  private EstimateJson() {}

  /** The question's fields first, then the answer's. */
  public static String of(Estimate estimate) {
    return JsonLine.of(object(estimate));
  }

  static Map<String, Object> object(Estimate estimate) {
    Question question = estimate.question();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("measure", question.measure());
    object.put("unit", question.unit());
    object.put("origins", question.origins());
    object.put("side", JsonLine.orNull(question.side()));
    object.put("asOf", estimate.asOf().toString());
    object.put("low", JsonLine.orNull(estimate.low()));
    object.put("best", JsonLine.orNull(estimate.best()));
    object.put("high", JsonLine.orNull(estimate.high()));
    object.put("voices", estimate.voices());
    object.put("claims", estimate.claims());
    object.put("denials", estimate.denials());
    object.put("expected", estimate.expected());
    object.put("contested", estimate.contested());
    object.put("reasons", reasons(estimate.reasons()));
    return object;
  }

  private static List<Map<String, Object>> reasons(List<Reason> reasons) {
    return reasons.stream().map(EstimateJson::reason).toList();
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("code", reason.code());
    object.put("text", reason.text());
    return object;
  }
}
