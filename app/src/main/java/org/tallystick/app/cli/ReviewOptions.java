package org.tallystick.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.review.ReviewDesk;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.views.Holdings;
import org.tallystick.app.views.Labels;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Review;
import org.tallystick.voices.Statement;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options and the course of every decision about claims. */
final class ReviewOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;

  @Option(
      names = "--because",
      paramLabel = "REASON",
      description = "Why; kept beside the decision (default: the usual reason).")
  private Optional<String> because = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides (default: the name of your account on this machine).")
  private String by = System.getProperty("user.name");

  /** What is done with the claims that were named. */
  interface Act {
    List<Decision> on(ReviewDesk desk, List<Statement> read, String by, String because);
  }

  /** How a claim is added to the others. */
  interface Adding {
    Decision to(
        ReviewDesk desk, Ledger ledger, List<Statement> read, String by, Optional<String> because);
  }

  /** Adds a claim, and says what it says. */
  int add(Adding adding) {
    checkWords();
    Codebook codebook = codebookOption.load();
    try (Ledger ledger = ledgerOption.openExisting()) {
      List<Statement> read = Holdings.of(ledger).read();
      Decision added = adding.to(new ReviewDesk(ledger, codebook), ledger, read, by, because);
      Holdings now = Holdings.of(ledger);
      Statement statement = named(now.read(), List.of(added.subject())).get(0);
      tell(new Labels(codebook), now, statement, Optional.of(added));
    }
    return Main.OK;
  }

  private void checkWords() {
    if (by.isBlank() || because.filter(String::isBlank).isPresent()) {
      throw wrong("--by and --because must say something");
    }
  }

  private void tell(Labels labels, Holdings now, Statement statement, Optional<Decision> decision) {
    spec.commandLine()
        .getOut()
        .println(
            told(labels, now, statement)
                + decision
                    .map(d -> " (decision " + d.id() + " by " + d.madeBy() + ").")
                    .orElse("; nothing to take back."));
  }

  /** Does it, and says how each claim stands now. */
  int decide(List<String> typed, String usual, Act act) {
    checkWords();
    Codebook codebook = codebookOption.load();
    Labels labels = new Labels(codebook);
    try (Ledger ledger = ledgerOption.openExisting()) {
      List<Statement> read = named(Holdings.of(ledger).read(), typed);
      List<Decision> made =
          act.on(new ReviewDesk(ledger, codebook), read, by, because.orElse(usual));
      Holdings now = Holdings.of(ledger);
      for (Statement statement : read) {
        String id = statement.claim().id();
        Optional<Decision> decision = made.stream().filter(d -> d.subject().equals(id)).findFirst();
        tell(labels, now, statement, decision);
      }
    }
    return Main.OK;
  }

  private static String told(Labels labels, Holdings now, Statement statement) {
    String id = statement.claim().id();
    Review review = now.reviews().of(id);
    boolean gone = statement.claim().evidence().added().isPresent() && !review.isAdded();
    return id
        + " is "
        + (gone ? "no claim any more" : review.verdict().code())
        + ": "
        + ClaimStory.read(labels, now.reviews().corrected(statement).claim());
  }

  /** The claims whose ids begin so, each once. */
  private List<Statement> named(List<Statement> all, List<String> typed) {
    List<Statement> named = new ArrayList<>();
    for (String id : typed) {
      List<Statement> found = all.stream().filter(s -> s.claim().id().startsWith(id)).toList();
      long ids = found.stream().map(s -> s.claim().id()).distinct().count();
      if (ids == 0) {
        throw wrong("no claim '" + id + "'; `tallystick review list` shows the ids");
      }
      if (ids > 1) {
        throw wrong("'" + id + "' begins " + ids + " ids; give more of its letters");
      }
      if (!named.contains(found.get(0))) {
        named.add(found.get(0));
      }
    }
    return named;
  }

  private ParameterException wrong(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  /** The ids of those. */
  static List<String> ids(List<Statement> statements) {
    return statements.stream().map(s -> s.claim().id()).toList();
  }
}
