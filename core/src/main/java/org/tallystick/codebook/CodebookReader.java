package org.tallystick.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a codebook strictly: the first thing that is not as it should be stops the reading with the
 * file and line.
 *
 * <p>A codebook is a folder with {@code codebook.yaml}, which names its version, the files it is
 * made of and the codebooks it extends. A table of another codebook is taken over as {@code
 * other:en/hedges}. Files are asked for by path, so that they may lie in a jar, a folder or memory.
 */
public final class CodebookReader {
  private final Function<String, Optional<String>> files;

  private CodebookReader(Function<String, Optional<String>> files) {
    this.files = files;
  }

  /** The codebooks that ship with Tallystick, from the class path. */
  public static Codebook bundled(String name) {
    return new CodebookReader(CodebookReader::resource).read(name);
  }

  /**
   * A codebook from elsewhere.
   *
   * @param files the content of a file by its path, {@code name/codebook.yaml}; what it does not
   *     have is looked for among the codebooks that ship with Tallystick
   */
  public static Codebook from(Function<String, Optional<String>> files, String name) {
    return new CodebookReader(path -> files.apply(path).or(() -> resource(path))).read(name);
  }

  private Codebook read(String name) {
    Map<String, Table> tables = new TreeMap<>();
    List<Measure> measures = new ArrayList<>();
    Node top = collect(name, tables, measures);
    Scope scope =
        new Scope(
            top.strings("counts", Scope.USUAL.counts()), top.strings("needs", Scope.USUAL.needs()));
    return new Codebook(name, top.string("version"), measures, tables, scope);
  }

  private Node collect(String name, Map<String, Table> tables, List<Measure> measures) {
    String path = name + "/codebook.yaml";
    Node top = yaml(path);
    for (String parent : top.strings("extends")) {
      collect(parent, tables, measures);
    }
    for (String entry : top.strings("tables")) {
      int colon = entry.indexOf(':');
      String table = entry.substring(colon + 1);
      String file = (colon < 0 ? name : entry.substring(0, colon)) + "/" + table + ".tsv";
      String key = name.equals("world") ? "world/" + table : table;
      tables.put(key, Table.read(file, content(file)));
    }
    for (String measure : top.strings("measures")) {
      measures.add(measure(yaml(name + "/measures/" + measure + ".yaml")));
    }
    return top;
  }

  private static Measure measure(Node node) {
    String code = node.string("measure");
    List<Measure.Frame> frames = new ArrayList<>();
    for (Node frame : node.nodes("frames")) {
      frames.add(
          new Measure.Frame(
              frame.string("id"),
              frame.strings("words"),
              frame.constant("pos", Measure.Pos.class),
              frame.constant("people", Measure.Role.class),
              frame.integer("strength", 2),
              frame.string("example"),
              frame.string("near-miss")));
    }
    return new Measure(
        code, node.string("counts"), node.constant("kind", Measure.Kind.class), frames);
  }

  private String content(String path) {
    return files
        .apply(path)
        .orElseThrow(
            () ->
                new CodebookException(
                    path, 1, "no such file; take it out of codebook.yaml or add it"));
  }

  private Node yaml(String path) {
    try {
      Object loaded =
          new Load(LoadSettings.builder().setLabel(path).build()).loadFromString(content(path));
      return new Node(path, loaded);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new CodebookException(path, line, e.getProblem());
    } catch (YamlEngineException e) {
      throw new CodebookException(path, 1, e.getMessage());
    }
  }

  private static Optional<String> resource(String path) {
    try (InputStream in = CodebookReader.class.getResourceAsStream("/codebook/" + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CodebookException(path, 1, "cannot be read: " + e.getMessage());
    }
  }

  /** A YAML mapping whose keys must all be of the expected form. */
  private record Node(String file, Map<String, Object> map) {

    Node(String file, Object loaded) {
      this(file, mapping(file, loaded));
    }

    private static Map<String, Object> mapping(String file, Object loaded) {
      if (!(loaded instanceof Map<?, ?> raw)) {
        throw new CodebookException(file, 1, "a mapping (key: value) is expected");
      }
      Map<String, Object> map = new LinkedHashMap<>();
      raw.forEach((key, value) -> map.put(String.valueOf(key), value));
      return map;
    }

    String string(String key) {
      Object value = map.get(key);
      if (value == null || value instanceof Map || value instanceof List) {
        throw wrong("'" + key + ": …' is missing or no plain value");
      }
      return String.valueOf(value);
    }

    int integer(String key, int otherwise) {
      Object value = map.getOrDefault(key, otherwise);
      if (value instanceof Integer number) {
        return number;
      }
      throw wrong("'" + key + "' must be a whole number, not '" + value + "'");
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
      String value = string(key);
      try {
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new CodebookException(
            file, 1, "'" + key + ": " + value + "' is none of " + List.of(type.getEnumConstants()));
      }
    }

    List<String> strings(String key, List<String> otherwise) {
      return map.containsKey(key) ? strings(key) : otherwise;
    }

    List<String> strings(String key) {
      return values(key).stream().map(String::valueOf).toList();
    }

    List<Node> nodes(String key) {
      return values(key).stream().map(value -> new Node(file, value)).toList();
    }

    private List<?> values(String key) {
      Object value = map.getOrDefault(key, List.of());
      if (value instanceof List<?> list) {
        return list;
      }
      throw wrong("'" + key + "' must be a list");
    }

    private CodebookException wrong(String problem) {
      return new CodebookException(file, 1, problem + " in " + map.keySet());
    }
  }
}
