package org.tallystick.app.web.map;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A TopoJSON file: lines that neighbours share, and areas made of them. An arc's number {@code ~n}
 * is the arc {@code n} backwards.
 *
 * @param arcs their points, longitude and latitude
 * @param areas the countries
 */
record Topology(List<List<Point>> arcs, List<Area> areas) {

  /** A place on Earth, in degrees. */
  record Point(double longitude, double latitude) {}

  /**
   * An area.
   *
   * @param name as Natural Earth has it
   * @param rings the arcs of each ring, holes included
   */
  record Area(String name, List<List<Integer>> rings) {}

  static Topology of(JsonNode file) {
    JsonNode transform = file.get("transform");
    List<List<Point>> arcs = new ArrayList<>();
    file.get("arcs").forEach(arc -> arcs.add(points(arc, transform)));
    List<Area> areas = new ArrayList<>();
    for (JsonNode geometry : file.get("objects").get("countries").get("geometries")) {
      List<List<Integer>> rings = new ArrayList<>();
      collect(geometry.get("arcs"), rings);
      areas.add(new Area(geometry.get("properties").get("name").asString(), rings));
    }
    return new Topology(arcs, areas);
  }

  /** Each point is given by its distance to the one before, on a grid. */
  private static List<Point> points(JsonNode arc, JsonNode transform) {
    List<Point> points = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (JsonNode step : arc) {
      x += step.get(0).asDouble();
      y += step.get(1).asDouble();
      points.add(
          new Point(
              x * transform.get("scale").get(0).asDouble()
                  + transform.get("translate").get(0).asDouble(),
              y * transform.get("scale").get(1).asDouble()
                  + transform.get("translate").get(1).asDouble()));
    }
    return points;
  }

  private static void collect(JsonNode arcs, List<List<Integer>> rings) {
    if (arcs.get(0).isNumber()) {
      List<Integer> ring = new ArrayList<>();
      arcs.forEach(arc -> ring.add(arc.asInt()));
      rings.add(ring);
    } else {
      arcs.forEach(inner -> collect(inner, rings));
    }
  }

  /** The points of an arc in the direction of its number. */
  List<Point> points(int arc) {
    List<Point> points = new ArrayList<>(arcs.get(arc < 0 ? ~arc : arc));
    if (arc < 0) {
      java.util.Collections.reverse(points);
    }
    return points;
  }

  /** The rings of several areas made one: what lies between two of them is no border any more. */
  List<List<Integer>> dissolved(List<List<Integer>> rings) {
    List<Integer> left = new ArrayList<>();
    for (List<Integer> ring : rings) {
      for (Integer arc : ring) {
        if (!left.remove(Integer.valueOf(~arc))) {
          left.add(arc);
        }
      }
    }
    List<List<Integer>> joined = new ArrayList<>();
    while (!left.isEmpty()) {
      joined.add(ring(left));
    }
    return joined;
  }

  private List<Integer> ring(List<Integer> left) {
    List<Integer> ring = new ArrayList<>();
    Integer next = left.remove(0);
    Point start = points(next).get(0);
    while (next != null) {
      ring.add(next);
      Point end = last(next);
      Integer following =
          end.equals(start)
              ? null
              : left.stream().filter(arc -> points(arc).get(0).equals(end)).findFirst().orElse(null);
      left.remove(following);
      next = following;
    }
    return ring;
  }

  private Point last(int arc) {
    List<Point> points = points(arc);
    return points.get(points.size() - 1);
  }
}
