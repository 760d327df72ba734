package org.tallystick.claims.speaker;

import java.util.Locale;
import java.util.Optional;
import org.tallystick.codebook.Table;
import org.tallystick.language.CalendarWords;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/** Reads the name of a speaker off a noun phrase and resolves it within the report. */
final class SpeakerPhrase {
  private final Sentence sentence;
  private final SourceNames sources;
  private final Names names;

  /** A speaker read. */
  record Found(String name, int first, int last) {
    static Found of(Mention mention) {
      return new Found(mention.name(), mention.first(), mention.last());
    }
  }

  SpeakerPhrase(Sentence sentence, SourceNames sources, Names names) {
    this.sentence = sentence;
    this.sources = sources;
    this.names = names;
  }

  /**
   * Whether the noun may say something: a name, an office, an institution, a document.
   *
   * @param strong whether the verb is one of speech alone, so that anybody may do it
   */
  boolean canSpeak(int head, boolean strong) {
    String lower = sentence.token(head).lower();
    String tag = sentence.token(head).tag();
    if (isOneOf(head)) {
      return strong;
    }
    if (lower.matches(
            "nobody|anyone|everyone|someone|one|none|some|others|nothing|something|anything|many|most|few|all|each|both|another|we|i|you|us|who|which|number|numbers|total|toll|man|men")
        || tag.equals("CD")
        || tag.startsWith("W")
        || tag.equals("EX")
        || tag.equals("DT")) {
      return false;
    }
    if (tag.equals("PRP")) {
      return strong || lower.matches("he|she|it|they");
    }
    String nounClass = sources.nounClass(sentence, head).orElse("unknown");
    boolean owned = sentence.child(head, "nmod:poss") >= 0;
    if (!owned
        && lower.matches(
            "estimates?|reports|figures?|claims?|data|counts?|records|reckonings?|accounts?|statistics|numbers|tallies|media reports")) {
      return false;
    }
    for (int child : sentence.children(head)) {
      if (sentence.relation(child).equals("nummod")
          && (!strong
              || nounClass.equals("kin")
              || !nounClass.equals("official") && sentence.token(child).text().matches("\\d.*"))) {
        return false;
      }
      if (sentence.relation(child).equals("det")
          && sentence.token(child).lower().equals("this")
          && lower.matches("newspaper|paper|reporter|correspondent|website|blog")) {
        return false;
      }
    }
    if (tag.startsWith("NNP") && (strong || isBody(head)) || SpeakingNouns.isSpeakingNoun(lower)) {
      return true;
    }
    return switch (nounClass) {
      case "official", "organisation", "document" -> true;
      case "kin", "person", "civilian", "fighter" ->
          strong && !lower.matches("recruits?|mercenar.*|dead|wounded|missing|captives?");
      case "unknown" ->
          strong
              && (tag.startsWith("NNP")
                  || tag.startsWith("NN") && SpeakingNouns.endsAsSpeaker(lower));
      default -> strong && tag.startsWith("NN") && SpeakingNouns.endsAsSpeaker(lower);
    };
  }

  /** "One of the survivors". */
  boolean isOneOf(int at) {
    return at + 3 < sentence.size()
        && sentence.token(at).lower().equals("one")
        && sentence.token(at + 1).lower().equals("of")
        && sentence.token(at + 2).tag().matches("DT|PRP\\$")
        && sentence.token(at + 3).tag().matches("NNS|JJ|VBN|NN");
  }

  /**
   * Whether a capitalised word belongs to a known source, an institution or a person of the report.
   */
  private boolean isBody(int head) {
    int first = leftOf(head);
    for (int i = first; i <= head; i++) {
      Optional<PhraseIndex.Match<Table.Row>> known = sources.at(sentence, i);
      if (known.isPresent()
          && known.get().last() >= head
          && !known.get().value().get("kind").equals("official")) {
        return true;
      }
    }
    String word = sentence.token(head).text();
    return names.full(word).isPresent() || word.matches("\\p{Lu}{2,7}") || isBodyWord(word);
  }

  /** Whether the word ends the names of institutions. */
  boolean isBodyWord(String word) {
    return word.matches(
        ".*(?:Ministry|Service|Agency|Intelligence|Staff|Committee|Council|Center|Centre|Institute|Foundation|Department|Directorate|Embassy|Office|Group|Legion|Observatory|Command|Commission|Bureau|Monitor|Times|Post|News|Journal|Project|Fund|Union|Court|Police|Government|Parliament|Headquarters|Corps|Watch|Network|Association|Purpose|Herald|Mission)");
  }

  /** Whether the label is no more than a country's name: it says whose people, not who speaks. */
  boolean isCountry(int first, int last) {
    int end = first;
    while (end <= last && !sentence.token(end).text().matches("\\(|-LRB-|,")) {
      end++;
    }
    return sources.isCountry(words(first, end - 1));
  }

  /** "ISLAMABAD:", where a wire story was written. */
  boolean isDateline(int first, int last) {
    String label = words(first, last);
    return label.equals(label.toUpperCase(Locale.ROOT))
        && label.matches("\\P{Ll}{6,}")
        && last - first < 4;
  }

  /** The institution with which the sentence opens, before that verb. */
  Optional<Found> opening(int verb) {
    int first = 0;
    for (int i = 0; i < Math.min(verb, 10); i++) {
      if (sentence.token(i).text().equals(",") && i < verb - 1) {
        first = i + 1;
        break;
      }
    }
    for (int start : first == 0 ? new int[] {0} : new int[] {0, first}) {
      Optional<Found> found = from(start);
      if (found.isPresent()
          && found.get().last() < verb
          && !sentence.token(found.get().last()).is("PRP")
          && !sentence.token(start).is("IN")
          && (isBody(found.get().last())
              || SpeakingNouns.isSpeakingNoun(sentence.token(found.get().last()).lower()))
          && sentence.child(found.get().last(), "nummod") < 0) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A source in brackets behind a number: "(Usov, 19.11)". */
  Optional<Found> bracketed(int first, int last) {
    Optional<Found> label = label(first, last);
    if (label.isPresent()) {
      return label;
    }
    boolean ends = first == last || sentence.token(first + 1).text().equals(",");
    String word = sentence.token(first).text();
    return ends
            && word.matches("\\p{Lu}[\\p{L}’'-]{2,}")
            && !sources.isPlace(word)
            && !sources.isTitle(word)
        ? Optional.of(named(first, first))
        : Optional.empty();
  }

  /** The name that stands right beside a verb of speech: "…, X told", "say X". */
  Optional<Found> beside(int verb) {
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
    if (first <= end && sentence.token(first).is("NNP") && isPerson(words(first, end))) {
      return Optional.of(named(first, end));
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
  Optional<Found> subject(int head) {
    String lower = sentence.token(head).lower();
    String tag = sentence.token(head).tag();
    if (tag.equals("PRP") || tag.equals("PRP$")) {
      return pronoun(lower, head).map(name -> new Found(name, head, head));
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
        return Optional.of(named(leftOf(child), child));
      }
    }
    Optional<Found> apposed = apposed(head);
    if (apposed.isPresent()) {
      return apposed;
    }
    Optional<KnownAs> alias =
        sentence.token(head).tag().startsWith("NNP")
            ? Optional.empty()
            : KnownAs.behind(sentence, head, sources);
    if (alias.isPresent()) {
      return alias.map(name -> named(name.first(), name.last()));
    }
    int first = leftOf(head);
    int last = head;
    boolean name = sentence.token(head).tag().startsWith("NNP");
    if (!name || sources.isTitle(sentence.token(head).text())) {
      last = rightOf(head);
    }
    return Optional.of(named(first, last));
  }

  /** The person whose name stands between commas behind an office, or the speaker as found. */
  Found withPerson(Found speaker) {
    int comma = speaker.last() + 1;
    if (isPerson(speaker.name())
        || comma >= sentence.size()
        || !sentence.token(comma).text().equals(",")) {
      return speaker;
    }
    int end = comma + 1;
    while (end < sentence.size() && !sentence.token(end).text().equals(",") && end < comma + 6) {
      end++;
    }
    boolean name = end < sentence.size() && end > comma + 2 && isPerson(words(comma + 1, end - 1));
    return name ? named(comma + 1, end - 1) : speaker;
  }

  /** "Lee's counterpart, Park Sun-won, told": the name between commas before the verb. */
  private Optional<Found> apposed(int head) {
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
        if (end < sentence.size() && end > i + 2 && isPerson(words(i + 1, end - 1))) {
          return Optional.of(named(i + 1, end - 1));
        }
      }
    }
    return Optional.empty();
  }

  /** "Says he was promised": whoever was spoken of before. */
  Optional<Found> unsaid() {
    return pronoun("he", 0).map(name -> new Found(name, 0, 0));
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
  Optional<Found> from(int first) {
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
          .map(name -> new Found(name, at, at));
    }
    int end = last;
    for (int i = first; i + 2 < end; i++) {
      if (sentence.token(i).text().equals(",")) {
        end = i - 1;
      }
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
      return Optional.of(named(end + 2, to));
    }
    return Optional.of(named(first, end));
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
  Optional<Found> label(int first, int last) {
    for (int i = first; i <= last; i++) {
      Optional<PhraseIndex.Match<Table.Row>> known = sources.at(sentence, i);
      if (known.isPresent() && known.get().last() <= last && i <= first + 2) {
        return Optional.of(named(i, known.get().last()));
      }
    }
    Optional<Found> spoken = from(first);
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
                && isPerson(sentence.span(first, end).of(text()));
    return name ? Optional.of(named(first, end)) : Optional.empty();
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
    for (int i = leftOf(head); i <= head; i++) {
      Optional<PhraseIndex.Match<Table.Row>> known = sources.at(sentence, i);
      if (known.isPresent() && known.get().value().get("kind").equals("media")) {
        return Optional.of(words(i, known.get().last()));
      }
    }
    String lower = sentence.token(head).lower();
    return lower.matches("paper|newspaper|network|outlet|broadcaster|magazine|agency|channel")
        ? names.lastWith("time").or(names::last)
        : Optional.empty();
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
      if (!words[i].matches("\\p{Lu}[\\p{L}’'‘-]+")
          || sources.isTitle(words[i])
          || sources.isPlace(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** "On Tuesday the", "their": what may stand before a name. */
  private boolean isBeforeName(String word) {
    return CalendarWords.isName(word) && !word.equals("may")
        || word.matches(
            "the|our|their|its|his|her|\"|“|”|‘|'|\\(|-lrb-|\\[|\\d+|,|also|earlier|later|then|on|in"
                + "|last|this");
  }

  /** The name between the tokens, without article, resolved to its full form. */
  private Found named(int first, int last) {
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

  /** "The ministry": whoever of that name spoke or was named last, else whoever spoke last. */
  private String bare(String head, String written) {
    return names
        .lastWith(head)
        .or(() -> names.mentionedWith(head, sentence.span().begin()))
        .orElseGet(
            () ->
                SpeakingNouns.isSpeakingNoun(head) && !SpeakingNouns.isDocument(head)
                    ? (SpeakingNouns.isPersonNoun(head) ? names.lastPerson() : names.lastBody())
                        .orElse(written)
                    : written);
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

  /** Whether the noun is one of those that speak: offices, bodies, documents, their kinds. */
  boolean speaks(int head) {
    String lower = sentence.token(head).lower();
    return SpeakingNouns.isSpeakingNoun(lower) || SpeakingNouns.endsAsSpeaker(lower);
  }

  /** Whether the noun is an office or body that speaks for itself: officials, a ministry. */
  boolean isOffice(int head) {
    return sources.nounClass(sentence, head).filter("official"::equals).isPresent()
        || SpeakingNouns.isSpeakingNoun(sentence.token(head).lower());
  }

  /** What sort of source such a noun means. */
  Mention.Kind sort(int head, boolean plural) {
    String lower = sentence.token(head).lower();
    if (SpeakingNouns.isDocument(lower)) {
      return Mention.Kind.DOCUMENT;
    }
    if (lower.matches(".*(?:newspaper|network|outlet|broadcaster|media|press|website)")) {
      return Mention.Kind.PAPER;
    }
    if (SpeakingNouns.isPersonNoun(lower) || lower.matches(".*(?:ist|er|or|ian|source)")) {
      return plural ? Mention.Kind.SEVERAL : Mention.Kind.SOMEBODY;
    }
    return plural ? Mention.Kind.SEVERAL : Mention.Kind.BODY;
  }

  /** Last token of the phrase with the "of …" or "in …" that goes with a describing noun. */
  int reach(int head) {
    int last = head;
    if (head + 2 < sentence.size()
        && sentence.token(head + 1).lower().matches("of|for|in|at|from|with|on")) {
      int at = head + 2;
      while (at < sentence.size()
          && at < head + 9
          && (sentence.token(at).is("NN")
              || sentence.token(at).is("JJ")
              || sentence
                  .token(at)
                  .lower()
                  .matches("the|a|an|'s|’s|his|her|its|their|\\d+(?:st|nd|rd|th)")
              || sentence.token(at).lower().matches("and|of|for")
                  && at + 1 < sentence.size()
                  && sentence.token(at + 1).is("NNP"))) {
        if (sentence.token(at).is("NN")) {
          last = at;
        }
        at++;
      }
    }
    return last;
  }

  /** The name between the tokens, resolved to its full form. */
  String called(int first, int last) {
    return named(first, last).name();
  }

  private boolean hasCapital(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (Character.isUpperCase(sentence.token(i).text().codePointAt(0))) {
        return true;
      }
    }
    return false;
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

  /** First token of the phrase that this head closes. */
  private int leftOf(int head) {
    int first = head;
    for (int i = head - 1; i >= 0 && i >= head - 14; i--) {
      int top = i;
      int steps = 0;
      while (top >= 0 && top != head && steps++ < 14) {
        top = sentence.head(top);
      }
      String relation = sentence.relation(i).toLowerCase(Locale.ROOT);
      if (top != head
          || relation.equals("punct") && sentence.token(i).text().equals(",")
          || relation.equals("cc")
          || relation.startsWith("case") && i == first - 1 && sentence.head(i) == head
          || relation.equals("advmod") && sentence.head(i) == head) {
        break;
      }
      first = i;
    }
    return first;
  }

  /** Last token of the "of …" or "with …" that belongs to an unnamed speaker. */
  private int rightOf(int head) {
    int last = head;
    for (int child : sentence.children(head)) {
      if (child > head && sentence.relation(child).equals("nmod") && child - head < 7) {
        boolean of = false;
        for (int grand : sentence.children(child)) {
          of |=
              sentence.relation(grand).equals("case")
                  && sentence.token(grand).lower().matches("of|for|in|at|with");
        }
        last = of && !sentence.token(child).text().equals(",") ? child : last;
      }
    }
    return last;
  }
}
