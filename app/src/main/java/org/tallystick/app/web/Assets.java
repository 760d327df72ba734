package org.tallystick.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.TallystickException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scripts and styles in the jar. Their names hold a hash of their content, so that browsers may
 * keep them for ever.
 */
public final class Assets {
  /** The path under which they are served. */
  static final String PATH = "/assets/";

  private static final String FOLDER = "/web/";

  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, String> bySource = new HashMap<>();

  /** Reads all of them. */
  Assets() {
    JsonNode outputs = JsonMapper.shared().readTree(bytes("assets.json")).get("outputs");
    for (Map.Entry<String, JsonNode> output : outputs.properties()) {
      String name = output.getKey().substring(output.getKey().lastIndexOf('/') + 1);
      files.put(name, bytes("assets/" + name));
      JsonNode entry = output.getValue().get("entryPoint");
      if (entry != null) {
        bySource.put(entry.asString(), name);
      }
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new TallystickException(FOLDER + name + " is missing from the jar; build it anew");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new TallystickException(FOLDER + name + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The address of an island, by its name in {@code src/main/web/ts}. */
  String script(String name) {
    return address("ts/" + name + ".ts");
  }

  /** The address of a style sheet, by its name in {@code src/main/web/css}. */
  String style(String name) {
    return address("css/" + name + ".css");
  }

  private String address(String source) {
    String name = bySource.get(source);
    if (name == null) {
      throw new TallystickException("no " + source + " in app/src/main/web");
    }
    return PATH + name;
  }

  /** The content of the file of that name, looked up in memory: no path leads to a file system. */
  Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** The names of all files. */
  Set<String> names() {
    return Set.copyOf(files.keySet());
  }

  /** The media type of a file of that name. */
  static String type(String name) {
    return name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
  }
}
