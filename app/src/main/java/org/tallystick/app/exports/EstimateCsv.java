package org.tallystick.app.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.tallystick.codebook.Codebook;
import org.tallystick.estimates.Estimate;

/** Estimates as CSV: a header, then one row an estimate; open ends are empty cells. */
public final class EstimateCsv {
  private EstimateCsv() {}

  /** Writes all of them and leaves the writer open. */
  public static void write(Codebook codebook, List<Estimate> estimates, Writer out) {
    try {
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
      csv.writeRecord("question", "low", "best", "high", "voices", "claims", "contested", "as_of");
      for (Estimate estimate : estimates) {
        csv.writeRecord(
            estimate.question().text(codebook),
            number(estimate.low()),
            number(estimate.best()),
            number(estimate.high()),
            String.valueOf(estimate.voices()),
            String.valueOf(estimate.claims()),
            String.valueOf(estimate.contested()),
            estimate.asOf().toString());
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String number(OptionalDouble value) {
    return value.isPresent()
        ? BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString()
        : "";
  }
}
