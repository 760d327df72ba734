package org.tallystick.app.web.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tallystick.TallystickException;

/**
 * The countries of the world as SVG paths.
 *
 * @param shapes one a country
 */
public record WorldMap(List<Shape> shapes) {
  private static final String FILE = "/web/world.tsv";

  /** Keeps what it is given unchangeable. */
  public WorldMap {
    shapes = List.copyOf(shapes);
  }

  /**
   * A country.
   *
   * @param code ISO 3166-1
   * @param path as SVG draws it
   */
  public record Shape(String code, String path) {}

  /** The one in the jar. */
  public static WorldMap bundled() {
    try (InputStream in = WorldMap.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new TallystickException(FILE + " is missing from the jar; build it anew");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new WorldMap(
          reader
              .lines()
              .skip(1)
              .map(line -> line.split("\t", 2))
              .map(cells -> new Shape(cells[0], cells[1]))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
