package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A tab of the system's Chromium, without a window; one Chromium for all tests of a JVM. {@link
 * #sound} is what every page must be in every form.
 */
public final class Tab implements AutoCloseable {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final String AXE = axe();

  /** What axe-core finds, a line each; it is not asked what is in order, which takes longer. */
  private static final String RUN_AXE =
      """
      tags => {
        window.axeFound = null;
        window.axeRun = axe.run({
          runOnly: tags, resultTypes: ["violations"], preload: false, iframes: false});
        window.axeRun.then(result => {
          window.axeFound = result.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id}, ${rule.impact}: ${node.html} ${node.failureSummary}`));
        });
      }
      """;

  private static Playwright playwright;
  private static Browser browser;

  private final Site site;
  private final BrowserContext context;
  private final Page page;
  private final boolean scripted;
  private final List<String> complaints = new ArrayList<>();
  private String path = "/";

  private Tab(Site site, Browser.NewContextOptions options) {
    this.site = site;
    scripted = !Boolean.FALSE.equals(options.javaScriptEnabled);
    context = browser().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  /** On a desk: 1280 pixels wide. */
  public static Tab on(Site site) {
    return new Tab(site, new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  /** On a phone: 390 pixels wide. */
  public static Tab phone(Site site) {
    return new Tab(site, new Browser.NewContextOptions().setViewportSize(390, 844));
  }

  /** In the dark. */
  public static Tab dark(Site site) {
    return new Tab(
        site,
        new Browser.NewContextOptions()
            .setViewportSize(1280, 900)
            .setColorScheme(ColorScheme.DARK));
  }

  /** Where script is switched off. */
  public static Tab plain(Site site) {
    return new Tab(
        site,
        new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium())
                      .setHeadless(true)
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  private static String axe() {
    try (InputStream in = Tab.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path chromium() {
    return Stream.concat(Stream.ofNullable(System.getenv("TALLYSTICK_CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no Chromium; install it (apt install chromium), or name it in"
                        + " TALLYSTICK_CHROMIUM"));
  }

  /** Goes to that path and waits until it is there. */
  public Tab open(String address) {
    path = address;
    Response response = page.navigate(site.at(address));
    assertEquals(200, response.status(), () -> address + site.faults());
    return this;
  }

  /** The page, to look closer. */
  public Page page() {
    return page;
  }

  /** The text that people see in the main part. */
  public String text() {
    return page.innerText("main");
  }

  /**
   * Nothing in the way of anybody: no finding of axe-core, no complaint of the browser, one
   * heading, nothing wider than the screen. Where script is switched off, axe-core cannot run
   * either, and looks at the same address in another tab.
   */
  public Tab sound() {
    if (!scripted) {
      try (Tab other = on(site)) {
        other.open(page.url().substring(site.at("").length())).sound();
      }
    }
    assertEquals(List.of(), complaints, path);
    assertEquals(1, page.locator("h1").count(), () -> "headings of " + path);
    Object wide =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0, ((Number) wide).intValue(), () -> path + " is wider than the screen");
    if (!scripted) {
      return this;
    }
    page.evaluate(AXE);
    page.evaluate(RUN_AXE, TAGS); // Chromium may drop a promise that only the caller waits for
    Object found = page.waitForFunction("() => window.axeFound").jsonValue();
    assertEquals(List.of(), found, path);
    return this;
  }

  /** Writes what is seen into a file, the whole page. */
  public Tab picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return this;
  }

  /** Writes what is seen into a file, as much as fits on the screen. */
  public Tab view(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
