package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.web.guard.Token;

class GuardTest {
  private static final Token TOKEN = Token.fresh();

  @TempDir Path folder;

  private Site open() {
    return Site.of(folder.resolve("open.db"), WebOptions.local(0));
  }

  private Site locked() {
    return Site.of(
        folder.resolve("locked.db"), new WebOptions("127.0.0.1", 0, Optional.of(TOKEN), false));
  }

  @Test
  void everyAnswerForbidsForeignAndInlineScript() {
    try (Site site = open()) {
      for (String path : new String[] {"/", "/nothing", "/assets/none.js"}) {
        HttpResponse<String> answer = Http.get(site.at(path));
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'; script-src 'self';"), path);
        assertFalse(policy.contains("unsafe"), path);
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("no-referrer", answer.headers().firstValue("Referrer-Policy").orElse(""));
      }
    }
  }

  @Test
  void aForeignNameThatPointsHereIsNotAnswered() throws IOException {
    try (Site site = open()) {
      assertTrue(raw(site, "GET / HTTP/1.1\r\nHost: evil.example\r\n").startsWith("HTTP/1.1 403"));
      assertTrue(raw(site, "GET / HTTP/1.1\r\nHost: localhost\r\n").startsWith("HTTP/1.1 200"));
    }
  }

  @Test
  void noPathLeadsToTheFileSystem() throws IOException {
    try (Site site = open()) {
      for (String path :
          new String[] {
            "/assets/../../../../etc/passwd",
            "/assets/..%2f..%2fetc%2fpasswd",
            "/assets/%2e%2e/assets.json",
            "/assets/world.tsv",
            "/assets//etc/passwd"
          }) {
        String answer = raw(site, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.1 40[04].*"), path + answer);
        assertFalse(answer.contains("root:"), path);
      }
    }
  }

  @Test
  void aChangeNeedsTheTokenOfItsPageAndComesFromIt() {
    try (Site site = locked()) {
      HttpResponse<String> form = Http.get(site.at("/login"));
      String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
      String csrf = form.body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
      String body = "token=" + TOKEN.secret();
      assertEquals(403, post(site, cookie, body, "http://127.0.0.1").statusCode());
      assertEquals(403, post(site, cookie, body + "&csrf=" + csrf + "x", null).statusCode());
      assertEquals(
          403, post(site, cookie, body + "&csrf=" + csrf, "http://evil.example").statusCode());
      assertEquals(403, post(site, "", body + "&csrf=" + csrf, null).statusCode());
      assertEquals(403, post(site, cookie, "token=wrong&csrf=" + csrf, null).statusCode());
      HttpResponse<String> entered = post(site, cookie, body + "&csrf=" + csrf, null);
      assertEquals(303, entered.statusCode());
      String session = entered.headers().firstValue("Set-Cookie").orElseThrow();
      assertTrue(session.contains("HttpOnly") && session.contains("SameSite=Strict"), session);
      assertEquals(200, get(site, "/", "Cookie", session.split(";", -1)[0]).statusCode());
    }
  }

  @Test
  void withATokenNothingIsShownWithoutIt() {
    try (Site site = locked()) {
      HttpResponse<String> page = Http.get(site.at("/"));
      assertEquals(303, page.statusCode());
      assertEquals("/login", page.headers().firstValue("Location").orElse(""));
      assertEquals(401, Http.get(site.at("/api/v1/claims")).statusCode());
      assertEquals(200, get(site, "/", "Authorization", "Bearer " + TOKEN.secret()).statusCode());
      assertEquals(303, get(site, "/", "Authorization", "Bearer " + "x".repeat(43)).statusCode());
      assertEquals(303, Http.get(site.at("/?token=" + TOKEN.secret())).statusCode());
    }
  }

  @Test
  void theTokenCannotBeGuessedByTrying() {
    try (Site site = locked()) {
      HttpResponse<String> form = Http.get(site.at("/login"));
      String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
      String csrf = form.body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
      int status = 403;
      for (int i = 0; i < 50 && status == 403; i++) {
        status = post(site, cookie, "token=wrong" + i + "&csrf=" + csrf, null).statusCode();
      }
      assertEquals(429, status);
    }
  }

  @Test
  void whatIsTooLargeIsRefused() {
    try (Site site = open()) {
      HttpResponse<String> form = Http.get(site.at("/login"));
      String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
      int status = post(site, cookie, "csrf=" + "x".repeat(200_000), null).statusCode();
      assertTrue(status == 413 || status == 403, () -> "status " + status);
    }
  }

  @Test
  void scriptsAndStylesMayBeKeptForEver() {
    try (Site site = open()) {
      String script =
          Http.get(site.at("/")).body().replaceAll("(?s).*src=\"(/assets/app-[^\"]+)\".*", "$1");
      HttpResponse<String> answer = Http.get(site.at(script));
      assertEquals(200, answer.statusCode());
      assertTrue(
          answer.headers().firstValue("Cache-Control").orElse("").contains("immutable"), script);
    }
  }

  private static HttpResponse<String> get(Site site, String path, String header, String value) {
    return Http.send(
        HttpRequest.newBuilder(URI.create(site.at(path))).header(header, value).build());
  }

  private static HttpResponse<String> post(Site site, String cookie, String body, String origin) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.at("/login")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (origin != null) {
      request.header("Origin", origin);
    }
    return Http.send(request.build());
  }

  /** What Java's own client would not send. */
  private static String raw(Site site, String head) throws IOException {
    URI address = URI.create(site.at("/"));
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
