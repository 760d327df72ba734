package org.tallystick.claims.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.group.Counted;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.codebook.Measure.Pos;
import org.tallystick.codebook.Measure.Role;
import org.tallystick.language.Roles;
import org.tallystick.language.Sentence;

/**
 * Chooses the measure of a number: the words that govern it by syntax first, then those that stand
 * near.
 */
public final class MeasureChooser {
  private static final Set<String> NESTING =
      Set.of("nmod", "nummod", "compound", "amod", "dep", "nmod:npmod", "obl:npmod");
  private static final double NOUN_ITSELF = 60;
  private static final double VERB = 65;
  private static final double MODIFIER = 59;
  private static final double INHERITED = 12;
  private static final double OF_NOUN = 60;
  private static final double LINKED = 62;
  private static final double NEAR = 52;
  private static final double NEAREST = 30;
  private static final double STRENGTH = 10;
  private static final int NEAREST_VERB = 2;
  private static final int REACH = 14;

  private final Codebook codebook;

  /** Knows the measures of this codebook. */
  public MeasureChooser(Codebook codebook) {
    this.codebook = codebook;
  }

  /**
   * What is said of the people that a number counts: none, one, or two where two verbs share one
   * number ("killed or captured").
   */
  public List<Choice> choose(
      Sentence sentence, Roles roles, List<Trigger> triggers, Counted counted) {
    List<Choice> choices = ranked(sentence, roles, triggers, counted);
    return choices.isEmpty() ? List.of() : shared(sentence, choices);
  }

  /** All that the words of a sentence may say of counted people, the surest first. */
  public List<Choice> ranked(
      Sentence sentence, Roles roles, List<Trigger> triggers, Counted counted) {
    List<Choice> choices = new ArrayList<>();
    for (Trigger trigger : triggers) {
      if (trigger.measure().kind() != Measure.Kind.OTHER) {
        double score = score(sentence, roles, trigger, counted);
        if (score > 0) {
          choices.add(new Choice(trigger.measure(), trigger.token(), score, trigger.frame().id()));
        }
      }
    }
    choices.sort(
        Comparator.comparingDouble(Choice::score)
            .reversed()
            .thenComparingInt(c -> Math.abs(c.trigger() - counted.head())));
    return choices;
  }

  /** Killed and wounded under one number are casualties; killed or captured are two claims. */
  private List<Choice> shared(Sentence sentence, List<Choice> choices) {
    Choice best = choices.get(0);
    for (Choice other : choices.subList(1, choices.size())) {
      if (other.measure().code().equals(best.measure().code())
          || !coordinated(sentence, best.trigger(), other.trigger())) {
        continue;
      }
      Set<String> both = Set.of(best.measure().code(), other.measure().code());
      Optional<Measure> casualties = codebook.measure("casualties");
      if (both.equals(Set.of("killed", "wounded")) && casualties.isPresent()) {
        return List.of(
            new Choice(casualties.get(), best.trigger(), best.score(), "casualties.both"));
      }
      if (Set.of("killed", "missing", "captured", "wounded", "left").containsAll(both)) {
        return List.of(best, other);
      }
    }
    return List.of(best);
  }

  /** "dead or missing": the two words stand side by side, joined by and, or or a slash. */
  private static boolean coordinated(Sentence sentence, int a, int b) {
    int first = Math.min(a, b);
    int last = Math.max(a, b);
    if (first < 0 || last - first > 3 || last - first < 2) {
      return false;
    }
    boolean joined = false;
    for (int i = first + 1; i < last; i++) {
      if (sentence.token(i).is("CD")) {
        return false;
      }
      joined |= sentence.token(i).lower().matches("and|or|/|and/or|&");
    }
    return joined;
  }

  private double score(Sentence sentence, Roles roles, Trigger trigger, Counted counted) {
    Role role = trigger.frame().people();
    int head = counted.head();
    double strength = trigger.frame().strength() * STRENGTH;
    if (role == Role.SELF && trigger.token() <= head && head <= trigger.last()) {
      return NOUN_ITSELF + strength;
    }
    if (trigger.frame().pos() == Pos.VERB) {
      double governed = governed(sentence, roles, trigger, head);
      if (governed > 0) {
        return governed + strength;
      }
    }
    if (role == Role.OF || role == Role.SELF) {
      double of = nounScore(sentence, trigger, counted);
      if (of > 0) {
        return of + strength;
      }
    }
    return nearScore(sentence, trigger, counted, strength);
  }

  /** Score of a verb whose role the counted people fill. */
  private static double governed(Sentence sentence, Roles roles, Trigger trigger, int head) {
    List<Roles.Filler> fillers =
        trigger.frame().people() == Role.SUBJECT
            ? roles.subjects(trigger.token())
            : trigger.frame().people() == Role.OBJECT ? roles.objects(trigger.token()) : List.of();
    if (trigger.frame().people() == Role.SUBJECT
        && roles.passive(trigger.token())
        && !sentence
            .token(trigger.token())
            .lemma()
            .matches(
                "enlist|deploy|engage|base|station|post|withdraw|assemble|return|retrain|enrol|enroll|register|train")) {
      fillers = List.of();
    } else if (trigger.frame().people() == Role.SUBJECT && roles.passive(trigger.token())) {
      fillers = roles.objects(trigger.token());
    }
    double best = 0;
    for (Roles.Filler filler : fillers) {
      int distance = nesting(sentence, head, filler.token());
      if (distance >= 0 && distance <= 3) {
        double base =
            (filler.modifier() ? MODIFIER : VERB) - 2 * distance - INHERITED * filler.steps();
        best = Math.max(best, base);
      }
    }
    return best;
  }

  /** Steps from the head up to the filler over nested nouns and coordination, or -1. */
  private static int nesting(Sentence sentence, int head, int filler) {
    int at = head;
    int steps = 0;
    while (at >= 0 && steps < 6) {
      if (at == filler) {
        return steps;
      }
      String relation = sentence.relation(at);
      if (!NESTING.contains(relation) && !relation.equals("conj") && !relation.equals("appos")) {
        return -1;
      }
      at = sentence.head(at);
      steps++;
    }
    return -1;
  }

  /** Score of "the death of N", "losses of N", "losses at N", "the toll stands at N". */
  private static double nounScore(Sentence sentence, Trigger trigger, Counted counted) {
    int head = counted.head();
    int noun = trigger.last();
    if (noun < counted.quantity().first()) {
      int gap = counted.quantity().first() - noun;
      if (gap == 1 && counted.kind() == Counted.Kind.HEADLESS) {
        return LINKED;
      }
      if (gap <= 2
              && sentence
                  .token(counted.quantity().first() - 1)
                  .lower()
                  .matches("of|at|:|–|-|—|to|among|for|by")
          || sentence.relation(head).equals("nmod") && sentence.head(head) == noun) {
        return trigger.frame().people() == Role.OF || counted.kind() == Counted.Kind.HEADLESS
            ? OF_NOUN
            : 0;
      }
      if (counted.kind() == Counted.Kind.HEADLESS
          && gap <= 12
          && linked(sentence, noun, counted.quantity().first())) {
        return LINKED - gap;
      }
    }
    return 0;
  }

  /** Whether a number is said of a noun: "put losses at", "the toll had reached", "deaths: ". */
  private static boolean linked(Sentence sentence, int noun, int number) {
    boolean link = false;
    for (int i = noun + 1; i < number; i++) {
      String word = sentence.token(i).lower();
      if (word.matches("[;.]|and|,") && !word.equals(",")) {
        return false;
      }
      link |=
          word.matches(
              "at|to|is|was|were|are|reached|as|stands|stood|exceeded|exceed|total|totalled|totaled|by|:|put|of|had|number|numbered");
    }
    return link;
  }

  /** Score of words that stand near in the same clause. */
  private static double nearScore(
      Sentence sentence, Trigger trigger, Counted counted, double strength) {
    int first = counted.quantity().first();
    int last = Math.max(counted.head(), counted.quantity().last());
    boolean after = trigger.token() > last;
    int distance = after ? trigger.token() - last : first - trigger.last();
    if (distance <= 0) {
      distance = 0;
    }
    if (distance > REACH) {
      return 0;
    }
    int from = after ? last + 1 : trigger.last() + 1;
    int to = after ? trigger.token() : first;
    double walls = 0;
    for (int i = from; i < to; i++) {
      String text = sentence.token(i).text();
      if (text.matches("[;:.—]|--")) {
        walls += 12;
      } else if (text.matches("[,()–]")) {
        walls += 4;
      } else if (sentence.token(i).tag().matches("CD")) {
        walls += trigger.frame().people() == Role.NEAR ? 25 : 6;
      } else if (sentence.token(i).is("VB") && trigger.frame().people() != Role.NEAR) {
        walls += 2;
      } else if (sentence.token(i).lower().matches("and|but|while|whereas|who|which|that")) {
        walls += 3;
      }
    }
    if (trigger.frame().people() == Role.NEAR || trigger.frame().pos() == Pos.ADJECTIVE) {
      double score = (after ? NEAR : NEAR - 15) + strength - 2 * distance - walls;
      return Math.max(score, 1);
    }
    if (trigger.frame().pos() == Pos.VERB && trigger.frame().strength() < NEAREST_VERB) {
      return 0;
    }
    boolean fits =
        switch (trigger.frame().people()) {
          case OBJECT -> !after || sentence.token(trigger.token()).tag().matches("VBN|VBD|VBG");
          case SUBJECT -> after;
          default -> true;
        };
    if (trigger.frame().people() == Role.SELF && after && distance > 6) {
      return 0;
    }
    double score = NEAREST + strength - 2 * distance - walls - (fits ? 0 : 10);
    return score > 8 ? score : 0;
  }
}
