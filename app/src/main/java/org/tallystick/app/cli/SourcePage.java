package org.tallystick.app.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Heard;
import org.tallystick.app.views.Labels;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.status.Status;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Comparison;
import org.tallystick.voices.Source;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** All that is known of one source, as text. */
final class SourcePage {
  private static final int NAMES_SHOWN = 8;

  private final Labels labels;
  private final List<String> lines = new ArrayList<>();

  SourcePage(Labels labels) {
    this.labels = labels;
  }

  List<String> lines() {
    return lines;
  }

  /** Who it is, and what was decided on that. */
  void head(Source source, List<String> aliases, List<String> offices, List<Decision> history) {
    lines.add(source.name());
    String camp = source.camp().isEmpty() ? "no camp" : "camp " + labels.name(source.camp());
    lines.add(
        "  "
            + String.join(
                " · ",
                source.kind(),
                camp,
                "grade " + source.grade() + ", " + source.grade().meaning()));
    if (!aliases.isEmpty()) {
      int shown = Math.min(NAMES_SHOWN, aliases.size());
      String more = aliases.size() > shown ? " and " + (aliases.size() - shown) + " more" : "";
      lines.add("  also: " + String.join(", ", aliases.subList(0, shown)) + more);
    }
    offices.forEach(office -> lines.add("  speaks as " + office));
    for (Decision decision : history) {
      lines.add("  " + decided(decision));
    }
  }

  private static String decided(Decision decision) {
    return LocalDate.ofInstant(decision.madeAt(), ZoneOffset.UTC)
        + " "
        + decision.madeBy()
        + ": "
        + what(decision)
        + " – "
        + decision.because();
  }

  private static String what(Decision decision) {
    String value = decision.value().orElse("taken back");
    return switch (decision.kind()) {
      case SOURCE_GRADE -> "grade " + value;
      case SOURCE_CAMP -> "camp " + value;
      case SOURCE_KIND -> "kind " + value;
      case SOURCE_MERGE ->
          decision.value().isEmpty()
              ? decision.subject() + " no longer merged"
              : value.equals(decision.subject())
                  ? value + " stands for itself"
                  : decision.subject() + " merged into " + value;
      case LINK_OVERRULE -> "link " + decision.subject() + " " + value;
      case CLAIM_ACCEPT, CLAIM_REJECT, CLAIM_CORRECT, CLAIM_ADD ->
          throw new IllegalArgumentException("not about a source: decision " + decision.id());
    };
  }

  /** How much is heard of it, and how its figures compare. */
  void record(Voice voice, Optional<Comparison.Bias> bias) {
    lines.add(
        "  "
            + Figures.count(voice.own().size(), "statement")
            + " and "
            + echoes(voice.echoes().size())
            + " in "
            + Figures.count(Heard.reports(voice), "report"));
    lines.add(
        "  against others: "
            + bias.map(SourcePage::compared).orElse("nothing to compare its figures with"));
  }

  private static String echoes(int number) {
    return number == 1 ? "1 echo" : number + " echoes";
  }

  private static String compared(Comparison.Bias bias) {
    String typical =
        Math.abs(bias.ratio() - 1) < 0.005
            ? "typically the same figures as other voices"
            : String.format(
                Locale.ROOT, "typically %.2f times the figures of other voices", bias.ratio());
    return typical + " (" + Figures.count(bias.questions(), "question") + ")";
  }

  /** What it said, a question each, the oldest first. */
  void said(Voice voice) {
    Map<String, List<Statement>> byQuestion = new LinkedHashMap<>();
    voice
        .own()
        .forEach(
            statement ->
                byQuestion
                    .computeIfAbsent(question(statement.claim()), key -> new ArrayList<>())
                    .add(statement));
    byQuestion.forEach(
        (question, statements) -> {
          lines.add("");
          lines.add(question);
          table(voice, statements).lines().forEach(line -> lines.add("  " + line));
        });
  }

  private String question(Claim claim) {
    return String.join(
        " · ",
        claim.unit().map(unit -> Figures.measure(claim.measure(), unit)).orElse(claim.measure()),
        labels.origins(List.copyOf(new TreeSet<>(claim.origins()))),
        labels.side(claim.side()));
  }

  private TextTable table(Voice voice, List<Statement> statements) {
    TextTable table = new TextTable("published", "said", "status", ">echoes", "notes", "report");
    Optional<Statement> before = Optional.empty();
    for (Statement statement : statements) {
      List<Voice.Echo> echoes =
          voice.echoes().stream().filter(echo -> echo.of().equals(statement)).toList();
      List<String> under = new ArrayList<>();
      echoes.forEach(echo -> under.add("↳ " + told(echo)));
      voice.apart().stream()
          .filter(echo -> echo.statement().equals(statement))
          .forEach(echo -> under.add("≠ " + told(echo)));
      table.addWith(
          under,
          statement.published().map(LocalDate::toString).orElse(Figures.NONE),
          Figures.amount(statement.claim()),
          statement.claim().status().code(),
          echoes.isEmpty() ? Figures.NONE : String.valueOf(echoes.size()),
          before.map(b -> revision(b, statement)).orElse(""),
          statement.claim().report());
      before = figure(statement) ? Optional.of(statement) : before;
    }
    return table;
  }

  private static String told(Voice.Echo echo) {
    return echo.kind().code()
        + ", "
        + echo.judgement().name().toLowerCase(Locale.ROOT)
        + ": "
        + echo.reason();
  }

  private static String revision(Statement before, Statement now) {
    boolean later =
        before.published().isPresent()
            && now.published().isPresent()
            && now.published().get().isAfter(before.published().get());
    boolean other = !before.claim().value().equals(now.claim().value());
    return later && other && figure(now) ? "revises " + Figures.amount(before.claim()) : "";
  }

  private static boolean figure(Statement statement) {
    Status status = statement.claim().status();
    return (status == Status.STATED || status == Status.ALLEGED)
        && statement.claim().hedge().filter(hedge -> hedge != Hedge.UNQUANTIFIED).isPresent();
  }
}
