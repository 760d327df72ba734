package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tallystick.app.web.api.Api;
import org.tallystick.app.web.api.Endpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replays every route of the interface and holds requests and answers against its OpenAPI file. */
class ApiTest {
  private static final Site SITE = Site.shared();
  private static final OpenApi FILE = new OpenApi(body(Api.ROOT + "/openapi.yaml"));
  private static final Set<String> APART = Set.of("/openapi.yaml", "/session");

  private static String body(String path) {
    return Http.get(SITE.at(path)).body();
  }

  private static JsonNode json(String path) {
    return JsonMapper.shared().readTree(body(Api.ROOT + path));
  }

  private static void fits(OpenApi.Operation operation, HttpResponse<String> answer) {
    List<String> complaints =
        FILE.complaints(
            operation,
            answer.statusCode(),
            answer.headers().firstValue("Content-Type"),
            answer.headers().map(),
            answer.body());
    assertEquals(List.of(), complaints, answer.request().uri() + "\n" + answer.body());
  }

  @Test
  void fileAndServerHaveTheSameRoutesAndParameters() {
    Map<String, Set<String>> served =
        Api.endpoints().stream()
            .collect(Collectors.toMap(Endpoint::path, e -> new TreeSet<>(e.parameters())));
    Map<String, Set<String>> told =
        FILE.operations().stream()
            .filter(o -> o.method().equals("get") && !APART.contains(o.path()))
            .collect(
                Collectors.toMap(
                    OpenApi.Operation::path,
                    o ->
                        FILE.parameters(o).stream()
                            .filter(p -> !p.inPath())
                            .map(OpenApi.Parameter::name)
                            .collect(Collectors.toCollection(TreeSet::new))));
    assertEquals(served, told);
    assertEquals(
        List.of("/decisions"),
        FILE.operations().stream()
            .filter(o -> !o.method().equals("get"))
            .map(OpenApi.Operation::path)
            .toList());
  }

  @Test
  void everyRouteAnswersAsTheFileSays() {
    for (OpenApi.Operation operation : FILE.operations()) {
      if (operation.method().equals("get")) {
        for (String address : addresses(operation)) {
          HttpResponse<String> answer = Http.get(SITE.at(Api.ROOT + address));
          assertEquals(200, answer.statusCode(), address + answer.body());
          fits(operation, answer);
        }
      }
    }
  }

  /** With what is needed alone, then with each other parameter's example. */
  private static List<String> addresses(OpenApi.Operation operation) {
    Query needed = Query.none();
    for (OpenApi.Parameter parameter : FILE.parameters(operation)) {
      if (!parameter.inPath()) {
        assertEquals(List.of(), FILE.complaints(parameter), parameter.name());
        needed = parameter.required() ? with(needed, parameter) : needed;
      }
    }
    String path = operation.path().replace("{id}", id(operation.path()));
    List<String> addresses = new ArrayList<>();
    if (operation.path().equals("/question")) {
      needed = needed.with("origin", "KP").with("side", "RU");
    }
    addresses.add(needed.at(path));
    for (OpenApi.Parameter parameter : FILE.parameters(operation)) {
      if (!parameter.inPath() && !parameter.required()) {
        addresses.add(with(needed, parameter).at(path));
      }
    }
    return addresses;
  }

  private static Query with(Query query, OpenApi.Parameter parameter) {
    JsonNode example = parameter.example();
    return query.with(parameter.name(), (example.isArray() ? example.get(0) : example).asString());
  }

  private static String id(String path) {
    int brace = path.indexOf("/{");
    return brace < 0 ? "" : json(path.substring(0, brace)).get("rows").get(0).get("id").asString();
  }

  @Test
  void whatIsWrongIsToldAsProblemJson() {
    for (OpenApi.Operation operation : FILE.operations()) {
      if (operation.method().equals("get") && !APART.contains(operation.path())) {
        String path = operation.path().replace("{id}", "none");
        HttpResponse<String> typo = Http.get(SITE.at(Api.ROOT + path + "?orgin=KP"));
        assertEquals(400, typo.statusCode(), path);
        fits(operation, typo);
        if (operation.path().contains("{id}")) {
          HttpResponse<String> none = Http.get(SITE.at(Api.ROOT + path));
          assertEquals(404, none.statusCode(), path);
          fits(operation, none);
        }
      }
    }
    for (String wrong :
        List.of(
            "/claims?origin=Atlantis",
            "/claims?status=perhaps",
            "/claims?measure=kiled",
            "/claims?page=0",
            "/claims?size=1001",
            "/estimates?asOf=today",
            "/conflicts?kind=quarrel",
            "/reports?claims=some",
            "/search",
            "/question?origin=KP",
            "/review?state=done")) {
      assertEquals(400, Http.get(SITE.at(Api.ROOT + wrong)).statusCode(), wrong);
    }
    HttpResponse<String> nowhere = Http.get(SITE.at(Api.ROOT + "/nothing"));
    assertEquals(404, nowhere.statusCode());
    assertEquals(
        "application/problem+json", nowhere.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void listsComeInPagesThatJoinToTheWhole() {
    JsonNode whole = json("/claims?size=1000");
    assertTrue(whole.get("next").isNull(), whole.toString());
    assertEquals(whole.get("total").asInt(), whole.get("rows").size());
    List<String> ids = new ArrayList<>();
    String next = Api.ROOT + "/claims?size=7";
    while (next != null) {
      HttpResponse<String> answer = Http.get(SITE.at(next));
      JsonNode page = JsonMapper.shared().readTree(answer.body());
      page.get("rows").forEach(row -> ids.add(row.get("id").asString()));
      next = page.get("next").isNull() ? null : page.get("next").asString();
      assertEquals(
          next == null ? "" : "<" + next + ">; rel=\"next\"",
          answer.headers().firstValue("Link").orElse(""));
    }
    List<String> all = new ArrayList<>();
    whole.get("rows").forEach(row -> all.add(row.get("id").asString()));
    assertEquals(all, ids);
    assertEquals(0, json("/claims?page=2147483647").get("rows").size());
  }

  @Test
  void filtersNarrowAsOnPages() {
    JsonNode rows = json("/claims?origin=North%20Korea&measure=killed").get("rows");
    assertFalse(rows.isEmpty());
    for (JsonNode row : rows) {
      assertEquals("killed", row.get("measure").asString());
      assertTrue(row.get("origins").toString().contains("\"KP\""), row.toString());
    }
    String page = body("/?origin=KP&format=json");
    assertEquals(
        JsonMapper.shared().readTree(page).get("rows").size(),
        json("/estimates?origin=KP").get("total").asInt());
    for (JsonNode row : json("/search?q=ukrainian%20KILLED").get("rows")) {
      assertTrue(row.toString().toLowerCase(Locale.ROOT).contains("killed"));
    }
  }

  @Test
  void whatIsUnchangedIsNotSentAgain() {
    String address = SITE.at(Api.ROOT + "/claims");
    String tag = Http.get(address).headers().firstValue("ETag").orElseThrow();
    for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      HttpResponse<String> again =
          Http.send(
              HttpRequest.newBuilder(URI.create(address)).header("If-None-Match", known).build());
      assertEquals(304, again.statusCode(), known);
      fits(FILE.operation("/claims", "get"), again);
    }
    assertEquals(
        200,
        Http.send(
                HttpRequest.newBuilder(URI.create(address))
                    .header("If-None-Match", "\"other\"")
                    .build())
            .statusCode());
  }

  @Test
  void decisionsAreKeptAndTakenBack() {
    try (Site own = Site.own()) {
      Script script = new Script(own);
      String claim = script.claim(0);
      String other = script.claim(1);
      String before = script.tag();
      decided(script, "accept", "\"claims\": [\"" + claim + "\", \"" + other + "\"]", 2);
      assertFalse(before.equals(script.tag()), "the state of the ledger has another tag");
      assertEquals("accepted", script.verdict(claim));
      decided(script, "reject", "\"claims\": [\"" + claim + "\"], \"because\": \"no\"", 1);
      assertEquals("rejected", script.verdict(claim));
      decided(script, "undo", "\"claims\": [\"" + claim + "\"]", 1);
      assertEquals("accepted", script.verdict(claim));
      decided(
          script,
          "correct",
          "\"claims\": [\"" + other + "\"], \"fields\": {\"place\": \"Kursk\"}",
          1);
      assertEquals("corrected", script.verdict(other));
      fits(FILE.operation("/claims/{id}", "get"), Http.get(own.at(Api.ROOT + "/claims/" + other)));
      String report = json("/reports?claims=yes").get("rows").get(0).get("id").asString();
      String text = json("/reports/" + report).get("report").get("text").asString();
      String words = text.lines().filter(l -> l.length() > 60).findFirst().orElseThrow();
      HttpResponse<String> added =
          decided(
              script,
              "add",
              "\"report\": \""
                  + report
                  + "\", \"quote\": "
                  + JsonMapper.shared().writeValueAsString(words)
                  + ", \"fields\": {\"measure\": \"wounded\", \"low\": 7, \"origins\": [\"NP\"]}",
              1);
      String id = added.body().replaceFirst("(?s).*\"subject\":\"([0-9a-f]{16})\".*", "$1");
      assertEquals("added", script.verdict(id));
      HttpResponse<String> told = Http.get(own.at(Api.ROOT + "/claims/" + id));
      fits(FILE.operation("/claims/{id}", "get"), told);
      assertTrue(told.body().contains("\"added\":{\"by\":\"A. Reviewer\""), told.body());
      fits(
          FILE.operation("/reports/{id}", "get"),
          Http.get(own.at(Api.ROOT + "/reports/" + report)));
      fits(FILE.operation("/decisions", "get"), Http.get(own.at(Api.ROOT + "/decisions")));
      fits(FILE.operation("/review", "get"), Http.get(own.at(Api.ROOT + "/review")));
      assertEquals(6, own.ledger().decisions().size());
    }
  }

  private static HttpResponse<String> decided(
      Script script, String decision, String more, int made) {
    OpenApi.Operation operation = FILE.operation("/decisions", "post");
    String body = "{\"decision\": \"" + decision + "\", \"by\": \"A. Reviewer\", " + more + "}";
    assertEquals(List.of(), FILE.requestComplaints(operation, body), body);
    HttpResponse<String> answer = script.post(body);
    assertEquals(201, answer.statusCode(), answer.body());
    fits(operation, answer);
    assertEquals(
        made, JsonMapper.shared().readTree(answer.body()).get("decisions").size(), answer.body());
    return answer;
  }

  @Test
  void decisionsThatMakeNoSenseAreRefused() {
    try (Site own = Site.own()) {
      Script script = new Script(own);
      OpenApi.Operation operation = FILE.operation("/decisions", "post");
      String claim = "\"claims\": [\"" + script.claim(0) + "\"]";
      for (String wrong :
          List.of(
              "[]",
              "{\"decision\": \"accept\", " + claim + "}",
              "{\"decision\": \"praise\", \"by\": \"A\", " + claim + "}",
              "{\"decision\": \"accept\", \"by\": \"A\", \"claims\": []}",
              "{\"decision\": \"accept\", \"by\": \"A\", \"fields\": {\"place\": \"x\"}, "
                  + claim
                  + "}",
              "{\"decision\": \"correct\", \"by\": \"A\", " + claim + "}",
              "{\"decision\": \"add\", \"by\": \"A\", \"fields\": {\"measure\": \"killed\"}, "
                  + claim
                  + "}",
              "{\"decision\": \"accept\", \"by\": \"A\", \"report\": \"x\", " + claim + "}",
              "{\"decision\": \"accept\", \"by\": \"A\", \"note\": \"x\", " + claim + "}")) {
        HttpResponse<String> answer = script.post(wrong);
        assertEquals(400, answer.statusCode(), wrong + answer.body());
        fits(operation, answer);
        assertFalse(FILE.requestComplaints(operation, wrong).isEmpty(), wrong);
      }
      HttpResponse<String> cut = script.post("{\"decision\":");
      assertEquals(400, cut.statusCode(), cut.body());
      HttpResponse<String> odd =
          script.post(
              "{\"decision\": \"correct\", \"by\": \"A\", \"fields\": {\"origins\":"
                  + " [\"Atlantis\"]}, "
                  + claim
                  + "}");
      assertEquals(400, odd.statusCode(), odd.body());
      HttpResponse<String> none =
          script.post("{\"decision\": \"accept\", \"by\": \"A\", \"claims\": [\"none\"]}");
      assertEquals(404, none.statusCode(), none.body());
      fits(operation, none);
      assertEquals(List.of(), own.ledger().decisions());
    }
  }

  @Test
  void withoutProofNothingIsDecided() {
    try (Site own = Site.own()) {
      String body = "{\"decision\": \"accept\", \"by\": \"A\", \"claims\": [\"x\"]}";
      HttpResponse<String> answer =
          Http.send(
              HttpRequest.newBuilder(URI.create(own.at(Api.ROOT + "/decisions")))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(body))
                  .build());
      assertEquals(403, answer.statusCode());
      fits(FILE.operation("/decisions", "post"), answer);
      assertEquals(List.of(), own.ledger().decisions());
    }
  }

  @Test
  void thePageListsEveryRouteAndItsLinksWork() {
    for (Tab tab : List.of(Tab.on(SITE), Tab.phone(SITE), Tab.dark(SITE))) {
      try (tab) {
        tab.open("/api").sound();
      }
    }
    try (Tab tab = Tab.plain(SITE).open("/api")) {
      assertEquals(FILE.operations().size(), tab.page().locator(".route").count());
      for (Object link :
          (List<?>)
              tab.page()
                  .locator("main a[href^='/api/']")
                  .evaluateAll("all => all.map(a => a.getAttribute('href'))")) {
        assertEquals(200, Http.get(SITE.at(link.toString())).statusCode(), link.toString());
      }
    }
  }

  /** A script on this machine, which gets its session from the interface. */
  private static final class Script {
    private final Site site;
    private final String cookie;
    private final String csrf;

    Script(Site site) {
      this.site = site;
      HttpResponse<String> session = Http.get(site.at(Api.ROOT + "/session"));
      fits(FILE.operation("/session", "get"), session);
      cookie = session.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
      csrf = JsonMapper.shared().readTree(session.body()).get("csrf").asString();
    }

    HttpResponse<String> post(String body) {
      return Http.send(
          HttpRequest.newBuilder(URI.create(site.at(Api.ROOT + "/decisions")))
              .header("Content-Type", "application/json")
              .header("Cookie", cookie)
              .header("X-Csrf-Token", csrf)
              .POST(BodyPublishers.ofString(body))
              .build());
    }

    String claim(int row) {
      return JsonMapper.shared()
          .readTree(Http.get(site.at(Api.ROOT + "/claims")).body())
          .get("rows")
          .get(row)
          .get("id")
          .asString();
    }

    String verdict(String claim) {
      return JsonMapper.shared()
          .readTree(Http.get(site.at(Api.ROOT + "/claims/" + claim)).body())
          .get("review")
          .asString();
    }

    String tag() {
      return Http.get(site.at(Api.ROOT)).headers().firstValue("ETag").orElseThrow();
    }
  }
}
