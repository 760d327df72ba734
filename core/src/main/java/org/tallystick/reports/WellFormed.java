package org.tallystick.reports;

/** Texts that every encoding and database can keep. */
public final class WellFormed {
  private static final char UNKNOWN = '\uFFFD';

  private WellFormed() {}

  /**
   * The text with U+FFFD in the place of every U+0000 and of every half of a surrogate pair without
   * its other half. The length stays the same, and so do all places.
   */
  public static String text(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c == '\0' || Character.isSurrogate(c)) {
        if (mended == null) {
          mended = new StringBuilder(text);
        }
        mended.setCharAt(i, UNKNOWN);
      }
    }
    return mended == null ? text : mended.toString();
  }
}
