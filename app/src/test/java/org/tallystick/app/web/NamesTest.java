package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.store.Event;
import org.tallystick.app.views.PrivatePersons;

/** Names of private persons in the web app: hidden, shown on request and for a reason, logged. */
class NamesTest {
  private static final List<String> PATHS =
      List.of(
          "/",
          "/question?measure=killed&origin=KE&side=RU",
          "/search?q=killed",
          "/search?q=killed&format=csv",
          "/search?q=killed&format=json",
          "/search?q=killed&in=reports",
          "/sources",
          "/sources/voice?name=K.%20G.",
          "/review",
          "/review/claim?id=" + PrivatePersons.CLAIM,
          "/review/gold",
          "/reports",
          "/reports?format=csv",
          "/reports/" + PrivatePersons.report().id().sha256(),
          "/reports/" + PrivatePersons.report().id().sha256() + "/add",
          "/reports/" + PrivatePersons.report().id().sha256() + "/add?from=1&to=3",
          "/provenance/" + PrivatePersons.CLAIM,
          "/conflicts",
          "/log",
          "/api/v1/claims",
          "/api/v1/claims/" + PrivatePersons.CLAIM,
          "/api/v1/reports",
          "/api/v1/reports/" + PrivatePersons.report().id().sha256(),
          "/api/v1/question?measure=killed&origin=KE&side=RU",
          "/api/v1/sources",
          "/api/v1/review",
          "/api/v1/decisions");

  @TempDir private Path folder;
  private Site site;
  private String cookie;
  private String csrf;

  @BeforeEach
  void open() {
    Path ledger = folder.resolve("test.db");
    PrivatePersons.fill(ledger);
    site = Site.of(ledger, WebOptions.local(0));
    HttpResponse<String> page = Http.get(site.at("/names?back=/review"));
    cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
    csrf = page.body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
  }

  @AfterEach
  void close() {
    assertEquals("", site.faults());
    site.close();
  }

  private String get(String path) {
    return Http.send(
            HttpRequest.newBuilder(URI.create(site.at(path))).header("Cookie", cookie).build())
        .body();
  }

  private HttpResponse<String> post(String path, String body) {
    return Http.send(
        HttpRequest.newBuilder(URI.create(site.at(path)))
            .header("Cookie", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private long asked() {
    return site.ledger().events().stream()
        .filter(event -> event.kind().equals(Event.Kind.UNMASKED.code()))
        .count();
  }

  @Test
  void noPageTellsThem() {
    for (String path : PATHS) {
      String body = get(path);
      assertFalse(body.contains("Gitau"), path + "\n" + body);
      assertFalse(body.contains("345 678"), path);
    }
    assertTrue(get("/search?q=killed").contains("K. G. told us from [phone]."));
    String report = get("/reports/" + PrivatePersons.report().id().sha256());
    assertTrue(report.contains("Igor Vasilyev"), "a spokesman is public");
  }

  @Test
  void theyAreShownToWhoeverSaysWhyAndToNobodyElse() {
    assertEquals(403, post("/names/show", "by=Ana&because=family").statusCode());
    assertEquals(400, post("/names/show", "by=Ana&because=&csrf=" + csrf).statusCode());
    assertEquals(0, asked());
    HttpResponse<String> shown =
        post("/names/show", "by=Ana&because=his+family+asks&back=%2Freview&csrf=" + csrf);
    assertEquals(303, shown.statusCode());
    assertEquals("/review", shown.headers().firstValue("Location").orElseThrow());
    assertTrue(get("/search?q=gitau").contains("Gitau</mark> told us from +254 712 345 678"));
    assertTrue(get("/api/v1/claims").contains("Kevin Gitau"));
    assertTrue(get("/").contains("This browser shows names of private persons"));
    assertFalse(Http.get(site.at("/search?q=killed")).body().contains("Gitau"), "another browser");
    assertEquals(1, asked());
    Event event = site.ledger().events().get(site.ledger().events().size() - 1);
    assertEquals("Ana", event.by());
    assertEquals("his family asks", event.about("unmasking").get("because"));
    assertEquals(303, post("/names/hide", "csrf=" + csrf).statusCode());
    assertFalse(get("/search?q=killed").contains("Gitau"));
  }

  @Test
  void nobodyIsSentElsewhere() {
    for (String back : List.of("//evil.example", "https://evil.example", "/%5Cevil.example")) {
      HttpResponse<String> shown = post("/names/hide", "back=" + back + "&csrf=" + csrf);
      assertEquals("/", shown.headers().firstValue("Location").orElseThrow(), back);
    }
  }

  @Test
  void nothingIsDecidedOnInitials() {
    String grade = "name=K.+G.&what=grade&value=B&because=knows&by=Ana&csrf=" + csrf;
    assertEquals(400, post("/sources/decide", grade).statusCode());
    String corrected =
        "id=" + PrivatePersons.CLAIM + "&by=Ana&back=/review&csrf=" + csrf + "&sources=";
    assertEquals(400, post("/review/correct", corrected + "K.+G.+%7C+Reuters").statusCode());
    assertEquals(List.of(), site.ledger().decisions());
    assertEquals(303, post("/review/correct", corrected + "K.+G.&high=30&low=20").statusCode());
    String value = site.ledger().decisions().get(0).value().orElseThrow();
    assertFalse(value.contains("sources"), value);
    assertTrue(get("/api/v1/claims").contains("\"sources\":[\"K. G.\"]"));
  }
}
