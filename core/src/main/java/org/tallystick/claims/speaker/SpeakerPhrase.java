package org.tallystick.claims.speaker;

import java.util.Locale;
import java.util.Optional;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/**
 * Finds the noun phrase of a speaker: the subject of a verb, a label, what follows "according to".
 */
final class SpeakerPhrase {
  private final Sentence sentence;
  private final SourceNames sources;
  private final Names names;
  private final SpeakerNoun nouns;
  private final SpeakerName written;

  SpeakerPhrase(Sentence sentence, SourceNames sources, Names names) {
    this.sentence = sentence;
    this.sources = sources;
    this.names = names;
    nouns = new SpeakerNoun(sentence, sources, names);
    written = new SpeakerName(sentence, sources, names);
  }

  /** Which nouns may say something. */
  SpeakerNoun nouns() {
    return nouns;
  }

  /** How names are written. */
  SpeakerName written() {
    return written;
  }

  /** Whether the label is no more than a country's name: it says whose people, not who speaks. */
  boolean isCountry(int first, int last) {
    int end = first;
    while (end <= last && !sentence.token(end).text().matches("\\(|,")) {
      end++;
    }
    return sources.isCountry(written.words(first, end - 1));
  }

  /** "ISLAMABAD:", where a wire story was written. */
  boolean isDateline(int first, int last) {
    String label = written.words(first, last);
    return label.equals(label.toUpperCase(Locale.ROOT))
        && label.matches("\\P{Ll}{6,}")
        && last - first < 4;
  }

  /** The institution with which the sentence opens, before that verb. */
  Optional<SpeakerName.Found> opening(int verb) {
    int first = 0;
    for (int i = 0; i < Math.min(verb, 10); i++) {
      if (sentence.token(i).text().equals(",") && i < verb - 1) {
        first = i + 1;
        break;
      }
    }
    for (int start : first == 0 ? new int[] {0} : new int[] {0, first}) {
      Optional<SpeakerName.Found> found = from(start);
      if (found.isPresent()
          && found.get().last() < verb
          && !sentence.token(found.get().last()).is("PRP")
          && !sentence.token(start).is("IN")
          && (nouns.isBody(found.get().last())
              || SpeakingNouns.isSpeakingNoun(sentence.token(found.get().last()).lower()))
          && sentence.child(found.get().last(), "nummod") < 0) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A source in brackets behind a number, of several the first: "(Usov, 19.11)", "(HQ → CNN)". */
  Optional<SpeakerName.Found> bracketed(int first, int last) {
    for (int i = first + 1; i < last; i++) {
      if (sentence.token(i).text().matches("[+/&→>»]|->|via")) {
        return bracketed(first, i - 1);
      }
    }
    Optional<SpeakerName.Found> label = label(first, last);
    if (label.isPresent()) {
      return label;
    }
    boolean ends = first == last || sentence.token(first + 1).text().equals(",");
    String word = sentence.token(first).text();
    return ends
            && word.matches("\\p{Lu}[\\p{L}’'-]{2,}|\\p{Lu}{2,}")
            && !sources.isPlace(word)
            && !sources.isTitle(word)
        ? Optional.of(written.named(first, first))
        : Optional.empty();
  }

  /** The name that stands right beside a verb of speech: "…, X told", "say X". */
  Optional<SpeakerName.Found> beside(int verb) {
    int end = verb - 1;
    while (end > 0
        && sentence.token(end).text().matches(",|also|has|have|had|then|later|then|recently")) {
      end--;
    }
    int first = end;
    while (first >= 0
        && (sentence.token(first).is("NNP")
            || sentence.token(first).text().matches("[-‑]|\\p{Lu}[\\p{L}-]*|won|al"))
        && end - first < 6) {
      first--;
    }
    first++;
    if (first <= end
        && sentence.token(first).is("NNP")
        && written.isPerson(written.words(first, end))) {
      return Optional.of(written.named(first, end));
    }
    boolean quoted = verb > 0 && sentence.token(verb - 1).text().matches("[,\"”’']|''");
    boolean inverted =
        quoted
            && sentence
                .token(verb)
                .lemma()
                .matches("say|add|claim|insist|write|reckon|note|argue|report|warn|estimate|tell");
    return inverted && verb + 1 < sentence.size() ? from(verb + 1) : Optional.empty();
  }

  /** The speaker whose head word is this subject. */
  Optional<SpeakerName.Found> subject(int head) {
    String lower = sentence.token(head).lower();
    String tag = sentence.token(head).tag();
    if (tag.equals("PRP") || tag.equals("PRP$")) {
      return pronoun(lower, head).map(name -> new SpeakerName.Found(name, head, head));
    }
    if (tag.startsWith("W")
        || tag.equals("EX")
        || tag.startsWith("VB")
        || lower.matches("this|that|those|these|there|it|which|who")) {
      return Optional.empty();
    }
    for (int child : sentence.children(head)) {
      if (sentence.relation(child).equals("appos")
          && sentence.token(child).tag().startsWith("NNP")
          && !sentence.token(head).tag().startsWith("NNP")) {
        return Optional.of(written.named(PhraseExtent.left(sentence, child), child));
      }
    }
    Optional<SpeakerName.Found> apposed = apposed(head);
    if (apposed.isPresent()) {
      return apposed;
    }
    Optional<KnownAs> alias =
        sentence.token(head).tag().startsWith("NNP")
            ? Optional.empty()
            : KnownAs.behind(sentence, head, sources);
    if (alias.isPresent()) {
      return alias.map(name -> written.named(name.first(), name.last()));
    }
    int first = PhraseExtent.left(sentence, head);
    int last = head;
    boolean name = sentence.token(head).tag().startsWith("NNP");
    if (!name || sources.isTitle(sentence.token(head).text())) {
      last = PhraseExtent.right(sentence, head);
    }
    return Optional.of(written.named(first, last));
  }

  /** The person whose name stands between commas behind an office, or the speaker as found. */
  SpeakerName.Found withPerson(SpeakerName.Found speaker) {
    int comma = speaker.last() + 1;
    if (written.isPerson(speaker.name())
        || comma >= sentence.size()
        || !sentence.token(comma).text().equals(",")) {
      return speaker;
    }
    int end = comma + 1;
    while (end < sentence.size() && !sentence.token(end).text().equals(",") && end < comma + 6) {
      end++;
    }
    boolean name =
        end < sentence.size()
            && end > comma + 2
            && written.isPerson(written.words(comma + 1, end - 1));
    return name ? written.named(comma + 1, end - 1) : speaker;
  }

  /** "Lee's counterpart, Park Sun-won, told": the name between commas before the verb. */
  private Optional<SpeakerName.Found> apposed(int head) {
    if (sentence.token(head).is("NNP") && !sources.isTitle(sentence.token(head).text())) {
      return Optional.empty();
    }
    for (int i = head + 1; i < sentence.size() && i < head + 14; i++) {
      if (sentence.token(i).is("VBD")
          || sentence.token(i).is("VBZ")
          || sentence.token(i).is("VBP")) {
        return Optional.empty();
      }
      if (sentence.token(i).text().equals(",")) {
        int end = i + 1;
        while (end < sentence.size() && !sentence.token(end).text().equals(",") && end < i + 7) {
          end++;
        }
        if (end < sentence.size()
            && end > i + 2
            && written.isPerson(written.words(i + 1, end - 1))) {
          return Optional.of(written.named(i + 1, end - 1));
        }
      }
    }
    return Optional.empty();
  }

  /** "Says he was promised": whoever was spoken of before. */
  Optional<SpeakerName.Found> unsaid() {
    return pronoun("he", 0).map(name -> new SpeakerName.Found(name, 0, 0));
  }

  /** For whom a pronoun at this token stands. */
  private Optional<String> pronoun(String lower, int at) {
    return names
        .floor()
        .antecedents(lower, sentence.span(), sentence.token(at).span().begin())
        .stream()
        .findFirst()
        .map(Mention::name)
        .or(
            () ->
                switch (lower) {
                  case "he", "she", "his", "her" -> names.lastPerson();
                  case "it", "its" -> names.lastBody();
                  case "they", "their" -> names.last();
                  default -> Optional.empty();
                });
  }

  /** The phrase that begins here: after "according to". */
  Optional<SpeakerName.Found> from(int first) {
    int last = first - 1;
    for (int i = first; i < sentence.size() && i < first + 16; i++) {
      String tag = sentence.token(i).tag();
      String lower = sentence.token(i).lower();
      boolean part =
          tag.startsWith("NN")
              || tag.startsWith("JJ")
              || tag.equals("DT")
              || tag.equals("POS")
              || tag.equals("CD") && i == first
              || tag.equals("PRP$")
              || tag.equals("FW")
              || tag.matches("VB[NG]") && i + 1 < sentence.size() && sentence.token(i + 1).is("NN")
              || tag.equals("PRP") && i == first
              || lower.matches("of|for|on|'s|’s|&")
                  && i > first
                  && i + 1 < sentence.size()
                  && (sentence.token(i + 1).is("NN")
                      || sentence.token(i + 1).is("JJ")
                      || sentence.token(i + 1).is("DT"))
              || lower.equals("and")
                  && i + 1 < sentence.size()
                  && (sentence.token(i + 1).is("NN") || sentence.token(i + 1).is("JJ"));
      if (!part) {
        break;
      }
      last = i;
    }
    while (last >= first
        && !sentence.token(last).is("NN")
        && !sentence.token(last).is("PRP")
        && !sentence.token(last).is("JJ")) {
      last--;
    }
    if (last < first
        || sources.nounClass(sentence, last).filter(c -> c.equals("time")).isPresent()) {
      return Optional.empty();
    }
    if (sentence.token(first).is("PRP") && (first == last || isOwnWord(first, last))) {
      int at = first;
      return pronoun(
              switch (sentence.token(first).lower()) {
                case "him", "his" -> "he";
                case "her" -> "she";
                case "them", "their" -> "they";
                default -> "it";
              },
              first)
          .map(name -> new SpeakerName.Found(name, at, at));
    }
    int end = last;
    for (int i = first; i + 2 < end; i++) {
      if (sentence.token(i).text().equals(",")) {
        end = i - 1;
      }
    }
    Optional<BodyName> body =
        sentence.token(end).is("NNP")
                || SpeakingNouns.isDocument(sentence.token(end).lower())
                || nouns.sort(end, false) != Mention.Kind.BODY
            ? Optional.empty()
            : BodyName.behind(sentence, end, sources);
    if (body.isPresent()) {
      return body.map(name -> written.named(name.first(), name.last()));
    }
    if (end + 2 < sentence.size()
        && sentence.token(end + 1).text().equals(",")
        && sentence.token(end + 2).is("NNP")
        && !sentence.token(end).is("NNP")
        && !SpeakingNouns.isDocument(sentence.token(end).lower())) {
      int to = end + 2;
      while (to + 1 < sentence.size() && sentence.token(to + 1).is("NNP")) {
        to++;
      }
      return Optional.of(written.named(end + 2, to));
    }
    return Optional.of(written.named(first, end));
  }

  /** "His account", "their own count": whoever the pronoun stands for. */
  private boolean isOwnWord(int first, int last) {
    return sentence.token(first).tag().equals("PRP$")
        && (last == first + 1 || last == first + 2 && sentence.token(first + 1).is("JJ"))
        && sentence
            .token(last)
            .lower()
            .matches(
                "accounts?|words?|testimony|telling|counts?|tally|tallies|estimates?|reckonings?"
                    + "|version|story|calculations?|recollections?|memory");
  }

  /** A source that stands alone as a label between these tokens. */
  Optional<SpeakerName.Found> label(int first, int last) {
    for (int i = first; i <= last; i++) {
      Optional<PhraseIndex.Match<Table.Row>> known = sources.at(sentence, i);
      if (known.isPresent() && known.get().last() <= last && i <= first + 2) {
        return Optional.of(written.named(i, known.get().last()));
      }
    }
    Optional<SpeakerName.Found> spoken = from(first);
    if (spoken.isPresent()
        && spoken.get().last() <= last
        && (SpeakingNouns.isSpeakingNoun(sentence.token(spoken.get().last()).lower())
            || sources
                .nounClass(sentence, spoken.get().last())
                .filter(c -> c.equals("official"))
                .isPresent())
        && (spoken.get().last() == last
            || sentence.token(spoken.get().last() + 1).text().matches(",|in|on"))) {
      return spoken;
    }
    int end = first - 1;
    while (end + 1 <= last
        && sentence.token(end + 1).text().matches("\\p{Lu}[\\p{L}’'.-]+|the|of|and|for|&")) {
      end++;
    }
    boolean comma = end + 1 <= last && sentence.token(end + 1).text().equals(",");
    boolean name =
        end == first
            ? names.full(sentence.token(first).text()).isPresent()
            : end > first
                && (comma || end == last)
                && !sources.isPlace(sentence.token(first).text())
                && written.isPerson(sentence.span(first, end).of(text()));
    return name ? Optional.of(written.named(first, end)) : Optional.empty();
  }

  private CharSequence text() {
    StringBuilder words = new StringBuilder();
    int base = 0;
    for (int i = 0; i < sentence.size(); i++) {
      int begin = sentence.token(i).span().begin();
      while (words.length() + base < begin) {
        words.append(' ');
      }
      words.append(sentence.token(i).text());
    }
    return words;
  }

  /** The outlet that is told something. */
  Optional<String> outlet(int head) {
    for (int i = PhraseExtent.left(sentence, head); i <= head; i++) {
      Optional<PhraseIndex.Match<Table.Row>> known = sources.at(sentence, i);
      if (known.isPresent() && known.get().value().get("kind").equals("media")) {
        return Optional.of(written.words(i, known.get().last()));
      }
    }
    String lower = sentence.token(head).lower();
    return lower.matches("paper|newspaper|network|outlet|broadcaster|magazine|agency|channel")
        ? names.lastWith("time").or(names::last)
        : Optional.empty();
  }
}
