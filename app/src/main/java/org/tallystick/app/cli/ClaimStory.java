package org.tallystick.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tallystick.app.store.Standing;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Labels;
import org.tallystick.app.views.PlaceWords;
import org.tallystick.claims.Claim;
import org.tallystick.conflicts.Conflict;
import org.tallystick.estimates.Question;
import org.tallystick.reports.Span;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * How a claim came about: sentence, chain, how it was read, whose voice it is, what it clashes
 * with.
 */
final class ClaimStory {
  private final Labels labels;
  private final Statement statement;
  private final Claim claim;
  private final Optional<Standing> standing;

  /**
   * Of that claim.
   *
   * @param standing where its sentence stands in the original, if that is known
   */
  ClaimStory(Labels labels, Statement statement, Optional<Standing> standing) {
    this.standing = standing;
    this.labels = labels;
    this.statement = statement;
    claim = statement.claim();
  }

  /** A claim in two or three lines: what it says, its sentence, where that stands. */
  static List<String> cited(Labels labels, Statement statement, String indent) {
    List<String> lines = new ArrayList<>();
    Claim claim = statement.claim();
    lines.addAll(Wrap.lines(indent, read(labels, claim) + " – claim " + claim.id()));
    lines.addAll(Wrap.lines(indent + "  ", "“" + claim.quote() + "”"));
    lines.addAll(Wrap.lines(indent + "  ", "in " + where(statement)));
    return lines;
  }

  /** All of it. */
  void tell(Voice voice, List<Conflict> conflicts, List<String> lines) {
    words(lines);
    place(voice, conflicts, lines);
  }

  /** What it says, and how that was read. */
  void words(List<String> lines) {
    lines.add("Claim " + claim.id());
    lines.addAll(Wrap.lines("  ", "“" + claim.quote() + "”"));
    lines.add("  in " + where(statement));
    standing.ifPresent(
        known -> lines.addAll(Wrap.lines("  ", "in the original: " + PlaceWords.of(known))));
    lines.add("");
    lines.addAll(Wrap.lines("  ", "It says: " + read(labels, claim)));
    lines.addAll(Wrap.lines("  ", "On whose word: " + chain()));
    parts(lines);
    lines.addAll(Wrap.lines("  ", "Rules: " + String.join(", ", claim.evidence().rules())));
    lines.add("  Codebook: " + claim.codebook());
  }

  private void place(Voice voice, List<Conflict> conflicts, List<String> lines) {
    lines.add("");
    lines.add("  Voice: " + Explanation.who(voice.source()));
    Optional<Voice.Echo> echo = Explanation.echo(voice, statement);
    if (echo.isPresent()) {
      lines.addAll(
          Wrap.lines(
              "  ",
              "An echo of claim " + echo.get().of().claim().id() + ": " + echo.get().reason()));
    } else {
      long echoes = voice.echoes().stream().filter(e -> e.of().equals(statement)).count();
      lines.add(
          "  Stands for the voice"
              + (echoes == 0 ? "" : "; " + Figures.count(echoes, "claim") + " repeating it"));
    }
    Question.of(claim).ifPresent(q -> lines.add("  The question: " + QuestionKey.of(q)));
    Explanation.told(conflicts, lines);
  }

  private String chain() {
    List<String> chain = new ArrayList<>(claim.sources());
    chain.add(claim.sources().isEmpty() ? "the report itself" : "the report");
    return String.join(" → ", chain);
  }

  /** The words of the quote behind each field. */
  private void parts(List<String> lines) {
    List<String> read = new ArrayList<>();
    Span quote = claim.evidence().quote();
    new TreeMap<>(claim.evidence().parts())
        .forEach(
            (field, at) -> {
              boolean inside =
                  quote.covers(at) && at.end() - quote.begin() <= claim.quote().length();
              read.add(
                  field
                      + " from "
                      + (inside
                          ? "“"
                              + claim
                                  .quote()
                                  .substring(at.begin() - quote.begin(), at.end() - quote.begin())
                              + "”"
                          : "elsewhere in the report"));
            });
    if (!read.isEmpty()) {
      lines.addAll(Wrap.lines("  ", "How it was read: " + String.join("; ", read)));
    }
  }

  static String where(Statement statement) {
    Claim claim = statement.claim();
    String publisher = statement.publisher().map(p -> ", " + p).orElse("");
    return claim.report()
        + publisher
        + ", "
        + statement.published().map(LocalDate::toString).orElse("undated")
        + claim.evidence().added().map(added -> "; " + added.text() + ", in review").orElse("");
  }

  /** "about 300 killed, North Korea, side Russia, stated, 2025-01, Kursk". */
  static String read(Labels labels, Claim claim) {
    List<String> parts = new ArrayList<>();
    String unit = claim.unit().orElse("people");
    parts.add(Figures.amount(claim) + " " + Figures.measure(claim.measure(), unit));
    if (!claim.origins().isEmpty()) {
      parts.add("from " + labels.origins(claim.origins()));
    }
    claim.side().ifPresent(side -> parts.add("side " + labels.name(side)));
    parts.add(claim.status().code());
    String from = claim.from().orElse("");
    String to = claim.to().orElse("");
    if (!from.isEmpty() || !to.isEmpty()) {
      parts.add(from.equals(to) ? to : from + " to " + to);
    }
    claim.place().ifPresent(place -> parts.add("in " + place));
    claim.formation().ifPresent(parts::add);
    return String.join(", ", parts);
  }
}
