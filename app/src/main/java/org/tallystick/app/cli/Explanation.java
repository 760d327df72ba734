package org.tallystick.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tallystick.Tallystick;
import org.tallystick.app.exports.ConflictJson;
import org.tallystick.app.exports.ExplanationJson;
import org.tallystick.app.store.Standing;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Holdings;
import org.tallystick.app.views.Labels;
import org.tallystick.claims.Claim;
import org.tallystick.codebook.Codebook;
import org.tallystick.conflicts.Conflict;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Judgement;
import org.tallystick.voices.Review;
import org.tallystick.voices.Reviews;
import org.tallystick.voices.Source;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** Walks from an estimate, conflict or claim of a ledger down to the sentences. */
final class Explanation {
  private final Labels labels;
  private final Tallystick tallystick;
  private final List<Statement> all;
  private final Reviews reviews;
  private final LocalDate asOf;
  private final List<Voice> voices;
  private final Function<Claim, Optional<Standing>> standing;
  private List<Conflict> conflicts = List.of();
  private boolean searched;

  /**
   * Of what a ledger holds, as of that day.
   *
   * @param standing where a claim's sentence stands in its original, if that is known
   */
  Explanation(
      Codebook codebook,
      Holdings holdings,
      LocalDate asOf,
      Function<Claim, Optional<Standing>> standing) {
    this.standing = standing;
    all = holdings.statements();
    reviews = holdings.reviews();
    this.asOf = asOf;
    labels = new Labels(codebook);
    tallystick = new Tallystick(codebook, new EnglishAnalyzer()).with(holdings.decisions());
    voices = tallystick.voices(all);
  }

  /** All conflicts, sought when first asked for. */
  List<Conflict> conflicts() {
    if (!searched) {
      conflicts = tallystick.conflicts(all, asOf);
      searched = true;
    }
    return conflicts;
  }

  /** A statement as it was read, a conflict or a question in plain lines. */
  List<String> lines(Object what) {
    List<String> lines = new ArrayList<>();
    if (what instanceof Conflict conflict) {
      conflict(conflict, lines);
    } else if (what instanceof Statement read) {
      claim(read, lines);
    } else if (what instanceof Question question) {
      question(question, lines);
    }
    return lines;
  }

  /** The same as JSON. */
  String json(Object what) {
    if (what instanceof Conflict conflict) {
      return ConflictJson.of(conflict);
    }
    if (what instanceof Statement read) {
      Review review = reviews.of(read.claim().id());
      Statement statement = reviews.corrected(read);
      Optional<Standing> original = standing.apply(read.claim());
      if (review.verdict() == Review.Verdict.REJECTED) {
        return ExplanationJson.rejected(statement, read, review, original);
      }
      Voice voice = voice(statement);
      Source source = voice.source();
      return ExplanationJson.claim(
          statement,
          source,
          echo(voice, statement),
          conflictsOf(statement),
          read,
          review,
          original);
    }
    Question question = (Question) what;
    return ExplanationJson.estimate(estimate(question), on(question), conflictsOn(question));
  }

  private void claim(Statement read, List<String> lines) {
    Review review = reviews.of(read.claim().id());
    Statement statement = reviews.corrected(read);
    ClaimStory story = new ClaimStory(labels, statement, standing.apply(read.claim()));
    if (review.verdict() == Review.Verdict.REJECTED) {
      story.words(lines);
      lines.add("");
      lines.add("  Rejected: it counts nowhere.");
    } else {
      story.tell(voice(statement), conflictsOf(statement), lines);
    }
    ReviewStory.tell(read, review, lines);
  }

  private void conflict(Conflict conflict, List<String> lines) {
    lines.add("Conflict " + conflict.id() + ", " + conflict.kind().code());
    lines.addAll(Wrap.lines("  ", conflict.why()));
    lines.add("");
    for (Conflict.Member member : conflict.members()) {
      lines.addAll(Wrap.lines("  ", role(member) + who(member.source())));
      lines.addAll(ClaimStory.cited(labels, member.statement(), "    "));
      if (member.claims() > 1) {
        lines.add("    said in " + Figures.count(member.claims(), "claim") + ", this the first");
      }
    }
    lines.add("");
    lines.add(
        "  Without any one of these "
            + conflict.members().size()
            + " claims the rest could be true. The question: "
            + QuestionKey.of(conflict.question()));
  }

  private static String role(Conflict.Member member) {
    return switch (member.role()) {
      case AT_LEAST -> "No fewer than that, on the word of ";
      case AT_MOST -> "No more than that, on the word of ";
      case CLAIM -> "Said by ";
      case DENIAL -> "Denied by ";
    };
  }

  private void question(Question question, List<String> lines) {
    lines.add("Estimate " + QuestionKey.of(question) + ", as of " + asOf);
    lines.addAll(new EstimateTable(labels, List.of(estimate(question))).explained());
    for (Voice voice : on(question)) {
      lines.add("");
      lines.add(who(voice.source()));
      for (Statement statement : voice.own()) {
        lines.addAll(ClaimStory.cited(labels, statement, "  "));
        for (Voice.Echo echo : voice.echoes()) {
          if (echo.of().equals(statement)) {
            lines.addAll(
                Wrap.lines(
                    "    ",
                    "repeated ("
                        + echo.statement().claim().id()
                        + ", "
                        + (echo.judgement() == Judgement.UNSURE ? "unsure" : "sure")
                        + "): "
                        + echo.reason()));
          }
        }
      }
    }
    told(conflictsOn(question), lines);
  }

  /** The conflicts, each in its sentence. */
  static void told(List<Conflict> conflicts, List<String> lines) {
    if (!conflicts.isEmpty()) {
      lines.add("");
      lines.add("Conflicts:");
      for (Conflict conflict : conflicts) {
        lines.addAll(
            Wrap.lines(
                "  ", conflict.id() + ", " + conflict.kind().code() + ": " + conflict.why()));
      }
    }
  }

  private Estimate estimate(Question question) {
    return tallystick
        .estimates(
            all.stream()
                .filter(s -> Question.of(s.claim()).filter(question::equals).isPresent())
                .toList(),
            asOf)
        .stream()
        .findFirst()
        .orElseThrow();
  }

  /** The voices on a question, each with what it said on that alone. */
  private List<Voice> on(Question question) {
    List<Voice> heard = new ArrayList<>();
    for (Voice voice : voices) {
      List<Statement> own = voice.own().stream().filter(s -> on(question, s)).toList();
      if (!own.isEmpty()) {
        heard.add(
            new Voice(
                voice.source(),
                own,
                voice.echoes().stream().filter(e -> on(question, e.statement())).toList()));
      }
    }
    return heard;
  }

  private static boolean on(Question question, Statement statement) {
    return Question.of(statement.claim()).filter(question::equals).isPresent();
  }

  private List<Conflict> conflictsOn(Question question) {
    return conflicts().stream()
        .filter(c -> c.members().stream().anyMatch(m -> on(question, m.statement())))
        .toList();
  }

  /** Those of the claim or, where it repeats another, of that one. */
  private List<Conflict> conflictsOf(Statement statement) {
    String id = statement.claim().id();
    String first = echo(voice(statement), statement).map(echo -> echo.of().claim().id()).orElse(id);
    return conflicts().stream().filter(c -> c.holds(id) || c.holds(first)).toList();
  }

  /** The voice whose statement this is; every statement is some voice's. */
  private Voice voice(Statement statement) {
    return voices.stream()
        .filter(v -> v.own().contains(statement) || echo(v, statement).isPresent())
        .findFirst()
        .orElseThrow();
  }

  static Optional<Voice.Echo> echo(Voice voice, Statement statement) {
    return voice.echoes().stream().filter(e -> e.statement().equals(statement)).findFirst();
  }

  static String who(Source source) {
    String camp = source.camp().isEmpty() ? "" : ", camp " + source.camp();
    return source.name() + " (" + source.kind() + camp + ")";
  }
}
