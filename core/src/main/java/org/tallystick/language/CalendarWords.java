package org.tallystick.language;

import java.util.regex.Pattern;

/** How English names days and months, as parts of patterns in small letters. */
public final class CalendarWords {
  /** A day of the week. */
  public static final String DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

  /** A month. */
  public static final String MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december)";

  /** A month cut short, with or without its full stop. */
  public static final String SHORT_MONTH = "(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";

  /** What is no name of a person where it stands alone: "Jan" and "Mar" are without a full stop. */
  private static final Pattern NAME =
      Pattern.compile(
          DAY + "|" + MONTH + "|(?:jan|mar|jun)\\.|(?!jan|mar|jun)" + SHORT_MONTH,
          Pattern.CASE_INSENSITIVE);

  private CalendarWords() {}

  /** Whether the word names a day or month; "Jan" without a full stop is a person's name. */
  public static boolean isName(String word) {
    return NAME.matcher(word).matches();
  }
}
