package org.tallystick.app.web.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tallystick.TallystickException;
import org.tallystick.app.views.Labels;
import org.tallystick.app.web.map.Topology.Area;
import org.tallystick.app.web.map.Topology.Point;
import org.tallystick.codebook.CodebookReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The build step that makes {@code web/world.tsv} of Natural Earth's countries: a code and an SVG
 * path a line. Crimea, which Natural Earth draws in Russia, is moved to Ukraine (resolution 68/262
 * of the United Nations' General Assembly).
 */
public final class MapBuild {
  /** The peninsula lies within these degrees, and nothing else of Russia does. */
  private static final double WEST = 32;

  private static final double EAST = 36.8;
  private static final double SOUTH = 44;
  private static final double NORTH = 46.4;

  private MapBuild() {}

  /**
   * Writes the map.
   *
   * @param arguments Natural Earth as TopoJSON; the names that the codebook lacks; the file to
   *     write
   */
  public static void main(String[] arguments) throws IOException {
    String json = Files.readString(Path.of(arguments[0]));
    Topology world = Topology.of(JsonMapper.shared().readTree(json));
    Map<String, String> names = names(Path.of(arguments[1]));
    Labels labels = new Labels(CodebookReader.bundled("foreign-fighters"));
    Map<String, List<List<Integer>>> byCode = new TreeMap<>();
    for (Area area : world.areas()) {
      String code = names.containsKey(area.name()) ? names.get(area.name()) : code(labels, area);
      if (!code.equals("-")) {
        byCode.computeIfAbsent(code, key -> new ArrayList<>()).addAll(area.rings());
      }
    }
    moveCrimea(world, byCode);
    List<String> lines = new ArrayList<>(List.of("code\tpath"));
    byCode.forEach((code, rings) -> lines.add(code + "\t" + path(world, world.dissolved(rings))));
    Path file = Path.of(arguments[2]);
    Files.createDirectories(file.getParent());
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private static String code(Labels labels, Area area) {
    return labels
        .code(area.name())
        .orElseThrow(
            () ->
                new TallystickException(
                    "the map has '"
                        + area.name()
                        + "', the codebook has not; add it to"
                        + " app/src/main/web/map-names.tsv"));
  }

  private static Map<String, String> names(Path file) throws IOException {
    Map<String, String> names = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#") && !line.equals("name\tcode")) {
        String[] cells = line.split("\t", -1);
        names.put(cells[0], cells[1]);
      }
    }
    return names;
  }

  private static void moveCrimea(Topology world, Map<String, List<List<Integer>>> byCode) {
    List<List<Integer>> crimea =
        byCode.get("RU").stream().filter(ring -> isCrimea(world, ring)).toList();
    if (crimea.isEmpty()) {
      throw new TallystickException("the map has no Crimea in Russia; look at MapBuild");
    }
    byCode.get("RU").removeAll(crimea);
    byCode.get("UA").addAll(crimea);
  }

  private static boolean isCrimea(Topology world, List<Integer> ring) {
    return ring.stream()
        .flatMap(arc -> world.points(arc).stream())
        .allMatch(
            p ->
                p.longitude() > WEST
                    && p.longitude() < EAST
                    && p.latitude() > SOUTH
                    && p.latitude() < NORTH);
  }

  private static String path(Topology world, List<List<Integer>> rings) {
    StringBuilder path = new StringBuilder();
    for (List<Integer> ring : rings) {
      List<Point> points = ring.stream().flatMap(arc -> world.points(arc).stream()).toList();
      Antimeridian.cut(points).forEach(part -> draw(part, path));
    }
    return path.toString();
  }

  private static void draw(List<Point> ring, StringBuilder path) {
    String before = "";
    for (Point p : ring) {
      String place =
          String.format(
              Locale.ROOT,
              "%.1f %.1f",
              Projection.x(p.longitude(), p.latitude()),
              Projection.y(p.latitude()));
      if (!place.equals(before)) {
        path.append(before.isEmpty() ? "M" : "L").append(place);
        before = place;
      }
    }
    path.append('Z');
  }
}
