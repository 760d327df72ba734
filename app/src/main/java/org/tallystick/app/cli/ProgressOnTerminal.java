package org.tallystick.app.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalLong;
import me.tongfei.progressbar.InteractiveConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and remaining time on the terminal; it is wiped away at the end. */
final class ProgressOnTerminal implements Progress {
  private static final int WIDTH = 79;
  private static final int EACH_MILLIS = 500;
  private ProgressBar bar;

  @Override
  public void expect(OptionalLong bytes) {
    ByteUnit unit = ByteUnit.of(bytes);
    bar =
        new ProgressBarBuilder()
            .setTaskName("Reading")
            .setInitialMax(bytes.orElse(-1))
            .setUnit(" " + unit, unit.bytes())
            .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(EACH_MILLIS)
            .setConsumer(new InteractiveConsoleProgressBarConsumer(System.err, WIDTH))
            .clearDisplayOnFinish()
            .build();
  }

  @Override
  public void reached(long bytes) {
    if (bar != null) {
      bar.stepTo(bytes);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
