package org.tallystick.app.readers;

import java.nio.file.Path;

/**
 * One file or folder that could not be used, and what to do about it.
 *
 * @param path the file or folder, as it was named or found
 * @param reason what is wrong, in plain words on one line
 * @param remedy what to do, in plain words on one line
 */
public record Problem(Path path, String reason, String remedy) {

  /** The line to show: file, reason, remedy. */
  @Override
  public String toString() {
    return oneLine(path.toString()) + ": " + reason + "; " + remedy;
  }

  /** A text made safe to show on one line. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\x{2028}\\x{2029}]+", " ");
  }
}
