package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoliciesPageTest {
  private static final Site SITE = Site.shared();

  private static String get(String query) {
    return Http.get(SITE.at("/policies" + query)).body();
  }

  @Test
  void isSoundOnEveryScreen() {
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open("/policies").sound();
      }
    }
  }

  @Test
  void everyStateHasARowAndEveryNumberItsSentences() {
    try (Tab tab = Tab.plain(SITE).open("/policies")) {
      int states = tab.page().locator("table.policies tbody tr").count();
      assertTrue(states > 2, tab.text());
      List<?> links =
          (List<?>)
              tab.page()
                  .locator("table.policies td a")
                  .evaluateAll("all => all.map(a => a.getAttribute('href'))");
      assertTrue(links.size() >= states, links.toString());
      for (Object link : links) {
        tab.open(link.toString());
        assertTrue(tab.page().locator("#sentences tbody tr").count() > 0, link.toString());
      }
    }
  }

  @Test
  void mapAndTableTellOfTheSameStates() {
    try (Tab tab = Tab.on(SITE).open("/policies")) {
      List<?> told =
          (List<?>)
              tab.page()
                  .locator("svg.world a")
                  .evaluateAll("all => all.map(a => a.getAttribute('aria-label').split(':')[0])");
      String table = tab.page().locator("table.policies").innerText();
      assertTrue(told.size() > 1, told.toString());
      told.forEach(state -> assertTrue(table.contains(state.toString()), state.toString()));
    }
  }

  @Test
  void coursesAreInTheOrderOfTheReports() {
    try (Tab tab = Tab.on(SITE).open("/policies")) {
      int courses = tab.page().locator(".course").count();
      assertTrue(courses > 0, tab.text());
      for (int i = 0; i < courses; i++) {
        List<String> days =
            tab.page().locator(".course").nth(i).locator(".day").allInnerTexts().stream()
                .map(day -> day.substring(0, Math.min(10, day.length())))
                .toList();
        assertEquals(days.stream().sorted().toList(), days);
      }
    }
  }

  @Test
  void filtersStandInTheAddressAndTheExportHoldsWhatIsShown() {
    String csv = get("?detail=forbids&format=csv");
    assertTrue(csv.lines().count() > 1, csv);
    assertTrue(csv.lines().skip(1).allMatch(line -> line.contains(",forbids,")), csv);
    assertTrue(get("?format=csv").lines().count() > csv.lines().count());
    assertTrue(get("?origin=Nepal").contains("<option value=\"NP\" selected>"));
    assertEquals(400, Http.get(SITE.at("/policies?origin=Atlantis")).statusCode());
    assertTrue(get("?detail=blesses").contains("The ledger says nothing on that."));
  }

  @Test
  void hostileTextStaysText() {
    try (Tab tab = Tab.on(SITE).open("/policies?detail=%22%3E%3Cscript%3E")) {
      tab.sound();
      assertEquals("Policies · Tallystick", tab.page().title());
    }
  }
}
