package org.tallystick.app.imports;

import org.tallystick.TallystickException;

/** A row that cannot be a claim; the message says which cell is wrong and what to write instead. */
final class BadRow extends TallystickException {
  private static final long serialVersionUID = 1L;

  BadRow(String reason) {
    super(reason);
  }
}
