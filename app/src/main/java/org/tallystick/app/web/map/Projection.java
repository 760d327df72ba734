package org.tallystick.app.web.map;

/**
 * The Equal Earth projection, by which equal areas on Earth have equal areas on the map, so that
 * colour does not shout for countries near the poles.
 *
 * @see <a href="https://doi.org/10.1080/13658816.2018.1504949">Šavrič, Patterson and Jenny: The
 *     Equal Earth map projection (2018)</a>
 */
final class Projection {
  /** The map's size; the southernmost part, without Antarctica, is cut off. */
  static final int WIDTH = 960;

  static final int HEIGHT = 416;

  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double M = Math.sqrt(3) / 2;

  /** Half the map's width on a sphere of radius one. */
  private static final double HALF = Math.PI / (M * A1);

  private static final double SCALE = WIDTH / (2 * HALF);

  /** The northernmost latitude shown, in degrees. */
  private static final double NORTH = 84;

  private Projection() {}

  /** From the left edge. */
  static double x(double longitude, double latitude) {
    double t = parameter(latitude);
    double t2 = t * t;
    double t6 = t2 * t2 * t2;
    double width = M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2));
    return (HALF + Math.toRadians(longitude) * Math.cos(t) / width) * SCALE;
  }

  /** From the upper edge. */
  static double y(double latitude) {
    return (height(NORTH) - height(latitude)) * SCALE;
  }

  private static double height(double latitude) {
    double t = parameter(latitude);
    double t2 = t * t;
    double t6 = t2 * t2 * t2;
    return t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
  }

  private static double parameter(double latitude) {
    return Math.asin(M * Math.sin(Math.toRadians(latitude)));
  }
}
