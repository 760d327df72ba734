package org.tallystick.app.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tallystick.claims.Anatomy;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Reading;
import org.tallystick.claims.Skipped;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Report;

/** Every layer found in one report, as one line of JSON; offsets count code points. */
public final class AnatomyJson {
  private final Anatomy anatomy;
  private final LayerJson layers;

  private AnatomyJson(Report report, Anatomy anatomy) {
    this.anatomy = anatomy;
    layers = new LayerJson(report.text());
  }

  /** The sentences, layer after layer, the claims, and what was seen and not made a claim. */
  public static String of(Report report, Anatomy anatomy) {
    return JsonLine.of(new AnatomyJson(report, anatomy).object(report));
  }

  private Map<String, Object> object(Report report) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("report", report.name());
    object.put("sentences", all(reading -> List.of(layers.sentence(reading.sentence()))));
    object.put(
        "quantities",
        all(reading -> each(reading.quantities(), one -> layers.quantity(reading, one))));
    object.put("groups", layer(Reading::groups, layers::group));
    object.put("events", layer(Reading::triggers, layers::event));
    object.put("speakers", layer(Reading::attributions, layers::speaker));
    object.put("dates", layer(Reading::dates, (sentence, date) -> layers.date(date)));
    object.put("formations", layer(Reading::formations, layers::formation));
    object.put("sides", layer(Reading::cues, layers::side));
    object.put("claims", each(anatomy.extraction().claims(), this::claim));
    object.put("skipped", each(anatomy.extraction().skipped(), this::skipped));
    return object;
  }

  /** That layer of every sentence in turn. */
  private <T> List<Map<String, Object>> layer(
      Function<Reading, List<T>> layer, BiFunction<Sentence, T, Map<String, Object>> object) {
    return all(
        reading -> each(layer.apply(reading), found -> object.apply(reading.sentence(), found)));
  }

  private List<Map<String, Object>> all(Function<Reading, List<Map<String, Object>>> objects) {
    return anatomy.readings().stream().flatMap(one -> objects.apply(one).stream()).toList();
  }

  private static <T> List<Map<String, Object>> each(
      List<T> found, Function<T, Map<String, Object>> object) {
    return found.stream().map(object).toList();
  }

  private Map<String, Object> claim(Claim claim) {
    return ClaimJson.object(claim, layers.place(claim.evidence().quote()));
  }

  private Map<String, Object> skipped(Skipped skipped) {
    Map<String, Object> object = layers.at(skipped.span());
    object.put("reason", LayerJson.code(skipped.reason()));
    return object;
  }
}
