package org.tallystick.app.readers.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Leaves out what stands at the head or foot of many pages: titles, page numbers. */
final class RunningHeads {
  /** Most lines looked at from the top and from the bottom of each page. */
  private static final int MARGIN_LINES = 3;

  private static final int LEAST_PAGES = 3;

  private RunningHeads() {}

  /** The pages without their running heads; each page's lines are given from top to bottom. */
  static List<List<TextLine>> drop(List<List<TextLine>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<TextLine> page : pages) {
      Set<String> here = new HashSet<>();
      margins(page).forEach(line -> here.add(key(line)));
      here.forEach(key -> seen.merge(key, 1, Integer::sum));
    }
    List<List<TextLine>> kept = new ArrayList<>();
    for (List<TextLine> page : pages) {
      Set<TextLine> heads = new HashSet<>();
      for (TextLine line : margins(page)) {
        int often = seen.getOrDefault(key(line), 0);
        // Left and right pages take turns.
        boolean repeated =
            often >= LEAST_PAGES && often * 3 >= pages.size() || often == 2 && pages.size() == 2;
        if (repeated || isPageNumber(line.text())) {
          heads.add(line);
        }
      }
      kept.add(page.stream().filter(line -> !heads.contains(line)).toList());
    }
    return kept;
  }

  private static List<TextLine> margins(List<TextLine> page) {
    List<TextLine> margins = new ArrayList<>();
    int size = page.size();
    int most = Math.min(MARGIN_LINES, Math.max(1, size / 8));
    for (int i = 0; i < size; i++) {
      if (i < most || i >= size - most) {
        margins.add(page.get(i));
      }
    }
    return margins;
  }

  private static String key(TextLine line) {
    return line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+|\\b[ivxlc]+\\b", "#")
        + '@'
        + Math.round(line.y() / 20);
  }

  private static boolean isPageNumber(String text) {
    return text.strip().matches("(?i)[-–—| ]*(?:page )?\\d{1,4}(?: ?(?:/|of) ?\\d{1,4})?[-–—| ]*");
  }
}
