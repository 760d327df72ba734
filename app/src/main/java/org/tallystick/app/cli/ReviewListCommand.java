package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tallystick.Tallystick;
import org.tallystick.app.exports.DoubtJson;
import org.tallystick.app.views.Holdings;
import org.tallystick.app.views.Labels;
import org.tallystick.claims.Claim;
import org.tallystick.codebook.Codebook;
import org.tallystick.doubts.Doubt;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.voices.Review;
import org.tallystick.voices.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that lists claims by how much they are worth a look. */
@Command(
    name = "list",
    description = {
      "Lists claims, those first that are most worth a person's look, and why: how likely each is "
          + "misread, times how much hangs on it.",
      "Rejected claims have no doubt any more and stand in the order of the text."
    })
final class ReviewListCommand implements Callable<Integer> {
  private static final int REASONS = 3;

  /** Which claims. */
  enum State {
    OPEN,
    ACCEPTED,
    CORRECTED,
    ADDED,
    REJECTED,
    ALL
  }

  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private UnmaskOption unmask;
  @Mixin private Filter filter;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      defaultValue = "OPEN",
      description =
          "Only claims that are open (the default), accepted, corrected, added, rejected; all.")
  private State state;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many to show, 0 for all (default: ${DEFAULT-VALUE}; --json shows all).")
  private int limit;

  @Option(names = "--json", description = "Write JSON Lines, the reasons included.")
  private boolean json;

  /** A claim in the list; a rejected one is in no doubt. */
  private record Item(Statement statement, Review review, Optional<Doubt> doubt) {}

  @Override
  public Integer call() {
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit: must not be below 0");
    }
    Codebook codebook = codebookOption.load();
    Holdings holdings = unmask.holdings(ledgerOption, codebook, json, filter);
    List<Item> all = items(codebook, holdings);
    List<Item> chosen =
        all.stream()
            .filter(i -> state == State.ALL || i.review.verdict().name().equals(state.name()))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      chosen.forEach(i -> out.println(DoubtJson.of(i.statement, i.review, i.doubt)));
    } else {
      print(out, codebook, all, chosen);
    }
    return Main.OK;
  }

  private List<Item> items(Codebook codebook, Holdings holdings) {
    LocalDate asOf = filter.asOf(holdings.read());
    Set<Statement> asked =
        new HashSet<>(filter.apply(codebook, holdings.decisions(), holdings.statements()));
    List<Item> items = new ArrayList<>();
    for (Doubt doubt :
        new Tallystick(codebook, new EnglishAnalyzer())
            .with(holdings.decisions())
            .doubts(holdings.statements(), asOf)) {
      Statement statement = doubt.statement();
      if (asked.contains(statement)) {
        items.add(
            new Item(statement, holdings.reviews().of(statement.claim().id()), Optional.of(doubt)));
      }
    }
    for (Statement read : filter.apply(codebook, holdings.decisions(), holdings.read())) {
      Review review = holdings.reviews().of(read.claim().id());
      if (review.verdict() == Review.Verdict.REJECTED) {
        items.add(new Item(read, review, Optional.empty()));
      }
    }
    return items;
  }

  private void print(PrintWriter out, Codebook codebook, List<Item> all, List<Item> chosen) {
    Map<Review.Verdict, Integer> counts = new EnumMap<>(Review.Verdict.class);
    all.forEach(item -> counts.merge(item.review.verdict(), 1, Integer::sum));
    out.println(
        counts.isEmpty()
            ? "The ledger says nothing on that."
            : counts.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey().code())
                    .collect(Collectors.joining(", "))
                + (chosen.isEmpty() ? "; none to show." : ":"));
    int shown = limit == 0 ? chosen.size() : Math.min(limit, chosen.size());
    Labels labels = new Labels(codebook);
    for (Item item : chosen.subList(0, shown)) {
      out.println();
      show(labels, item).forEach(out::println);
    }
    if (shown < chosen.size()) {
      out.println();
      out.println(
          (chosen.size() - shown)
              + " more; to see all: tallystick review list --limit 0"
              + ledgerOption.typed());
    }
  }

  private static List<String> show(Labels labels, Item item) {
    Claim claim = item.statement.claim();
    List<String> lines = new ArrayList<>();
    String verdict =
        item.review.verdict() == Review.Verdict.OPEN
            ? ""
            : item.review.last().map(d -> " – " + item.review.verdict().code()).orElse("");
    lines.addAll(Wrap.lines("", claim.id() + "  " + ClaimStory.read(labels, claim) + verdict));
    lines.addAll(
        Wrap.lines(
            "    ",
            "“"
                + claim.quote().replaceAll("\\s+", " ")
                + "” – "
                + ClaimStory.where(item.statement)));
    lines.addAll(
        Wrap.lines(
            "    ",
            "on the word of "
                + (claim.sources().isEmpty()
                    ? "the report itself"
                    : String.join(" ← ", claim.sources()))));
    item.doubt.ifPresent(
        doubt ->
            doubt.reasons().stream()
                .limit(REASONS)
                .forEach(reason -> lines.addAll(Wrap.lines("    ", "? " + reason.text()))));
    item.review
        .last()
        .ifPresent(d -> lines.addAll(Wrap.lines("    ", d.madeBy() + ": " + d.because())));
    return lines;
  }
}
