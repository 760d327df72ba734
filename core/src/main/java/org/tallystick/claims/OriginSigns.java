package org.tallystick.claims;

import java.util.List;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Nouns;
import org.tallystick.claims.group.OriginFinder;
import org.tallystick.claims.side.SideFinder.Formation;
import org.tallystick.claims.weigh.Option;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;

/** What is observed of a people or country that the counted people's sentence names. */
final class OriginSigns {
  private final Nouns nouns;

  OriginSigns(Nouns nouns) {
    this.nouns = nouns;
  }

  /** How a mention stands to the people counted. */
  OriginRole role(Reading reading, Counted counted, Group group) {
    return OriginRole.of(reading, counted, group, nouns);
  }

  /** The noun and what stands before the number: "prisoners", "its soldiers". */
  void head(Sentence sentence, Counted counted, Option<?> option, String what) {
    if (counted.kind() != Counted.Kind.HEADLESS) {
      option.add(what + "|head=" + Words.lemma(sentence, counted.head()));
    }
    option.add(what + "|left=" + Words.lemma(sentence, counted.quantity().first() - 1));
  }

  /** Where a unit stands: within the words counted, right behind them, before or after. */
  static String place(Sentence sentence, Counted counted, Formation unit) {
    int first = counted.quantity().first();
    int last = Math.max(counted.head(), counted.quantity().last());
    if (unit.first() >= first && unit.first() <= last) {
      return "inside";
    }
    if (unit.first() > last) {
      boolean of =
          unit.first() - last <= 4
              && sentence.token(last + 1).lower().matches("of|in|from|with|within");
      return of ? "of" : "after";
    }
    return "before:" + sentence.relation(unit.last());
  }

  /** Where words for foreigners stand. */
  void foreignWords(Sentence sentence, Counted counted, Option<?> option) {
    int first = counted.quantity().first();
    int last = Math.max(counted.head(), counted.quantity().last());
    for (int i = 0; i < sentence.size(); i++) {
      if (OriginFinder.isForeign(sentence, i)) {
        if (i >= first && i <= last) {
          option.add("foreign:inside");
        }
        option.add(
            i >= first && i <= last
                ? "foreign:inside=" + Words.lemma(sentence, i)
                : i < first
                    ? "foreign:before" + Words.distance(i, first)
                    : "foreign:after" + Words.distance(i, last));
      }
    }
  }

  /** How a mention stands to the number. */
  void mention(
      Reading reading,
      Counted counted,
      Group group,
      ReportContext context,
      String reference,
      Measure measure,
      Option<?> option) {
    Sentence sentence = reading.sentence();
    int first = counted.quantity().first();
    int last = Math.max(counted.head(), counted.quantity().last());
    boolean ahead = group.last() < first;
    OriginRole role = OriginRole.of(reading, counted, group, nouns);
    String distance =
        role == OriginRole.INSIDE
            ? ""
            : ahead
                ? "<" + Words.distance(group.last(), first)
                : ">" + Words.distance(group.first(), last);
    boolean war = group.origins().stream().anyMatch(context::isAtWar);
    String sign = "g:" + role + (war ? "!" : "");
    option.add(sign).add(sign + distance).add(sign + ":" + group.form());
    option.add(sign + "|" + reference).add(sign + "|" + measure.code());
    int before = group.first() - 1;
    while (before > 0 && sentence.token(before).lower().matches("the|a|an|other|some|fellow")) {
      before--;
    }
    option.add("g:prep=" + Words.lemma(sentence, before) + (ahead ? "<" : ">"));
    option.add("g:rel=" + group.form() + ":" + sentence.relation(group.last()));
    if (sentence.within(group.first(), counted.head())) {
      option.add("g:under:" + role).add("g:under:" + Words.lemma(sentence, before));
    }
    if (group.form() == Group.Form.ADJECTIVE && group.last() + 1 < sentence.size()) {
      option.add("g:noun=" + nouns.classOf(sentence, group.last() + 1).orElse("?"));
    }
    if (group.first() <= 1) {
      option.add("g:opens:" + group.form());
    }
    option.add("g:" + (ahead ? "<" : ">") + between(reading, counted, group));
  }

  /** Whether other numbers or strangers stand between the mention and the number. */
  private static String between(Reading reading, Counted counted, Group group) {
    int low = Math.min(group.last(), counted.head());
    int high = Math.max(group.first(), counted.quantity().first());
    boolean number =
        reading.counted().stream()
            .filter(c -> !c.equals(counted))
            .anyMatch(c -> c.quantity().first() > low && c.quantity().last() < high);
    List<Group> groups = reading.groups();
    boolean people =
        groups.stream()
            .anyMatch(g -> g.first() > low && g.last() < high && g.form() != Group.Form.SEAT);
    boolean clause = false;
    for (int i = low + 1; i < high; i++) {
      clause |= reading.sentence().token(i).text().matches("[;:.]");
    }
    return (number ? "n" : "") + (people ? "p" : "") + (clause ? "c" : "") + "-";
  }
}
