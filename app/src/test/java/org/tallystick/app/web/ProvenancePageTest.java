package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProvenancePageTest {
  private static final Site SITE = Site.shared();

  /** A claim that others repeat, found as a person would: from a source's echoes. */
  private static String repeated() {
    String source =
        Http.get(SITE.at("/sources?sort=echoes&format=csv")).body().lines().toList().get(1);
    String page =
        Http.get(SITE.at("/sources/voice" + Query.none().with("name", source.split(",", -1)[0])))
            .body();
    String echoes = page.substring(page.indexOf("id=\"echoes\""));
    return echoes.replaceFirst("(?s).*?href=\"(/claims/[^\"]+)\".*", "$1");
  }

  @Test
  void isSoundOnEveryScreen() {
    String path = repeated();
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open(path).sound();
      }
    }
  }

  @Test
  void pictureAndListSayTheSameAndEveryEchoHasAReason() {
    try (Tab tab = Tab.on(SITE).open(repeated())) {
      int members = tab.page().locator(".family > li").count();
      assertTrue(members > 1, tab.text());
      assertEquals(members, tab.page().locator(".graph a[href^='#member-']").count());
      assertTrue(tab.page().locator(".node-root").count() >= 1);
      assertEquals(
          members - 1, tab.page().locator(".graph .edge:not(.edge-cites)").count(), tab.text());
      assertTrue(tab.text().contains("count as one voice"), tab.text());
      String csv = Http.get(tab.page().url() + "?format=csv").body();
      assertEquals(members, csv.lines().filter(line -> line.matches("[0-9a-f]{16},.*")).count());
    }
  }

  @Test
  void aPersonJudgesALinkOtherwise() {
    String path = repeated();
    try (Site site = Site.own();
        Tab tab = Tab.plain(site).open(path)) {
      long echoes = tab.page().locator(".family .mark-echo").count();
      tab.page().locator(".overrule summary").first().click();
      tab.page().locator(".overrule[open] [name=because]").fill("another day, another count");
      tab.page().locator(".overrule[open] [name=by]").fill("A. Reviewer");
      tab.page().locator(".overrule[open] button").press("Enter");
      tab.sound();
      assertEquals(1, site.ledger().decisions().size());
      assertTrue(
          tab.page().locator(".family .mark-echo:text-is('echo')").count() < echoes, tab.text());
    }
  }

  @Test
  void hostileTextStaysText() {
    String csv = Http.get(SITE.at("/search?q=4%2C321&format=csv")).body();
    String id = csv.lines().skip(1).findFirst().orElseThrow().split(",", -1)[0];
    try (Tab tab = Tab.on(SITE).open("/claims/" + id).sound()) {
      assertFalse(tab.page().title().contains("owned"), tab.page().title());
      assertTrue(tab.text().contains("</q></a></td>"), tab.text());
    }
    assertEquals(404, Http.get(SITE.at("/claims/0000000000000000")).statusCode());
  }

  @Test
  void isReachedFromEveryClaimOfAList() {
    try (Tab tab = Tab.on(SITE).open("/")) {
      assertEquals(
          tab.page().locator("table.claims tbody tr").count(),
          tab.page().locator("table.claims a[href^='/claims/']").count());
    }
  }
}
