package org.tallystick.app.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.Reading;
import org.tallystick.claims.event.Trigger;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.side.SideFinder.Cue;
import org.tallystick.claims.side.SideFinder.Formation;
import org.tallystick.claims.speaker.Attribution;
import org.tallystick.language.DateMention;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Span;

/** The layers of a sentence as JSON objects, each with the place and the words it was found in. */
final class LayerJson {
  private final String text;
  private final CodePoints points;

  /** Layers found in this text. */
  LayerJson(String text) {
    this.text = text;
    points = new CodePoints(text);
  }

  /** Where that is, in code points. */
  Span place(Span span) {
    return points.of(span);
  }

  /** A new object with {@code begin}, {@code end} and {@code text}. */
  Map<String, Object> at(Span span) {
    Map<String, Object> object = new LinkedHashMap<>();
    Span inCodePoints = place(span);
    object.put("begin", inCodePoints.begin());
    object.put("end", inCodePoints.end());
    object.put("text", span.of(text));
    return object;
  }

  Map<String, Object> sentence(Sentence sentence) {
    Map<String, Object> object = at(sentence.span());
    object.put("kind", code(sentence.block().kind()));
    return object;
  }

  Map<String, Object> quantity(Reading reading, Quantity quantity) {
    Map<String, Object> object = at(quantity.span(reading.sentence()));
    object.put("low", JsonLine.orNull(quantity.value().low()));
    object.put("high", JsonLine.orNull(quantity.value().high()));
    object.put("hedge", quantity.hedge().code());
    object.put("unit", unit(reading, quantity));
    return object;
  }

  /** What a number counts: null where it counts nothing, as in a date or an age. */
  private static String unit(Reading reading, Quantity quantity) {
    if (!quantity.counts()) {
      return quantity.unit();
    }
    return reading.counted().stream()
        .filter(counted -> counted.quantity().equals(quantity))
        .map(counted -> code(counted.kind()))
        .findFirst()
        .orElse(null);
  }

  Map<String, Object> group(Sentence sentence, Group group) {
    Map<String, Object> object = at(sentence.span(group.first(), group.last()));
    object.put("origins", group.origins());
    object.put("form", code(group.form()));
    return object;
  }

  Map<String, Object> event(Sentence sentence, Trigger trigger) {
    Map<String, Object> object = at(sentence.span(trigger.token(), trigger.last()));
    object.put("measure", trigger.code());
    object.put("rule", trigger.frame().id());
    return object;
  }

  /** Begin, end and text are null where the speaker is named in another sentence. */
  Map<String, Object> speaker(Sentence sentence, Attribution said) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("begin", null);
    object.put("end", null);
    object.put("text", null);
    said.speaker().ifPresent(span -> object.putAll(at(span)));
    object.put("name", JsonLine.orNull(said.chain().stream().findFirst()));
    object.put("chain", said.chain());
    object.put("cue", at(sentence.token(said.cue()).span()));
    object.put("content", JsonLine.orNull(content(sentence, said).map(this::at)));
    object.put("status", said.status().code());
    object.put("rule", said.rule());
    return object;
  }

  /** The words that are said, if there are any in this sentence. */
  private static Optional<Span> content(Sentence sentence, Attribution said) {
    int first = Math.max(0, said.contentFirst());
    int last = Math.min(sentence.size() - 1, said.contentLast());
    return first <= last ? Optional.of(sentence.span(first, last)) : Optional.empty();
  }

  Map<String, Object> date(DateMention date) {
    Map<String, Object> object = at(date.span());
    object.put("from", date.from());
    object.put("to", date.to());
    return object;
  }

  Map<String, Object> formation(Sentence sentence, Formation formation) {
    Map<String, Object> object = at(sentence.span(formation.first(), formation.last()));
    object.put("name", formation.name());
    object.put("side", JsonLine.orNull(formation.side()));
    object.put("origins", List.copyOf(formation.origins()));
    return object;
  }

  Map<String, Object> side(Sentence sentence, Cue cue) {
    Map<String, Object> object = at(sentence.token(cue.token()).span());
    object.put("side", cue.party());
    object.put("weight", cue.weight());
    return object;
  }

  /** A constant's name as data and output have it: {@code list-item}. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
