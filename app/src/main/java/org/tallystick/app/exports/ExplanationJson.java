package org.tallystick.app.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.readers.SourceMap.Bytes;
import org.tallystick.app.readers.SourceMap.Pages;
import org.tallystick.app.readers.SourceMap.Place;
import org.tallystick.app.readers.SourceMap.Whole;
import org.tallystick.app.store.Standing;
import org.tallystick.conflicts.Conflict;
import org.tallystick.estimates.Estimate;
import org.tallystick.voices.Review;
import org.tallystick.voices.Source;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** What stands behind a claim or an estimate, as one line of JSON. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /**
   * A claim, whose word it is, what it repeats, in which conflicts it takes part and where its
   * sentence stands in the original.
   */
  public static String claim(
      Statement statement,
      Source source,
      Optional<Voice.Echo> echo,
      List<Conflict> conflicts,
      Statement read,
      Review review,
      Optional<Standing> original) {
    Map<String, Object> object = object(statement, source, echo, conflicts, read, review);
    object.put("original", original.map(ExplanationJson::standing).orElse(null));
    return JsonLine.of(object);
  }

  /** The same as an object. */
  public static Map<String, Object> object(
      Statement statement,
      Source source,
      Optional<Voice.Echo> echo,
      List<Conflict> conflicts,
      Statement read,
      Review review) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("claim", ClaimJson.object(statement));
    object.put("voice", source(source));
    object.put("echo", echo.map(ExplanationJson::echo).orElse(null));
    object.put("conflicts", conflicts.stream().map(ConflictJson::object).toList());
    review(object, read, review);
    return object;
  }

  /** A claim that somebody rejected, and that is nobody's voice. */
  public static String rejected(
      Statement statement, Statement read, Review review, Optional<Standing> original) {
    Map<String, Object> object = rejectedObject(statement, read, review);
    object.put("original", original.map(ExplanationJson::standing).orElse(null));
    return JsonLine.of(object);
  }

  /** Where a sentence stands in its original: bytes from 0, the last excluded, or pages from 1. */
  private static Map<String, Object> standing(Standing standing) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", standing.kind().name().toLowerCase(Locale.ROOT));
    Place place = standing.place().orElseGet(Whole::new);
    object.put("bytes", place instanceof Bytes b ? List.of(b.begin(), b.end()) : null);
    object.put("pages", place instanceof Pages p ? List.of(p.first(), p.last()) : null);
    object.put("check", standing.check().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return object;
  }

  /** The same as an object. */
  public static Map<String, Object> rejectedObject(
      Statement statement, Statement read, Review review) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("claim", ClaimJson.object(statement));
    review(object, read, review);
    return object;
  }

  private static void review(Map<String, Object> object, Statement read, Review review) {
    object.put("review", review.verdict().code());
    object.put("read", review.correction().isEmpty() ? null : ClaimJson.object(read));
    object.put("history", review.history().stream().map(DoubtJson::decision).toList());
  }

  /** An estimate, the voices on its question with all their claims, and its conflicts. */
  public static String estimate(Estimate estimate, List<Voice> voices, List<Conflict> conflicts) {
    return JsonLine.of(object(estimate, voices, conflicts));
  }

  /** The same as an object. */
  public static Map<String, Object> object(
      Estimate estimate, List<Voice> voices, List<Conflict> conflicts) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("estimate", EstimateJson.object(estimate));
    object.put("voices", voices.stream().map(ExplanationJson::voice).toList());
    object.put("conflicts", conflicts.stream().map(ConflictJson::object).toList());
    return object;
  }

  /** A voice with all that it said and all that repeats it. */
  public static Map<String, Object> voice(Voice voice) {
    Map<String, Object> object = source(voice.source());
    object.put("own", voice.own().stream().map(ClaimJson::object).toList());
    object.put("echoes", voice.echoes().stream().map(ExplanationJson::echo).toList());
    return object;
  }

  private static Map<String, Object> echo(Voice.Echo echo) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("claim", echo.statement().claim().id());
    object.put("of", echo.of().claim().id());
    object.put("judgement", echo.judgement().name().toLowerCase(Locale.ROOT));
    object.put("reason", echo.reason());
    return object;
  }

  private static Map<String, Object> source(Source source) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("source", source.name());
    object.put("kind", source.kind());
    object.put("camp", source.camp().isEmpty() ? null : source.camp());
    return object;
  }
}
