package org.tallystick.app.web;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.tallystick.app.store.Ledger;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.Extraction;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;

/**
 * Prints how long pages take over a large ledger, and how large scripts and styles are. Run it with
 * {@code ./dev bench-web}; arguments: reports, claims a report, the ledger that an earlier run
 * made.
 */
public final class WebBench {
  private static final int ROUNDS = 15;
  private static final int DECISIONS = 5;
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final List<String> ORIGINS =
      List.of("KP", "NP", "IN", "CU", "KE", "CO", "SY", "KZ", "UZ", "TJ", "GE", "BY", "CN", "LK");
  private static final List<String> MEASURES =
      List.of("serving", "joined", "killed", "wounded", "captured", "missing");

  private WebBench() {}

  public static void main(String[] arguments) throws IOException {
    int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int claims = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Path file =
        arguments.length > 2
            ? Path.of(arguments[2])
            : Files.createTempDirectory("tallystick").resolve("bench.db");
    Codebook codebook = CodebookReader.bundled("foreign-fighters");
    try (Ledger ledger = Ledger.open(file)) {
      if (ledger.reports() == 0) {
        fill(ledger, codebook, reports, claims);
      }
      long start = System.nanoTime();
      long work = MACHINE.getProcessCpuTime();
      PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      try (WebApp app = new WebApp(ledger, codebook, WebOptions.local(0), errors)) {
        System.out.printf(
            "%d reports, %d claims: ready after %.1f s (%.1f s of processors)%n",
            reports,
            ledger.claims(),
            (System.nanoTime() - start) / 1e9,
            (MACHINE.getProcessCpuTime() - work) / 1e9);
        for (String path :
            List.of(
                "/",
                "/?format=csv",
                "/?asOf=2024-06-30",
                "/question?measure=killed&origin=KP&side=RU",
                "/conflicts",
                "/review",
                "/sources",
                "/search?q=counted",
                "/search?q=counted&in=reports",
                "/api/v1/search?q=counted",
                "/assets/none")) {
          time(path, ROUNDS, () -> Http.get("http://127.0.0.1:" + app.port() + path));
        }
        decide("http://127.0.0.1:" + app.port());
      }
    }
    sizes();
    System.exit(0);
  }

  /** Decides on one claim after another, and looks at the pages that follow from all claims. */
  private static void decide(String site) {
    HttpResponse<String> session = Http.get(site + "/api/v1/session");
    String csrf = session.body().replaceFirst(".*\"csrf\":\"([^\"]+)\".*", "$1");
    String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    AtomicInteger next = new AtomicInteger();
    time(
        "reject a claim",
        DECISIONS,
        () -> {
          String claim = "c" + next.getAndIncrement() * 7 + "-1";
          return Http.send(
              HttpRequest.newBuilder(URI.create(site + "/api/v1/decisions"))
                  .header("Content-Type", "application/json")
                  .header("Cookie", cookie)
                  .header("X-Csrf-Token", csrf)
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"decision\":\"reject\",\"claims\":[\""
                              + claim
                              + "\"],\"by\":\"bench\"}"))
                  .build());
        });
    for (String path : List.of("/", "/review", "/conflicts")) {
      time(path + " after a decision", 2, () -> Http.get(site + path));
    }
  }

  /**
   * Prints how long something takes: by the clock, and how much of the processors' time the whole
   * program used meanwhile, which other programs on the machine change little.
   */
  private static void time(String what, int rounds, Supplier<HttpResponse<String>> request) {
    List<Double> took = new ArrayList<>();
    List<Double> worked = new ArrayList<>();
    HttpResponse<String> answer = null;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      long work = MACHINE.getProcessCpuTime();
      answer = request.get();
      took.add((System.nanoTime() - start) / 1e6);
      worked.add((MACHINE.getProcessCpuTime() - work) / 1e6);
    }
    System.out.printf(
        "%-45s first %7.1f ms (%7.1f of processors), median %7.1f ms (%7.1f), %d, %d characters%n",
        what,
        took.get(0),
        worked.get(0),
        median(took),
        median(worked),
        answer.statusCode(),
        answer.body().length());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void sizes() throws IOException {
    Assets assets = new Assets();
    for (String name : assets.names().stream().sorted().toList()) {
      byte[] content = assets.file(name).orElseThrow();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(content);
      }
      System.out.printf("%-30s %7d bytes, %7d gzipped%n", name, content.length, packed.size());
    }
  }

  private static void fill(Ledger ledger, Codebook codebook, int reports, int claims) {
    Random random = new Random(6);
    for (int i = 0; i < reports; i++) {
      String text = "Report " + i + " says that many were counted. ".repeat(3);
      LocalDate day = LocalDate.of(2022, 3, 1).plusDays(random.nextInt(1400));
      Report report =
          new Report(
              ReportId.of(text + i),
              "report-" + i,
              Optional.empty(),
              Optional.of("Outlet " + random.nextInt(300)),
              Optional.empty(),
              Optional.of(day),
              "en",
              text);
      List<Claim> found = new ArrayList<>();
      for (int j = 0; j < claims; j++) {
        found.add(claim(report, codebook, i + "-" + j, random));
      }
      ledger.add(report, new Extraction(found, List.of()), codebook.label(), "bench");
    }
  }

  private static Claim claim(Report report, Codebook codebook, String id, Random random) {
    double value = Math.round(Math.exp(3 + random.nextGaussian() * 2));
    return new Claim(
        "c" + id,
        report.id(),
        report.name(),
        "Report says that many were counted.",
        MEASURES.get(random.nextInt(MEASURES.size())),
        Optional.of(random.nextInt(4) == 0 ? Interval.atLeast(value) : Interval.exactly(value)),
        Optional.of("people"),
        Optional.of(Hedge.EXACT),
        Optional.empty(),
        List.of(ORIGINS.get(random.nextInt(ORIGINS.size()))),
        Optional.of(random.nextInt(3) == 0 ? "UA" : "RU"),
        Status.STATED,
        random.nextBoolean() ? List.of("Source " + random.nextInt(200)) : List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        codebook.label(),
        new Evidence(new Span(0, 10), Map.of(), List.of()));
  }
}
