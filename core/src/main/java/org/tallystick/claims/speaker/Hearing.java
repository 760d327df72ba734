package org.tallystick.claims.speaker;

import java.util.regex.Pattern;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Span;

/** Bodies before which something is said: "the inquest heard", "MPs were told", "…, House told". */
final class Hearing {
  private static final Pattern BODY =
      Pattern.compile(
          "inquest|court|jury|jurors|committee|house|parliament|senate|assembly|mps|lawmakers"
              + "|deputies|senators|legislators|peers|councillors|inquiry|enquiry|tribunal"
              + "|commission|panel|hearing|council|chamber|judges?|reporters|journalists");

  private Hearing() {}

  /** Whether the body of which this is the last word is told something here. */
  static boolean isTold(Sentence sentence, int body) {
    if (!BODY.matcher(sentence.token(body).lower()).matches()) {
      return false;
    }
    String next = sentence.wordAt(body + 1);
    String second = sentence.wordAt(body + 2);
    return next.matches("heard|hears|hear") && !second.matches("of|from")
        || next.matches("was|were|is|are") && second.matches("told|informed")
        || next.matches("told|informed") && second.matches("[.;:,]?");
  }

  /** Whether these words end with such a body. */
  static boolean isTold(Sentence sentence, Span words) {
    int last = sentence.tokenAt(words.end() - 1);
    return last >= 0 && isTold(sentence, last);
  }
}
