package org.tallystick.app.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tallystick.TallystickException;

/** The OpenAPI file that describes the interface, kept by hand; a test holds it to the server. */
public final class Description {
  private static final String FILE = "/api/openapi.yaml";

  private final Map<?, ?> document;

  private Description(Map<?, ?> document) {
    this.document = document;
  }

  /** The file as it is. */
  static String text() {
    try (InputStream in = Description.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new TallystickException(FILE + " is missing from the jar; build it anew");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it says. */
  static Description read() {
    Object document = new Load(LoadSettings.builder().build()).loadFromString(text());
    return new Description((Map<?, ?>) document);
  }

  /** What it says about the whole. */
  String about() {
    return text(map(document, "info"), "description").orElse("");
  }

  /** The groups of operations, in the order of the file. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Object tag : list(document, "tags")) {
      String name = text((Map<?, ?>) tag, "name").orElse("");
      groups.add(
          new Group(name, text((Map<?, ?>) tag, "description").orElse(""), operations(name)));
    }
    return groups;
  }

  private List<Operation> operations(String tag) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<?, ?> path : map(document, "paths").entrySet()) {
      for (Map.Entry<?, ?> method : ((Map<?, ?>) path.getValue()).entrySet()) {
        Map<?, ?> operation = (Map<?, ?>) method.getValue();
        if (list(operation, "tags").contains(tag)) {
          operations.add(
              operation(path.getKey().toString(), method.getKey().toString(), operation));
        }
      }
    }
    return operations;
  }

  private Operation operation(String path, String method, Map<?, ?> operation) {
    return new Operation(
        method,
        path.equals("/") ? "" : path,
        text(operation, "summary").orElse(""),
        text(operation, "description").orElse(""),
        list(operation, "parameters").stream()
            .map(parameter -> parameter(resolved((Map<?, ?>) parameter)))
            .toList());
  }

  private Parameter parameter(Map<?, ?> parameter) {
    Map<?, ?> schema = resolved(map(parameter, "schema"));
    Object example = parameter.get("example");
    return new Parameter(
        text(parameter, "name").orElse(""),
        text(parameter, "in").orElse("").equals("path"),
        Boolean.TRUE.equals(parameter.get("required")),
        text(parameter, "description").orElse(""),
        list(schema, "enum").stream().map(String::valueOf).toList(),
        Optional.ofNullable(example instanceof List<?> several ? several.get(0) : example)
            .map(String::valueOf));
  }

  private Map<?, ?> resolved(Map<?, ?> object) {
    Optional<String> reference = text(object, "$ref");
    Map<?, ?> found = object;
    if (reference.isPresent()) {
      found = document;
      for (String step : reference.get().substring(2).split("/", -1)) {
        found = map(found, step);
      }
    }
    return found;
  }

  private static Map<?, ?> map(Map<?, ?> object, String key) {
    return object.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(Map<?, ?> object, String key) {
    return object.get(key) instanceof List<?> list ? list : List.of();
  }

  private static Optional<String> text(Map<?, ?> object, String key) {
    return Optional.ofNullable(object.get(key)).map(String::valueOf);
  }

  /**
   * Operations on one matter.
   *
   * @param about it, a sentence
   */
  public record Group(String name, String about, List<Operation> operations) {}

  /**
   * One thing that can be asked for or done.
   *
   * @param method {@code get} or {@code post}
   * @param path below {@link Api#ROOT}
   * @param summary in one line
   * @param about more, where there is more to say
   */
  public record Operation(
      String method, String path, String summary, String about, List<Parameter> parameters) {}

  /**
   * One thing that it may be narrowed by.
   *
   * @param inPath whether it is a part of the path
   * @param choices the values that there are, where they are few
   * @param example a value
   */
  public record Parameter(
      String name,
      boolean inPath,
      boolean required,
      String about,
      List<String> choices,
      Optional<String> example) {}
}
