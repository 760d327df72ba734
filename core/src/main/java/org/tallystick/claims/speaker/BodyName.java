package org.tallystick.claims.speaker;

import java.util.Optional;
import org.tallystick.language.Sentence;

/**
 * The name of a body told behind what it is: "a local group, Search for Ours,", "Kyiv's project “I
 * Want to Live”".
 *
 * @param first index of its first token
 * @param last index of its last
 */
record BodyName(int first, int last) {
  private static final String NAME = "\\p{Lu}[\\p{L}\\d’'.&-]*";
  private static final String ORDINAL = "\\d{1,3}(?:st|nd|rd|th)";
  private static final String BETWEEN = "of|for|the|and|&|to|in|de|du|des|del|la";
  private static final String OPENING = "[\"“‘]|``";
  private static final String CLOSING = "[\"”’]|''";
  private static final int LONGEST = 7;

  /**
   * The name behind the phrase that ends with that token; never a person's, people's or place's.
   */
  static Optional<BodyName> behind(Sentence sentence, int last, SourceNames sources) {
    String mark = sentence.wordAt(last + 1);
    if (mark.matches(OPENING)) {
      return quoted(sentence, last + 2);
    }
    return mark.matches("[,(]")
        ? enclosed(sentence, last + 2, sources)
        : joined(sentence, last + 1, sources);
  }

  /** "The charity Bring Them Back", "the project I Want to Live". */
  private static Optional<BodyName> joined(Sentence sentence, int first, SourceNames sources) {
    if (first >= sentence.size() || sentence.token(first - 1).is("NNP")) {
      return Optional.empty();
    }
    Optional<BodyName> known =
        sources.at(sentence, first).map(match -> new BodyName(first, match.last()));
    int last = sentence.token(first).text().matches(NAME) ? end(sentence, first) : -1;
    return known.or(
        () ->
            last >= first && !isPlace(sentence, first, last, sources)
                ? Optional.of(new BodyName(first, last))
                : Optional.empty());
  }

  private static Optional<BodyName> quoted(Sentence sentence, int first) {
    for (int end = first + 1; end < Math.min(sentence.size(), first + LONGEST); end++) {
      if (sentence.token(end).text().matches(CLOSING)) {
        return sentence.token(first).text().matches(NAME)
                && !sentence.token(end - 1).text().matches("[,.!?]")
            ? Optional.of(new BodyName(first, end - 1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<BodyName> enclosed(Sentence sentence, int begin, SourceNames sources) {
    int first = sentence.wordAt(begin).equals("the") ? begin + 1 : begin;
    int last = end(sentence, first);
    boolean closed = sentence.wordAt(last + 1).matches("[,).]");
    return last >= first && closed && isBody(sentence, first, last, sources)
        ? Optional.of(new BodyName(first, last))
        : Optional.empty();
  }

  /** The last word of a name that begins there; the one before where there is none. */
  private static int end(Sentence sentence, int first) {
    int last = first - 1;
    for (int i = first; i < Math.min(sentence.size(), first + LONGEST); i++) {
      String word = sentence.token(i).text();
      if (word.matches(NAME) || i == first && word.matches(ORDINAL)) {
        last = i;
      } else if (!word.matches(BETWEEN)) {
        break;
      }
    }
    return last;
  }

  private static boolean isBody(Sentence sentence, int first, int last, SourceNames sources) {
    String word = sentence.token(last).text();
    boolean person =
        last == first + 1
            && !sentence.token(first).text().matches(ORDINAL)
            && word.matches("\\p{Lu}\\p{Ll}+")
            && sentence.token(first).text().matches("\\p{Lu}\\p{Ll}+")
            && sources.at(sentence, first).isEmpty();
    return !isPlace(sentence, first, last, sources) && !person && !word.matches(ORDINAL);
  }

  private static boolean isPlace(Sentence sentence, int first, int last, SourceNames sources) {
    String word = sentence.token(last).text();
    return sources.isPlace(word)
        || sources.isCountry(word)
        || sources.isSeat(word)
        || sources.isNational(word)
        || first == last && sources.isTitle(word);
  }
}
