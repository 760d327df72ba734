package org.tallystick.app.readers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The known keys and values in the YAML of one front matter, as written.
 *
 * <p>Goes through YAML's events rather than its values, so that {@code language: no} stays a
 * language, a date stays a date in every schema, and deep nesting costs no stack.
 */
final class FrontMatterYaml {
  private static final Set<String> KEYS =
      Set.of("title", "published", "publisher", "author", "url", "language");
  private static final Set<String> NOTHING = Set.of("~", "null", "Null", "NULL");

  /** A headline as people write it, with a colon or a quotation mark that YAML would trip over. */
  private static final Pattern HEADLINE =
      Pattern.compile("(?m)^(title|publisher):[ \\t]+(?![\"'].*[\"']\\s*$)(.*(?:: | #|[\"']).*)$");

  private final String file;
  private final String yaml;
  private final Map<String, String> values = new HashMap<>();
  private int depth;
  private int documents;
  private boolean keyNext = true;
  private String key = "";

  FrontMatterYaml(String file, String yaml) {
    this.file = file;
    this.yaml = HEADLINE.matcher(yaml).replaceAll(FrontMatterYaml::quoted);
  }

  private static String quoted(MatchResult line) {
    String value = line.group(2).strip().replace("\\", "\\\\").replace("\"", "\\\"");
    return Matcher.quoteReplacement(line.group(1) + ": \"" + value + "\"");
  }

  /** The known keys that have a value. */
  Map<String, String> values() {
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      for (Event event : new Parse(settings).parseString(yaml)) {
        take(event);
      }
    } catch (MarkedYamlEngineException e) {
      boolean atEnd = e.getProblem().contains("end of stream") && e.getContextMark().isPresent();
      Optional<Mark> mark = atEnd ? e.getContextMark() : e.getProblemMark();
      throw broken(mark.map(Mark::getLine), e.getProblem());
    } catch (ReaderException e) {
      throw broken(Optional.of(lineAt(e.getPosition())), "a character that YAML does not allow");
    } catch (YamlEngineException e) {
      throw broken(Optional.empty(), String.valueOf(e.getMessage()));
    }
    return Map.copyOf(values);
  }

  private void take(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> {
        documents++;
        if (documents > 1) {
          throw notPairs(event);
        }
      }
      case MappingStart, SequenceStart -> {
        if (depth == 0 && event.getEventId() != Event.ID.MappingStart) {
          throw notPairs(event);
        }
        if (depth == 1) {
          item(event);
        }
        depth++;
      }
      case MappingEnd, SequenceEnd -> depth--;
      case Scalar, Alias -> {
        if (depth == 0 && !isNothing(event)) {
          throw notPairs(event);
        }
        if (depth == 1) {
          item(event);
        }
      }
      default -> {}
    }
  }

  /** Takes one key or value of the outermost mapping. */
  private void item(Event event) {
    if (keyNext) {
      key = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
    } else if (KEYS.contains(key)) {
      if (!(event instanceof ScalarEvent scalar)) {
        throw broken(line(event), key + " is not a single value");
      }
      String value = isNothing(event) ? "" : scalar.getValue();
      if (values.put(key, value) != null) {
        throw broken(line(event), key + " is there twice");
      }
    }
    keyNext = !keyNext;
  }

  private static boolean isNothing(Event event) {
    return event instanceof ScalarEvent scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && (scalar.getValue().isEmpty() || NOTHING.contains(scalar.getValue()));
  }

  private UnreadableReport notPairs(Event event) {
    return broken(line(event), "expected lines of the form key: value");
  }

  private static Optional<Integer> line(Event event) {
    return event.getStartMark().map(Mark::getLine);
  }

  /** The line of a position, both counted from 0. */
  private int lineAt(int codePoints) {
    return (int) yaml.codePoints().limit(codePoints).filter(c -> c == '\n').count();
  }

  /** YAML counts lines from 0 and starts on the file's second line. */
  private UnreadableReport broken(Optional<Integer> yamlLine, String what) {
    String where = yamlLine.map(line -> " on line " + (line + 2)).orElse("");
    return new UnreadableReport(
        file,
        "the front matter is broken" + where + ": " + Problem.oneLine(what),
        "correct it; a value with a colon in it needs quotation marks");
  }
}
