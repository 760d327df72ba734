package org.tallystick.app.exports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;
import org.tallystick.voices.Review;
import org.tallystick.voices.Statement;

/**
 * A claim as one line of JSON, with the fields of the codebook in the codebook's order; {@code
 * added} says who added it and when, and is there only where the program had missed it.
 */
public final class ClaimJson {
  private ClaimJson() {}

  /** A claim just extracted; {@code begin} and {@code end} count code points of the report. */
  public static String of(Claim claim, Report report) {
    Span quote = claim.evidence().quote().inCodePoints(report.text());
    return JsonLine.of(object(claim, quote));
  }

  /** A claim of a ledger, with its id and where it was published, without offsets. */
  public static String of(Statement statement) {
    return JsonLine.of(object(statement));
  }

  /** The same with what people made of it; a corrected claim stands as corrected. */
  public static String of(Statement statement, Review.Verdict verdict) {
    Map<String, Object> object = object(statement);
    object.put("review", verdict.code());
    return JsonLine.of(object);
  }

  /** The same as an object. */
  public static Map<String, Object> object(Statement statement) {
    Claim claim = statement.claim();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", claim.id());
    object.putAll(coded(claim));
    object.putAll(coding(claim));
    object.put("published", JsonLine.orNull(statement.published().map(LocalDate::toString)));
    object.put("publisher", JsonLine.orNull(statement.publisher()));
    return object;
  }

  /** The object of a claim whose quote stands there, in code points. */
  public static Map<String, Object> object(Claim claim, Span quote) {
    Map<String, Object> object = coded(claim);
    object.put("begin", quote.begin());
    object.put("end", quote.end());
    object.putAll(coding(claim));
    return object;
  }

  private static Map<String, Object> coded(Claim claim) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("report", claim.report());
    object.put("quote", claim.quote());
    object.put("measure", claim.measure());
    object.put(
        "low", JsonLine.orNull(claim.value().map(Interval::low).orElse(OptionalDouble.empty())));
    object.put(
        "high", JsonLine.orNull(claim.value().map(Interval::high).orElse(OptionalDouble.empty())));
    object.put("unit", JsonLine.orNull(claim.unit()));
    object.put("hedge", JsonLine.orNull(claim.hedge().map(Hedge::code)));
    object.put("detail", JsonLine.orNull(claim.detail()));
    object.put("origins", claim.origins());
    object.put("side", JsonLine.orNull(claim.side()));
    object.put("status", claim.status().code());
    object.put("sources", claim.sources());
    object.put("from", JsonLine.orNull(claim.from()));
    object.put("to", JsonLine.orNull(claim.to()));
    object.put("place", JsonLine.orNull(claim.place()));
    object.put("formation", JsonLine.orNull(claim.formation()));
    return object;
  }

  private static Map<String, Object> coding(Claim claim) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("rules", claim.evidence().rules());
    object.put("codebook", claim.codebook());
    claim
        .evidence()
        .added()
        .ifPresent(
            added -> {
              Map<String, Object> who = new LinkedHashMap<>();
              who.put("by", added.by());
              who.put("at", added.at().toString());
              object.put("added", who);
            });
    return object;
  }
}
