package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.reports.Report;
import org.tallystick.voices.Review;
import org.tallystick.voices.Reviews;
import org.tallystick.voices.Statement;

/** The page of a report. */
class ReaderPageTest {
  private static final Site SITE = Site.shared();

  private static Statement in(Site site, String report) {
    return site.ledger().statements().stream()
        .filter(s -> s.claim().report().startsWith(report))
        .findFirst()
        .orElseThrow();
  }

  private static String page(Site site, String report) {
    return "/reports/" + in(site, report).claim().reportId().sha256();
  }

  @Test
  void isSoundOnEveryScreen() {
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open(page(SITE, "05-")).sound();
      }
    }
  }

  @Test
  void aHostileReportIsTextAndNothingElse() {
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE))) {
      try (tab) {
        tab.open(page(SITE, "hostile")).sound();
        Report report = SITE.ledger().report(in(SITE, "hostile").claim().reportId()).orElseThrow();
        assertTrue(tab.page().title().startsWith("<script>"), tab.page().title());
        assertEquals(0, tab.page().locator("main :is(script, img, svg, form form)").count());
        assertEquals(0, tab.page().locator("a[href^='javascript']").count());
        tab.page()
            .evaluate(
                "() => document.querySelectorAll('.text-words .ref').forEach(r => r.remove())");
        assertEquals(
            report.text().lines().filter(line -> !line.isBlank()).toList(),
            tab.page().locator(".text-words").allTextContents());
      }
    }
  }

  @Test
  void cardsAndWordsLeadToEachOther() {
    try (Tab tab = Tab.on(SITE).open(page(SITE, "05-"))) {
      Locator card = tab.page().locator(".claim-card").first();
      String claim = card.getAttribute("data-claim");
      tab.page().locator("#at-" + claim).click();
      assertTrue(tab.page().url().endsWith("#claim-" + claim), tab.page().url());
      card.locator(".ref").click();
      assertTrue(tab.page().url().endsWith("#at-" + claim), tab.page().url());
      card.focus();
      assertTrue(tab.page().locator(".said.near").count() > 0, "its words are marked");
      card.locator("summary").click();
      String told = card.innerText();
      for (String part :
          List.of(
              "Said by",
              "Counts as the voice of",
              "Goes into",
              "Read from",
              "characters ",
              ", bytes ")) {
        assertTrue(told.contains(part), told);
      }
    }
  }

  @Test
  void everyClaimsWordsStandWhereItsOffsetsSay() {
    try (Tab tab = Tab.plain(SITE).open(page(SITE, "05-"))) {
      String report = in(SITE, "05-").claim().reportId().sha256();
      for (Statement statement : SITE.ledger().statements()) {
        if (statement.claim().reportId().sha256().equals(report)) {
          String said =
              String.join(
                  "",
                  tab.page()
                      .locator(".said:not(.said-0)[data-claims~='" + statement.claim().id() + "']")
                      .allTextContents());
          assertTrue(said.contains(statement.claim().quote().replace("\n", "")), said);
        }
      }
    }
  }

  @Test
  void claimsAreDecidedOnBesideTheText() {
    try (Site site = Site.own();
        Tab tab = Tab.on(site).open(page(site, "05-") + "?by=Ada")) {
      String claim = tab.page().locator(".claim-card").first().getAttribute("data-claim");
      tab.page().keyboard().press("j");
      tab.page().keyboard().press("a");
      tab.page().waitForSelector(".told");
      assertEquals(
          Review.Verdict.ACCEPTED, new Reviews(site.ledger().decisions()).of(claim).verdict());
      assertTrue(tab.page().url().contains("/reports/"), tab.page().url());
      assertTrue(tab.page().locator("#claim-" + claim).innerText().contains("Ada accepted"));
    }
  }

  @Test
  void aReportThatIsNotThereIsNotFound() {
    assertEquals(404, Http.get(SITE.at("/reports/" + "0".repeat(64))).statusCode());
    assertEquals(404, Http.get(SITE.at("/reports/nothing")).statusCode());
  }
}
