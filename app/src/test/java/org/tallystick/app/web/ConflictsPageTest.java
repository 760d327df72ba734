package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictsPageTest {
  private static final Site SITE = Site.shared();

  @Test
  void isSoundOnEveryScreen() {
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open("/conflicts").sound();
      }
    }
  }

  @Test
  void tellsEachInASentenceWithStatementsThatLeadToTheirSentences() {
    try (Tab tab = Tab.on(SITE).open("/conflicts")) {
      Locator first = tab.page().locator(".clash").first();
      assertTrue(first.locator("h2").innerText().endsWith("."), first.innerText());
      Locator members = first.locator(".members > li");
      assertTrue(members.count() >= 2, first.innerText());
      for (Locator member : members.all()) {
        String link = member.locator("a.quote").getAttribute("href");
        assertTrue(link.matches("/reports/[0-9a-f]{64}#claim-.+"), link);
      }
      first.locator("a.rank").click();
      tab.sound();
      assertTrue(tab.page().url().contains("/conflicts/x"), tab.page().url());
    }
  }

  @Test
  void kindsAreFacetsAndTheExportHoldsWhatIsShown() {
    try (Tab tab = Tab.plain(SITE).open("/conflicts")) {
      tab.page().locator(".chips a").nth(1).click();
      String url = tab.page().url();
      assertTrue(url.contains("kind="), url);
      int members = tab.page().locator(".members > li").count();
      String csv = Http.get(url + "&format=csv").body();
      assertEquals(members, csv.lines().count() - 1, csv);
      String kind = url.replaceFirst(".*kind=", "");
      assertTrue(csv.lines().skip(1).allMatch(line -> line.contains("," + kind + ",")), csv);
    }
  }

  @Test
  void filtersByWhoTakesPartAndByQuestion() {
    String all = Http.get(SITE.at("/conflicts?format=csv")).body();
    String source = all.lines().skip(1).findFirst().orElseThrow().split(",(?=\\S)", -1)[0];
    assertTrue(all.contains(source), all);
    String kp = Http.get(SITE.at("/conflicts?origin=KP&format=csv")).body();
    assertTrue(kp.lines().skip(1).allMatch(line -> line.contains(",people,KP,")), kp);
    assertTrue(kp.lines().count() > 1 && kp.lines().count() < all.lines().count(), kp);
    String none = Http.get(SITE.at("/conflicts?source=Nobody&format=csv")).body();
    assertEquals(1, none.lines().count(), none);
    String page = Http.get(SITE.at("/conflicts?source=Nobody")).body();
    assertTrue(page.contains("No conflict is found on that"), page);
  }

  @Test
  void anEarlierDayKnowsFewer() {
    String then = Http.get(SITE.at("/conflicts?asOf=2024-06-30&format=csv")).body();
    String now = Http.get(SITE.at("/conflicts?format=csv")).body();
    assertTrue(then.lines().count() < now.lines().count(), then);
    assertEquals(404, Http.get(SITE.at("/conflicts/x00000000000")).statusCode());
    assertFalse(now.contains("\n\n"), now);
  }
}
