package org.tallystick.app.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A real server on this machine with feeds and pages, which remembers what it was asked. */
public final class FeedServer implements AutoCloseable {
  /** What it was asked: the path, and behind it the conditions. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  /** How many questions it has had at one time. */
  final AtomicInteger mostAtOnce = new AtomicInteger();

  private final AtomicInteger atOnce = new AtomicInteger();
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  /** Answers a question. */
  interface Handler {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** A server that knows nothing yet. */
  public FeedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** The full address of a path. */
  public String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  void on(String path, Handler handler) {
    handlers.put(path, handler);
  }

  /** Puts a page there. */
  public void page(String path, String text) {
    on(path, exchange -> send(exchange, 200, "text/html; charset=utf-8", article(path, text)));
  }

  /** Puts a feed there that links to these pages, and tells by its ETag whether it has changed. */
  public void feed(String path, String etag, String... pages) {
    on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("ETag", etag);
          exchange.getResponseHeaders().add("Last-Modified", "Tue, 05 Mar 2024 08:00:00 GMT");
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            send(exchange, 200, "application/rss+xml", rss(pages));
          }
        });
  }

  /** Lets a path answer with a status and perhaps a Retry-After header. */
  void fail(String path, int status, String retryAfter) {
    on(
        path,
        exchange -> {
          if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
          }
          send(exchange, status, "text/plain", "no");
        });
  }

  /** What was asked since this was last asked for. */
  List<String> sinceLast() {
    List<String> since = new ArrayList<>(asked);
    asked.clear();
    return since;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
    asked.add(path + (etag == null ? "" : " if not " + etag));
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      handlers.getOrDefault(path, e -> send(e, 404, "text/plain", "nothing here")).answer(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      atOnce.decrementAndGet();
      exchange.close();
    }
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private String rss(String... pages) {
    return "<rss version=\"2.0\"><channel><title>Wire</title><link>x</link>"
        + "<description>d</description>"
        + List.of(pages).stream()
            .map(
                page ->
                    "<item><title>"
                        + page
                        + "</title><link>"
                        + at(page)
                        + "</link><description>In"
                        + " short: the feed alone has told of "
                        + page
                        + " for the moment, it says."
                        + "</description></item>")
            .collect(Collectors.joining())
        + "</channel></rss>";
  }

  private static String article(String title, String text) {
    return "<html><head><title>"
        + title
        + "</title></head><body><h1>"
        + title
        + "</h1><p>"
        + text
        + "</p></body></html>";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
