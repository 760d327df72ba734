package org.tallystick.app.web.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A family as a picture: outlets at the left, those whom they cite in the middle, roots at the
 * right; echoes are bows at the far left. Places are in the picture's own units.
 *
 * @param width of the picture
 * @param height of it
 * @param nodes the boxes
 * @param edges the lines
 * @param left how many claims had no room; they stand in the list
 */
public record Graph(int width, int height, List<Node> nodes, List<Edge> edges, int left) {
  private static final int MOST = 24;
  private static final int BOX = 216;
  private static final int TALL = 46;
  private static final int GAP_X = 84;
  private static final int GAP_Y = 14;
  private static final int BOWS = 72;
  private static final int HEAD = 26;
  private static final int EDGE = 4;
  private static final int LETTERS = 29;

  /** A box. */
  public record Node(
      int x, int y, int width, int height, String title, String under, String link, String kind) {}

  /**
   * A line.
   *
   * @param path as SVG writes it
   * @param kind {@code cites}, {@code same}, {@code unsure} or {@code different}
   * @param why in words
   */
  public record Edge(String path, String kind, String why) {}

  private static final class Drawing {
    private final int columns;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, Integer> outlets = new HashMap<>();

    Drawing(int columns) {
      this.columns = columns;
    }

    int x(int column) {
      return BOWS + column * (BOX + GAP_X);
    }
  }

  /** What several ways have in common: somebody in one column. */
  private record Place(int column, String name) {}

  private record Step(Place from, Place to, String why) {}

  static Graph of(List<Member> family) {
    List<Member> shown = family.subList(0, Math.min(MOST, family.size()));
    int columns = 1 + shown.stream().mapToInt(m -> stations(m) - 1).max().orElse(0);
    Drawing drawing = new Drawing(columns);
    Map<Place, List<Integer>> incoming = new LinkedHashMap<>();
    List<Step> steps = new ArrayList<>();
    Map<Place, Hop> hops = new HashMap<>();
    Map<Place, Integer> heights = new HashMap<>();
    for (int row = 0; row < shown.size(); row++) {
      Member member = shown.get(row);
      int y = HEAD + row * (TALL + GAP_Y);
      drawing.outlets.put(member.said().claim().id(), y);
      drawing.nodes.add(outlet(drawing, member, y));
      Place before = new Place(0, String.valueOf(row));
      heights.put(before, y);
      List<Hop> way = member.way();
      boolean alone = way.size() == 1 && way.get(0).root();
      for (int i = alone ? 0 : 1; i < way.size(); i++) {
        Hop hop = way.get(i);
        Place place = new Place(hop.root() ? columns - 1 : alone ? 1 : i, hop.name());
        hops.merge(place, hop, (a, b) -> a.root() ? a : b);
        incoming.computeIfAbsent(place, key -> new ArrayList<>()).add(y);
        steps.add(new Step(before, place, hop.why()));
        before = place;
      }
    }
    int bottom = settle(drawing, incoming, hops, heights);
    steps.stream()
        .distinct()
        .forEach(
            step ->
                drawing.edges.add(
                    straight(
                        drawing,
                        step.from().column(),
                        heights.get(step.from()),
                        step.to().column(),
                        heights.get(step.to()),
                        step.why())));
    shown.forEach(member -> member.link().ifPresent(echo -> bow(drawing, echo)));
    int height = Math.max(bottom, HEAD + shown.size() * (TALL + GAP_Y) - GAP_Y) + EDGE;
    return new Graph(
        drawing.x(columns - 1) + BOX + EDGE,
        height,
        drawing.nodes,
        drawing.edges,
        family.size() - shown.size());
  }

  /** How many columns a way needs. */
  private static int stations(Member member) {
    List<Hop> way = member.way();
    return way.size() == 1 && way.get(0).root() ? 2 : way.size();
  }

  private static Node outlet(Drawing drawing, Member member, int y) {
    String under = member.said().day() + " · " + member.said().amount();
    String kind = member.asked() ? "asked" : member.head() ? "head" : "outlet";
    return new Node(
        drawing.x(0),
        y,
        BOX,
        TALL,
        cut(member.number() + "  " + member.said().outlet()),
        cut(under),
        "#member-" + member.number(),
        kind);
  }

  /** Puts everybody at the middle of those that lead there, without two on one spot. */
  private static int settle(
      Drawing drawing,
      Map<Place, List<Integer>> incoming,
      Map<Place, Hop> hops,
      Map<Place, Integer> heights) {
    int bottom = 0;
    for (int column = 1; column < drawing.columns; column++) {
      int at = column;
      List<Place> places =
          incoming.keySet().stream()
              .filter(place -> place.column() == at)
              .sorted(Comparator.comparingDouble(place -> mean(incoming.get(place))))
              .toList();
      int free = HEAD;
      for (Place place : places) {
        int y = (int) Math.max(free, Math.round(mean(incoming.get(place))));
        free = y + TALL + GAP_Y;
        heights.put(place, y);
        Hop hop = hops.get(place);
        drawing.nodes.add(
            new Node(
                drawing.x(column),
                y,
                BOX,
                TALL,
                cut(hop.name()),
                hop.root() ? "root source" : "cited",
                hop.link(),
                hop.root() ? "root" : "cited"));
        bottom = Math.max(bottom, y + TALL);
      }
    }
    return bottom;
  }

  private static double mean(List<Integer> numbers) {
    return numbers.stream().mapToInt(n -> n).average().orElse(0);
  }

  private static Edge straight(Drawing drawing, int from, int fromY, int to, int toY, String why) {
    int x1 = drawing.x(from) + BOX;
    int x2 = drawing.x(to) - 2;
    int y1 = fromY + TALL / 2;
    int y2 = toY + TALL / 2;
    int middle = (x1 + x2) / 2;
    return new Edge(
        "M" + x1 + " " + y1 + "C" + middle + " " + y1 + " " + middle + " " + y2 + " " + x2 + " "
            + y2,
        "cites",
        why);
  }

  private static void bow(Drawing drawing, org.tallystick.voices.Voice.Echo echo) {
    Optional<Integer> from =
        Optional.ofNullable(drawing.outlets.get(echo.statement().claim().id()));
    Optional<Integer> to = Optional.ofNullable(drawing.outlets.get(echo.of().claim().id()));
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    int y1 = from.get() + TALL / 2;
    int y2 = to.get() + TALL / 2;
    int x = BOWS - 2;
    int out = BOWS - 12 - Math.min(BOWS - 20, Math.abs(y1 - y2) / 6 + 14);
    drawing.edges.add(
        new Edge(
            "M" + BOWS + " " + y1 + "C" + out + " " + y1 + " " + out + " " + y2 + " " + x + " "
                + y2,
            echo.judgement().name().toLowerCase(java.util.Locale.ROOT),
            echo.kind().code() + ": " + echo.reason()));
  }

  private static String cut(String text) {
    return text.length() <= LETTERS ? text : text.substring(0, LETTERS - 1).strip() + "…";
  }

  /** Where each column begins and what stands in it. */
  public List<Node> headings() {
    int last = nodes.stream().mapToInt(Node::x).max().orElse(BOWS);
    List<Node> headings = new ArrayList<>();
    headings.add(heading(BOWS, "Outlet"));
    if (last > BOWS + BOX + GAP_X) {
      headings.add(heading(BOWS + BOX + GAP_X, "Cited"));
    }
    if (last > BOWS) {
      headings.add(heading(last, "Root source"));
    }
    return headings;
  }

  private static Node heading(int x, String text) {
    return new Node(x, 0, BOX, HEAD, text, "", "", "heading");
  }
}
