package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.store.Ledger;
import org.tallystick.claims.Extraction;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;

/** The list of reports. */
class ReportsPageTest {
  private static final Site SITE = Site.shared();

  @Test
  void isSoundOnEveryScreen() {
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open("/reports").sound();
        tab.open("/reports?q=nothing%20of%20the%20kind").sound();
      }
    }
  }

  @Test
  void isInTheMenuAndLeadsToEveryReport() {
    try (Tab tab = Tab.plain(SITE).open("/")) {
      tab.page().locator("nav a[href='/reports']").click();
      tab.page().waitForURL("**/reports");
      assertEquals(SITE.ledger().reports(), tab.page().locator(".library tbody tr").count());
      String title = tab.page().locator(".library tbody th a").first().innerText();
      tab.page().locator(".library tbody th a").first().click();
      tab.page().waitForURL("**/reports/*");
      assertEquals(title, tab.page().locator("h1").innerText());
      assertEquals(
          "Reports", tab.page().locator("nav a[aria-current]").innerText(), "still in the menu");
    }
  }

  @Test
  void isSortedAndFilteredByItsAddressAndExportsWhatItShows() {
    try (Tab tab = Tab.plain(SITE).open("/reports")) {
      List<String> days =
          tab.page().locator(".library tbody .day").allInnerTexts().stream()
              .filter(day -> day.startsWith("2"))
              .toList();
      assertTrue(days.size() > 10, days.toString());
      assertEquals(days.stream().sorted(Comparator.reverseOrder()).toList(), days);
      tab.page().locator(".library thead a").first().click();
      List<String> titles = tab.page().locator(".library tbody th").allInnerTexts();
      assertEquals(titles.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), titles);
      tab.page().getByLabel("Since").fill("2025-01-01");
      tab.page().locator("#filter-claims").selectOption("yes");
      tab.page().locator(".filters button").click();
      String url = tab.page().url();
      assertTrue(url.contains("sort=title") && url.contains("claims=yes"), url);
      int rows = tab.page().locator(".library tbody tr").count();
      assertTrue(rows > 0 && rows < titles.size(), rows + " of " + titles.size());
      String csv = Http.get(url + "&format=csv").body();
      assertTrue(csv.startsWith("id,report,title,publisher,published,url,language,claims,open"));
      assertEquals(rows, csv.lines().count() - 1, csv);
      String json = Http.get(url + "&format=json").body();
      assertEquals(rows, json.split("\"id\":", -1).length - 1, json);
    }
    assertEquals(400, Http.get(SITE.at("/reports?sort=beauty")).statusCode());
    assertEquals(400, Http.get(SITE.at("/reports?page=0")).statusCode());
  }

  @Test
  void comesInPagesThatJoinToTheWhole(@TempDir Path folder) throws Exception {
    Path file = Files.createDirectories(folder).resolve("many.db");
    try (Ledger ledger = Ledger.open(file)) {
      for (int i = 0; i < 205; i++) {
        Report report =
            new Report(
                ReportId.of("text " + i),
                "report-" + i,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 1, 1).plusDays(i)),
                "en",
                "text " + i);
        ledger.add(report, new Extraction(List.of(), List.of()), "foreign-fighters", "test");
      }
    }
    try (Site site = Site.of(file, WebOptions.local(0));
        Tab tab = Tab.plain(site).open("/reports")) {
      tab.page().getByText("The next ones").click();
      assertTrue(tab.text().contains("101 to 200 of 205"), tab.text());
      String csv = Http.get(tab.page().url() + "&format=csv").body();
      assertEquals(101, csv.lines().count(), "the page alone");
      tab.page().getByText("The next ones").click();
      assertEquals(5, tab.page().locator(".library tbody tr").count());
      assertTrue(tab.text().contains("report-0"), tab.text());
      tab.page().getByText("The ones before").click();
      tab.page().getByText("The ones before").click();
      assertTrue(tab.page().url().endsWith("/reports"), tab.page().url());
    }
  }
}
