package org.tallystick.app.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.reports.Span;

/**
 * What somebody searches for. All words must occur, each at least as the beginning of a longer one;
 * {@code "words in quotes"} in that order, {@code -word} not at all. Letter case and accents make
 * no difference. A number with a comma in it is looked for as one.
 *
 * @param wanted what must occur
 * @param unwanted what must not
 */
public record Words(List<Phrase> wanted, List<Phrase> unwanted) {
  private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  /** More than anybody types; what comes after is not looked at. */
  private static final int MOST = 20;

  /** Keeps what it is given unchangeable. */
  public Words {
    wanted = List.copyOf(wanted);
    unwanted = List.copyOf(unwanted);
  }

  /**
   * Words that follow one another.
   *
   * @param words without letter case and accents, at least one
   * @param open whether the last may go on
   */
  public record Phrase(List<String> words, boolean open) {
    /** Keeps what it is given unchangeable. */
    public Phrase {
      words = List.copyOf(words);
    }

    private boolean at(List<String> text, int place) {
      if (place + words.size() > text.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        String there = text.get(place + i);
        boolean last = i == words.size() - 1;
        if (last && open ? !there.startsWith(words.get(i)) : !there.equals(words.get(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean in(List<String> text) {
      for (int i = 0; i < text.size(); i++) {
        if (at(text, i)) {
          return true;
        }
      }
      return false;
    }
  }

  private record Word(String folded, int begin, int end) {}

  /** What was typed; never fails. */
  public static Words of(String typed) {
    List<Phrase> wanted = new ArrayList<>();
    List<Phrase> unwanted = new ArrayList<>();
    Matcher parts = PART.matcher(typed);
    while (parts.find() && wanted.size() + unwanted.size() < MOST) {
      boolean quoted = parts.group(2) != null;
      List<String> words =
          words(quoted ? parts.group(2) : parts.group(3)).stream().map(Word::folded).toList();
      if (!words.isEmpty()) {
        (parts.group(1).isEmpty() ? wanted : unwanted).add(new Phrase(words, !quoted));
      }
    }
    return new Words(wanted, unwanted);
  }

  /** Whether nothing is searched for. */
  public boolean empty() {
    return wanted.isEmpty() && unwanted.isEmpty();
  }

  /** Whether a text is what is searched for. */
  public boolean match(String text) {
    return match(folded(text));
  }

  /** Whether the text of these {@link #folded} words is what is searched for. */
  public boolean match(List<String> words) {
    return wanted.stream().allMatch(phrase -> phrase.in(words))
        && unwanted.stream().noneMatch(phrase -> phrase.in(words));
  }

  /** Where in a text what is wanted stands, in the order of the text, without overlap. */
  public List<Span> places(String text) {
    List<Word> words = words(text);
    List<String> folded = words.stream().map(Word::folded).toList();
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int place = i;
      wanted.stream()
          .filter(phrase -> phrase.at(folded, place))
          .map(
              p ->
                  new Span(words.get(place).begin(), words.get(place + p.words().size() - 1).end()))
          .max(Comparator.comparingInt(Span::end))
          .filter(span -> found.isEmpty() || found.get(found.size() - 1).end() <= span.begin())
          .ifPresent(found::add);
    }
    return found;
  }

  /** The words of a text without letter case and accents. */
  public static List<String> folded(String text) {
    return words(text).stream().map(Word::folded).toList();
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      String folded =
          ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
      if (!folded.isEmpty()) {
        words.add(new Word(folded, matcher.start(), matcher.end()));
      }
    }
    return words;
  }
}
