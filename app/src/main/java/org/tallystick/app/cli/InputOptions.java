package org.tallystick.app.cli;

import java.util.List;
import java.util.function.Consumer;
import org.tallystick.app.readers.Meter;
import org.tallystick.app.readers.ReadOptions;
import org.tallystick.app.readers.ReportReader;
import org.tallystick.app.readers.Result;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command is to read, and what it may do to get it. */
final class InputOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH|URL",
      description = {
        "Reports, or folders, zip files, web archives, feeds and Telegram exports of them; addresses "
            + "on the web; - for standard input."
      })
  private List<String> inputs;

  @Option(
      names = "--allow-private",
      description = "Also ask addresses of this machine and of local networks.")
  private boolean allowPrivate;

  @Option(names = "--offline", description = "Ask no address on the web.")
  private boolean offline;

  /** Reads everything named, piece by piece. */
  void each(Consumer<Result> taker, Meter meter) {
    ReadOptions options = new ReadOptions(() -> System.in, allowPrivate, offline);
    ReportReader.each(inputs, options.with(meter), taker);
  }
}
