package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionPageTest {
  private static final Site SITE = Site.shared();
  private static final String KILLED = "/question?measure=killed&origin=KP&side=RU";

  @Test
  void isSoundOnEveryScreen() {
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open(KILLED).sound();
      }
    }
  }

  @Test
  void drawsEachClaimAndSaysTheSameInTheTable() {
    try (Tab tab = Tab.on(SITE).open(KILLED)) {
      Locator marks = tab.page().locator("svg.timeline a.claim");
      Locator rows = tab.page().locator("table.claims tbody tr");
      String csv = Http.get(SITE.at(KILLED + "&format=csv")).body();
      assertTrue(rows.count() > 5, () -> "rows: " + rows.count());
      assertEquals(rows.count(), marks.count());
      assertTrue(csv.startsWith("id,measure,low,high,"), csv);
      String first = marks.first().getAttribute("aria-label");
      assertTrue(first.matches("\\d{4}-\\d\\d-\\d\\d, .+: .+"), first);
    }
  }

  @Test
  void whatIfWithoutAVoiceIsAnotherNumberAtAnAddressOfItsOwn() {
    try (Tab tab = Tab.on(SITE).open(KILLED)) {
      String before = tab.page().locator(".answer .best").innerText();
      tab.page().getByRole(AriaRole.LINK).getByText("leave out").first().click();
      assertTrue(tab.page().url().contains("without="), tab.page().url());
      assertNotEquals(before, tab.page().locator(".answer .best").innerText());
      assertTrue(tab.text().contains("with everybody " + before), tab.text());
      tab.page().getByText("hear everybody again").click();
      assertEquals(before, tab.page().locator(".answer .best").innerText());
    }
  }

  @Test
  void aClaimIsReachedByKeyAlone() {
    try (Tab tab = Tab.on(SITE).open(KILLED)) {
      Locator mark = tab.page().locator("svg.timeline a.claim").first();
      mark.focus();
      String target = mark.getAttribute("href");
      tab.page().keyboard().press("Enter");
      tab.page().waitForURL("**" + target);
    }
  }

  @Test
  void everyStepToTheNumberIsTold() {
    try (Tab tab = Tab.on(SITE).open(KILLED)) {
      String reasons = tab.page().locator(".reasons").innerText();
      assertTrue(reasons.contains("National Intelligence Service"), reasons);
    }
  }

  @Test
  void whatNobodySpokeOfIsNotFound() {
    assertEquals(404, Http.get(SITE.at("/question?measure=killed&origin=AQ")).statusCode());
    assertEquals(400, Http.get(SITE.at("/question")).statusCode());
  }
}
