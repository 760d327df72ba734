package org.tallystick.app.review;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.TallystickException;
import org.tallystick.app.imports.CodedFields;
import org.tallystick.app.store.Ledger;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.correction.Addition;
import org.tallystick.claims.correction.Coding;
import org.tallystick.claims.correction.Correction;
import org.tallystick.claims.correction.Field;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;
import org.tallystick.decisions.Decision.Kind;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;
import org.tallystick.voices.Reviews;
import org.tallystick.voices.Statement;

/** Writes what a person decides on claims into a ledger; every refusal says what to do. */
public final class ReviewDesk {
  /** Why a claim is accepted, rejected or left again, where nobody says more. */
  public static final String FOUND_RIGHT = "read and found right";

  public static final String NOT_SAID = "the report does not say so";
  public static final String TAKEN_BACK = "taken back";

  /** Why a claim is corrected, where nobody says more. */
  public static final String AS_WRITTEN = "as the report has it";

  /** Why a claim is added, where nobody says more. */
  public static final String MISSED = "the report says so";

  private static final Optional<String> YES = Optional.of("yes");

  private final Ledger ledger;
  private final Codebook codebook;

  /** Decides in this ledger, with the codes of this codebook. */
  public ReviewDesk(Ledger ledger, Codebook codebook) {
    this.ledger = ledger;
    this.codebook = codebook;
  }

  /** Accepts claims as they stand, corrections included. */
  public List<Decision> accept(List<String> claims, String by, String because) {
    return decide(Kind.CLAIM_ACCEPT, claims, by, because);
  }

  /** Rejects claims: the report says no such thing. */
  public List<Decision> reject(List<String> claims, String by, String because) {
    return decide(Kind.CLAIM_REJECT, claims, by, because);
  }

  private List<Decision> decide(Kind kind, List<String> claims, String by, String because) {
    return ledger.decideAll(
        claims.stream().distinct().map(claim -> draft(kind, claim, YES, by, because)).toList());
  }

  /** Number and time are given by the ledger. */
  private static Decision draft(
      Kind kind, String claim, Optional<String> value, String by, String because) {
    return new Decision(0, Instant.EPOCH, by, kind, claim, value, because);
  }

  /**
   * Takes back the latest decision that stands on each claim, so that what stood before stands
   * again; claims on which nothing stands are passed over.
   */
  public List<Decision> undo(List<String> claims, String by, String because) {
    Reviews reviews = new Reviews(ledger.decisions());
    return ledger.decideAll(
        claims.stream()
            .distinct()
            .flatMap(claim -> reviews.of(claim).last().stream())
            .map(last -> draft(last.kind(), last.subject(), Optional.empty(), by, because))
            .toList());
  }

  /**
   * Corrects fields of a claim; those corrected before stay so unless they are typed again.
   *
   * @param read the claim as the program has read it
   * @param typed the fields that were typed, as {@link CodedFields#typed} takes them
   * @throws TallystickException if what was typed cannot be meant or changes nothing
   */
  public Decision correct(Statement read, Map<Field, String> typed, String by, String because) {
    String id = read.claim().id();
    Coding machine = Coding.of(read.claim());
    Coding now = Coding.of(new Reviews(ledger.decisions()).corrected(read).claim());
    Coding then = new CodedFields(codebook).typed(now, changed(now, typed));
    then.on(read.claim());
    if (then.equals(now)) {
      throw new TallystickException("claim " + id + " says so already; nothing was corrected");
    }
    Correction correction = Correction.between(machine, then);
    return ledger.decide(
        by,
        Kind.CLAIM_CORRECT,
        id,
        Optional.of(correction.fields().isEmpty() ? whole(machine) : correction.text()),
        because);
  }

  /**
   * Adds a claim that the program has missed. Whoever adds it stands behind it.
   *
   * @param quote where its sentence stands in the report
   * @param typed its fields, as {@link CodedFields#typed} takes them; stated unless a status is
   * @param read the claims of the ledger as they stand, those of other reports or not
   * @throws TallystickException if what was typed cannot be meant, or is there already
   */
  public Decision add(
      Report report,
      Span quote,
      Map<Field, String> typed,
      Collection<Statement> read,
      String by,
      String because) {
    if (typed.getOrDefault(Field.MEASURE, "").isBlank()) {
      throw new TallystickException("a claim needs a measure; say what is counted");
    }
    Map<Field, String> said = new HashMap<>(typed);
    said.merge(
        Field.STATUS, Status.STATED.code(), (given, usual) -> given.isBlank() ? usual : given);
    Coding nothing = new Coding(Map.of());
    Addition addition =
        new Addition(
            report.id(),
            quote,
            quote.of(report.text()),
            codebook.label(),
            Correction.between(nothing, new CodedFields(codebook).typed(nothing, said)));
    Claim claim = addition.claim(report.name(), new Evidence.Added(by, Instant.EPOCH));
    Reviews reviews = new Reviews(ledger.decisions());
    for (Statement statement : read) {
      Claim other = reviews.corrected(statement).claim();
      if (other.reportId().equals(report.id()) && Reviews.saysTheSame(other, claim)) {
        throw new TallystickException(
            "claim "
                + other.id()
                + " says so already; accept that one, or take back its rejection");
      }
    }
    return ledger.decide(by, Kind.CLAIM_ADD, addition.id(), Optional.of(addition.text()), because);
  }

  /** A correction back to what was read: it says the measure that was read. */
  private static String whole(Coding machine) {
    return new Correction(Map.of(Field.MEASURE, machine.get(Field.MEASURE))).text();
  }

  /** Without what was typed as it stood: a form sends every field. */
  private static Map<Field, String> changed(Coding now, Map<Field, String> typed) {
    Map<Field, String> changed = new HashMap<>(typed);
    changed
        .entrySet()
        .removeIf(
            field ->
                String.join(field.getKey().isList() ? "|" : "", now.get(field.getKey()))
                    .equals(field.getValue().strip()));
    return changed;
  }
}
