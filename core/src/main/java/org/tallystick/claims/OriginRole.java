package org.tallystick.claims;

import java.util.List;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Group.Form;
import org.tallystick.claims.group.Nouns;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.language.Sentence;

/** How a people or country of a sentence stands to the people counted there. */
enum OriginRole {
  /** "300 Nepalis", "300 Nepali recruits": within the words that count. */
  INSIDE,
  /** "of them are Nepalis", "a third of them Colombian", "two were from Peru". */
  PREDICATE,
  /** "Nepal: 30", "Nepal, 30", "Nepal (30)". */
  LABEL,
  /** "men from Nepal", "citizens of Nepal" behind the number. */
  HOME,
  /** "Of the Nepalis, 30 …", "among Nepalis". */
  WHOLE,
  /** "Nepal's dead", "Nepal's 30 men". */
  OWNER,
  /** "Nepal's ministry", "the Nepali courts": an office of the country. */
  OFFICE,
  /** "Nepal has lost 30 men", "the Nepalis lost 30". */
  SUBJECT,
  /** "In Nepal, 30 men have been charged." */
  SCENE,
  /** "30 men were flown in from Nepal". */
  MOVE,
  /** "30 for Nepal", "for Nepal they give 30". */
  SHARE,
  /** "30 Nepalis, 20 …": the people of another number. */
  TAKEN,
  /** "to Nepal", "for Nepal", "in Nepal": where they go or are. */
  PLACE,
  /** "with Nepalis", "against Nepal", "by Nepal": those they deal with. */
  PARTNER,
  /** Who says it. */
  SPEAKER,
  /** "the Nepali ministry", "Nepali weapons": of something else. */
  THING,
  /** People ahead of the number. */
  AHEAD,
  /** Anything else. */
  OTHER;

  private static final String COPULAR =
      "be|become|come|hail|believe|think|say|report|know|consider|suppose|presume|make|number"
          + "|of|from|they|this|that|them|these|those|whom|which|all|mostly|mainly|largely|chiefly"
          + "|also|in|fact|citizen|national|native|subject|passport|holder|the|a|an|have|not|only"
          + "|reportedly|allegedly"
          + "|apparently|man|woman|recruit|,";

  /** The role. */
  static OriginRole of(Reading reading, Counted counted, Group group, Nouns nouns) {
    Sentence sentence = reading.sentence();
    Quantity quantity = counted.quantity();
    int first = quantity.first();
    int last = Math.max(counted.head(), quantity.last());
    boolean country = group.form() == Form.COUNTRY || group.form() == Form.PLACE;
    if (group.first() >= first && group.last() <= last) {
      return country && group.last() < last && !owns(sentence, group) ? THING : INSIDE;
    }
    if (introduces(sentence, group, first)) {
      return SUBJECT;
    }
    if (!Resolver.spokenOf(reading).contains(group)) {
      return SPEAKER;
    }
    if (taken(reading, counted, group)) {
      return TAKEN;
    }
    if (group.form() != Form.SEAT && isLabel(sentence, counted, group)) {
      return LABEL;
    }
    int before = group.first() - 1;
    while (before > 0 && sentence.token(before).lower().matches("the|a|an|other|some|fellow")) {
      before--;
    }
    String preposition = before < 0 ? "" : sentence.token(before).lower();
    boolean after = group.first() > last;
    if (after && only(sentence, last + 1, group.first(), COPULAR)) {
      return preposition.matches("from|of") && before == last + 1 ? HOME : PREDICATE;
    }
    if (labels(reading, counted, group)) {
      return TAKEN;
    }
    if (owns(sentence, group)) {
      int owned = group.last() + 2;
      boolean own = counts(sentence, counted, owned) || isPeople(sentence, nouns, owned);
      return own && group.form() != Form.SEAT ? OWNER : OFFICE;
    }
    if (after && preposition.matches("from") && nearNoun(sentence, last, before)) {
      return verbs(sentence, last + 1, before) ? MOVE : HOME;
    }
    if (!after && preposition.matches("of|among") && opens(sentence, before)) {
      return WHOLE;
    }
    if (group.form() == Form.ADJECTIVE && !isPeople(sentence, nouns, group.last() + 1)) {
      return nouns
              .classOf(sentence, group.last() + 1)
              .filter(List.of("official", "formation")::contains)
              .isPresent()
          ? OFFICE
          : THING;
    }
    if (!after && preposition.equals("in") && country && opens(sentence, before)) {
      return SCENE;
    }
    if (preposition.equals("for")
        && country
        && (opens(sentence, before) || before == last + 1)
        && counted.kind() != Counted.Kind.MONEY) {
      return SHARE;
    }
    if (preposition.matches("with|by|against|alongside|under|fight|fighting|join|joined")) {
      return PARTNER;
    }
    if (preposition.matches(
        "to|for|in|into|at|near|on|inside|outside|through|via|towards?|across")) {
      return PLACE;
    }
    if (!after && sentence.relation(group.last()).startsWith("nsubj")) {
      return SUBJECT;
    }
    if (!after && !country && group.form() != Form.SEAT) {
      return AHEAD;
    }
    return OTHER;
  }

  /** Whether the sentence itself as good as says it. */
  boolean isStrong() {
    return compareTo(OWNER) <= 0;
  }

  /** How much such a mention says of where the people come from. */
  String strength() {
    return switch (this) {
      case INSIDE, PREDICATE, LABEL, HOME, WHOLE, OWNER -> "said";
      case SUBJECT, AHEAD, SCENE, OFFICE, SHARE, MOVE -> "hinted";
      default -> "mentioned";
    };
  }

  private static boolean owns(Sentence sentence, Group group) {
    int next = group.last() + 1;
    return next < sentence.size() && sentence.token(next).lower().matches("['’]s?");
  }

  /** Whether what is owned leads up to the number: "Nepal's 30 men", "Nepal's dead number 30". */
  private static boolean counts(Sentence sentence, Counted counted, int owned) {
    return counted.head() >= owned && counted.head() - owned <= 3
        || owned < sentence.size()
            && sentence.token(owned).lower().matches("dead|fallen|losses|toll|tally|contribution");
  }

  /** "Nepal 30 (12 killed)": the number in brackets goes with the one before. */
  private static boolean labels(Reading reading, Counted counted, Group group) {
    return reading.counted().stream()
        .anyMatch(
            other ->
                other.quantity().first() != counted.quantity().first()
                    && isLabel(reading.sentence(), other, group));
  }

  private static boolean isLabel(Sentence sentence, Counted counted, Group group) {
    int first = counted.quantity().first();
    int gap = first - group.last() - 1;
    if (gap < 0 || group.form() == Form.ADJECTIVE && counted.kind() != Counted.Kind.HEADLESS) {
      return false;
    }
    boolean brackets =
        gap > 1
            && sentence.token(first - 1).text().matches("\\(|/")
            && sentence.token(first - 2).is("CD");
    int end = brackets ? first - 2 : first;
    boolean comma = false;
    for (int i = group.last() + 1; i < end; i++) {
      String text = sentence.token(i).text();
      if (Character.isLetterOrDigit(text.codePointAt(0)) && !text.equals("with")
          || text.matches("[.;!?]")) {
        return false;
      }
      comma |= text.equals(",");
    }
    boolean listed =
        group.first() > 0
            && sentence.token(group.first() - 1).lower().matches("from|of|in|and|or|the|to|for|at");
    return (gap == 0 || counted.kind() != Counted.Kind.MONEY) && !(listed && (comma || gap == 0));
  }

  /** Whether the mention belongs to the words of another number. */
  private static boolean taken(Reading reading, Counted counted, Group group) {
    for (Counted other : reading.counted()) {
      int first = other.quantity().first();
      int last = Math.max(other.head(), other.quantity().last());
      if (!other.equals(counted)
          && first != counted.quantity().first()
          && (group.first() >= first && group.last() <= last
              || group.first() > last
                  && group.first() - last <= 3
                  && reading.sentence().token(last + 1).lower().matches("from|of")
              || first > counted.quantity().first()
                  && group.first() > last
                  && only(reading.sentence(), last + 1, group.first(), COPULAR))) {
        return true;
      }
    }
    return false;
  }

  private static boolean only(Sentence sentence, int from, int to, String lemmas) {
    for (int i = from; i < to; i++) {
      String lemma = sentence.token(i).lemma().toLowerCase(java.util.Locale.ROOT);
      boolean infinitive = lemma.equals("to") && i + 1 < to && sentence.token(i + 1).is("VB");
      if (!lemma.matches(lemmas) && !infinitive) {
        return false;
      }
    }
    return true;
  }

  /** "Nepal has dried up: six signed": what the sentence begins with is what it counts. */
  private static boolean introduces(Sentence sentence, Group group, int number) {
    if (group.first() > 1
        || group.last() + 2 >= number
        || group.form() == Form.ADJECTIVE
        || !sentence.relation(group.last()).startsWith("nsubj")) {
      return false;
    }
    for (int i = group.last() + 1; i < number; i++) {
      if (sentence.token(i).text().equals(":")) {
        return true;
      }
    }
    return false;
  }

  private static boolean verbs(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.token(i).is("VB")) {
        return true;
      }
    }
    return false;
  }

  private static boolean nearNoun(Sentence sentence, int last, int preposition) {
    return preposition - last <= 8 && only(sentence, last + 1, preposition, "[^.;:(]*");
  }

  private static boolean opens(Sentence sentence, int preposition) {
    return preposition <= 1
        || sentence.token(preposition - 1).lower().matches("[,;:(—–]|and|but|while|-lrb-");
  }

  /** Whether the words from here on name people: "contract soldier", "refugees". */
  private static boolean isPeople(Sentence sentence, Nouns nouns, int from) {
    for (int i = from; i < sentence.size() && i < from + 3; i++) {
      if (!sentence.token(i).is("NN") && !sentence.token(i).is("JJ")) {
        return false;
      }
      if (nouns
          .classOf(sentence, i)
          .filter(List.of(Nouns.FIGHTER, Nouns.PERSON, "civilian", "kin")::contains)
          .isPresent()) {
        return true;
      }
    }
    return false;
  }
}
