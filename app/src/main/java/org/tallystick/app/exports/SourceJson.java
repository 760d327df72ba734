package org.tallystick.app.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Comparison;
import org.tallystick.voices.Source;
import org.tallystick.voices.Voice;

/** A source as one line of JSON. */
public final class SourceJson {
  private SourceJson() {}

  /** Who it is, and how much is heard of it. */
  public static String of(Voice voice) {
    return JsonLine.of(object(voice));
  }

  /** All that is known of it. */
  public static String of(
      Voice voice,
      List<String> aliases,
      List<String> offices,
      List<Decision> history,
      Optional<Comparison.Bias> bias) {
    return JsonLine.of(object(voice, aliases, offices, history, bias));
  }

  /** The same as an object. */
  public static Map<String, Object> object(
      Voice voice,
      List<String> aliases,
      List<String> offices,
      List<Decision> history,
      Optional<Comparison.Bias> bias) {
    Map<String, Object> object = object(voice);
    object.put("aliases", aliases);
    object.put("offices", offices);
    object.put("history", history.stream().map(SourceJson::decision).toList());
    object.put("bias", bias.map(SourceJson::bias).orElse(null));
    object.put("said", voice.own().stream().map(ClaimJson::object).toList());
    object.put("links", voice.echoes().stream().map(EchoJson::object).toList());
    object.put("apart", voice.apart().stream().map(EchoJson::object).toList());
    return object;
  }

  /** Who it is, and how much is heard of it, as an object. */
  public static Map<String, Object> object(Voice voice) {
    Source source = voice.source();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("source", source.name());
    object.put("kind", source.kind());
    object.put("camp", source.camp().isEmpty() ? null : source.camp());
    object.put("grade", source.grade().name());
    object.put("statements", voice.own().size());
    object.put("echoes", voice.echoes().size());
    object.put(
        "reports",
        Stream.concat(voice.own().stream(), voice.echoes().stream().map(Voice.Echo::statement))
            .map(statement -> statement.claim().reportId())
            .distinct()
            .count());
    return object;
  }

  private static Map<String, Object> bias(Comparison.Bias bias) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("ratio", bias.ratio());
    object.put("questions", bias.questions());
    return object;
  }

  /** A decision on whatever its kind says. */
  public static Map<String, Object> decision(Decision decision) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", decision.id());
    object.put("madeAt", decision.madeAt().toString());
    object.put("madeBy", decision.madeBy());
    object.put("kind", decision.kind().code());
    object.put("subject", decision.subject());
    object.put("value", JsonLine.orNull(decision.value()));
    object.put("because", decision.because());
    return object;
  }
}
