package org.tallystick.app.readers.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.tallystick.TallystickException;
import org.tallystick.app.readers.HttpAnswer;
import org.tallystick.app.readers.Intake;
import org.tallystick.app.readers.UnreadableReport;

/** Gets what an address gives, following redirects, within limits of size and time. */
final class Fetcher {
  static final String AGENT = "tallystick";
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final WebLimits limits;
  private final boolean privateAddresses;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  Fetcher(WebLimits limits, boolean privateAddresses) {
    this.limits = limits;
    this.privateAddresses = privateAddresses;
  }

  /**
   * Asks an address, and where it points.
   *
   * @param beforeEach is told each address before it is asked, and may refuse it
   * @throws UnreadableReport with the reason, if there is no answer
   */
  Answer get(URI address, Consumer<URI> beforeEach) {
    URI next = address;
    List<String> redirects = new ArrayList<>();
    for (int i = 0; i <= limits.redirects(); i++) {
      requireWeb(next);
      if (!privateAddresses) {
        Addresses.requirePublic(next);
      }
      beforeEach.accept(next);
      HttpResponse<InputStream> response = ask(next);
      Optional<String> location = response.headers().firstValue("Location");
      if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
        return answer(next, redirects, response);
      }
      close(response.body());
      redirects.add(next.toString());
      next = target(next, location.get());
    }
    throw wrong(
        address,
        "it points on and on (" + limits.redirects() + " redirects)",
        "try the last address yourself");
  }

  private static void requireWeb(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
      throw wrong(
          address, "this is no address of a web page", "addresses begin with https:// or http://");
    }
  }

  private static URI target(URI from, String location) {
    try {
      return from.resolve(location.strip().replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      throw wrong(from, "it points to something that is no address", "try it in a browser");
    }
  }

  private HttpResponse<InputStream> ask(URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(limits.longest())
            .header("User-Agent", AGENT)
            .header(
                "Accept",
                "text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,text/plain,*/*;q=0.5")
            .build();
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (HttpTimeoutException e) {
      throw slow(address);
    } catch (ConnectException e) {
      throw wrong(address, "nothing answers there", "check the address and the connection");
    } catch (IOException e) {
      throw wrong(address, "the connection failed", "try again later");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TallystickException("interrupted; run the command again to go on", e);
    }
  }

  private Answer answer(URI address, List<String> redirects, HttpResponse<InputStream> response) {
    InputStream body = response.body();
    AtomicBoolean late = new AtomicBoolean();
    Executor later =
        CompletableFuture.delayedExecutor(limits.longest().toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<Void> watch =
        CompletableFuture.runAsync(
            () -> {
              late.set(true);
              close(body);
            },
            later);
    boolean packed =
        response
            .headers()
            .firstValue("Content-Encoding")
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .contains("gzip");
    try (InputStream in = packed ? new GZIPInputStream(body) : body) {
      Optional<byte[]> bytes = Intake.bytes(in, limits.mostMegabytes() << 20);
      if (late.get()) {
        throw slow(address);
      }
      return new Answer(
          address,
          HttpAnswer.of(
              response.statusCode(), address.toString(), redirects, response.headers()::firstValue),
          bytes.orElseThrow(
              () ->
                  wrong(
                      address,
                      "it gives more than " + limits.mostMegabytes() + " MB",
                      "download it, and read the file")),
          Instant.now());
    } catch (IOException e) {
      throw late.get()
          ? slow(address)
          : wrong(address, "the connection broke off", "try again later");
    } finally {
      watch.cancel(false);
      close(body);
    }
  }

  private UnreadableReport slow(URI address) {
    return wrong(
        address, "it takes longer than " + limits.longest().toSeconds() + " s", "try again later");
  }

  static UnreadableReport wrong(URI address, String reason, String remedy) {
    return new UnreadableReport(address.toString(), reason, remedy);
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // It was to end anyway.
    }
  }
}
