package org.tallystick.app.views;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.store.Ledger;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.Extraction;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;

/** A ledger with a report in which a recruit speaks, under his name and telephone number. */
public final class PrivatePersons {
  /** The whole text. */
  public static final String TEXT =
      "Kevin Gitau left Nairobi in May. At least 20 Kenyans were killed beside him, Gitau told us"
          + " from +254 712 345 678. The spokesman, Igor Vasilyev, denies it.";

  /** The id of the one claim. */
  public static final String CLAIM = "c0ffee00";

  private static final String QUOTE =
      "At least 20 Kenyans were killed beside him, Gitau told us from +254 712 345 678.";

  private PrivatePersons() {}

  /** The report. */
  public static Report report() {
    return new Report(
        ReportId.of(TEXT),
        "interview",
        Optional.of("“I was lucky,” says Kevin Gitau"),
        Optional.of("Example Radio"),
        Optional.empty(),
        Optional.of(LocalDate.of(2025, 6, 1)),
        "en",
        TEXT);
  }

  /** Makes the ledger. */
  public static void fill(Path file) {
    int begin = TEXT.indexOf(QUOTE);
    Report report = report();
    Claim claim =
        new Claim(
            CLAIM,
            report.id(),
            report.name(),
            QUOTE,
            "killed",
            Optional.of(Interval.atLeast(20)),
            Optional.of("people"),
            Optional.of(Hedge.AT_LEAST),
            Optional.empty(),
            List.of("KE"),
            Optional.of("RU"),
            Status.STATED,
            List.of("Kevin Gitau"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "foreign-fighters/5",
            new Evidence(
                new Span(begin, begin + QUOTE.length()),
                Map.of("value", new Span(begin + 9, begin + 11)),
                List.of()));
    try (Ledger ledger = Ledger.open(file, "Ana")) {
      ledger.add(report, new Extraction(List.of(claim), List.of()), "foreign-fighters/5", "test");
    }
  }
}
