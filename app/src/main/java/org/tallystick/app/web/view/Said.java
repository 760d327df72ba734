package org.tallystick.app.web.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.tallystick.app.views.Figures;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Judgement;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * A claim as pages show it: who says how many of whom did what, in which report, in which words.
 */
public final class Said {
  /** Those published last come first, those of unknown day last. */
  public static final Comparator<Statement> NEWEST =
      Comparator.comparing((Statement s) -> s.published().orElse(LocalDate.MIN))
          .reversed()
          .thenComparing(s -> s.claim().id());

  private final Snapshot snapshot;
  private final Statement statement;

  /** A claim of that snapshot. */
  public Said(Snapshot snapshot, Statement statement) {
    this.snapshot = snapshot;
    this.statement = statement;
  }

  /** The statement itself. */
  public Statement statement() {
    return statement;
  }

  /** The claim itself. */
  public Claim claim() {
    return statement.claim();
  }

  /** "about 300", "deception". */
  public String amount() {
    return Figures.amount(claim());
  }

  /** The measure, with its unit where that does not go without saying. */
  public String measure() {
    return claim().unit().map(u -> Figures.measure(claim().measure(), u)).orElse(claim().measure());
  }

  /** Whose people. */
  public String origins() {
    return claim().origins().isEmpty() ? "not said" : snapshot.labels().origins(claim().origins());
  }

  /** Whom they serve. */
  public String side() {
    return claim().side().map(snapshot.labels()::name).orElse("not said");
  }

  /** "killed, North Korea, for Russia". */
  public String about() {
    return measure()
        + (claim().origins().isEmpty() ? "" : ", " + origins())
        + (claim().side().isEmpty() ? "" : ", for " + side());
  }

  /** Whose word it is. */
  public String voice() {
    return snapshot.voiceOf(claim().id()).map(voice -> voice.source().name()).orElse("unknown");
  }

  /** The state or party that the voice belongs to; empty if none. */
  public String camp() {
    return snapshot.voiceOf(claim().id()).map(voice -> voice.source().camp()).orElse("");
  }

  /** The page of that voice. */
  public String voiceLink() {
    return Links.source(voice());
  }

  /** The outlet, or the report's name. */
  public String outlet() {
    return statement.publisher().orElse(claim().report());
  }

  /** The day it was published, or a dash. */
  public String day() {
    return statement.published().map(LocalDate::toString).orElse(Figures.NONE);
  }

  /** Stated, alleged, denied or expected. */
  public String status() {
    return claim().status().code();
  }

  /** Whether it merely repeats another claim. */
  public boolean echo() {
    return echoOf().isPresent();
  }

  /** What it repeats, if it does. */
  public Optional<Voice.Echo> echoOf() {
    return snapshot.echoOf(claim().id());
  }

  /** "echo", "perhaps an echo", or nothing. */
  public String echoText() {
    return echoOf()
        .map(echo -> echo.judgement() == Judgement.UNSURE ? "perhaps an echo" : "echo")
        .orElse("");
  }

  /** Who added it and when, where the program had missed it: "added by Ada, 2026-03-01". */
  public Optional<String> added() {
    return claim().evidence().added().map(Evidence.Added::text);
  }

  /** The claim in the text of its report. */
  public String link() {
    return Links.claim(statement);
  }

  /** The question that it answers. */
  public Optional<String> questionLink() {
    return Question.of(claim()).map(Links::question);
  }
}
