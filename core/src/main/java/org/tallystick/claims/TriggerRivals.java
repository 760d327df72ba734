package org.tallystick.claims;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.claims.event.Choice;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.weigh.Option;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;

/**
 * How the words of the measures in a sentence compete for a number, and how the numbers compete for
 * the words. What is noted is the same for every measure.
 */
final class TriggerRivals {
  private final Sentence sentence;
  private final Reading reading;
  private final Counted counted;
  private final List<Measure> order = new ArrayList<>();
  private final List<Choice> best = new ArrayList<>();

  /** Compares these choices, which stand in order, the surest first. */
  TriggerRivals(Reading reading, Counted counted, List<Choice> ranked) {
    this.reading = reading;
    this.sentence = reading.sentence();
    this.counted = counted;
    for (Choice choice : ranked) {
      if (!order.contains(choice.measure())) {
        order.add(choice.measure());
        best.add(choice);
      }
    }
  }

  /** Notes what speaks for there being no claim. */
  void noteNone(Option<?> option) {
    if (best.isEmpty()) {
      option.add("none|r:no," + counted.kind() + "," + sentence.block().kind());
      return;
    }
    Choice first = best.get(0);
    String owner = owner(first.trigger());
    option.add("none|r:" + owner + "," + counted.kind());
    option.add("none|r:" + owner + "," + level(first));
    option.add("none|r:" + owner + "," + OriginSlot.mentionKind(counted) + "," + level(first));
    option.add("none|r:" + segment(first.trigger()) + "," + counted.kind());
  }

  /** Notes how a measure stands among the others. */
  void note(Option<?> option, Measure measure, Measure memory, Measure before) {
    int rank = order.indexOf(measure);
    String context = (measure.equals(memory) ? "m" : "") + (measure.equals(before) ? "b" : "");
    if (rank < 0) {
      boolean near =
          reading.triggers().stream().anyMatch(trigger -> trigger.measure().equals(measure));
      String standing = (near ? "far" : "none") + "," + (best.isEmpty() ? "0" : level(best.get(0)));
      option.add("r:" + standing);
      option.add("r:" + standing + "," + context + "," + counted.kind());
      return;
    }
    Choice own = best.get(rank);
    double rival = rank > 0 ? best.get(0).score() : best.size() > 1 ? best.get(1).score() : 0;
    String lead = lead(own.score() - rival);
    String owner = owner(own.trigger());
    option.add("r:rank" + Math.min(rank, 3));
    option.add("r:lead" + lead);
    option.add("r:lead" + lead + "," + context);
    option.add("r:lead" + lead + "," + level(own));
    option.add("r:level" + level(own) + "," + counted.kind());
    option.add("r:" + owner);
    option.add("r:" + owner + "," + lead);
    option.add("r:" + owner + "," + level(own));
    option.add("r:" + segment(own.trigger()));
    option.add("r:" + segment(own.trigger()) + "," + lead);
    option.add("r:" + segment(own.trigger()) + "," + owner);
  }

  private static String level(Choice choice) {
    double score = choice.score();
    return score < 20 ? "a" : score < 35 ? "b" : score < 50 ? "c" : score < 65 ? "d" : "e";
  }

  private static String lead(double points) {
    return points >= 30
        ? "+++"
        : points >= 12
            ? "++"
            : points >= 3
                ? "+"
                : points > -3 ? "=" : points > -12 ? "-" : points > -30 ? "--" : "---";
  }

  /** Whether the word is nearer to another number than to this one, by syntax. */
  private String owner(int trigger) {
    int own = sentence.treeDistance(trigger, counted.head());
    boolean tied = false;
    for (Counted other : reading.counted()) {
      if (other.head() == counted.head()) {
        continue;
      }
      int steps = sentence.treeDistance(trigger, other.head());
      if (steps < own) {
        return "other's";
      }
      tied |= steps == own;
    }
    return tied ? "shared" : "own";
  }

  /** Whether another number stands between the word and this number. */
  private String segment(int trigger) {
    int first = Math.min(trigger, counted.quantity().first());
    int last = Math.max(trigger, counted.quantity().first());
    int between = 0;
    for (Counted other : reading.counted()) {
      int at = other.quantity().first();
      if (other.head() != counted.head() && at > first && at < last) {
        between++;
      }
    }
    return (trigger < counted.quantity().first() ? "before" : "after") + Math.min(between, 2);
  }
}
