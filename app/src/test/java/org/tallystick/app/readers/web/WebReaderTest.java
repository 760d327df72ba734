package org.tallystick.app.readers.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.app.readers.HttpAnswer;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.ReadOptions;
import org.tallystick.app.readers.Reads;

/** Addresses on the web, against a real server on this machine. */
final class WebReaderTest {
  private static final String TEXT =
      "The ministry said on Tuesday that two of its men were killed and that five others have been"
          + " taken to a hospital in the north of the country. Their families learned of it late.";

  private final List<String> asked = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    synchronized (asked) {
      asked.add(path);
    }
    switch (path) {
      case "/robots.txt" ->
          answer(exchange, 200, "text/plain", "User-agent: *\nDisallow: /secret\n");
      case "/page", "/secret/page" ->
          answer(exchange, 200, "text/html; charset=utf-8", page("Café"));
      case "/from" -> redirect(exchange, "/page");
      case "/circle" -> redirect(exchange, "/circle");
      case "/to-secret" -> redirect(exchange, "/secret/page");
      case "/to-file" -> redirect(exchange, "file:///etc/passwd");
      case "/feed" -> answer(exchange, 200, "application/rss+xml", feed());
      case "/large" -> {
        exchange.sendResponseHeaders(200, 0);
        byte[] block = new byte[1 << 16];
        try (OutputStream out = exchange.getResponseBody()) {
          for (int i = 0; i < 100; i++) {
            out.write(block);
          }
        }
      }
      case "/slow" -> {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
          for (int i = 0; i < 100; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(100);
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      default -> answer(exchange, 404, "text/html", "<p>Gone</p>");
    }
  }

  @Test
  void readsAPageAndWhatItIs() {
    Reads reads = read("/page");
    assertEquals(List.of(), reads.problems());
    assertEquals(Kind.HTML, reads.found().get(0).kind());
    assertEquals(base.substring(7) + "/page", reads.names().get(0));
    assertEquals(Optional.of("Café"), reads.reports().get(0).title());
    assertEquals(Optional.of(base + "/page"), reads.reports().get(0).url());
    assertTrue(reads.found().get(0).original().retrieved().isPresent());
  }

  @Test
  void followsRedirectsWithinReason() {
    assertEquals(Optional.of(base + "/page"), read("/from").reports().get(0).url());
    assertEquals(List.of("it points on and on (5 redirects)"), read("/circle").reasons());
    assertEquals(List.of("this is no address of a web page"), read("/to-file").reasons());
  }

  @Test
  void respectsRobotsTxtAlsoBehindRedirects() {
    String refused = "its robots.txt does not allow programs to read it";
    assertEquals(List.of(refused), read("/secret/page").reasons());
    assertEquals(List.of(refused), read("/to-secret").reasons());
    assertFalse(asked.contains("/secret/page"));
  }

  @Test
  void feedsLeadToTheirPages() {
    Reads reads = read("/feed");
    assertEquals(List.of(Kind.HTML, Kind.FEED), reads.found().stream().map(f -> f.kind()).toList());
    assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), reads.reports().get(0).published());
    assertEquals("Only the feed has it: five men left.\n", reads.reports().get(1).text());
    assertEquals("linked pages that could not be had", reads.passedOver().get(0).reason());
  }

  @Test
  void whatTheServerSaidGoesWithTheOriginal() {
    HttpAnswer said = read("/from").found().get(0).original().http().orElseThrow();
    assertEquals(200, said.status());
    assertEquals(base + "/page", said.address());
    assertEquals(List.of(base + "/from"), said.redirects());
    assertEquals("text/html; charset=utf-8", said.headers().get("content-type"));
    assertEquals(
        List.of("content-type", "date"), said.headers().keySet().stream().sorted().toList());
  }

  @Test
  void limitsSizeAndTime() {
    assertEquals(List.of("it gives more than 1 MB"), read("/large").reasons());
    assertEquals(List.of("it takes longer than 2 s"), read("/slow").reasons());
  }

  @Test
  void tellsWhatTheServerSays() {
    assertEquals(List.of("the server answers with status 404"), read("/none").reasons());
    stop();
    assertEquals(1, read("/page").problems().size());
  }

  @Test
  void asksNoPrivateAddressUnlessAllowed() {
    Reads reads = Reads.of(List.of(base + "/page"), ReadOptions.usual());
    assertTrue(
        reads.reasons().get(0).startsWith("it leads to this machine"), reads.reasons().get(0));
    assertEquals(List.of(), asked);
    ReadOptions offline = new ReadOptions(InputStream::nullInputStream, true, true);
    assertTrue(Reads.of(List.of(base + "/page"), offline).reasons().get(0).contains("--offline"));
    assertEquals(List.of(), asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1"
      })
  void privateNumbers(String number) throws IOException {
    assertFalse(Addresses.isPublic(InetAddress.getByName(number)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::808:808"})
  void publicNumbers(String number) throws IOException {
    assertTrue(Addresses.isPublic(InetAddress.getByName(number)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://example.org/x", "file:///etc/passwd", "http:///x", "http://exa mple/"})
  void otherAddressesAreTold(String address) {
    Reads reads = Reads.of(List.of(address), options());
    assertEquals(1, reads.problems().size(), reads.toString());
  }

  private ReadOptions options() {
    return new ReadOptions(
        InputStream::nullInputStream,
        true,
        false,
        new WebLimits(1, Duration.ofSeconds(2), 5, Duration.ZERO));
  }

  private Reads read(String path) {
    return Reads.of(List.of(base + path), options());
  }

  private String feed() {
    return "<rss version=\"2.0\"><channel><title>Wire</title><link>x</link><description>d</description>"
        + "<item><title>A</title><link>"
        + base
        + "/page</link><pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate><description>Short</description></item>"
        + "<item><title>B</title><link>"
        + base
        + "/none</link><description>Only the feed has it: five men left.</description></item>"
        + "</channel></rss>";
  }

  private static String page(String title) {
    return "<html><head><title>"
        + title
        + "</title></head><body><h1>"
        + title
        + "</h1><p>"
        + TEXT
        + "</p></body></html>";
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
