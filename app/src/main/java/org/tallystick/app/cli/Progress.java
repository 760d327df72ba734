package org.tallystick.app.cli;

import java.io.PrintWriter;
import org.tallystick.app.readers.Meter;

/** Shows on stderr how far a reading has come. */
interface Progress extends Meter, AutoCloseable {
  /** Set by the launcher, which can tell whether stderr is a terminal; Java 17 cannot. */
  String TERMINAL = "tallystick.stderr.terminal";

  @Override
  void close();

  /**
   * A bar on a terminal, a line now and then elsewhere.
   *
   * @param quiet whether stdout stays empty meanwhile; on one terminal with it a bar would be torn
   */
  static Progress on(PrintWriter err, boolean quiet) {
    boolean torn = !quiet && Paint.isTerminal();
    return Boolean.getBoolean(TERMINAL) && !torn
        ? new ProgressOnTerminal()
        : new ProgressLines(err, System::nanoTime);
  }
}
