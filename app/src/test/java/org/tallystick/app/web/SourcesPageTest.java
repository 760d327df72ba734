package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesPageTest {
  private static final Site SITE = Site.shared();
  private static final String NIS =
      "/sources/voice?name=National%20Intelligence%20Service%20of%20South%20Korea";

  @Test
  void areSoundOnEveryScreen() {
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open("/sources").sound();
        tab.open(NIS).sound();
      }
    }
  }

  @Test
  void theRegisterIsSortedAndFilteredByItsAddress() {
    try (Tab tab = Tab.plain(SITE).open("/sources")) {
      tab.page().locator(".register thead a").first().click();
      assertTrue(tab.page().url().endsWith("?sort=source"), tab.page().url());
      List<String> names = tab.page().locator(".register tbody th").allInnerTexts();
      assertEquals(names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), names);
      tab.page().getByLabel("Camp").selectOption("RU");
      tab.page().locator(".filters button").click();
      String url = tab.page().url();
      assertTrue(url.contains("camp=RU") && url.contains("sort=source"), url);
      String csv = Http.get(url + "&format=csv").body();
      assertEquals(tab.page().locator(".register tbody tr").count(), csv.lines().count() - 1, csv);
      assertTrue(csv.lines().skip(1).allMatch(line -> line.contains(",RU,")), csv);
    }
    assertEquals(400, Http.get(SITE.at("/sources?sort=beauty")).statusCode());
  }

  @Test
  void aSourceTellsWhatItSaidAndWhoRepeatedIt() {
    try (Tab tab = Tab.on(SITE).open(NIS)) {
      String text = tab.text();
      assertTrue(text.contains("intelligence · camp South Korea · F cannot be judged"), text);
      assertTrue(text.contains("Echoes it set off"), text);
      int rows = tab.page().locator("table.said tbody tr:has(td)").count();
      String json = Http.get(SITE.at(NIS + "&format=json")).body();
      assertEquals(rows, json.split("\"id\"", -1).length - 1, json);
      assertTrue(rows > 1, json);
    }
    assertEquals(404, Http.get(SITE.at("/sources/voice?name=Nobody%20at%20all")).statusCode());
  }

  @Test
  void anyNameOfASourceLeadsToIt() {
    String page = Http.get(SITE.at("/sources/voice?name=NIS")).body();
    assertTrue(page.contains("<h1>National Intelligence Service of South Korea</h1>"), page);
  }

  @Test
  void aGradeIsGivenWithNameAndReasonAndTakenBack() {
    try (Site site = Site.own();
        Tab tab = Tab.plain(site).open(NIS)) {
      decide(tab, "Grade it", "B", "it was right on the losses in Kursk");
      assertTrue(tab.text().contains("Kept: grade B, by A. Reviewer"), tab.text());
      assertTrue(tab.text().contains("B usually reliable"), tab.text());
      tab.sound();
      decide(tab, "Grade it", "undo", "too early");
      assertTrue(tab.text().contains("F cannot be judged"), tab.text());
      Locator history = tab.page().locator("#history li");
      assertEquals(2, history.count());
      assertTrue(history.last().innerText().contains("it was right on the losses"));
      assertEquals(2, site.ledger().decisions().size());
    }
  }

  @Test
  void twoNamesBecomeOneVoiceAndAreParted() {
    try (Site site = Site.own();
        Tab tab = Tab.plain(site).open(NIS)) {
      tab.page().locator("summary:text-is('It is the same as another')").click();
      Locator form = tab.page().locator("form:has(input[value=merge])");
      form.locator("[name=value]").fill("Russian government");
      form.locator("[name=because]").fill("<script>document.title='owned'</script>");
      form.locator("[name=by]").fill("A. Reviewer");
      form.locator("button").press("Enter");
      assertEquals("Russian government", tab.page().locator("h1").innerText());
      tab.sound();
      assertTrue(tab.text().contains("<script>document.title='owned'</script>"), tab.text());
      decide(
          tab,
          "A name of it is somebody else",
          "National Intelligence Service of South Korea",
          "they are not");
      assertNotEquals(
          404, Http.get(site.at("/sources/voice?name=Russian%20government")).statusCode());
      String register = Http.get(site.at("/sources?format=csv")).body();
      assertTrue(register.contains("National Intelligence Service of South Korea,"), register);
    }
  }

  @Test
  void nothingIsDecidedWithoutTheTokenOfThePage() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SITE.at("/sources/decide")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("name=NIS&what=grade&value=E&by=x&because=y"))
            .build();
    assertEquals(403, Http.send(request).statusCode());
    assertTrue(SITE.ledger().decisions().isEmpty());
  }

  private static void decide(Tab tab, String what, String value, String because) {
    tab.page().locator("summary:text-is('" + what + "')").click();
    Locator form = tab.page().locator("details[open] form");
    form.locator("[name=value]").selectOption(value);
    form.locator("[name=because]").fill(because);
    form.locator("[name=by]").fill("A. Reviewer");
    form.locator("button").press("Enter");
  }
}
