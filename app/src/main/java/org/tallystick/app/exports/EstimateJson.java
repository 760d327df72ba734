package org.tallystick.app.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Grounds;
import org.tallystick.estimates.Question;
import org.tallystick.estimates.Reason;
import org.tallystick.voices.Source;

/** An estimate as one line of JSON, with what it stands on and its reasons. */
public final class EstimateJson {
  private EstimateJson() {}

  /** The question's fields first, then the answer's. */
  public static String of(Estimate estimate) {
    return JsonLine.of(object(estimate));
  }

  /** The same as an object. */
  public static Map<String, Object> object(Estimate estimate) {
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
    Grounds grounds = estimate.grounds();
    object.put("shares", grounds.shares().stream().map(EstimateJson::share).toList());
    object.put("influence", grounds.influence().map(EstimateJson::influence).orElse(null));
    object.put("clusters", grounds.clusters().stream().map(EstimateJson::cluster).toList());
    object.put("beside", grounds.beside().stream().map(EstimateJson::beside).toList());
    object.put("bounds", grounds.bounds().stream().map(EstimateJson::bound).toList());
    object.put("reasons", reasons(estimate.reasons()));
    return object;
  }

  private static Map<String, Object> share(Grounds.Share share) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("voice", share.voice().name());
    object.put("camp", share.camp());
    object.put("low", JsonLine.orNull(share.interval().low()));
    object.put("high", JsonLine.orNull(share.interval().high()));
    object.put("weight", Math.round(share.weight() * 1000) / 1000.0);
    object.put("claim", share.statement().claim().id());
    object.put("notes", share.notes());
    return object;
  }

  private static Map<String, Object> influence(Grounds.Influence influence) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("voice", influence.voice().name());
    object.put("low", JsonLine.orNull(influence.low()));
    object.put("best", JsonLine.orNull(influence.best()));
    object.put("high", JsonLine.orNull(influence.high()));
    return object;
  }

  private static Map<String, Object> cluster(Grounds.Cluster cluster) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("voices", cluster.voices().stream().map(Source::name).toList());
    object.put("low", JsonLine.orNull(cluster.common().low()));
    object.put("high", JsonLine.orNull(cluster.common().high()));
    return object;
  }

  private static Map<String, Object> bound(Grounds.Bound bound) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", bound.kind().name().toLowerCase(Locale.ROOT));
    object.put("value", JsonLine.orNull(OptionalDouble.of(bound.value())));
    object.put("from", bound.from().stream().map(EstimateJson::part).toList());
    return object;
  }

  private static Map<String, Object> part(Grounds.Bound.Part part) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("measure", part.question().measure());
    object.put("origins", part.question().origins());
    object.put("side", JsonLine.orNull(part.question().side()));
    object.put("value", JsonLine.orNull(OptionalDouble.of(part.value())));
    return object;
  }

  private static Map<String, Object> beside(Grounds.Beside beside) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("role", beside.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    object.put("voice", beside.voice().name());
    object.put("claim", beside.statement().claim().id());
    object.put("why", beside.why());
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
