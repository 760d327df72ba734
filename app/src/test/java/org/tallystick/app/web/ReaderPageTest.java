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
  void aMissedClaimIsAddedWithKeysAloneAndTakenBack() {
    try (Site site = Site.own();
        Tab tab = Tab.on(site).open(page(site, "05-"))) {
      tab.page().keyboard().press("n");
      tab.page().waitForURL("**/add");
      tab.sound();
      tab.page().keyboard().press("j");
      tab.page().keyboard().press("j");
      tab.page().keyboard().press("k");
      tab.page().keyboard().press("j");
      String sentence = tab.page().locator("a.sentence:focus").innerText();
      tab.page().keyboard().press("Enter");
      tab.page().waitForSelector("form[data-correct]");
      assertTrue(sentence.startsWith(tab.page().locator(".lead q").innerText()), sentence);
      tab.sound();
      tab.page().getByLabel("What is counted").selectOption("captured");
      tab.page().getByLabel("At least").fill("7");
      tab.page().getByLabel("Where the people come from").fill("Nepal");
      tab.page().getByLabel("Whom they serve").fill("Atlantis");
      tab.page().getByLabel("Your name").fill("Ada");
      tab.page().keyboard().press("Control+Enter");
      tab.page().waitForSelector("#problem");
      assertTrue(tab.page().locator("#problem").innerText().contains("'Atlantis'"), tab.text());
      tab.sound();
      tab.page().getByLabel("Whom they serve").fill("RU");
      tab.page().getByLabel("At most").fill("7");
      tab.page().keyboard().press("Control+Enter");
      tab.page().waitForSelector(".told:has-text('1 claim added.')");
      tab.sound();
      Locator card = tab.page().locator(".claim-card.here");
      String claim = card.getAttribute("data-claim");
      assertTrue(card.innerText().contains("added by Ada, "), card.innerText());
      Review review = new Reviews(site.ledger().decisions()).of(claim);
      assertEquals(Review.Verdict.ADDED, review.verdict());
      String question = "/question?measure=captured&origin=NP&side=RU";
      for (String path : List.of(question, "/claims/" + claim, "/review?state=added")) {
        try (Tab other = Tab.plain(site).open(path)) {
          assertTrue(other.text().contains("added by Ada, "), path + other.text());
          other.sound();
        }
      }
      String csv = Http.get(site.at(page(site, "05-") + "?format=csv")).body();
      assertTrue(csv.lines().anyMatch(l -> l.startsWith(claim) && l.contains(",Ada,")), csv);
      String gold = Http.get(site.at("/review/gold")).body();
      assertTrue(gold.contains("\"measure\":\"captured\",\"low\":7,\"high\":7"), gold);
      tab.page().keyboard().press("z");
      tab.page().waitForSelector(".told:has-text('1 decision taken back.')");
      assertEquals(0, tab.page().locator("#claim-" + claim).count());
      assertEquals("", Http.get(site.at("/review/gold")).body());
    }
  }

  @Test
  void aMissedClaimIsAddedWithTheMouseAndWithoutScript() {
    try (Site site = Site.own();
        Tab tab = Tab.plain(site).open(page(site, "hostile") + "?by=Bo")) {
      tab.page().locator("a[data-key=n]").click();
      tab.sound();
      tab.page().locator("a.sentence").first().click();
      tab.page().getByText("with the one after").click();
      tab.page().getByText("the first alone").click();
      tab.page().getByLabel("What is counted").selectOption("practice");
      tab.page().getByLabel("Kind of practice or policy").selectOption("deception");
      tab.page().getByText("Add the claim").click();
      assertTrue(tab.text().contains("1 claim added."), tab.text());
      assertTrue(tab.text().contains("added by Bo, "), tab.text());
      tab.page().getByText("Undo that").click();
      assertTrue(tab.text().contains("1 decision taken back."), tab.text());
    }
  }

  @Test
  void onlySentencesThatAreThereCanBeChosen() {
    String add = page(SITE, "05-") + "/add";
    assertEquals(200, Http.get(SITE.at(add)).statusCode());
    for (String wrong : List.of("?from=0", "?from=3&to=2", "?from=1&to=9999", "?from=x")) {
      assertEquals(400, Http.get(SITE.at(add + wrong)).statusCode(), wrong);
    }
    assertEquals(404, Http.get(SITE.at("/reports/" + "0".repeat(64) + "/add")).statusCode());
    for (Tab tab : List.of(Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open(add).sound();
        tab.open(add + "?from=2&to=3").sound();
      }
    }
  }

  @Test
  void aReportThatIsNotThereIsNotFound() {
    assertEquals(404, Http.get(SITE.at("/reports/" + "0".repeat(64))).statusCode());
    assertEquals(404, Http.get(SITE.at("/reports/nothing")).statusCode());
  }
}
