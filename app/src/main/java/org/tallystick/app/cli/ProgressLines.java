package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** A plain line now and then, for pipes and log files; none for what is read in a moment. */
final class ProgressLines implements Progress {
  /** Between two lines. */
  static final Duration PAUSE = Duration.ofSeconds(10);

  private final PrintWriter err;
  private final LongSupplier nanos;
  private OptionalLong total = OptionalLong.empty();
  private long begun;
  private long last;

  /** Lines to this writer, timed by this clock of nanoseconds. */
  ProgressLines(PrintWriter err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
  }

  @Override
  public void expect(OptionalLong bytes) {
    total = bytes;
    begun = nanos.getAsLong();
    last = begun;
  }

  @Override
  public void reached(long bytes) {
    long now = nanos.getAsLong();
    if (now - last >= PAUSE.toNanos()) {
      last = now;
      err.println("tallystick: " + line(bytes, (now - begun) / 1e9));
      err.flush();
    }
  }

  private String line(long bytes, double seconds) {
    ByteUnit unit = ByteUnit.of(total);
    double rate = bytes / seconds;
    StringBuilder line = new StringBuilder("read ").append(amount(bytes, unit));
    if (total.isPresent()) {
      long all = Math.max(total.getAsLong(), 1);
      line.append(" of ").append(amount(all, unit)).append(' ').append(unit);
      line.append(" (").append(100 * bytes / all).append("%)");
    } else {
      line.append(' ').append(unit);
    }
    line.append(String.format(Locale.ROOT, ", %.1f %s/s", rate / unit.bytes(), unit));
    if (total.isPresent() && rate > 0) {
      line.append(", about ").append(time((total.getAsLong() - bytes) / rate)).append(" to go");
    }
    return line.toString();
  }

  private static String amount(long bytes, ByteUnit unit) {
    double amount = (double) bytes / unit.bytes();
    return String.format(Locale.ROOT, amount < 10 ? "%,.1f" : "%,.0f", amount);
  }

  private static String time(double seconds) {
    long whole = Math.round(Math.max(0, seconds));
    if (whole < 100) {
      return whole + " s";
    }
    return whole < 100 * 60
        ? whole / 60 + " min"
        : String.format(Locale.ROOT, "%.1f h", whole / 3600.0);
  }

  @Override
  public void close() {}
}
