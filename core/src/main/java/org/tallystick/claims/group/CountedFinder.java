package org.tallystick.claims.group;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tallystick.claims.event.Trigger;
import org.tallystick.claims.group.Counted.Kind;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.codebook.Measure.Role;
import org.tallystick.language.CalendarWords;
import org.tallystick.language.DateMention;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;
import org.tallystick.reports.Block;

/** Finds what a number counts, and rejects the numbers that count nothing: dates, ages, names. */
public final class CountedFinder {
  private static final Pattern DESIGNATION =
      Pattern.compile(
          "no\\.?|nos\\.?|number|article|articles|section|table|figure|fig\\.?|page|p\\.|pp\\.|chapter|route|highway|item|resolution|law|act|"
              + "bill|paragraph|part|step|phase|unit|room|flight|version|clause|decree|order|grade|category|channel|"
              + "su|mig|t|f|mi|ka|bmp|btr|aged|age|ages|covid|group\\s?of|vol\\.?|covid-19|"
              + "brigade|regiment|division|world|war|paper|title|"
              + String.join(
                  "|", CalendarWords.DAY, CalendarWords.MONTH, CalendarWords.SHORT_MONTH));
  private static final Set<String> ANAPHORS =
      Set.of("them", "whom", "these", "those", "which", "us", "whose");
  private static final Set<String> DETERMINERS =
      Set.of(
          "the",
          "these",
          "those",
          "his",
          "her",
          "their",
          "its",
          "our",
          "all",
          "some",
          "such",
          "other",
          "more",
          "new",
          "fresh",
          "additional",
          "further");

  private final Nouns nouns;

  /** Knows the nouns of the codebook. */
  public CountedFinder(Nouns nouns) {
    this.nouns = nouns;
  }

  /** What the number counts; empty where it counts nothing. */
  public Optional<Counted> of(
      Sentence sentence,
      Quantity quantity,
      List<Group> groups,
      List<Trigger> triggers,
      List<DateMention> dates) {
    if (quantity.isMoney()) {
      return Optional.of(new Counted(quantity, quantity.number(), Kind.MONEY, "", false));
    }
    if (isAge(sentence, quantity.last() + 1)) {
      return Optional.empty();
    }
    int time = compoundTime(sentence, quantity.last() + 1);
    if (time >= 0) {
      return Optional.of(classified(sentence, quantity, time, groups, triggers, false));
    }
    int next = quantity.last() + 1;
    while (next < sentence.size()
        && sentence
            .token(next)
            .text()
            .matches("[\"”’“]|more|other|additional|further|new|extra|fresh")) {
      next++;
    }
    boolean of =
        next < sentence.size()
            && sentence.token(next).lower().matches("of|among|out|from")
            && (quantity.unit().equals(Quantity.SHARE)
                || !sentence.token(next).lower().equals("from"));
    if (of) {
      if (sentence.token(next).lower().equals("out")) {
        next++;
      }
      int start = next + 1;
      while (start < sentence.size()
          && DETERMINERS.contains(sentence.token(start).lower())
          && !(ANAPHORS.contains(sentence.token(start).lower())
              && !nounSoon(sentence, start + 1))) {
        start++;
      }
      if (start < sentence.size() && ANAPHORS.contains(sentence.token(start).lower())) {
        return Optional.of(new Counted(quantity, quantity.number(), Kind.HEADLESS, "", true));
      }
      int head = chunkHead(sentence, start, triggers, groups);
      if (head >= 0) {
        return Optional.of(classified(sentence, quantity, head, groups, triggers, false));
      }
    }
    Optional<Group> told = told(sentence, quantity, groups);
    int head = of || told.isPresent() ? -1 : chunkHead(sentence, next, triggers, groups);
    if (head >= 0 && isElsewhere(sentence, quantity, head, dates)) {
      head = -1;
    }
    boolean listed = told.isPresent() || isListed(sentence, quantity, groups);
    if (head < 0 && isNoCount(sentence, quantity, dates, groups, listed)) {
      return Optional.empty();
    }
    if (told.filter(group -> group.form() == Group.Form.PEOPLE).isPresent()) {
      return Optional.of(
          new Counted(quantity, told.get().last(), Kind.PEOPLE, Nouns.PERSON, false));
    }
    if (head >= 0 && isDated(sentence, quantity, dates) && !isGroup(groups, head)) {
      return Optional.empty();
    }
    return head >= 0
        ? Optional.of(classified(sentence, quantity, head, groups, triggers, false))
        : Optional.of(new Counted(quantity, quantity.number(), Kind.HEADLESS, "", false));
  }

  /** The people or country of whom a number in brackets tells: "Tajiks (72) and Uzbeks (66)". */
  private static Optional<Group> told(Sentence sentence, Quantity quantity, List<Group> groups) {
    int bracket = quantity.first() - 1;
    boolean enclosed =
        quantity.counts()
            && sentence.wordAt(bracket).equals("(")
            && sentence.wordAt(quantity.last() + 1).matches("[),;]");
    return groups.stream()
        .filter(group -> enclosed && group.last() == bracket - 1)
        .filter(group -> group.form() == Group.Form.PEOPLE || group.form() == Group.Form.COUNTRY)
        .findFirst();
  }

  /** "Nepalis, 33; Sri Lanka, four": the number of the people or country that stands before it. */
  private static boolean isListed(Sentence sentence, Quantity quantity, List<Group> groups) {
    int comma = quantity.first() - 1;
    return quantity.counts()
        && sentence.wordAt(comma).equals(",")
        && groups.stream()
            .filter(group -> group.last() == comma - 1)
            .anyMatch(
                group ->
                    group.form() == Group.Form.PEOPLE
                        || group.form() == Group.Form.COUNTRY && !isWithin(sentence, group));
  }

  /** "Binod of Nepal", "born in Colombia": where somebody comes from. */
  private static boolean isWithin(Sentence sentence, Group group) {
    int before = group.first() - 1;
    return before >= 0
        && (sentence.wordAt(before).matches("of|from|in|at|near|to|into|for|,")
            || sentence.token(before).is("NNP"));
  }

  /** "-year-old". */
  private static boolean isAge(Sentence sentence, int i) {
    return i + 1 < sentence.size()
        && (isHyphened(sentence, i, "years?")
                && i + 2 < sentence.size()
                && sentence.token(i + 2).lower().matches("[-‑]|olds?")
            || sentence.token(i).lower().matches("years?")
                && sentence.token(i + 1).lower().matches("old|of"));
  }

  /** The unit of "three-month contracts", "a 12-month stint", "a one-year term", or -1. */
  private static int compoundTime(Sentence sentence, int i) {
    return i + 2 < sentence.size() && isHyphened(sentence, i, "months?|years?") ? i + 1 : -1;
  }

  private static boolean isHyphened(Sentence sentence, int i, String unit) {
    return sentence.token(i).text().matches("[-‑]") && sentence.token(i + 1).lower().matches(unit);
  }

  private static boolean isDated(Sentence sentence, Quantity quantity, List<DateMention> dates) {
    Token number = sentence.token(quantity.number());
    return quantity.hedge() == org.tallystick.claims.quantity.Hedge.EXACT
        && number.text().matches("(?:1[5-9]|20)\\d\\d|\\d{1,2}")
        && dates.stream()
            .anyMatch(
                date ->
                    date.span().covers(number.span())
                        && date.span().end() - date.span().begin() > 3);
  }

  /** "Sixty returned last winter", "109 | May 2025": a noun of a date or of the next cell. */
  private static boolean isElsewhere(
      Sentence sentence, Quantity quantity, int head, List<DateMention> dates) {
    Token number = sentence.token(quantity.last());
    Token noun = sentence.token(head);
    return dates.stream()
            .anyMatch(
                date ->
                    date.span().covers(noun.span()) && date.span().begin() > number.span().end())
        || sentence.block().kind() == Block.Kind.TABLE_ROW
            && isCellEnd(sentence, quantity.last(), head);
  }

  private static boolean isCellEnd(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      int gap = sentence.token(i + 1).span().begin() - sentence.token(i).span().end();
      if (gap > 1 || sentence.token(i + 1).text().matches("[;|\t]")) {
        return true;
      }
    }
    return false;
  }

  private static boolean nounSoon(Sentence sentence, int i) {
    return i < sentence.size()
        && (sentence.token(i).is("NN") || sentence.token(i).is("JJ") || sentence.token(i).is("CD"));
  }

  /** The noun that the words from here on lead to, or -1. */
  private int chunkHead(Sentence sentence, int start, List<Trigger> triggers, List<Group> groups) {
    int head = -1;
    for (int i = start; i < sentence.size() && i < start + 9; i++) {
      Token token = sentence.token(i);
      if (token.is("CD") && isGroup(groups, i)) { // behind a flag
        break;
      }
      if (isGroup(groups, i)
          && !(i + 1 < sentence.size()
              && (sentence.token(i + 1).is("NN")
                  || isGroup(groups, i + 1)
                  || sentence.token(i + 1).lower().matches("and|or|-|/")))) {
        return i;
      }
      if (token.tag().equals("NNS") || token.tag().equals("NNPS")) {
        head = i;
        boolean more = i + 1 < sentence.size() && sentence.token(i + 1).tag().equals("NNS");
        if (!more) {
          break;
        }
      } else if (token.is("NN") && Character.isLetter(token.text().codePointAt(0))) {
        if (head >= 0 && token.tag().equals("NNP") && !sentence.token(head).tag().equals("NNP")) {
          break;
        }
        head = i;
      } else if (isSelf(triggers, i)
          && (i + 1 >= sentence.size() || !sentence.token(i + 1).is("NN"))) {
        head = i;
        break;
      } else if (token.is("JJ")
          || token.is("VBN") && head < 0
          || token.is("VBG") && nounSoon(sentence, i + 1)
          || token.is("RB") && i + 1 < sentence.size() && sentence.token(i + 1).is("JJ")
          || token.is("CD") && head < 0 && (i > start || isAge(sentence, i + 1))
          || token.tag().equals("POS")
          || token.text().matches("[\"“”‘]") && head < 0
          || token.text().matches(",|and|or|/|-|–")
              && head < 0
              && i > start
              && i + 1 < sentence.size()
              && (sentence.token(i + 1).is("JJ") || isGroup(groups, i + 1))) {
        if (head >= 0 && !token.tag().equals("POS")) {
          break;
        }
        if (token.tag().equals("POS")) {
          head = -1;
        }
      } else {
        break;
      }
    }
    if (head < 0
        && start < sentence.size()
        && !sentence.token(start).is("CD")
        && isGroup(groups, start)) {
      head = start;
    }
    return head;
  }

  private static boolean isSelf(List<Trigger> triggers, int token) {
    return triggers.stream()
        .anyMatch(
            t -> t.token() == token && t.frame().people() == Role.SELF && t.frame().strength() > 1);
  }

  private static boolean isGroup(List<Group> groups, int token) {
    return groups.stream().anyMatch(g -> g.isPeopleAt(token));
  }

  private Counted classified(
      Sentence sentence,
      Quantity quantity,
      int head,
      List<Group> groups,
      List<Trigger> triggers,
      boolean partOf) {
    if (isGroup(groups, head)) {
      return new Counted(quantity, head, Kind.PEOPLE, Nouns.PERSON, partOf);
    }
    String nounClass =
        nouns
            .classOf(sentence, head)
            .or(() -> nouns.classOf(sentence.token(head).lemma()))
            .orElse("unknown");
    Kind kind =
        switch (nounClass) {
          case Nouns.FIGHTER, Nouns.PERSON, "contract", "civilian", "official", "kin" ->
              nouns.count(nounClass) ? Kind.PEOPLE : Kind.BYSTANDERS;
          case "country" -> Kind.COUNTRIES;
          case "formation" -> Kind.FORMATIONS;
          case "advert" -> Kind.ADVERTS;
          case "time" -> Kind.TERM;
          default -> Kind.OTHER;
        };
    boolean self =
        triggers.stream()
            .anyMatch(
                t ->
                    t.token() <= head
                        && head <= t.last()
                        && t.frame().people() == Role.SELF
                        && t.measure().kind() != org.tallystick.codebook.Measure.Kind.OTHER);
    if (self && (kind == Kind.OTHER || kind == Kind.BYSTANDERS)) {
      kind = Kind.PEOPLE;
    }
    return new Counted(quantity, head, kind, nounClass, partOf);
  }

  /** "Article 359", but not "they number 159" nor "their number does not exceed 300". */
  private static boolean isDesignation(
      Sentence sentence, Quantity quantity, String left, List<Group> groups) {
    boolean tells =
        left.equals("number")
            && (quantity.hedge() != org.tallystick.claims.quantity.Hedge.EXACT
                || isVerb(sentence, quantity.first() - 1, groups));
    boolean large =
        sentence.token(quantity.number()).text().matches("\\d{1,3}(?:,\\d{3})+")
            || CalendarWords.isName(left) && quantity.value().anyEnd() > 31;
    return !tells
        && !large
        && !isBehindName(sentence, quantity, left)
        && DESIGNATION.matcher(left).matches();
  }

  /** "On 10 July four were killed", "of twenty men in the unit six fell". */
  private static boolean isBehindName(Sentence sentence, Quantity quantity, String left) {
    int number = quantity.first();
    if (CalendarWords.isName(left)
        && sentence.wordAt(number - 2).matches("\\d{1,2}(?:st|nd|rd|th)?")) {
      return true;
    }
    boolean inWords = sentence.token(number).text().matches("[a-z-]+");
    int next = quantity.last() + 1;
    boolean aside = sentence.wordAt(number - 2).matches("the|his|her|its|their|our|my|this|that");
    return inWords
        && (CalendarWords.isName(left)
            || aside && next < sentence.size() && sentence.token(next).tag().startsWith("VB"));
  }

  /** Whether "number" is what people do there: the tagger often takes it for a noun. */
  private static boolean isVerb(Sentence sentence, int number, List<Group> groups) {
    return sentence.token(number).is("VB")
        || number > 0
            && (sentence
                    .token(number - 1)
                    .lower()
                    .matches(
                        "they|we|who|which|dead|fallen|killed|wounded|injured|missing|captured"
                            + "|,|to|now|still|today|together|currently|may|might|could|would|will")
                || sentence.token(number - 1).tag().matches("NNP?S")
                || isGroup(groups, number - 1));
  }

  /** Years, days, ages, the numbers of laws and units, clock times, scores. */
  private static boolean isNoCount(
      Sentence sentence,
      Quantity quantity,
      List<DateMention> dates,
      List<Group> groups,
      boolean told) {
    Token number = sentence.token(quantity.number());
    boolean small = quantity.value().anyEnd() < 100;
    if (quantity.unit().equals(Quantity.SHARE) || quantity.unit().equals(Quantity.RATIO)) {
      return false;
    }
    if (dates.stream().anyMatch(date -> date.span().covers(number.span()))) {
      return true;
    }
    String text = number.text();
    int before = quantity.first() - 1;
    String left = before >= 0 ? sentence.token(before).lower() : "";
    for (int i = before; i >= 0 && i > before - 4; i--) {
      if (sentence.token(i).lower().matches("oldest|youngest|aged|age|average|avg")) {
        return true;
      }
    }
    boolean row = sentence.block().isRow() && before > 0 && sentence.token(before - 1).is("CD");
    if (left.equals("/") && !row || sentence.token(quantity.last()).text().indexOf('/') > 0) {
      return true;
    }
    String right = sentence.wordAt(quantity.last() + 1);
    if (text.matches("(?:1[89]|20)\\d\\d")
        && quantity.hedge() == org.tallystick.claims.quantity.Hedge.EXACT) {
      return true;
    }
    if (isDesignation(sentence, quantity, left, groups)) {
      return true;
    }
    boolean apposed =
        small
            && quantity.hedge() == org.tallystick.claims.quantity.Hedge.EXACT
            && (left.equals(",") || left.equals("("))
            && right.matches("[,).]|")
            && before > 0
            && (isOnePerson(sentence, before - 1) || !told && sentence.token(before - 1).is("NNP"));
    return apposed
        || text.matches("\\d{1,2}[.:]\\d\\d")
        || right.matches("a\\.?m\\.?|p\\.?m\\.?|years?|months?");
  }

  /** "A Georgian, 41,", "a young welder (24)": behind one person stands an age. */
  private static boolean isOnePerson(Sentence sentence, int noun) {
    int first = noun;
    while (first > 0 && first > noun - 3 && sentence.token(first).tag().matches("NN|JJ|NNP")) {
      first--;
    }
    return sentence.token(noun).tag().matches("NNP?")
        && sentence.token(first).lower().matches("an?|another");
  }
}
