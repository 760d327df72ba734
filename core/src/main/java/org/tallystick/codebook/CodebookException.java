package org.tallystick.codebook;

import org.tallystick.TallystickException;

/** A codebook file that cannot be read: names file and line, and what is expected there. */
public final class CodebookException extends TallystickException {
  private static final long serialVersionUID = 1L;

  CodebookException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
