package org.tallystick.app.readers.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.app.readers.Page;

/** Main text and facts of pages in the layouts of news sites, against what is known of each. */
final class LayoutsTest {
  private static final List<Layouts.Saved> PAGES = Layouts.all();

  @Test
  void mainTextIsFound() {
    List<String> low = new ArrayList<>();
    double sum = 0;
    for (Layouts.Saved saved : PAGES) {
      double f1 = Layouts.f1(saved.text(), page(saved).text());
      sum += f1;
      if (f1 < 0.95) {
        low.add(saved.name() + " " + Math.round(f1 * 1000) / 1000.0);
      }
    }
    double mean = sum / PAGES.size();
    assertTrue(PAGES.size() >= 40);
    assertTrue(mean >= 0.95, "mean F1 " + mean + ", below: " + low);
    assertTrue(low.size() <= 2, "mean F1 " + mean + ", below: " + low);
  }

  @Test
  void publicationDateIsRight() {
    List<String> wrong = new ArrayList<>();
    for (Layouts.Saved saved : PAGES) {
      Page page = page(saved);
      if (!page.published().equals(Optional.of(saved.published()))) {
        wrong.add(saved.name() + " " + page.published());
      }
    }
    assertTrue(wrong.size() <= 0.05 * PAGES.size(), wrong.toString());
  }

  @Test
  void titleIsWithoutThePublisher() {
    for (Layouts.Saved saved : PAGES) {
      String title = page(saved).title().orElse("");
      assertTrue(title.endsWith(saved.story().get("title")), saved.name() + ": " + title);
    }
  }

  @Test
  void nothingAroundTheTextGetsIn() {
    for (Layouts.Saved saved : PAGES) {
      String text = page(saved).text();
      for (String foreign : List.of("cookies", "Most read", "All rights", "My cousin", "Bridge")) {
        assertEquals(-1, text.indexOf(foreign), saved.name() + ": " + foreign);
      }
    }
  }

  private static Page page(Layouts.Saved saved) {
    return HtmlReader.page(saved.html(), Optional.empty());
  }
}
