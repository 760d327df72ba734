package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tallystick.Tallystick;
import org.tallystick.TallystickException;
import org.tallystick.app.readers.feed.FeedList;
import org.tallystick.app.readers.web.WebLimits;
import org.tallystick.app.readers.web.WebReader;
import org.tallystick.app.views.Figures;
import org.tallystick.app.watch.FeedStates;
import org.tallystick.app.watch.FeedWatch;
import org.tallystick.app.watch.Round;
import org.tallystick.codebook.Codebook;
import org.tallystick.english.EnglishAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that asks feeds again and again and takes what is new into a ledger. */
@Command(
    name = "watch",
    description = {
      "Asks RSS and Atom feeds again and again and reads what is new into a ledger.",
      "A feed that has not changed is not sent again, and no page is asked for twice. One question "
          + "is asked at a time, with a pause between two to one server; robots.txt is respected. "
          + "A feed that fails is left alone for longer each time, and for as long as its server "
          + "asks for. Each round gives one line; Ctrl-C ends it, and the next watch goes on there."
    })
final class WatchCommand implements Callable<Integer> {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private ByOption by;

  @Parameters(
      arity = "1..*",
      paramLabel = "FEEDS|URL",
      description = {
        "Addresses of feeds, or files that list them: OPML, as feed readers export it, or plain text "
            + "with one address a line."
      })
  private List<String> inputs;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = Every.class,
      defaultValue = "15m",
      description = "How often to ask: 15m, 2h, 1d (default: ${DEFAULT-VALUE}).")
  private Duration every;

  @Option(names = "--once", description = "Ask once and end, as for cron.")
  private boolean once;

  @Option(
      names = "--allow-private",
      description = "Also ask addresses of this machine and of local networks.")
  private boolean allowPrivate;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Where to remember what was asked (default: the ledger's name with .feeds.json).")
  private Path state;

  @Override
  public Integer call() {
    List<String> feeds = feeds();
    Path memory = memory();
    FeedStates.read(memory); // to tell what is wrong with it before all else
    Codebook codebook = codebookOption.load();
    Tallystick tallystick = new Tallystick(codebook, new EnglishAnalyzer());
    Tally tally = new Tally();
    InstantSource clock = InstantSource.system();
    int code = Main.OK;
    try (Stop stop = Stop.interrupting();
        Recording recording =
            new Recording(
                ledgerOption,
                by,
                codebook,
                tallystick,
                () -> false, // the watch itself ends a round
                (found, extraction) -> tally.add(extraction.claims().size()))) {
      WebReader web = new WebReader(WebLimits.WATCHING, allowPrivate, clock);
      FeedWatch watch = new FeedWatch(web, recording.ledger()::hasAddress, clock, new Random());
      while (!stop.asked()) {
        Instant next = clock.instant().plus(every);
        Findings findings = new Findings();
        tally.clear();
        try {
          FeedStates states = FeedStates.read(memory);
          Round round = round(feeds, states, watch, recording, findings, stop);
          states.write();
          tell(findings, told(round, tally), once || stop.asked() ? "" : next(next));
          code = findings.exitCode();
        } catch (TallystickException e) {
          if (!stop.asked()) {
            failed(e, next);
            code = Main.PROBLEMS;
          }
        }
        if (once) {
          return code;
        }
        stop.await(Duration.between(clock.instant(), next));
      }
      out().println("Stopped; the next watch goes on here.");
      out().flush();
    }
    return code;
  }

  private Path memory() {
    return Optional.ofNullable(state)
        .or(() -> ledgerOption.beside(".feeds.json"))
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "a ledger in PostgreSQL needs --state FILE: where to remember what was asked"));
  }

  private List<String> feeds() {
    Set<String> feeds = new LinkedHashSet<>();
    for (String input : inputs) {
      if (WebReader.isAddress(input)) {
        feeds.add(input);
      } else {
        feeds.addAll(FeedList.read(Path.of(input)));
      }
    }
    return List.copyOf(feeds);
  }

  private Round round(
      List<String> feeds,
      FeedStates states,
      FeedWatch watch,
      Recording recording,
      Findings findings,
      Stop stop) {
    Round[] round = new Round[1];
    recording.take(
        taker -> round[0] = watch.round(feeds, states, every, stop::asked, taker), findings);
    return round[0];
  }

  /** A fault of the ledger or the disk: with --once it ends the command, else it may pass. */
  private void failed(TallystickException e, Instant next) {
    if (once) {
      throw e;
    }
    spec.commandLine().getErr().println("tallystick: " + e.getMessage() + next(next));
    spec.commandLine().getErr().flush();
  }

  private static String next(Instant next) {
    return "; next at " + MINUTE.format(next);
  }

  private void tell(Findings findings, String line, String next) {
    PrintWriter err = spec.commandLine().getErr();
    findings.problems().forEach(problem -> err.println("tallystick: " + problem));
    err.flush();
    out().println(MINUTE.format(Instant.now()) + " " + line + next + ".");
    out().flush();
  }

  private static String told(Round round, Tally tally) {
    StringBuilder line = new StringBuilder(Figures.count(round.asked(), "feed") + " asked");
    more(line, round.unchanged(), "unchanged");
    more(line, round.failed(), "failed");
    more(line, round.resting(), "left alone");
    return line.append("; ")
        .append(Figures.count(tally.reports, "new report"))
        .append(", ")
        .append(Figures.count(tally.claims, "claim"))
        .toString();
  }

  private static void more(StringBuilder line, int number, String what) {
    if (number > 0) {
      line.append(", ").append(number).append(' ').append(what);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** What came new in one round. */
  private static final class Tally {
    private int reports;
    private int claims;

    void add(int found) {
      reports++;
      claims += found;
    }

    void clear() {
      reports = 0;
      claims = 0;
    }
  }
}
