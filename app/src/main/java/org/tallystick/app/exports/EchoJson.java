package org.tallystick.app.exports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tallystick.voices.Source;
import org.tallystick.voices.Voice;

/** A link between two statements as one line of JSON. */
public final class EchoJson {
  private EchoJson() {}

  /** The link, with the source whose voice the repeated statement is or the other stands in. */
  public static String of(Source source, Voice.Echo echo) {
    Map<String, Object> object = object(echo);
    object.put("source", source.name());
    return JsonLine.of(object);
  }

  /** The link without its source. */
  public static Map<String, Object> object(Voice.Echo echo) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", echo.statement().claim().id());
    object.put("of", echo.of().claim().id());
    object.put("kind", echo.kind().code());
    object.put("judgement", echo.judgement().name().toLowerCase(Locale.ROOT));
    object.put("reason", echo.reason());
    object.put("claim", ClaimJson.object(echo.statement()));
    return object;
  }
}
