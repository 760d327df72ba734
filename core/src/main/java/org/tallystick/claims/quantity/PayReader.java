package org.tallystick.claims.quantity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/**
 * Reads from the words around a sum of money whether it is pay, and for how long. Goes on from sum
 * to sum of one report: a sum without a word about its time is paid for as long as another, if it
 * is not much larger.
 */
public final class PayReader {
  private static final int BEFORE = 6;
  private static final int BEHIND = 8;
  private static final int ONCE_BEHIND = 4;

  /** A sum larger than another by more than this factor is not paid for the same time. */
  private static final double ALIKE = 4;

  /** A sum of which nothing is said is paid once from here on, in a currency of no known limit. */
  private static final double LARGE = 1_000_000;

  private final Words words;
  private final Map<String, Double> monthly = new HashMap<>();
  private Optional<Sentence> last = Optional.empty();
  private String lastPeriod = "";
  private int lastEnd;

  /** Begins a report. */
  public PayReader(Words words) {
    this.words = words;
  }

  /**
   * What is said of a sum.
   *
   * @param paid whether it is said to be paid to somebody
   * @param period {@code month}, {@code year}, {@code day} or {@code once}
   */
  public record Pay(boolean paid, String period) {}

  /** The words of pay in a codebook's language. */
  public static final class Words {
    private enum Sort {
      PAID,
      SALARY,
      ONCE,
      DUTY,
      MONTH,
      YEAR,
      DAY
    }

    private static final Set<Sort> PERIODS = EnumSet.of(Sort.MONTH, Sort.YEAR, Sort.DAY);
    private final Map<Sort, PhraseIndex<Sort>> bySort = new EnumMap<>(Sort.class);
    private final Map<String, Double> limits = new HashMap<>();

    /**
     * Takes them from the table {@code en/pay-words}, and from {@code pay-limits} by currency the
     * sum from which on pay is rather paid once; none where the codebook has no pay.
     */
    public Words(Codebook codebook) {
      for (Sort sort : Sort.values()) {
        bySort.put(sort, new PhraseIndex<>());
      }
      for (Table.Row row : codebook.optional("en/pay-words")) {
        Sort sort = sort(row);
        bySort.get(sort).put(row.get("words"), sort);
      }
      for (Table.Row row : codebook.optional("pay-limits")) {
        limits.put(row.get("currency"), row.number("once_from"));
      }
    }

    private static Sort sort(Table.Row row) {
      try {
        return Sort.valueOf(row.get("sort").toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw row.wrong("'" + row.get("sort") + "' is no sort of words about pay");
      }
    }

    private boolean at(Sort sort, Sentence sentence, int i) {
      return bySort.get(sort).at(sentence, i).isPresent();
    }

    private Optional<String> periodAt(Sentence sentence, int i) {
      return PERIODS.stream()
          .filter(period -> at(period, sentence, i))
          .findFirst()
          .map(period -> period.name().toLowerCase(Locale.ROOT));
    }
  }

  /** What is said of this sum, the next of its report. */
  public Pay of(Sentence sentence, Quantity sum) {
    boolean paid = false;
    boolean salary = false;
    for (int i = 0; i < sentence.size(); i++) {
      boolean here = words.at(Words.Sort.SALARY, sentence, i);
      salary |= here;
      paid |= here || words.at(Words.Sort.PAID, sentence, i);
    }
    String period = period(sentence, sum, salary);
    if (period.equals("month")) {
      monthly.put(sum.unit(), sum.value().anyEnd());
    }
    last = Optional.of(sentence);
    lastPeriod = period;
    lastEnd = sum.last();
    return new Pay(paid, period);
  }

  private String period(Sentence sentence, Quantity sum, boolean salary) {
    Optional<String> told = behind(sentence, sum);
    if (told.isPresent()) {
      return told.get();
    }
    if (isForEachMonth(sentence, sum)) {
      return "month";
    }
    if (isSameInBrackets(sentence, sum)) {
      return lastPeriod;
    }
    if (isOnce(sentence, sum) || isForAThing(sentence, sum)) {
      return "once";
    }
    int nearest = Math.max(0, sum.first() - BEFORE);
    boolean onDuty = false;
    for (int i = sum.first() - 1; i >= nearest && !isBreak(sentence, i); i--) {
      Optional<String> before = words.periodAt(sentence, i);
      if (before.isPresent()) {
        return before.get();
      }
      onDuty |= words.at(Words.Sort.DUTY, sentence, i);
    }
    if (onDuty || isBehind(Words.Sort.DUTY, sentence, sum, BEHIND)) {
      return "month";
    }
    double size = sum.value().anyEnd();
    Double limit = words.limits.get(sum.unit());
    Double known = monthly.get(sum.unit());
    if (limit != null ? size >= limit : known != null && size >= known * ALIKE) {
      return "once";
    }
    if (last.filter(sentence::equals).isPresent() && !lastPeriod.equals("once")) {
      return lastPeriod;
    }
    return limit != null || known != null || salary || size < LARGE ? "month" : "once";
  }

  /** "2 million roubles ($25,000)", "roubles (about $25,000)": the sum before in other money. */
  private boolean isSameInBrackets(Sentence sentence, Quantity sum) {
    if (last.filter(sentence::equals).isEmpty() || sum.first() <= lastEnd) {
      return false;
    }
    boolean opened = false;
    for (int i = lastEnd + 1; i < sum.first(); i++) {
      String word = sentence.token(i).lower();
      opened |= word.equals("(");
      if (!word.matches("[(≈~]|about|around|some|or|roughly|nearly|over|almost|approx|us")) {
        return false;
      }
    }
    return opened;
  }

  /** Whether a word of that sort stands so near behind the sum, before the sentence turns. */
  private boolean isBehind(Words.Sort sort, Sentence sentence, Quantity sum, int reach) {
    int end = Math.min(sentence.size(), sum.last() + 1 + reach);
    for (int i = sum.last() + 1; i < end && !turns(sentence, i); i++) {
      if (words.at(sort, sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** "1,500 dollars for each of four months". */
  private static boolean isForEachMonth(Sentence sentence, Quantity sum) {
    int at = sum.last() + 1;
    return sentence.wordAt(at).equals("for")
        && sentence.wordAt(at + 1).equals("each")
        && sentence.wordAt(at + 2).equals("of")
        && (sentence.wordAt(at + 4).equals("months") || sentence.wordAt(at + 5).equals("months"));
  }

  /** "8,000 for each drone", "50,000 per tank": neither a month nor a man. */
  private boolean isForAThing(Sentence sentence, Quantity sum) {
    int at = sum.last() + 1;
    if (sentence.wordAt(at).equals("for") && sentence.wordAt(at + 1).matches("each|every")) {
      at++;
    } else if (!sentence.wordAt(at).equals("per")) {
      return false;
    }
    return at + 1 < sentence.size()
        && words.periodAt(sentence, at).isEmpty()
        && !sentence.wordAt(at + 1).matches("man|head|person|soldier|fighter|recruit|volunteer");
  }

  private static boolean isBreak(Sentence sentence, int i) {
    return sentence.token(i).lower().matches("[,;:]|and|plus");
  }

  /** The time named behind a sum; not beyond the next sum, unless that says the same otherwise. */
  private Optional<String> behind(Sentence sentence, Quantity sum) {
    int end = Math.min(sentence.size(), sum.last() + 1 + BEHIND);
    for (int i = sum.last() + 1; i < end && !turns(sentence, i); i++) {
      Optional<String> period = words.periodAt(sentence, i);
      if (period.isPresent() && !isOwner(sentence, i)) {
        return period;
      }
    }
    return Optional.empty();
  }

  /** "a year's contract", "a month of leave": a time, but not that of the pay. */
  private static boolean isOwner(Sentence sentence, int i) {
    if (sentence.wordAt(i).matches("each|every|per")) {
      return false;
    }
    for (int j = i + 1; j < Math.min(sentence.size(), i + 3); j++) {
      if (sentence.token(j).lower().matches("['’]s|contract|of")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOnce(Sentence sentence, Quantity sum) {
    for (int i = sum.first() - 1; i >= Math.max(0, sum.first() - BEFORE); i--) {
      if (words.at(Words.Sort.ONCE, sentence, i)) {
        return true;
      }
      if (sentence.token(i).is("CD") || sentence.token(i).text().equals(";")) {
        break;
      }
    }
    return isBehind(Words.Sort.ONCE, sentence, sum, ONCE_BEHIND);
  }

  /** Whether the sentence turns to something else here: another sum, another clause. */
  private static boolean turns(Sentence sentence, int i) {
    String word = sentence.token(i).lower();
    if (word.matches("[.;:]")) {
      return true;
    }
    if (!word.matches("and|plus|with|,|then")) {
      return false;
    }
    for (int j = i + 1; j < Math.min(sentence.size(), i + 4); j++) {
      if (sentence.token(j).is("CD")) {
        return true;
      }
    }
    return false;
  }
}
