package org.tallystick.conflicts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.estimates.ClaimBounds;
import org.tallystick.estimates.Nesting;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Source;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** What had been said by a day, in order, with what the words leave open. */
final class Gathering {
  private final Codebook codebook;
  private final Nesting nesting;
  private final ClaimBounds bounds;
  private final PartWords words;
  private final double vagueFactor;
  private final Map<String, Boolean> totals = new HashMap<>();
  private final List<Said> own = new ArrayList<>();
  private final List<Said> echoes = new ArrayList<>();

  Gathering(
      Codebook codebook, Nesting nesting, ClaimBounds bounds, PartWords words, double vagueFactor) {
    this.codebook = codebook;
    this.nesting = nesting;
    this.bounds = bounds;
    this.words = words;
    this.vagueFactor = vagueFactor;
  }

  /** Takes in what the voices had said by that day. */
  void hear(Collection<Voice> voices, LocalDate asOf) {
    for (Voice voice : voices) {
      Map<Statement, Integer> claims = new HashMap<>();
      for (Voice.Echo echo : voice.echoes()) {
        if (ClaimBounds.known(echo.statement(), asOf)) {
          claims.merge(echo.of(), 1, Integer::sum);
          said(voice.source(), echo.statement(), 1).ifPresent(echoes::add);
        }
      }
      for (Statement statement : voice.own()) {
        if (ClaimBounds.known(statement, asOf)) {
          said(voice.source(), statement, 1 + claims.getOrDefault(statement, 0))
              .ifPresent(own::add);
        }
      }
    }
    own.sort(Said.ORDER);
    echoes.sort(Said.ORDER);
  }

  /** What stands for the voices, the oldest first. */
  List<Said> own() {
    return own;
  }

  /** Every claim, repetitions included. */
  List<Said> all() {
    List<Said> all = new ArrayList<>(own);
    all.addAll(echoes);
    all.sort(Said.ORDER);
    return all;
  }

  /** Whether numbers of that measure never fall. */
  boolean total(Question question) {
    return totals.computeIfAbsent(
        question.measure(),
        code ->
            !nesting.falls(code)
                && codebook
                    .measure(code)
                    .filter(measure -> measure.kind() != Measure.Kind.STATE)
                    .isPresent());
  }

  private Optional<Said> said(Source source, Statement statement, int claims) {
    Claim claim = statement.claim();
    return Question.of(claim)
        .map(
            question ->
                new Said(
                    source,
                    statement,
                    question,
                    bounds.low(claim),
                    high(claim),
                    ClaimBounds.day(statement),
                    Scope.of(claim, total(question)),
                    claims));
  }

  private double high(Claim claim) {
    if (!words.total(claim)) {
      return Double.POSITIVE_INFINITY;
    }
    boolean vague = claim.hedge().filter(Hedge.VAGUE::equals).isPresent();
    return bounds.high(claim) * (vague ? vagueFactor : 1);
  }
}
