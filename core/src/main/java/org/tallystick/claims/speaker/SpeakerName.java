package org.tallystick.claims.speaker;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tallystick.codebook.Table;
import org.tallystick.language.CalendarWords;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/** Reads the name that stands between two tokens and resolves it to its full form in the report. */
final class SpeakerName {
  /** The article that is part of an Arabic name: "al-", "ash-". */
  static final String ARTICLE = "(?:[ae][lnrsd]|ash)[-‑’'‘]";

  private static final Pattern WORD = Pattern.compile("(?:" + ARTICLE + ")?\\p{Lu}[\\p{L}’'‘-]+");

  private final Sentence sentence;
  private final SourceNames sources;
  private final Names names;

  /** A speaker read. */
  record Found(String name, int first, int last) {
    static Found of(Mention mention) {
      return new Found(mention.name(), mention.first(), mention.last());
    }
  }

  SpeakerName(Sentence sentence, SourceNames sources, Names names) {
    this.sentence = sentence;
    this.sources = sources;
    this.names = names;
  }

  /** Whether a name looks like a person's: two or three capitalised words, no institution's. */
  boolean isPerson(String name) {
    String[] words = name.split("\\s+", -1);
    if (sources.isKind(name, "person")) {
      return true;
    }
    if (words.length < 2 || words.length > 6) {
      return false;
    }
    for (int i = Math.max(0, words.length - 2); i < words.length; i++) {
      if (!WORD.matcher(words[i]).matches()
          || words[i].matches("TV|Radio|Media")
          || sources.isTitle(words[i])
          || sources.isPlace(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** The name between the tokens, resolved to its full form. */
  String called(int first, int last) {
    return named(first, last).name();
  }

  String words(int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      String text = sentence.token(i).text();
      boolean glued =
          i > first && sentence.token(i).span().begin() == sentence.token(i - 1).span().end();
      words.append(i > first && !glued ? " " : "").append(text);
    }
    return words.toString();
  }

  /** The name between the tokens, without article, resolved to its full form. */
  Found named(int first, int last) {
    int from = first;
    while (from < last && isBeforeName(sentence.token(from).lower())) {
      from++;
    }
    for (int i = from; i <= last; i++) {
      Optional<PhraseIndex.Match<Table.Row>> known = sources.at(sentence, i);
      if (known.isPresent() && known.get().last() > last && known.get().last() - i < 6) {
        last = known.get().last();
      }
    }
    String name = words(from, last);
    if (from == last) {
      name = names.full(sentence.token(from).text()).orElse(name);
    }
    boolean definite =
        from > first && sentence.token(first).lower().matches("the") && !hasCapital(from, last);
    if (definite) {
      name = from == last ? bare(sentence.token(last).lower(), name) : described(from, last, name);
    }
    return new Found(name, first, last);
  }

  /** "On Tuesday the", "their": what may stand before a name. */
  private boolean isBeforeName(String word) {
    return CalendarWords.isName(word) && !word.equals("may")
        || word.matches(
            "the|our|their|its|his|her|\"|“|”|‘|'|\\(|-lrb-|\\[|\\d+|,|also|earlier|later|then|on|in"
                + "|last|this");
  }

  /**
   * "The ministry": whoever of that name spoke or was named last. Where nobody has it, "the
   * minister" is the person and "the agency" the body that spoke last, but "the ministry" is none
   * of them.
   */
  private String bare(String head, String written) {
    return names
        .lastWith(head)
        .or(() -> names.mentionedWith(head, sentence.span().begin()))
        .or(
            () ->
                SpeakingNouns.isPersonNoun(head)
                    ? names.lastPerson()
                    : SpeakingNouns.isAnyBody(head) ? names.lastBody() : Optional.empty())
        .orElse(written);
  }

  /** "The defence ministry": nobody who has not all of these words in the name. */
  private String described(int first, int last, String written) {
    return names
        .lastWith(sentence.token(last).lower())
        .filter(name -> hasAll(name, first, last))
        .or(
            () ->
                names
                    .mentionedWith(sentence.token(last).lower(), sentence.span().begin())
                    .filter(name -> hasAll(name, first, last)))
        .orElse(written);
  }

  private boolean hasAll(String name, int first, int last) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = first; i <= last; i++) {
      if (!lower.contains(sentence.token(i).lower())) {
        return false;
      }
    }
    return true;
  }

  private boolean hasCapital(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (Character.isUpperCase(sentence.token(i).text().codePointAt(0))) {
        return true;
      }
    }
    return false;
  }
}
