package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SearchPageTest {
  private static final Site SITE = Site.shared();

  @Test
  void isSoundOnEveryScreen() {
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open("/search?q=killed").sound();
        tab.open("/search?q=killed&in=reports").sound();
      }
    }
  }

  @Test
  void findsClaimsByTheirWordsAndMarksThem() {
    try (Tab tab = Tab.on(SITE).open("/search?q=kill%20%22north%20korean%22")) {
      List<Locator> hits = tab.page().locator(".hits li").all();
      assertFalse(hits.isEmpty());
      for (String marked : tab.page().locator(".hits mark").allInnerTexts()) {
        String word = marked.toLowerCase(Locale.ROOT);
        assertTrue(word.startsWith("kill") || word.equals("north korean"), word);
      }
      String csv = Http.get(tab.page().url() + "&format=csv").body();
      assertEquals(
          hits.size(), csv.lines().skip(1).filter(l -> l.matches("[0-9a-f]{16},.*")).count());
    }
  }

  @Test
  void findsReportsInTheirTextAndLeadsToTheReader() {
    try (Tab tab = Tab.plain(SITE).open("/search?in=reports")) {
      int all = tab.page().locator(".hits li").count();
      tab.page().locator("#search-q").fill("mercenar -denied");
      tab.page().locator("form.search button").click();
      int found = tab.page().locator(".hits li").count();
      assertTrue(found > 0 && found < all, found + " of " + all);
      assertTrue(tab.page().locator(".hits mark").first().innerText().matches("(?i)mercenar.*"));
      String link = tab.page().locator(".hit-head a").first().getAttribute("href");
      assertTrue(link.matches("/reports/[0-9a-f]{64}"), link);
      String csv = Http.get(tab.page().url() + "&format=csv").body();
      assertEquals(found, csv.lines().filter(line -> line.matches("[0-9a-f]{64},.*")).count());
    }
  }

  @Test
  void facetsNarrowAndTellHowManyTheyLeave() {
    for (String in : List.of("claims", "reports")) {
      try (Tab tab = Tab.plain(SITE).open("/search?in=" + in)) {
        Locator value = tab.page().locator(".facets a").first();
        int count = Integer.parseInt(value.locator(".count").innerText());
        value.click();
        assertTrue(tab.page().url().contains("measure="), tab.page().url());
        assertEquals(String.valueOf(count), tab.page().locator(".tabs .count").innerText());
        tab.sound();
        tab.page().locator(".taken").click();
        assertFalse(tab.page().url().contains("measure="), tab.page().url());
      }
    }
  }

  @Test
  void hostileTextIsShownAsTextAlone() {
    for (String in : List.of("claims", "reports")) {
      try (Tab tab = Tab.on(SITE).open("/search?q=4%2C321&in=" + in).sound()) {
        assertEquals("4,321", tab.page().locator(".hits mark").first().innerText());
        assertFalse(tab.page().title().contains("owned"), tab.page().title());
        assertTrue(tab.text().contains("<"), tab.text());
      }
    }
    for (String typed : List.of("\"", "\"\"", "* NEAR(", "' OR 1=1 --", "a:b & !c | d", "{x} ^y")) {
      for (String in : List.of("claims", "reports")) {
        String path = "/search" + Query.none().with("q", typed).with("in", in);
        assertEquals(200, Http.get(SITE.at(path)).statusCode(), path);
      }
    }
    assertEquals(400, Http.get(SITE.at("/search?q=-denied")).statusCode());
  }
}
