package org.tallystick.app.readers;

import java.io.IOException;
import java.io.InputStream;

/** The reader of one kind of file. */
@FunctionalInterface
public interface Format {
  /**
   * Reads an entry and hands what is in it to the intake, one report after another.
   *
   * @param in the entry's bytes from the first on; the caller closes it
   * @throws UnreadableReport if nothing of the entry, or nothing more of it, can be read
   * @throws IOException if its bytes cannot be got
   */
  void read(Entry entry, InputStream in, Intake intake) throws IOException;
}
