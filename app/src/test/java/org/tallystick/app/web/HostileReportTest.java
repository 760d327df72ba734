package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A report full of markup and script is shown as the text that it is. */
class HostileReportTest {
  private static final Site SITE = Site.shared();

  @Test
  void itsMarkupIsTextOnThePageThatShowsIt() {
    String csv = Http.get(SITE.at("/question?measure=killed&origin=KP&side=RU&format=csv")).body();
    assertTrue(csv.contains("4321") && csv.contains("<script>"), csv);
    try (Tab tab = Tab.on(SITE).open("/question?measure=killed&origin=KP&side=RU").sound()) {
      assertTrue(tab.text().contains("4,321"), tab.text());
      assertTrue(tab.text().contains("<script>document.title='owned'</script>"), tab.text());
      assertEquals("Killed, North Korea, for Russia · Tallystick", tab.page().title());
      assertEquals(0, tab.page().locator("main form[action*=evil], main img, main b").count());
    }
  }

  @Test
  void anAddressFullOfMarkupIsTextAsWell() {
    String page = Http.get(SITE.at("/?origin=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")).body();
    assertFalse(page.contains("<script>alert"), page);
    assertTrue(page.contains("&lt;script>") || page.contains("&lt;script&gt;"), page);
  }

  @Test
  void aSpreadsheetTakesNothingForAFormula() {
    String csv =
        new Sheet("x", java.util.List.of("a"), java.util.List.of(java.util.List.of("=1+1"))).csv();
    assertEquals("a\r\n'=1+1\r\n", csv);
  }
}
