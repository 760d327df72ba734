package org.tallystick.app.imports;

import java.util.regex.Pattern;

/**
 * Reads one number as tables write it: 10000, "10,000", "10 000", 10'000, "1.234.567", 0,5, 1.2E6.
 *
 * <p>A number that could be read in two ways is refused rather than guessed.
 */
final class NumberCell {
  private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  private static final Pattern GROUPS =
      Pattern.compile("\\d{1,3}(?:([,’'_ \\u00a0\\u2009\\u202f])\\d{3})(?:\\1\\d{3})*(\\.\\d+)?");
  private static final Pattern LAKHS = Pattern.compile("\\d{1,2}(,\\d{2})+,\\d{3}");
  private static final Pattern DOTS = Pattern.compile("\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?");
  private static final Pattern DOTS_AND_COMMA = Pattern.compile("\\d{1,3}(\\.\\d{3})+,\\d+");
  private static final Pattern COMMA = Pattern.compile("\\d+,(\\d{1,2}|\\d{4,})|0,\\d+");
  private static final Pattern ONE_DOT = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

  private NumberCell() {}

  /** Whether these are digits, perhaps with a point or an exponent, and nothing else. */
  static boolean isPlain(String cell) {
    return PLAIN.matcher(cell.strip()).matches();
  }

  /**
   * The number.
   *
   * @param whole whether it counts what cannot be halved, so that 10.000 is hardly ten
   * @throws BadRow if it is none, or may be two
   */
  static double of(String cell, boolean whole) {
    String typed = cell.strip();
    if (whole && ONE_DOT.matcher(typed).matches()) {
      String joined = typed.replace(".", "");
      throw new BadRow(
          "'"
              + typed
              + "' may be read as "
              + joined
              + " or as "
              + typed.replaceFirst("\\..*", "")
              + "; write "
              + joined
              + ", or the number without its dot");
    }
    if (PLAIN.matcher(typed).matches()) {
      return finite(typed, typed);
    }
    if (GROUPS.matcher(typed).matches() && !typed.startsWith("0")) {
      return finite(typed.replaceAll("[^\\d.]", ""), typed);
    }
    if (LAKHS.matcher(typed).matches()) {
      return finite(typed.replace(",", ""), typed);
    }
    if (DOTS.matcher(typed).matches() || DOTS_AND_COMMA.matcher(typed).matches()) {
      return finite(typed.replace(".", "").replace(',', '.'), typed);
    }
    if (COMMA.matcher(typed).matches()) {
      return finite(typed.replace(',', '.'), typed);
    }
    if (typed.startsWith("-") || typed.startsWith("−")) {
      throw new BadRow("'" + typed + "' is negative; only numbers from 0 up can be reckoned");
    }
    throw new BadRow("'" + typed + "' is not a number");
  }

  private static double finite(String number, String typed) {
    double value = Double.parseDouble(number);
    if (Double.isInfinite(value)) {
      throw new BadRow("'" + typed + "' is beyond any number that can be reckoned");
    }
    return value;
  }
}
