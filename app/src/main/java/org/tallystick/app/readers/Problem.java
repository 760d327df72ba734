package org.tallystick.app.readers;

import java.nio.file.Path;

/**
 * One file, folder, address or part of an archive that could not be used, and what to do about it.
 *
 * @param place the file as it was named or found, the archive and the place in it, or the address
 * @param reason what is wrong, in plain words on one line
 * @param remedy what to do, in plain words on one line
 */
public record Problem(String place, String reason, String remedy) implements Result {

  /** A problem with a file or folder. */
  public Problem(Path path, String reason, String remedy) {
    this(path.toString(), reason, remedy);
  }

  /** The line to show: place, reason, remedy. */
  @Override
  public String toString() {
    return oneLine(place) + ": " + reason + "; " + remedy;
  }

  /** A text made safe to show on one line. */
  public static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\x{2028}\\x{2029}]+", " ");
  }
}
