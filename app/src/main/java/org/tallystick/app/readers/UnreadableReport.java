package org.tallystick.app.readers;

import java.nio.file.Path;
import org.tallystick.TallystickException;

/** A report file that cannot be used, with the reason and the remedy. */
public final class UnreadableReport extends TallystickException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String remedy;

  UnreadableReport(Path file, String reason, String remedy) {
    super(new Problem(file, reason, remedy).toString());
    this.reason = reason;
    this.remedy = remedy;
  }

  /** What is wrong, in plain words on one line. */
  public String reason() {
    return reason;
  }

  /** What to do, in plain words on one line. */
  public String remedy() {
    return remedy;
  }
}
