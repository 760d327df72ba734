package org.tallystick.app.web.map;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.app.web.map.Topology.Point;

/** Cuts rings where they cross the edge of the map, 180 degrees east and west. */
final class Antimeridian {
  private static final double EDGE = 180;
  private static final double ROUND = 360;

  private Antimeridian() {}

  /** The parts of a ring that lie on the map, each closed along the edge. */
  static List<List<Point>> cut(List<Point> ring) {
    List<Point> unrolled = unrolled(ring);
    List<List<Point>> parts = new ArrayList<>();
    for (double shift : new double[] {0, -ROUND, ROUND}) {
      List<Point> shifted =
          unrolled.stream().map(p -> new Point(p.longitude() + shift, p.latitude())).toList();
      List<Point> part = within(within(shifted, EDGE, -1), -EDGE, 1);
      if (part.size() > 2) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** No step is longer than half the way round: what crosses the edge goes on beyond it. */
  private static List<Point> unrolled(List<Point> ring) {
    List<Point> points = new ArrayList<>();
    double shift = 0;
    double before = ring.get(0).longitude();
    for (Point point : ring) {
      double step = point.longitude() - before;
      shift += step > EDGE ? -ROUND : step < -EDGE ? ROUND : 0;
      before = point.longitude();
      points.add(new Point(point.longitude() + shift, point.latitude()));
    }
    return points;
  }

  /**
   * What lies on one side of a meridian (Sutherland and Hodgman's way of clipping).
   *
   * @param inside 1 for what is east of it, -1 for what is west
   */
  private static List<Point> within(List<Point> ring, double meridian, int inside) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Point from = ring.get(i);
      Point to = ring.get((i + 1) % ring.size());
      boolean fromIn = inside * (from.longitude() - meridian) >= 0;
      boolean toIn = inside * (to.longitude() - meridian) >= 0;
      if (fromIn) {
        kept.add(from);
      }
      if (fromIn != toIn) {
        double part = (meridian - from.longitude()) / (to.longitude() - from.longitude());
        kept.add(
            new Point(meridian, from.latitude() + part * (to.latitude() - from.latitude())));
      }
    }
    return kept;
  }
}
