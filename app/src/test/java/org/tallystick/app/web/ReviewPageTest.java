package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tallystick.voices.Review;
import org.tallystick.voices.Reviews;

/** The queue and the form to correct, as people use them: by mouse, by keys, without script. */
class ReviewPageTest {
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.own();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Review review(String claim) {
    return new Reviews(site.ledger().decisions()).of(claim);
  }

  private static String claim(Tab tab, int i) {
    return tab.page().locator("[data-claim]").nth(i).getAttribute("data-claim");
  }

  private static Locator button(Tab tab, int i, String name) {
    return tab.page().locator("[data-claim]").nth(i).locator(".decide >> text=" + name);
  }

  private static int open() {
    return (int)
        site.ledger().statements().stream()
            .filter(s -> review(s.claim().id()).verdict() == Review.Verdict.OPEN)
            .count();
  }

  @Test
  void isSoundOnEveryScreen() {
    for (Tab tab : List.of(Tab.on(site), Tab.phone(site), Tab.dark(site))) {
      try (tab) {
        tab.open("/review").sound();
        tab.open("/review/claim?id=" + site.ledger().statements().get(0).claim().id()).sound();
      }
    }
  }

  @Test
  void everythingCanBeDoneWithKeysAlone() {
    try (Tab tab = Tab.on(site).open("/review?origin=KP")) {
      tab.page().getByLabel("Your name").focus();
      tab.page().keyboard().type("Ada");
      tab.page().keyboard().press("Tab");
      tab.page().locator("body").evaluate("() => document.activeElement.blur()");
      String first = claim(tab, 0);
      String second = claim(tab, 1);
      tab.page().keyboard().press("j");
      tab.page().keyboard().press("a");
      tab.page().waitForSelector(".told");
      assertEquals(Review.Verdict.ACCEPTED, review(first).verdict());
      assertEquals("Ada", review(first).last().orElseThrow().madeBy());
      assertTrue(tab.text().contains("1 claim accepted."), tab.text());
      assertEquals(second, claim(tab, 0), "the next one is first");
      assertTrue(
          tab.page().locator(".here").getAttribute("data-claim").equals(second), "and is marked");
      tab.page().keyboard().press("r");
      tab.page().waitForSelector(".told:has-text('rejected')");
      assertEquals(Review.Verdict.REJECTED, review(second).verdict());
      tab.page().keyboard().press("z");
      tab.page().waitForSelector(".told:has-text('taken back')");
      assertEquals(Review.Verdict.OPEN, review(second).verdict());
      String third = claim(tab, 0);
      tab.page().keyboard().press("j");
      tab.page().keyboard().press("k");
      tab.page().keyboard().press("?");
      assertTrue(tab.page().locator("#keys").getAttribute("open") != null);
      tab.page().keyboard().press("c");
      tab.page().waitForURL("**/review/claim**");
      tab.page().getByLabel("At least").fill("17");
      tab.page().getByLabel("At most").fill("17");
      tab.page().keyboard().press("Control+Enter");
      tab.page().waitForSelector(".told:has-text('corrected')");
      assertEquals(Review.Verdict.CORRECTED, review(third).verdict());
      tab.open("/review?state=corrected&by=Ada");
      assertTrue(tab.text().contains("17"), tab.text());
      tab.page().keyboard().press("j");
      tab.page().keyboard().press("u");
      tab.page().waitForSelector(".told:has-text('taken back')");
      assertEquals(Review.Verdict.OPEN, review(third).verdict());
    }
  }

  @Test
  void bulkDecisionsCanBeTakenBackAtOnce() {
    int before = open();
    try (Tab tab = Tab.on(site).open("/review?side=UA&by=Bo")) {
      for (int i = 0; i < 2; i++) {
        tab.page().keyboard().press("j");
        tab.page().keyboard().press("x");
      }
      tab.page().keyboard().press("Shift+R");
      tab.page().waitForSelector(".told:has-text('2 claims rejected')");
      assertEquals(before - 2, open());
      tab.page().getByRole(AriaRole.BUTTON).getByText("Undo that").click();
      tab.page().waitForSelector(".told:has-text('2 decisions taken back')");
      assertEquals(before, open());
    }
  }

  @Test
  void worksWithTheMouseAndWithoutScript() {
    try (Tab tab = Tab.plain(site).open("/review?measure=captured")) {
      String first = claim(tab, 0);
      tab.page().getByLabel("Your name").fill("Cy");
      tab.page().getByLabel("Why, if").fill("it is about <b>others</b>");
      button(tab, 0, "Reject").click();
      assertEquals(Review.Verdict.REJECTED, review(first).verdict());
      assertEquals("it is about <b>others</b>", review(first).last().orElseThrow().because());
      tab.open("/review?state=rejected&by=Cy");
      assertTrue(tab.text().contains("it is about <b>others</b>"), tab.text());
      button(tab, 0, "Undo").click();
      assertEquals(Review.Verdict.OPEN, review(first).verdict());
      tab.open("/review?measure=captured&by=Cy");
      button(tab, 0, "Correct").click();
      tab.page().getByLabel("Where the people come from").fill("Atlantis");
      tab.page().getByText("Keep the correction").click();
      assertTrue(
          tab.page().locator("#problem").innerText().contains("origin 'Atlantis' is not known"));
      tab.page().getByLabel("Where the people come from").fill("Nepal | India");
      tab.page().getByLabel("How surely").selectOption("alleged");
      tab.page().getByText("Keep the correction").click();
      assertEquals(
          "{\"origins\": [\"NP\", \"IN\"], \"status\": \"alleged\"}",
          review(first).last().orElseThrow().value().orElseThrow());
      tab.open("/review?state=corrected&by=Cy");
      assertTrue(tab.text().contains("read as"), tab.text());
      assertTrue(Http.get(site.at("/review/gold")).body().contains("\"origins\":[\"NP\",\"IN\"]"));
    }
  }

  @Test
  void filtersStandInTheAddressAndTheListCanBeKept() {
    String csv = Http.get(site.at("/review?origin=North%20Korea&format=csv")).body();
    assertTrue(csv.startsWith("id,review,chance,measure,"), csv);
    assertTrue(csv.lines().skip(1).allMatch(line -> line.contains(",open,")), csv);
    assertTrue(csv.lines().skip(1).allMatch(line -> line.contains("KP")), csv);
    assertEquals(400, Http.get(site.at("/review?state=lost")).statusCode());
    assertEquals(404, Http.get(site.at("/review/claim?id=none")).statusCode());
  }

  @Test
  void noChangeIsMadeWithoutProofOfWhereItComesFrom() {
    int before = site.ledger().decisions().size();
    String claim = site.ledger().statements().get(0).claim().id();
    for (String path : List.of("accept", "reject", "undo", "correct", "add")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(site.at("/review/" + path)))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "by=Eve&one=" + claim + "&id=" + claim + "&low=1"))
              .build();
      assertEquals(403, Http.send(request).statusCode(), path);
    }
    assertEquals(before, site.ledger().decisions().size());
  }

  @Test
  void oneGoesBackToOurOwnPagesAlone() {
    try (Tab tab = Tab.plain(site)) {
      String claim = site.ledger().statements().get(0).claim().id();
      tab.open("/review/claim?id=" + claim + "&back=https://evil.example/");
      assertEquals("/review", tab.page().locator("[data-cancel]").getAttribute("href"));
      assertFalse(tab.page().content().contains("evil.example/\""));
    }
  }
}
