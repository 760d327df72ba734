package org.tallystick.estimates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Codebook;
import org.tallystick.voices.Source;
import org.tallystick.voices.Statement;

/** Puts voices, claims and numbers into the words of the reasons. */
final class Words {
  private Words() {}

  /** "National Intelligence Service (KR)". */
  static String who(Source source) {
    return source.camp().isEmpty() ? source.name() : source.name() + " (" + source.camp() + ")";
  }

  /** The day of publication. */
  static String when(Statement statement) {
    return statement.published().map(LocalDate::toString).orElse("undated");
  }

  /** "National Intelligence Service (KR), 2024-12-23: about 1,100 casualties, stated". */
  static String said(Source source, Statement statement) {
    return who(source)
        + ", "
        + when(statement)
        + ": "
        + amount(statement.claim())
        + ", "
        + statement.claim().status().code();
  }

  /** "Cuba (CU), 2024-12-24: denies 1,100 killed". */
  static String beside(Grounds.Beside beside) {
    Claim claim = beside.statement().claim();
    String who = who(beside.voice()) + ", " + when(beside.statement()) + ": ";
    return switch (beside.role()) {
      case DENIAL -> who + "denies " + amount(claim);
      case EXPECTED -> who + "expects " + amount(claim) + "; not in the number";
      case LEFT_OUT ->
          (claim.status() == Status.DENIED
                  ? who + "denied " + amount(claim)
                  : said(beside.voice(), beside.statement()))
              + "; left out: "
              + beside.why();
    };
  }

  /**
   * "Parts of it come to at least 600: 600 (killed: KP, side RU, in people); not in the number".
   */
  static String bound(Grounds.Bound bound, Codebook codebook) {
    List<String> from =
        bound.from().stream()
            .map(p -> number(p.value(), "people") + " (" + p.question().text(codebook) + ")")
            .toList();
    return (bound.kind() == Grounds.Bound.Kind.LEAST
            ? "Parts of it come to at least "
            : "It is part of what comes to at most ")
        + number(bound.value(), "people")
        + ": "
        + list(from)
        + "; not in the number";
  }

  /** "about 1,100 casualties", "up to 5,000 USD/month pay". */
  static String amount(Claim claim) {
    String unit = claim.unit().orElse("people");
    // A question in free words stands above the estimate; measures of a codebook are one word.
    boolean question = claim.measure().contains(" ");
    if (claim.value().isEmpty() || claim.hedge().filter(Hedge.UNQUANTIFIED::equals).isPresent()) {
      return (question ? "" : claim.measure() + ", ") + "without a number";
    }
    String number = interval(claim.value().get(), unit);
    String hedge =
        claim
            .hedge()
            .map(h -> h == Hedge.ABOUT ? "about " : h == Hedge.VAGUE ? "vaguely " : "")
            .orElse("");
    return hedge + number + (question || unit.equals(claim.measure()) ? "" : " " + claim.measure());
  }

  private static String interval(Interval value, String unit) {
    if (value.low().isEmpty()) {
      return "up to " + number(value.high().orElse(0), unit);
    }
    double low = value.low().getAsDouble();
    if (value.high().isEmpty()) {
      return "at least " + number(low, unit);
    }
    double high = value.high().getAsDouble();
    return low == high ? number(low, unit) : plain(low, unit) + " to " + number(high, unit);
  }

  /** "1,100", "45%", "2-fold", "2,000 USD/month". */
  static String number(double value, String unit) {
    return plain(value, unit)
        + switch (unit) {
          case "people", "count" -> "";
          case "share" -> "%";
          case "ratio" -> "-fold";
          default -> " " + unit;
        };
  }

  private static String plain(double value, String unit) {
    double shown = unit.equals("share") ? value * 100 : value;
    if (shown == Math.rint(shown) && Math.abs(shown) < 1e15) {
      return String.format(Locale.ROOT, "%,d", (long) shown);
    }
    return BigDecimal.valueOf(Math.round(shown * 1000) / 1000.0)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** "A, B and C". */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** "1 voice", "2 voices". */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
