package org.tallystick.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A claim as a row of the table {@code claims}, there and back. */
final class ClaimRow {
  static final String INSERT =
      """
      INSERT INTO claims (extraction_id, ordinal, claim_id, report, quote, measure, counted, low,
        high, unit, hedge, detail, origins, side, status, sources, date_from, date_to, place,
        formation, codebook, quote_begin, quote_end, evidence)
      VALUES (:extraction, :ordinal, :id, :report, :quote, :measure, :counted, :low,
        :high, :unit, :hedge, :detail, :origins, :side, :status, :sources, :from, :to, :place,
        :formation, :codebook, :quoteBegin, :quoteEnd, :evidence)
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

  private ClaimRow() {}

  /** Spans as pairs, so that the JSON stays short. */
  private record EvidenceJson(
      Map<String, List<Integer>> parts, List<String> rules, Map<String, Double> surety) {}

  /** Adds one row to the batch. */
  static void add(PreparedBatch batch, long extraction, int ordinal, Claim claim) {
    Optional<Interval> value = claim.value();
    batch
        .bind("extraction", extraction)
        .bind("ordinal", ordinal)
        .bind("id", claim.id())
        .bind("report", claim.report())
        .bind("quote", claim.quote())
        .bind("measure", claim.measure())
        .bind("counted", value.isPresent() ? 1 : 0)
        .bind("low", value.map(Interval::low).map(ClaimRow::boxed).orElse(null))
        .bind("high", value.map(Interval::high).map(ClaimRow::boxed).orElse(null))
        .bind("unit", claim.unit().orElse(null))
        .bind("hedge", claim.hedge().map(Hedge::code).orElse(null))
        .bind("detail", claim.detail().orElse(null))
        .bind("origins", JSON.writeValueAsString(claim.origins()))
        .bind("side", claim.side().orElse(null))
        .bind("status", claim.status().code())
        .bind("sources", JSON.writeValueAsString(claim.sources()))
        .bind("from", claim.from().orElse(null))
        .bind("to", claim.to().orElse(null))
        .bind("place", claim.place().orElse(null))
        .bind("formation", claim.formation().orElse(null))
        .bind("codebook", claim.codebook())
        .bind("quoteBegin", claim.evidence().quote().begin())
        .bind("quoteEnd", claim.evidence().quote().end())
        .bind("evidence", evidence(claim.evidence()))
        .add();
  }

  /** The claim of the current row, which also has the column {@code report_id}. */
  static Claim read(ResultSet row) throws SQLException {
    return new Claim(
        row.getString("claim_id"),
        new ReportId(row.getString("report_id")),
        row.getString("report"),
        row.getString("quote"),
        row.getString("measure"),
        row.getInt("counted") == 1
            ? Optional.of(new Interval(end(row, "low"), end(row, "high")))
            : Optional.empty(),
        text(row, "unit"),
        text(row, "hedge").map(Hedge::of),
        text(row, "detail"),
        JSON.readValue(row.getString("origins"), STRINGS),
        text(row, "side"),
        Status.of(row.getString("status")),
        JSON.readValue(row.getString("sources"), STRINGS),
        text(row, "date_from"),
        text(row, "date_to"),
        text(row, "place"),
        text(row, "formation"),
        row.getString("codebook"),
        evidence(
            new Span(row.getInt("quote_begin"), row.getInt("quote_end")),
            JSON.readValue(row.getString("evidence"), EvidenceJson.class)));
  }

  /** The text of a column that may be empty. */
  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Double boxed(OptionalDouble end) {
    return end.isPresent() ? end.getAsDouble() : null;
  }

  private static OptionalDouble end(ResultSet row, String column) throws SQLException {
    double end = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(end);
  }

  private static String evidence(Evidence evidence) {
    Map<String, List<Integer>> parts = new TreeMap<>();
    evidence.parts().forEach((name, at) -> parts.put(name, List.of(at.begin(), at.end())));
    return JSON.writeValueAsString(
        new EvidenceJson(parts, evidence.rules(), new TreeMap<>(evidence.surety())));
  }

  private static Evidence evidence(Span quote, EvidenceJson json) {
    Map<String, Span> parts = new TreeMap<>();
    json.parts().forEach((name, at) -> parts.put(name, new Span(at.get(0), at.get(1))));
    Map<String, Double> surety = json.surety() == null ? Map.of() : json.surety();
    return new Evidence(quote, parts, json.rules(), surety);
  }
}
