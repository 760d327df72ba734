package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.decisions.Decision;

class LogPageTest {
  private static final Site SITE = Site.shared();

  @Test
  void isSoundOnEveryScreen() {
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open("/log").sound();
      }
    }
  }

  @Test
  void showsTheHeadAndWhetherAllHolds() {
    try (Tab tab = Tab.plain(SITE).open("/log")) {
      List<org.tallystick.app.store.Event> events = SITE.ledger().events();
      String head = events.get(events.size() - 1).hash();
      assertEquals(head, tab.page().locator(".hash").innerText());
      tab.page().locator("a.button").click();
      assertTrue(tab.text().contains("All holds: "), tab.text());
      tab.sound();
    }
  }

  @Test
  void filtersByWhatWhoAndDay() {
    try (Site site = Site.own()) {
      site.ledger().decide("Zoë", Decision.Kind.SOURCE_GRADE, "NIS", Optional.of("B"), "<b>so</b>");
      try (Tab tab = Tab.plain(site).open("/log")) {
        tab.page().getByLabel("Who").fill("Zoë");
        tab.page().locator(".filters button").click();
        assertEquals(1, tab.page().locator("table.log tbody tr").count());
        assertTrue(tab.text().contains("source-grade “NIS” → B: <b>so</b>"), tab.text());
        String csv = Http.get(tab.page().url() + "&format=csv").body();
        assertEquals(2, csv.lines().count(), csv);
      }
      for (int i = 0; i < 130; i++) {
        site.ledger().decide("Y", Decision.Kind.SOURCE_GRADE, "NIS", Optional.of("B"), "so " + i);
      }
      int entries = site.ledger().events().size();
      try (Tab tab = Tab.plain(site).open("/log")) {
        assertEquals(100, tab.page().locator("table.log tbody tr").count());
        assertTrue(tab.text().contains("100 of " + entries + " entries"), tab.text());
        tab.page().getByText("Older ones").click();
        String first = tab.page().locator("table.log tbody td").first().innerText();
        assertEquals(String.valueOf(entries - 100), first);
        assertTrue(tab.text().contains(" of 05-"), "reports have their names: " + tab.text());
        tab.sound();
        tab.page().locator(".pager a[rel='prev']").click();
        assertTrue(tab.page().url().endsWith("/log"), tab.page().url());
        tab.open("/log?by=Y&decision=source-grade");
        tab.page().getByText("Older ones").click();
        assertEquals(30, tab.page().locator("table.log tbody tr").count());
        assertEquals(0, tab.page().getByText("Older ones").count());
      }
      String none = Http.get(site.at("/log?since=2999-01-01")).body();
      assertTrue(none.contains("The log says nothing on that"), none);
    }
  }
}
