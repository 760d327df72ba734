package org.tallystick.claims.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.tallystick.claims.speaker.Mention.Kind;
import org.tallystick.codebook.Table;
import org.tallystick.language.CalendarWords;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;

/**
 * Finds everybody in a sentence on whose word something might stand, whether or not the grammar
 * says that they speak. Reads word classes alone, so that a wrong parse does no harm, and spelling
 * alone where a sentence is not parsed.
 */
final class MentionFinder {
  private static final int LONGEST = 14;

  /** A capitalised word, also behind an article that is part of it: "al-Nujaba", "l'Azawad". */
  private static final Pattern CAPITAL =
      Pattern.compile("(?:" + SpeakerName.ARTICLE + "|[dl][’'])?\\p{Lu}[\\p{L}\\d’'‘.&-]*");

  /** A name by its spelling alone: "UALosses", "TV". */
  private static final Pattern CAMEL = Pattern.compile("\\p{Lu}[\\p{L}\\d]*\\p{Lu}[\\p{L}\\d]*");

  private final Sentence sentence;
  private final SourceNames sources;
  private final Names names;
  private final SpeakerPhrase phrase;
  private final IntPredicate speech;
  private final IntPredicate telling;
  private final boolean parsed;
  private final List<Mention> found = new ArrayList<>();

  MentionFinder(
      Sentence sentence,
      SourceNames sources,
      Names names,
      SpeakerPhrase phrase,
      IntPredicate speech,
      IntPredicate telling) {
    this.speech = speech;
    this.telling = telling;
    this.sentence = sentence;
    this.sources = sources;
    this.names = names;
    this.phrase = phrase;
    parsed = sentence.parsed();
  }

  /** The mentions in order. */
  List<Mention> find() {
    int i = 0;
    while (i < sentence.size()) {
      if (parsed && phrase.nouns().isOneOf(i)) {
        i = oneOf(i) + 1;
        continue;
      }
      int end = chunkEnd(i);
      if (end < i) {
        i++;
        continue;
      }
      chunk(i, end);
      i = end + 1;
    }
    return List.copyOf(found);
  }

  /** "One of the survivors": somebody, by what the others are. */
  private int oneOf(int first) {
    int last = first + 3;
    while (last + 1 < sentence.size() && !isNoun(last) && isPart(last + 1, first)) {
      last++;
    }
    String nounClass = sources.nounClass(sentence, last).orElse("");
    boolean several = sentence.token(last).is("CD") && last == first + 3;
    if (several) {
      found.add(named(phrase.written().words(first, last), Kind.SOMEBODY, first, last, first));
    } else if (isNoun(last)
        && (nounClass.matches("official|kin|person|civilian|fighter")
            || phrase.nouns().speaks(last))) {
      Mention somebody =
          knownAs(first, last)
              .orElse(
                  named(phrase.written().words(first, last), Kind.SOMEBODY, first, last, first));
      found.add(somebody);
      return somebody.last();
    }
    return last;
  }

  /** Last token of the noun phrase that begins here, without what "of" adds; or less than i. */
  private int chunkEnd(int i) {
    Optional<PhraseIndex.Match<Table.Row>> whole = sources.at(sentence, i);
    int end = whole.isPresent() ? whole.get().last() : i - 1;
    while (end + 1 < sentence.size() && end + 1 - i < LONGEST && isPart(end + 1, i)) {
      end++;
      Optional<PhraseIndex.Match<Table.Row>> known = sources.at(sentence, end);
      if (known.isPresent()) {
        end = known.get().last();
      }
    }
    while (end >= i && !isNoun(end)) {
      end--;
    }
    return end;
  }

  private boolean isPart(int k, int first) {
    if (k > first && (isCellEnd(k - 1) || isTime(k))) {
      return false;
    }
    String lower = sentence.token(k).lower();
    if (lower.matches("'s|’s|’|'")) {
      return k > first && isNoun(k - 1);
    }
    if (lower.matches("[-‑&/]")) {
      return k > first && k + 1 < sentence.size();
    }
    if (isNoun(k)) {
      return true;
    }
    if (lower.matches("of|for|and|the|on|de|la|du|des|del|di|da|dos")
        && k > first
        && k + 1 < sentence.size()
        && isCapital(k - 1)) {
      return isCapital(k + 1)
          || sentence.token(k + 1).lower().equals("the")
              && k + 2 < sentence.size()
              && isCapital(k + 2);
    }
    if (!parsed) {
      return k == first && lower.matches("a|an|the|its|his|her|their|one|two|three");
    }
    String tag = sentence.token(k).tag();
    return tag.startsWith("JJ")
        || tag.equals("DT") && k == first
        || tag.equals("PRP$") && k == first
        || tag.equals("FW")
        || tag.equals("CD") && !lower.matches(".*\\d.*")
        || tag.matches("VB[NG]") && k + 1 < sentence.size() && isNoun(k + 1) && k == first + 1;
  }

  /** "The NIS last week", "the ministry Monday": when, no part of a name. */
  private boolean isTime(int k) {
    String lower = sentence.token(k).lower();
    return lower.endsWith("day") && CalendarWords.isName(sentence.token(k).text())
        || lower.matches("last|this|next|earlier|late")
            && k + 1 < sentence.size()
            && (CalendarWords.isName(sentence.token(k + 1).text())
                || sources.nounClass(sentence, k + 1).filter("time"::equals).isPresent());
  }

  /** Whether a cell of a table ends with this token. */
  private boolean isCellEnd(int k) {
    return sentence.block().kind() == Block.Kind.TABLE_ROW
        && sentence.token(k + 1).span().begin() - sentence.token(k).span().end() > 1;
  }

  private boolean isNoun(int k) {
    return parsed
        ? sentence.token(k).is("NN") || isNational(k) || sentence.token(k).is("FW") && isCapital(k)
        : isCapital(k) && (k > 0 || sentence.size() > 1 && isCapital(1))
            || phrase.nouns().speaks(k);
  }

  /** "An Afghan said", where the tagger takes it for an adjective. */
  private boolean isNational(int k) {
    return sentence.token(k).is("JJ")
        && sources.isNational(sentence.token(k).text())
        && (k + 1 == sentence.size() || sentence.token(k + 1).tag().matches("VB[DZP]|MD|WP|IN"));
  }

  private boolean isCapital(int k) {
    return CAPITAL.matcher(sentence.token(k).text()).matches()
        && !CalendarWords.isName(sentence.token(k).text());
  }

  /** Takes the phrase apart at its possessors. */
  private void chunk(int first, int last) {
    int from = first;
    for (int k = first + 1; k <= last; k++) {
      if (sentence.token(k).lower().matches("'s|’s|’|'")
          && k > from
          && sources.at(sentence, from).map(PhraseIndex.Match::last).orElse(-1) < k) {
        mention(from, k - 1);
        from = k + 1;
      }
    }
    if (from > first && from <= last) {
      mention(first, last);
    } else if (from <= last) {
      mention(from, last);
    }
  }

  private void mention(int first, int last) {
    int head = last;
    Optional<Kind> kind = kind(first, head);
    if (kind.isEmpty() || Hearing.isTold(sentence, head)) {
      return;
    }
    int start = first;
    int end = last;
    boolean name = isName(head);
    if (name && parsed) {
      for (int k = first; k < head; k++) {
        if (sentence.token(k).tag().matches("NNS?|JJ") && !isCapital(k) && isCapital(k + 1)) {
          start = k + 1;
        }
      }
    }
    if (!name) {
      end = PhraseExtent.reach(sentence, head);
    }
    Optional<Mention> other = apposed(kind.get(), first, end);
    String written =
        other.isPresent() ? other.get().name() : phrase.written().called(start, name ? head : end);
    Kind sort = other.isPresent() ? other.get().kind() : kind.get();
    if (written.isBlank()) {
      return;
    }
    if (sort == Kind.PERSON || sort == Kind.BODY) {
      sort = sources.isKind(written, "media") ? Kind.PAPER : sort;
    }
    found.add(named(written, sort, first, end, head));
  }

  /** "Yahya Saree, a spokesman", "UALosses, a website": whoever is named before the comma. */
  private Optional<Mention> apposed(Kind kind, int first, int last) {
    if (!found.isEmpty() && kind == Kind.SOMEBODY && first > 1) {
      Mention before = found.get(found.size() - 1);
      if (before.kind() == Kind.PERSON && isBehind(before, first)) {
        return Optional.of(before);
      }
    }
    if (!found.isEmpty()
        && (kind == Kind.BODY || kind == Kind.DOCUMENT)
        && sentence.token(first).lower().matches("an?|the")
        && !isName(last)) {
      Mention before = found.get(found.size() - 1);
      if ((before.kind() == Kind.BODY || before.kind() == Kind.PAPER)
          && isName(before.head())
          && isBehind(before, first)) {
        return Optional.of(before);
      }
    }
    if (kind == Kind.SOMEBODY) {
      Optional<Mention> known = knownAs(first, last);
      if (known.isPresent()) {
        return known;
      }
    }
    if (kind == Kind.BODY && parsed && !isName(last)) {
      Optional<Mention> body =
          BodyName.behind(sentence, last, sources)
              .map(name -> called(Kind.BODY, first, name.first(), name.last()));
      if (body.isPresent()) {
        return body;
      }
    }
    if ((kind == Kind.SOMEBODY || kind == Kind.BODY)
        && !isName(last)
        && last + 2 < sentence.size()
        && sentence.token(last + 1).text().matches("[,(]")) {
      int begin = last + 2;
      while (begin < last + 5
          && begin + 1 < sentence.size()
          && parsed
          && sentence.token(begin).tag().matches("NN|JJ|DT")
          && !isCapital(begin)) {
        begin++;
      }
      int end = begin - 1;
      while (end + 1 < sentence.size() && isCapital(end + 1) && end < begin + 4) {
        end++;
      }
      boolean closed = end + 1 < sentence.size() && sentence.token(end + 1).text().matches("[,).]");
      if (end > begin && closed && phrase.written().isPerson(phrase.written().called(begin, end))) {
        return Optional.of(called(Kind.PERSON, first, begin, end));
      }
    }
    return Optional.empty();
  }

  private boolean isBehind(Mention before, int first) {
    return before.last() == first - 2 && sentence.token(first - 1).text().equals(",");
  }

  /** "An officer known only as Índio": the name behind the description. */
  private Optional<Mention> knownAs(int first, int last) {
    Optional<KnownAs> alias = parsed ? KnownAs.behind(sentence, last, sources) : Optional.empty();
    return alias.map(name -> called(Kind.PERSON, first, name.first(), name.last()));
  }

  /** Whoever is described from the first token on, by the name that stands behind it. */
  private Mention called(Kind kind, int first, int begin, int end) {
    return named(phrase.written().called(begin, end), kind, first, end, end);
  }

  private Mention named(String name, Kind kind, int first, int last, int head) {
    return new Mention(
        name, kind, first, last, head, sentence.span(first, last), sentence.blockIndex());
  }

  private boolean isName(int head) {
    return parsed
        ? (sentence.token(head).is("NNP") || sentence.token(head).is("FW") || isNational(head))
                && isCapital(head)
            || isCamel(head)
        : isCapital(head);
  }

  private boolean isCamel(int head) {
    return sentence.token(head).is("NN")
        && CAMEL.matcher(sentence.token(head).text()).matches()
        && sources.nounClass(sentence, head).isEmpty();
  }

  private Optional<Kind> kind(int first, int head) {
    Optional<Kind> known = knownKind(first, head);
    if (known.isPresent()) {
      return known;
    }
    String text = sentence.token(head).text();
    String lower = sentence.token(head).lower();
    if (isName(head)) {
      if (sources.isCountry(text) || sources.isSeat(text)) {
        return head == first || sentence.token(first).lower().equals("the")
            ? Optional.of(Kind.STATE)
            : Optional.empty();
      }
      if (CalendarWords.isName(text) || sources.isPlace(text) && head == first) {
        return Optional.empty();
      }
      if (sources.isNational(text) && isOne(first, head)) {
        return Optional.of(Kind.SOMEBODY);
      }
      boolean resolved = names.full(text).filter(phrase.written()::isPerson).isPresent();
      if (phrase.nouns().isBodyWord(text)
          || head == first && !resolved && text.matches("\\p{Lu}{2,7}")) {
        return Optional.of(Kind.BODY);
      }
      String full = names.full(text).orElse(text);
      int begin = head;
      while (begin > first && isCapital(begin - 1)) {
        begin--;
      }
      int named = begin;
      boolean person =
          phrase.written().isPerson(full)
              || head > begin && phrase.written().isPerson(phrase.written().called(begin, head));
      if (!person && (sources.isPlace(text) || sources.isTitle(text))) {
        return sources.isTitle(text)
            ? described(head, lower)
                .or(() -> named < head ? Optional.of(Kind.BODY) : Optional.empty())
            : Optional.empty();
      }
      return Optional.of(person ? Kind.PERSON : Kind.BODY);
    }
    return described(head, lower);
  }

  /** "An Afghan", "the Syrian" with nothing between. */
  private boolean isOne(int first, int head) {
    return first == head - 1
        && !sentence.token(head).tag().equals("NNPS")
        && sentence.token(first).lower().matches("an?|the|one|another");
  }

  private Optional<Kind> described(int head, String lower) {
    if (SpeakingNouns.isNobody(lower)) {
      return Optional.empty();
    }
    String nounClass = sources.nounClass(sentence, head).orElse("");
    boolean plural =
        parsed
            ? sentence.token(head).tag().endsWith("S")
            : lower.endsWith("s") && !lower.endsWith("ss");
    return switch (nounClass) {
      case "official", "kin", "person", "civilian", "fighter" ->
          Optional.of(plural ? Kind.SEVERAL : Kind.SOMEBODY);
      case "organisation", "armed" -> Optional.of(Kind.BODY);
      case "formation" ->
          says(head, telling) || isCapital(head) ? Optional.of(Kind.BODY) : Optional.empty();
      case "document" -> Optional.of(Kind.DOCUMENT);
      case "time", "money", "age", "distance", "percent" -> Optional.empty();
      case "", "event", "contract", "collective", "advert" ->
          phrase.nouns().speaks(head) || says(head, telling)
              ? Optional.of(phrase.nouns().sort(head, plural))
              : Optional.empty();
      default ->
          phrase.nouns().speaks(head) || says(head, speech)
              ? Optional.of(phrase.nouns().sort(head, plural))
              : Optional.empty();
    };
  }

  /** Whether such a verb follows the noun and what belongs to it. */
  private boolean says(int head, IntPredicate verb) {
    if (!parsed) {
      return false;
    }
    int next = PhraseExtent.reach(sentence, head) + 1;
    while (next < sentence.size()
        && (sentence.token(next).tag().matches("RB|MD")
            || sentence.token(next).lower().matches("ha[sd]|have"))) {
      next++;
    }
    return next < sentence.size()
        && sentence.token(next).tag().matches("VB[DZPN]?")
        && verb.test(next);
  }

  private Optional<Kind> knownKind(int first, int head) {
    for (int k = first; k <= head; k++) {
      Optional<PhraseIndex.Match<Table.Row>> known = sources.at(sentence, k);
      if (known.isPresent() && known.get().last() == head) {
        if (sources.isCountry(phrase.written().words(k, head))
            || sources.isSeat(phrase.written().words(k, head))) {
          return Optional.of(Kind.STATE);
        }
        return Optional.of(
            switch (known.get().value().get("kind")) {
              case "person" -> Kind.PERSON;
              case "media" -> Kind.PAPER;
              case "anonymous" ->
                  sentence.token(head).lower().endsWith("s") ? Kind.SEVERAL : Kind.SOMEBODY;
              default -> Kind.BODY;
            });
      }
    }
    return Optional.empty();
  }
}
