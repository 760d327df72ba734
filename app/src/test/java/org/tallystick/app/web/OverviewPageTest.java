package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewPageTest {
  private static final Site SITE = Site.shared();

  @Test
  void isSoundOnEveryScreen() {
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open("/").sound();
      }
    }
  }

  @Test
  void showsEachSidesFiguresWithRangeAndMarks() {
    try (Tab tab = Tab.on(SITE).open("/")) {
      String text = tab.page().locator("section.matrix").first().innerText();
      assertTrue(text.contains("For Russia"), text);
      assertTrue(text.contains("North Korea"), text);
      assertTrue(text.contains("contested"), text);
      assertTrue(text.matches("(?s).*[0-9,]+ to [0-9,]+.*"), text);
    }
  }

  @Test
  void filtersStandInTheAddressAndTheExportHoldsWhatIsShown() {
    try (Tab tab = Tab.on(SITE).open("/")) {
      tab.page().locator("select[name=origin]").selectOption("KP");
      tab.page().locator("select[name=measure]").selectOption("killed");
      tab.page().getByRole(AriaRole.BUTTON).getByText("Show").click();
      assertTrue(tab.page().url().contains("origin=KP"), tab.page().url());
      int figures = tab.page().locator(".matrix .figure").count();
      String csv = Http.get(SITE.at("/?origin=KP&measure=killed&format=csv")).body();
      assertEquals(figures, csv.lines().count() - 1, csv);
      assertTrue(csv.lines().skip(1).allMatch(line -> line.startsWith("killed,people,KP,")), csv);
      String json = Http.get(SITE.at("/?origin=KP&measure=killed&format=json")).body();
      assertEquals(figures, json.split("\"measure\"", -1).length - 1, json);
    }
  }

  @Test
  void namesAreUnderstoodAsFilters() {
    String page = Http.get(SITE.at("/?origin=North%20Korea")).body();
    assertTrue(page.contains("<option value=\"KP\" selected>"), page);
    assertFalse(page.contains("scope=\"row\">India"), page);
  }

  @Test
  void anUnknownFilterIsToldAndNotIgnored() {
    assertEquals(400, Http.get(SITE.at("/?origin=Atlantis")).statusCode());
    assertEquals(400, Http.get(SITE.at("/?asOf=yesterday")).statusCode());
  }

  @Test
  void anEarlierDayKnowsLess() {
    String then = Http.get(SITE.at("/?asOf=2024-11-30&format=csv")).body();
    String now = Http.get(SITE.at("/?format=csv")).body();
    assertTrue(then.lines().count() < now.lines().count(), then);
    assertTrue(then.lines().skip(1).allMatch(line -> line.endsWith(",2024-11-30")), then);
  }

  @Test
  void worksWithoutScript() {
    try (Tab tab = Tab.plain(SITE).open("/?side=UA")) {
      assertTrue(tab.text().contains("For Ukraine"), tab.text());
    }
  }
}
