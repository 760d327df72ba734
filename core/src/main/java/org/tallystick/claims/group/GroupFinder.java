package org.tallystick.claims.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.claims.group.Group.Form;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/** Finds peoples, countries and regions in a sentence, flags among them. */
public final class GroupFinder {
  private static final int FLAG_A = 0x1F1E6;

  private static final String ORDINAL = "\\w+(?:th|nd|rd|st)";

  private final PhraseIndex<Entry> entries = new PhraseIndex<>();
  private final Nouns nouns;

  /** A name with the code and forms it can stand for. */
  private record Entry(String surface, String code, List<Form> forms, boolean plural) {}

  /** Knows the peoples of this codebook. */
  public GroupFinder(Codebook codebook, Nouns nouns) {
    this.nouns = nouns;
    List<Table.Row> rows = new ArrayList<>(codebook.rows("world/countries"));
    rows.addAll(codebook.rows("world/peoples"));
    java.util.Map<String, Entry> known = new java.util.LinkedHashMap<>();
    for (Table.Row row : rows) {
      add(known, row, "people", Form.PEOPLE);
      add(known, row, "adjectives", Form.ADJECTIVE);
      add(known, row, "names", Form.COUNTRY);
      add(known, row, "seats", Form.SEAT);
    }
    known.values().forEach(entry -> entries.put(entry.surface(), entry));
  }

  private static void add(
      java.util.Map<String, Entry> known, Table.Row row, String column, Form form) {
    for (String surface : row.list(column)) {
      String key = surface.toLowerCase(Locale.ROOT);
      Entry before = known.get(key);
      if (before == null) {
        known.put(
            key,
            new Entry(
                surface,
                row.get("code"),
                List.of(form),
                row.list("people").contains(surface + "s")));
      } else if (before.code().equals(row.get("code")) && !before.forms().contains(form)) {
        List<Form> forms = new ArrayList<>(before.forms());
        forms.add(form);
        known.put(key, new Entry(before.surface(), before.code(), forms, before.plural()));
      }
    }
  }

  /** The mentions in order of their place. */
  public List<Group> find(Sentence sentence) {
    List<Group> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); ) {
      Optional<PhraseIndex.Match<Entry>> match = entries.at(sentence, i);
      if (match.isPresent() && isWritten(sentence, match.get())) {
        PhraseIndex.Match<Entry> hit = match.get();
        found.add(new Group(i, hit.last(), List.of(hit.value().code()), form(sentence, hit)));
        i = hit.last() + 1;
      } else {
        i++;
      }
    }
    return found;
  }

  /**
   * The country flags before and within a sentence, as peoples that stand where the word after the
   * flag does.
   *
   * @param text the report's text, flags included
   */
  public static List<Group> flags(Sentence sentence, String text) {
    List<Group> found = new ArrayList<>();
    int begin = Math.max(sentence.block().span().begin(), sentence.span().begin() - 12);
    begin = Math.max(begin, text.lastIndexOf('\n', sentence.span().begin()) + 1);
    for (int i = begin; i + 4 <= sentence.span().end(); ) {
      int first = text.codePointAt(i);
      int second = text.codePointAt(Math.min(text.length() - 1, i + Character.charCount(first)));
      if (isFlagLetter(first) && isFlagLetter(second)) {
        int token = sentence.tokenAt(i + 3);
        if (token >= 0) {
          String code = "" + (char) ('A' + first - FLAG_A) + (char) ('A' + second - FLAG_A);
          found.add(new Group(token, token, List.of(code), Form.PEOPLE));
        }
        i += 4;
      } else {
        i += Character.charCount(first);
      }
    }
    return found;
  }

  private static boolean isFlagLetter(int point) {
    return point >= FLAG_A && point < FLAG_A + 26;
  }

  /** Capitals where the name has them: "US" is a country, "us" and "turkey" are not. */
  private static boolean isWritten(Sentence sentence, PhraseIndex.Match<Entry> match) {
    String surface = match.value().surface();
    String text = sentence.token(match.first()).text();
    if (Character.isLowerCase(surface.codePointAt(0))) {
      return true;
    }
    if (!Character.isUpperCase(text.codePointAt(0))) {
      return false;
    }
    boolean acronym = surface.length() <= 4 && surface.equals(surface.toUpperCase(Locale.ROOT));
    return !acronym || text.equals(surface);
  }

  /** Whether a word before a name makes it one of many: "a Japanese", "a third young Serb". */
  public static boolean isSingledOut(Sentence sentence, int first) {
    int before = first - 1;
    while (before > 0
        && before > first - 4
        && (sentence.token(before).tag().matches("JJ.?|VBN")
            || sentence.token(before).lower().matches(ORDINAL))) {
      before--;
    }
    return sentence.wordAt(first - 1).equals("first")
        || sentence.wordAt(before).matches("a|an|one|any|another|the|this|that|each|every|no");
  }

  private Form form(Sentence sentence, PhraseIndex.Match<Entry> match) {
    List<Form> forms = match.value().forms();
    boolean adjective = forms.contains(Form.ADJECTIVE);
    boolean people = forms.contains(Form.PEOPLE);
    int next = match.last() + 1;
    boolean bare = match.value().plural() && !isSingledOut(sentence, match.first());
    if (adjective && people && bare && !sentence.token(match.last()).lower().endsWith("s")) {
      return Form.ADJECTIVE;
    }
    boolean nounFollows =
        next < sentence.size()
            && (sentence.token(next).is("NN")
                || sentence.token(next).is("JJ") && nounAfter(sentence, next)
                || sentence.token(next).tag().isEmpty() && nouns.known(sentence, next));
    if (adjective && (nounFollows || !people && !forms.contains(Form.COUNTRY))) {
      return Form.ADJECTIVE;
    }
    if (people) {
      return Form.PEOPLE;
    }
    return forms.contains(Form.COUNTRY) ? Form.COUNTRY : forms.get(0);
  }

  private static boolean nounAfter(Sentence sentence, int i) {
    for (int k = i + 1; k < sentence.size() && k < i + 4; k++) {
      if (sentence.token(k).is("NN")) {
        return true;
      }
      if (!sentence.token(k).is("JJ")) {
        return false;
      }
    }
    return false;
  }
}
