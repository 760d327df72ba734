package org.tallystick.app.readers;

import java.util.Optional;
import org.tallystick.reports.Report;

/**
 * A report that was read.
 *
 * @param report the report
 * @param kind what its bytes were recognised as
 * @param author who wrote it, as its page or document says
 * @param original the bytes it was made from
 */
public record Found(Report report, Kind kind, Optional<String> author, Original original)
    implements Result {

  /** The same original, read so. */
  public Found with(Report other) {
    return new Found(other, kind, author, original);
  }
}
