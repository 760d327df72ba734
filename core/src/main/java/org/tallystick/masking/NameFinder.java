package org.tallystick.masking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tallystick.reports.Span;

/**
 * Finds the names of persons in a text, and tells which of them it shows in a public part.
 *
 * <p>A name is two to five capitalised words in a row that are no institution, place, office or
 * small word; a single one only behind a word that announces it ("named Brian", "his brother
 * Brian", "Brian, 24,"). Lines in which nearly every word has a capital – headlines – tell no
 * names. A person is public if the codebook knows them, or an office stands right before or behind
 * the name, or the name signs the report.
 */
final class NameFinder {
  /** A longer row of capitals is no name. */
  private static final int LONGEST = 5;

  /** How far an office may stand from a name, in words. */
  private static final int REACH = 7;

  /** A line is a headline from this share of its longer words on that have a capital. */
  private static final double HEADLINE = 0.7;

  private static final Set<String> RELATIVES =
      Set.of("who", "which", "whose", "where", "that", "and", "but", "when", "after", "before");

  private static final Set<String> LEADS =
      Set.of("of", "at", "for", "in", "with", "who", "to", "on", "said", "says", "told", "from");

  /** A name in a text. */
  record Name(Span span, List<String> words, boolean isPublic) {}

  private final Lexicon lexicon;
  private final String text;
  private final List<Word> words;
  private final boolean[] known;
  private final boolean[] headline;
  private final Set<String> lowered = new HashSet<>();
  private final List<Name> names = new ArrayList<>();

  private NameFinder(Lexicon lexicon, String text) {
    this.lexicon = lexicon;
    this.text = text;
    words = Word.of(text);
    known = new boolean[words.size()];
    headline = new boolean[words.size()];
  }

  /** All names of persons in a text, in order. */
  static List<Name> of(Lexicon lexicon, String text) {
    NameFinder finder = new NameFinder(lexicon, text);
    finder.find();
    return finder.names;
  }

  private void find() {
    for (Word word : words) {
      if (!word.capital()) {
        lowered.add(word.lower());
      }
    }
    headlines();
    for (int i = 0; i < words.size(); i++) {
      i = Math.max(i, markKnown(i));
    }
    int at = 0;
    while (at < words.size()) {
      if (!part(at) || headline[at]) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < words.size() && joined(end) && part(end)) {
        end++;
      }
      run(at, end);
      at = end;
    }
  }

  /** Marks a name that the codebook knows; gives its last word, or the one before {@code first}. */
  private int markKnown(int first) {
    if (!words.get(first).capital() || !lexicon.beginsKnown(words.get(first).lower())) {
      return first - 1;
    }
    StringBuilder key = new StringBuilder();
    int best = first - 1;
    Lexicon.Known what = null;
    for (int i = first; i < Math.min(words.size(), first + Lexicon.LONGEST); i++) {
      if (i > first) {
        if (!words.get(i).gap().equals(" ")) {
          break;
        }
        key.append(' ');
      }
      key.append(words.get(i).lower());
      Lexicon.Known found = lexicon.known(key.toString());
      // One word is a surname that others bear, too.
      if (found != null && (found == Lexicon.Known.OTHER || i > first)) {
        best = i;
        what = found;
      }
    }
    for (int i = first; i <= best; i++) {
      known[i] = true;
    }
    if (what == Lexicon.Known.PERSON) {
      add(first, best + 1, true);
    }
    return best;
  }

  private void headlines() {
    int begin = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || words.get(i).gap().contains("\n")) {
        int longer = 0;
        int capitals = 0;
        boolean sentence = false;
        for (int k = begin; k < i; k++) {
          if (words.get(k).text().length() > 3 && !known[k]) {
            longer++;
            capitals += words.get(k).capital() ? 1 : 0;
          }
          sentence |= k > begin && words.get(k).gap().startsWith(". ");
        }
        int line = i < words.size() ? words.get(i).begin() : text.length();
        sentence |= text.substring(words.get(i - 1).end(), line).startsWith(".");
        if (!sentence && longer > 4 && capitals >= HEADLINE * longer) {
          for (int k = begin; k < i; k++) {
            headline[k] = true;
          }
        }
        begin = i;
      }
    }
  }

  /** Whether the word may be part of a name: a capital, or a particle between capitals. */
  private boolean part(int i) {
    Word word = words.get(i);
    if (known[i]) {
      return false;
    }
    return word.mayName()
        || lexicon.isParticle(word.lower())
            && i > 0
            && i + 1 < words.size()
            && words.get(i - 1).mayName()
            && joined(i)
            && (words.get(i + 1).mayName() || lexicon.isParticle(words.get(i + 1).lower()))
            && joined(i + 1);
  }

  private boolean joined(int i) {
    // A possessive parts two names: "Kenya's Foreign", "Gitau's Toyota".
    return i > 0
        && (words.get(i).follows(words.get(i - 1))
            || words.get(i).gap().equals(" ") && words.get(i - 1).initial());
  }

  private boolean opens(int i) {
    return words.get(i).opens(i == 0 ? null : words.get(i - 1));
  }

  /** A row of capitalised words, parted by those that belong to no name. */
  private void run(int begin, int end) {
    int first = begin;
    boolean office = false;
    for (int i = begin; i <= end; i++) {
      if (i < end && isNameWord(i, first)) {
        continue;
      }
      String parting = i < end ? words.get(i).lower() : "";
      if (i > first && !lexicon.isBody(parting)) {
        segment(first, i, office);
      }
      office = lexicon.isRole(parting);
      first = i + 1;
    }
  }

  private boolean isNameWord(int i, int first) {
    Word word = words.get(i);
    String lower = word.lower();
    if (lexicon.isRole(lower) || lexicon.isBody(lower) || lexicon.isPeople(lower)) {
      return false;
    }
    if (lexicon.isSmall(lower)) {
      return i > first && word.capital() && !word.initial(); // Theresa May
    }
    return !word.shouted() || word.text().length() > 2;
  }

  private void segment(int begin, int end, boolean office) {
    int first = begin;
    while (first < end
        && lexicon.isParticle(words.get(first).lower())
        && !words.get(first).capital()) {
      first++;
    }
    if (first < end && opens(first) && common(words.get(first)) && end - first != 2) {
      first++;
    }
    int full = 0;
    int shouted = 0;
    for (int i = first; i < end; i++) {
      full += words.get(i).initial() ? 0 : 1;
      shouted += words.get(i).shouted() ? 1 : 0;
    }
    if (first >= end || full == 0 || end - first > LONGEST || shouted == end - first) {
      return;
    }
    boolean isPublic = office || before(first) || behind(end) || signs(first);
    if (end - first == 1) {
      if (!isPublic && announced(first, end)) {
        add(first, end, false);
      }
      return;
    }
    if (!isPublic && first > 0 && isThing(first, end)) {
      return;
    }
    add(first, end, isPublic);
  }

  /** Whether the word is an everyday one that merely begins a sentence. */
  private boolean common(Word word) {
    return lowered.contains(word.lower()) || lexicon.isNoun(word.lower());
  }

  /** Whether what stands before or behind makes it a place or thing rather than a person. */
  private boolean isThing(int first, int end) {
    Word before = words.get(first - 1);
    String gap = words.get(first).gap();
    if (!gap.equals(" ")) {
      return false;
    }
    boolean acronym =
        end < words.size()
            && words.get(end).gap().equals(" (")
            && words.get(end).shouted()
            && words.get(end).text().length() > 2;
    return acronym
        || before.lower().equals("the")
        || lexicon.announcesPlace(before.lower())
        || lexicon.isBody(before.lower()) && !before.capital();
  }

  private boolean announced(int first, int end) {
    Word word = words.get(first);
    if (word.shouted() || word.text().length() < 2 || word.initial()) {
      return false;
    }
    boolean aged =
        end + 1 < words.size()
            && words.get(end).gap().equals(", ")
            && words.get(end).text().matches("\\d{2}")
            && words.get(end + 1).gap().startsWith(",");
    if (aged && !opensWithPlace(first)) {
      return true;
    }
    if (first == 0 || !words.get(first).gap().matches("[ \u00a0]|\\. |, |[ :]{0,2}[\"“‘'«]")) {
      return false;
    }
    Word last = words.get(first - 1);
    String two = first > 1 ? words.get(first - 2).lower() + " " + last.lower() : "";
    if (lexicon.announces(last.lower()) || lexicon.announces(two)) {
      return lexicon.known(word.lower()) == null;
    }
    return lexicon.isKin(last.lower()) || lexicon.isPerson(last.lower()) && !last.capital();
  }

  private boolean opensWithPlace(int first) {
    return first > 0 && lexicon.announcesPlace(words.get(first - 1).lower());
  }

  /** Whether an office stands right before: "spokesman N", "its director, N", "head of X, N". */
  private boolean before(int name) {
    int first = name;
    while (first > 0
        && words.get(first).follows(words.get(first - 1))
        && words.get(first - 1).capital()
        && lexicon.announces(words.get(first - 1).lower())) {
      first--; // "the chargé d'affaires, Mr N"
    }
    if (first == 0) {
      return false;
    }
    String gap = words.get(first).gap();
    if (gap.equals(" ") || gap.equals("\u00a0") || gap.equals(". ")) {
      return lexicon.isRole(words.get(first - 1).lower());
    }
    if (!gap.equals(", ")) {
      return false;
    }
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      Word word = words.get(i);
      if (lexicon.isRole(word.lower())) {
        return i == first - 1 || LEADS.contains(words.get(i + 1).lower());
      }
      if (!word.gap().equals(" ")
          || lexicon.isKin(word.lower())
          || lexicon.isPerson(word.lower())) {
        return false;
      }
    }
    return false;
  }

  /** Whether an office stands right behind: "N, the minister", "N, who heads the service". */
  private boolean behind(int end) {
    if (end >= words.size()) {
      return false;
    }
    String gap = words.get(end).gap();
    if (!gap.equals(", ") && !gap.equals(" (") && !gap.equals(" – ") && !gap.equals(" — ")) {
      return false;
    }
    for (int i = end; i < Math.min(words.size(), end + REACH); i++) {
      String lower = words.get(i).lower();
      boolean first = i == end;
      if (!first && !words.get(i).gap().matches("[ \u00a0’']|[’']s? ")
          || lexicon.isKin(lower)
          || lexicon.isPerson(lower)) {
        return false;
      }
      if (lexicon.isRole(lower)) {
        return i + 1 >= words.size()
            || !words.get(i + 1).gap().equals(" ")
            || LEADS.contains(words.get(i + 1).lower())
            || lexicon.isRole(words.get(i + 1).lower())
            || lower.endsWith("s") && i == end + 1 // "who heads the service"
            || words.get(i + 1).capital();
      }
      if (!first && RELATIVES.contains(lower) || first && lower.equals("whose")) {
        return false;
      }
    }
    return false;
  }

  /** Whether it signs the report: "By N", "Reporting by N". */
  private boolean signs(int first) {
    return first > 0
        && words.get(first - 1).lower().equals("by")
        && (opens(first - 1)
            || first > 1 && words.get(first - 2).lower().matches("reporting|editing|writing"));
  }

  private void add(int first, int end, boolean isPublic) {
    List<String> parts = new ArrayList<>();
    for (int i = first; i < end; i++) {
      parts.add(words.get(i).text());
    }
    Span span = new Span(words.get(first).begin(), words.get(end - 1).end());
    names.add(
        new Name(span, parts, isPublic || parts.size() > 1 && lexicon.isPublic(span.of(text))));
  }
}
