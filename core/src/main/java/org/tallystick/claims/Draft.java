package org.tallystick.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;

/** A claim in the making, for one sentence of one report. */
final class Draft {
  private final Report report;
  private final Span quote;
  private final String measure;
  private Optional<Interval> value = Optional.empty();
  private Optional<String> unit = Optional.empty();
  private Optional<Hedge> hedge = Optional.empty();
  private Optional<String> detail = Optional.empty();
  private List<String> origins = List.of();
  private Optional<String> side = Optional.empty();
  private Optional<String> formation = Optional.empty();
  private Status status = Status.STATED;
  private List<String> sources = List.of();
  private Optional<String> from = Optional.empty();
  private Optional<String> to = Optional.empty();
  private Optional<String> place = Optional.empty();
  private Map<String, Span> parts = Map.of();
  private List<String> rules = List.of();
  private Map<String, Double> surety = Map.of();

  Draft(Report report, Span quote, String measure) {
    this.report = report;
    this.quote = quote;
    this.measure = measure;
  }

  Draft value(Interval interval, String counted, Hedge how) {
    value = Optional.of(interval);
    unit = Optional.of(counted);
    hedge = Optional.of(how);
    return this;
  }

  Draft detail(String kind) {
    detail = Optional.of(kind);
    return this;
  }

  Draft who(List<String> from, Optional<String> whom, Optional<String> unitName) {
    origins = from;
    side = whom;
    formation = unitName;
    return this;
  }

  Draft said(Status how, List<String> chain) {
    status = how;
    sources = chain;
    return this;
  }

  Draft when(Optional<String> start, Optional<String> end) {
    from = start;
    to = end;
    return this;
  }

  Draft where(Optional<String> name) {
    place = name;
    return this;
  }

  Draft proof(Map<String, Span> spans, List<String> fired) {
    parts = spans;
    rules = fired;
    return this;
  }

  Draft sure(Map<String, Double> byField) {
    surety = byField;
    return this;
  }

  Claim claim(String codebook) {
    String words = quote.of(report.text());
    String key =
        String.join(
            "\u0000",
            report.id().sha256(),
            String.valueOf(quote.begin()),
            measure,
            String.valueOf(value),
            String.valueOf(unit),
            String.valueOf(hedge),
            String.valueOf(detail),
            String.valueOf(origins),
            String.valueOf(side),
            String.valueOf(status),
            String.valueOf(sources),
            String.valueOf(parts.get("value")));
    return new Claim(
        ReportId.of(key).sha256().substring(0, 16),
        report.id(),
        report.name(),
        words,
        measure,
        value,
        unit,
        hedge,
        detail,
        origins,
        side,
        status,
        sources,
        from,
        to,
        place,
        formation,
        codebook,
        new Evidence(quote, parts, rules, surety));
  }
}
