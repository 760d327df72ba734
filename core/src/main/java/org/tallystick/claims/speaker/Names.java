package org.tallystick.claims.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.language.CalendarWords;
import org.tallystick.language.Sentence;

/**
 * The names of a report: full names of persons by their last, full names of institutions by their
 * acronym, and who spoke last.
 */
public final class Names {
  private static final Pattern ACRONYM =
      Pattern.compile(
          "(?<!\\p{L})((?:[A-Z][\\p{L}’'&-]{1,40}+[ ,]{1,5}+(?:(?:of|for|the|and|on|in|de|des|du)[ ]{1,5}+){0,3}){1,7}[A-Z][\\p{L}’'-]{1,40})[ \\n]{1,5}\\(([A-Z][A-Za-z&/]{1,9})\\)");

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:On|In|By|At|Last|This|The|And|But|While|When|As|For|After|Since|Earlier|Later"
              + "|(?i:"
              + CalendarWords.DAY
              + "|"
              + CalendarWords.MONTH
              + ")),? (?:the )?)+(?=\\p{Lu})");

  /** What opens a sentence and is no first name: "Per HUR". */
  private static final Pattern FUNCTION =
      Pattern.compile(
          "Per|Via|By|From|With|Like|Unlike|If|Though|Although|Before|Until|Says|Said|Meanwhile"
              + "|However|Earlier|Later|According|Asked|Citing|Quoting|Here|There|Today|Both|Only"
              + "|Even|Still|Also|Now|Then|His|Her|Their|Its|Our|One|Two|Three|Some|Many|Most|All"
              + "|Not|What|How|Why|Where|Who|Such|These|Those|That|This|Because|Under|Among|Between");

  /** Nobody looks farther back for a speaker: so many of them. */
  private static final int SIGHT = 300;

  private static final String WORD = "\\p{Lu}[\\p{L}’'‘-]+\\.?";

  private final Map<String, String> byLast = new HashMap<>();
  private final Map<String, String> byAcronym = new HashMap<>();
  private final List<String> spoken = new ArrayList<>();
  private final List<Mention> mentioned = new ArrayList<>();
  private final Map<String, NavigableMap<Integer, String>> mentionedByWord = new HashMap<>();
  private final Map<String, String> byFirst = new HashMap<>();
  private final Floor floor = new Floor();
  private String lastPerson = "";
  private String lastBody = "";

  /** An institution's name and where it stands. */
  private record Mention(String name, int at) {}

  /** Reads the names of a report. */
  Names(String masked, List<Sentence> sentences, SourceNames sources) {
    String text = masked.length() > 200_000 ? masked.substring(0, 200_000) : masked;
    Matcher matcher = ACRONYM.matcher(text);
    while (matcher.find()) {
      byAcronym.putIfAbsent(matcher.group(2), opened(matcher.group(1).replaceAll("\\s+", " ")));
    }
    for (Sentence sentence : sentences) {
      for (int i = 0; i + 1 < sentence.size(); i++) {
        person(sentence, i, sources);
      }
      bodies(sentence);
    }
  }

  /** Without the words that open a sentence before a name: "On Tuesday", "In May the". */
  private static String opened(String name) {
    return OPENING.matcher(name).replaceFirst("");
  }

  /** Runs of capitalised words, "of" and "for" among them: names of institutions. */
  private void bodies(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      int end = i;
      while (end < sentence.size()
          && (isCapital(sentence, end)
              || end > i
                  && end + 1 < sentence.size()
                  && sentence.token(end).lower().matches("of|for|and|the|&")
                  && (isCapital(sentence, end + 1)
                      || sentence.token(end + 1).lower().equals("the")))) {
        end++;
      }
      if (end - i >= 2) {
        StringBuilder name = new StringBuilder();
        for (int k = i; k < end; k++) {
          name.append(k > i ? " " : "").append(sentence.token(k).text());
        }
        mentioned.add(new Mention(name.toString(), sentence.token(i).span().begin()));
        i = end;
      }
    }
  }

  private static boolean isCapital(Sentence sentence, int i) {
    return sentence.token(i).text().matches("\\p{Lu}[\\p{L}’'.&-]+");
  }

  private void person(Sentence sentence, int i, SourceNames sources) {
    String first = sentence.token(i).text();
    String last = sentence.token(i + 1).text();
    if (!first.matches(WORD)
        || i == 0 && FUNCTION.matcher(first).matches()
        || !last.matches(WORD)
        || sources.isTitle(first)
        || sources.isTitle(last)
        || sources.isPlace(first)
        || sources.isPlace(last)) {
      return;
    }
    int end = i + 1;
    StringBuilder name = new StringBuilder(first).append(' ').append(last);
    while (end + 1 < sentence.size()
        && sentence.token(end + 1).text().matches(WORD)
        && end < i + 3
        && !sources.isTitle(sentence.token(end + 1).text())) {
      end++;
      name.append(' ').append(sentence.token(end).text());
    }
    byLast.putIfAbsent(sentence.token(end).text(), name.toString());
    byFirst.merge(first, name.toString(), (a, b) -> a.equals(b) ? a : "");
  }

  /** The full form of a name that stands alone: a surname, a first name, an acronym. */
  public Optional<String> full(String name) {
    return Optional.ofNullable(byAcronym.get(name))
        .or(() -> Optional.ofNullable(byLast.get(name)))
        .or(() -> Optional.ofNullable(byFirst.get(name)).filter(full -> !full.isEmpty()));
  }

  /** Who is named and who speaks. */
  public Floor floor() {
    return floor;
  }

  /** Remembers who spoke. */
  void spoke(String name, boolean person) {
    spoken.add(name);
    if (person) {
      lastPerson = name;
    } else {
      lastBody = name;
    }
  }

  /** The person who spoke last. */
  Optional<String> lastPerson() {
    return lastPerson.isEmpty() ? Optional.empty() : Optional.of(lastPerson);
  }

  /** The institution or paper that spoke last. */
  Optional<String> lastBody() {
    return lastBody.isEmpty() ? last() : Optional.of(lastBody);
  }

  /** The latest institution named before that place whose name has that word. */
  Optional<String> mentionedWith(String word, int before) {
    Map.Entry<Integer, String> found =
        mentionedByWord.computeIfAbsent(word, this::mentionedWith).lowerEntry(before);
    return found == null ? Optional.empty() : Optional.of(found.getValue());
  }

  private NavigableMap<Integer, String> mentionedWith(String word) {
    NavigableMap<Integer, String> found = new TreeMap<>();
    for (Mention mention : mentioned) {
      if (mention.name().toLowerCase(Locale.ROOT).contains(word)) {
        found.put(mention.at(), mention.name());
      }
    }
    return found;
  }

  /** Whoever spoke last. */
  Optional<String> last() {
    return spoken.isEmpty() ? Optional.empty() : Optional.of(spoken.get(spoken.size() - 1));
  }

  /** The latest speaker whose name has that word: "the ministry". */
  Optional<String> lastWith(String word) {
    for (int i = spoken.size() - 1; i >= Math.max(0, spoken.size() - SIGHT); i--) {
      if (spoken.get(i).toLowerCase(Locale.ROOT).contains(word)) {
        return Optional.of(spoken.get(i));
      }
    }
    return Optional.empty();
  }
}
