package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecruitmentPageTest {
  private static final Site SITE = Site.shared();

  private static String csv(String query) {
    return Http.get(SITE.at("/recruitment" + query)).body();
  }

  @Test
  void isSoundOnEveryScreen() {
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open("/recruitment").sound();
        tab.open("/recruitment?by=side&measure=practice").sound();
      }
    }
  }

  @Test
  void everyWayHasAChartThatSaysInWordsWhatItShows() {
    try (Tab tab = Tab.plain(SITE).open("/recruitment")) {
      int ways = tab.page().locator(".multiple").count();
      assertTrue(ways > 1, tab.text());
      for (int i = 0; i < ways; i++) {
        String name = tab.page().locator(".multiple h3").nth(i).innerText();
        String label = tab.page().locator("svg.bars").nth(i).getAttribute("aria-label");
        String way = label.substring(0, label.indexOf(':'));
        assertTrue(name.toLowerCase(Locale.ROOT).startsWith(way.toLowerCase(Locale.ROOT)), name);
      }
    }
  }

  @Test
  void aNumberLeadsToItsSentences() {
    try (Tab tab = Tab.plain(SITE).open("/recruitment")) {
      String link = tab.page().locator(".multiple h3 a").first().getAttribute("href");
      assertTrue(link.contains("detail="), link);
      tab.open(link);
      String detail = link.replaceFirst(".*detail=([^&#]*).*", "$1");
      int rows = tab.page().locator("#sentences tbody tr").count();
      assertTrue(rows > 0, link);
      String csv = csv("?measure=practice&detail=" + detail + "&format=csv");
      assertEquals(rows, csv.lines().count() - 1, csv);
      assertTrue(csv.lines().skip(1).allMatch(line -> line.contains(detail)), csv);
    }
  }

  @Test
  void payIsShownByCurrencyAndPeriodWithoutConversion() {
    try (Tab tab = Tab.on(SITE).open("/recruitment?measure=pay")) {
      String text = tab.text();
      assertTrue(tab.page().locator("#pay .amounts").count() > 0, text);
      assertTrue(text.matches("(?s).*[A-Z]{3} (a month|once|a year|a day).*"), text);
      assertEquals(0, tab.page().locator(".multiple").count(), "pay is no way of recruiting");
      String why = tab.page().locator("#pay td a").first().getAttribute("href");
      assertTrue(why.startsWith("/question?measure=pay"), why);
    }
  }

  @Test
  void theExportHoldsWhatIsAskedForAndNothingElse() {
    String all = csv("?format=csv");
    String one = csv("?origin=Nepal&format=csv");
    assertTrue(one.lines().count() < all.lines().count(), one);
    assertTrue(one.lines().skip(1).allMatch(line -> line.contains("NP")), one);
    assertTrue(
        all.lines().skip(1).allMatch(line -> line.matches(".*,(practice|pay|term|adverts),.*")),
        all);
    assertEquals(400, Http.get(SITE.at("/recruitment?origin=Atlantis")).statusCode());
    String nothing = Http.get(SITE.at("/recruitment?origin=IS")).body();
    assertTrue(nothing.contains("The ledger says nothing on that."), nothing);
    assertFalse(nothing.contains("<svg class=\"bars\""), nothing);
  }

  @Test
  void hostileTextStaysText() {
    try (Tab tab = Tab.on(SITE).open("/recruitment?detail=%22%3E%3Cscript%3E&unit=%22%3E%3Cb%3E")) {
      tab.sound();
      assertEquals("Recruitment · Tallystick", tab.page().title());
    }
  }
}
