package org.tallystick.claims.group;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.group.Group.Form;
import org.tallystick.language.Sentence;

/** Finds where counted people come from, as far as their own sentence says. */
public final class OriginFinder {
  /** Foreigners of no named origin. */
  public static final List<String> FOREIGN = List.of("foreign");

  private final Nouns nouns;

  /** Knows the nouns of the codebook. */
  public OriginFinder(Nouns nouns) {
    this.nouns = nouns;
  }

  /** Where people come from, and the rule that says so. */
  public record Found(List<String> origins, int first, int last, String rule) {}

  /** The origins within the noun phrase of the number: "300 Nepali and Indian recruits from X". */
  public Optional<Found> inPhrase(Sentence sentence, Counted counted, List<Group> groups) {
    int from = counted.quantity().first();
    int to = Math.max(counted.head(), counted.quantity().last());
    Set<String> origins = new LinkedHashSet<>();
    int first = -1;
    int last = -1;
    boolean behindName = true;
    for (Group group : groups) {
      boolean inside = group.first() >= from && group.last() <= to;
      boolean behind = !inside && follows(sentence, to, group);
      if (last >= 0 && group.first() == last + 1 && group.form() == Form.PEOPLE && !behindName) {
        to = Math.max(to, group.last());
        continue;
      }
      if ((inside && group.form() != Form.COUNTRY) || behind) {
        behindName = group.form() != Form.ADJECTIVE;
        origins.addAll(group.origins());
        first = first < 0 ? group.first() : first;
        last = group.last();
        to = Math.max(to, group.last());
      }
    }
    if (!origins.isEmpty()) {
      Set<String> all = Set.copyOf(origins);
      origins.removeIf(code -> code.indexOf('-') == 2 && all.contains(code.substring(0, 2)));
      return Optional.of(new Found(List.copyOf(origins), first, last, "origin.phrase"));
    }
    for (int i = from; i <= to && i < sentence.size(); i++) {
      if (isForeign(sentence, i)) {
        return Optional.of(new Found(FOREIGN, i, i, "origin.foreign"));
      }
    }
    return Optional.empty();
  }

  /** "from A, B and C", "of Moldova", "(Nepalis)", and what is coordinated with it. */
  private boolean follows(Sentence sentence, int end, Group group) {
    if (group.first() <= end
        || ownsNumber(sentence, group)
        || group.form() == Form.ADJECTIVE
            && !beforePeople(sentence, group)
            && !beforeCountry(sentence, group)
        || group.form() == Form.SEAT) {
      return false;
    }
    boolean link = false;
    for (int i = end + 1; i < group.first(); i++) {
      String word = sentence.token(i).lower();
      if (word.matches("from|of")) {
        link = true;
      } else if (!word.matches(
              ",|and|or|the|both|mainly|mostly|including|northern|southern|eastern|western|/|&|as|well|\\(|-lrb-|neighbouring|neighboring|also|either")
          && !(link
              && (sentence.token(i).is("JJ")
                  || sentence.token(i).is("CD")
                  || word.matches("at|least|some|about|more|than|over")))) {
        return false;
      } else if (word.matches("including|mainly|mostly")) {
        return false;
      }
    }
    return link
        || group.first() == end + 1 && group.form() == Form.PEOPLE
        || isJoined(sentence, end, group);
  }

  /** "Egypt 31, Iran 7": the name goes with the number behind it, not with the one before. */
  private static boolean ownsNumber(Sentence sentence, Group group) {
    int next = group.last() + 1;
    return sentence.token(group.first()).is("CD")
        || next < sentence.size() && sentence.token(next).text().matches("\\d[\\d,.]*");
  }

  private static boolean isJoined(Sentence sentence, int end, Group group) {
    String word = sentence.token(group.first() - 1).lower();
    return group.form() != Form.ADJECTIVE
        && group.first() - 1 > end
        && word.matches("and|,|or|/")
        && group.first() - end <= 3
        && end >= 0
        && Character.isUpperCase(sentence.token(end).text().codePointAt(0));
  }

  private static boolean beforeCountry(Sentence sentence, Group group) {
    int next = group.last() + 1;
    return next < sentence.size()
        && sentence
            .token(next)
            .lower()
            .matches("countries|nations|states|republics|territories|country|nation|state");
  }

  private boolean beforePeople(Sentence sentence, Group group) {
    int next = group.last() + 1;
    return next < sentence.size()
        && nouns
            .classOf(sentence, next)
            .filter(c -> c.equals(Nouns.FIGHTER) || c.equals(Nouns.PERSON))
            .isPresent();
  }

  /** Whether the word says that people are foreigners without saying from where. */
  public static boolean isForeign(Sentence sentence, int i) {
    return sentence
        .token(i)
        .lower()
        .matches(
            "foreign|foreigner|foreigners|mercenary|mercenaries|legionnaires?|non-nationals?|overseas|expatriates?");
  }

  /** People named elsewhere in the sentence, the nearest before the number first. */
  public Optional<Found> inSentence(Sentence sentence, Counted counted, List<Group> groups) {
    List<Group> candidates = new ArrayList<>();
    for (Group group : groups) {
      boolean people =
          group.form() == Form.PEOPLE
              || group.form() == Form.ADJECTIVE && beforePeople(sentence, group)
              || group.form() == Form.COUNTRY && group.last() + 1 == counted.quantity().first()
              || group.form() == Form.COUNTRY
                  && (isOwner(sentence, group) || isSubject(sentence, group));
      if (people && !isPartner(sentence, group)) {
        candidates.add(group);
      }
    }
    Group best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Group group : candidates) {
      int distance =
          group.last() < counted.quantity().first()
              ? counted.quantity().first() - group.last()
              : 2 * (group.first() - counted.quantity().last()) + 4;
      if (distance < bestDistance) {
        best = group;
        bestDistance = distance;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    return Optional.of(new Found(best.origins(), best.first(), best.last(), "origin.sentence"));
  }

  /** "with the Ukrainians", "against Syrians": those they deal with, not they themselves. */
  private static boolean isPartner(Sentence sentence, Group group) {
    int before = group.first() - 1;
    while (before >= 0 && sentence.token(before).lower().matches("the|a|an|other|fellow|some")) {
      before--;
    }
    return before >= 0
        && group.form() != Form.COUNTRY
        && sentence
            .token(before)
            .lower()
            .matches("with|by|against|for|to|alongside|under|fight|fighting");
  }

  /** "Nepal's dead", "from Nepal". */
  private static boolean isOwner(Sentence sentence, Group group) {
    int next = group.last() + 1;
    boolean possessive = next < sentence.size() && sentence.token(next).lower().matches("['’]s?");
    boolean from =
        group.first() > 0 && sentence.token(group.first() - 1).lower().matches("from|for");
    return possessive || from;
  }

  private static boolean isSubject(Sentence sentence, Group group) {
    int head = sentence.head(group.last());
    if (head >= 0
        && sentence.relation(group.last()).equals("nsubj")
        && sentence
            .token(head)
            .lemma()
            .matches("have|lose|send|supply|provide|contribute|bury|mourn|count")) {
      return true;
    }
    return group.first() == 0
        && sentence.size() > group.last() + 1
        && sentence.token(group.last() + 1).text().matches("[–—:(-]|\\d[\\d,]*|\\.+|=");
  }
}
