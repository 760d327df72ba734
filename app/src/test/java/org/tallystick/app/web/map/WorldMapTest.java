package org.tallystick.app.web.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

class WorldMapTest {
  private final WorldMap world = WorldMap.bundled();

  @Test
  void drawsCrimeaInUkraineAndItsNeighboursWhereTheyAre() {
    assertEquals(List.of("UA"), at(34.10, 44.95), "Simferopol");
    assertEquals(List.of("RU"), at(38.98, 45.04), "Krasnodar");
    assertEquals(List.of("UA"), at(30.52, 50.45), "Kyiv");
  }

  @Test
  void drawsNoBorderBetweenCrimeaAndTheMainland() {
    String ukraine =
        world.shapes().stream().filter(s -> s.code().equals("UA")).findFirst().orElseThrow().path();
    assertEquals(ukraine.indexOf('M'), ukraine.lastIndexOf('M'), "one ring");
  }

  @Test
  void findsOtherCapitals() {
    assertEquals(List.of("KP"), at(125.75, 39.02), "Pyongyang");
    assertEquals(List.of("KE"), at(36.82, -1.29), "Nairobi");
    assertEquals(List.of("CU"), at(-81.5, 22.9), "south of Havana");
    assertEquals(List.of("SO"), at(44.06, 9.56), "Hargeisa");
    assertEquals(List.of("US"), at(-149.9, 62.0), "Alaska");
  }

  @Test
  void fillsItsFrameAndNoMore() {
    assertTrue(world.shapes().size() > 170, () -> world.shapes().size() + " countries");
    for (WorldMap.Shape shape : world.shapes()) {
      var bounds = path(shape.path()).getBounds2D();
      assertTrue(
          bounds.getMinX() >= 0
              && bounds.getMaxX() <= Projection.WIDTH
              && bounds.getMinY() >= 0
              && bounds.getMaxY() <= Projection.HEIGHT,
          () -> shape.code() + " " + bounds);
    }
  }

  @Test
  void cutsWhatCrossesTheEdge() {
    assertEquals(List.of("RU"), at(-172, 66), "Chukotka, west of the edge");
    assertEquals(List.of("RU"), at(178, 67), "Chukotka, east of it");
    assertEquals(List.of(), at(0, 72), "the sea north of Norway");
    assertEquals(List.of("FJ"), at(178, -17.8), "Viti Levu");
    assertEquals(List.of(), at(-30, -17), "the sea between Africa and Brazil");
  }

  /** The countries drawn at that place. */
  private List<String> at(double longitude, double latitude) {
    double x = Projection.x(longitude, latitude);
    double y = Projection.y(latitude);
    return world.shapes().stream()
        .filter(shape -> path(shape.path()).contains(x, y))
        .map(WorldMap.Shape::code)
        .toList();
  }

  private static Path2D path(String drawn) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (String ring : drawn.split("Z", 0)) {
      boolean first = true;
      for (String place : ring.substring(1).split("L", 0)) {
        try (Scanner numbers = new Scanner(place)) {
          double x = Double.parseDouble(numbers.next());
          double y = Double.parseDouble(numbers.next());
          if (first) {
            path.moveTo(x, y);
          } else {
            path.lineTo(x, y);
          }
        }
        first = false;
      }
      path.closePath();
    }
    return path;
  }
}
