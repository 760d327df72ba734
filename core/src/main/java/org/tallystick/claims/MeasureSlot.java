package org.tallystick.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.claims.event.Choice;
import org.tallystick.claims.event.MeasureChooser;
import org.tallystick.claims.event.Tally;
import org.tallystick.claims.event.TallyFinder;
import org.tallystick.claims.event.Trigger;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Counted.Kind;
import org.tallystick.claims.quantity.PayReader;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.weigh.Option;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;

/** What a number of people may count: each measure, or nothing. */
final class MeasureSlot {
  /** Measures whose numbers are no people, by what their numbers count. */
  private static final Set<String> THINGS =
      Set.of("countries", "formations", "pay", "term", "adverts", "practice", "policy");

  /** More people than have ever been under arms at once: a sum, a phone number, a misprint. */
  private static final double MOST_PEOPLE = 50_000_000;

  private final Codebook codebook;
  private final MeasureChooser chooser;
  private final TallyFinder tallies;
  private final PayReader.Words payWords;

  MeasureSlot(Codebook codebook, MeasureChooser chooser, PayReader.Words payWords) {
    this.payWords = payWords;
    this.codebook = codebook;
    this.chooser = chooser;
    tallies = new TallyFinder(codebook);
  }

  /**
   * The options; an empty one stands for no claim and comes first.
   *
   * @param ruled what {@link #ruled(Reading, Counted)} says
   * @param before what the number before in the same sentence counts, or null
   */
  List<Option<Optional<Measure>>> options(
      Reading reading,
      Counted counted,
      List<Choice> ruled,
      Recollection recollection,
      ReportContext context,
      Measure before) {
    Sentence sentence = reading.sentence();
    Optional<Measure> column = column(reading, counted, recollection, context);
    if (column.isPresent()) {
      return inColumn(reading, counted, column.get());
    }
    if (Stroke.place(sentence, counted) > 0) {
      return List.of(Option.of(Optional.<Measure>empty()));
    }
    List<String> plain = Words.shape(reading, counted);
    List<String> around = new ArrayList<>(Words.beside(sentence, counted));
    around.addAll(Words.syntax(sentence, counted));
    if (Recollection.isList(sentence) && counted.kind() == Kind.HEADLESS && ruled.isEmpty()) {
      return inLine(reading, counted, recollection, context, before);
    }
    Optional<Tally> tally =
        counted.kind() == Kind.HEADLESS
            ? tallies.of(sentence, counted.quantity())
            : Optional.empty();
    String tallied = tally.map(t -> sentence.token(t.noun()).lemma()).orElse("");
    Set<Measure> told = tally.map(t -> told(reading, t)).orElse(Set.of());
    List<String> topic = context.topicality();
    Set<Measure> elsewhere = elsewhere(sentence, recollection);
    List<Option<Optional<Measure>>> options = new ArrayList<>();
    Option<Optional<Measure>> none = Option.of(Optional.empty());
    none.add("none").addAll(plain, "none|").addAll(around, "none|");
    none.addAll(topic, "none|").addAll(topic, "none," + OriginSlot.mentionKind(counted) + "|");
    none.add(
        "none|rule" + (ruled.isEmpty() ? "less" : bucket(ruled.get(0))) + "," + counted.kind());
    none.add(
        "none|rule"
            + (ruled.isEmpty() ? "less" : bucket(ruled.get(0)))
            + ","
            + counted.nounClass());
    none.add("none|memory=" + (recollection.now().measure() != null) + "," + counted.kind());
    none.add("none|before=" + (before != null) + "," + counted.kind());
    none.add("none|sibling=" + (recollection.sibling() != null) + "," + sentence.block().kind());
    none.add("none|lead=" + !recollection.leadMeasures().isEmpty() + "," + sentence.block().kind());
    TriggerRivals rivals =
        new TriggerRivals(
            reading,
            counted,
            chooser.ranked(sentence, reading.roles(), reading.triggers(), counted));
    rivals.noteNone(none);
    if (tally.isPresent()) {
      none.add("none|tally")
          .add("none|tally=" + tallied)
          .add("none|tally," + (told.isEmpty() ? "silent" : "other"));
    }
    options.add(none);
    for (Measure measure : codebook.measures()) {
      if (!fits(measure, counted) || elsewhere.contains(measure)) {
        continue;
      }
      String code = measure.code();
      Option<Optional<Measure>> option = Option.of(Optional.of(measure));
      option.add(code).addAll(plain, code + "|").addAll(around, code + "|");
      for (int i = 0; i < ruled.size() && i < 3; i++) {
        if (ruled.get(i).measure().equals(measure)) {
          option.add("rule" + i + ":" + bucket(ruled.get(i)));
          option.add("rule" + i + ":" + ruled.get(i).rule());
          option.add("rule" + i + ":" + ruled.get(i).rule() + ":" + bucket(ruled.get(i)));
        }
      }
      if (ruled.isEmpty()) {
        option.add(code + "|ruleless");
      }
      triggers(option, reading, counted, measure);
      if (tally.isPresent()) {
        String said = told.isEmpty() ? "silent" : told.contains(measure) ? "same" : "other";
        option.add("tally:" + said).add(code + ",tally=" + tallied + "," + said);
      }
      rivals.note(option, measure, recollection.now().measure(), before);
      if (code.equals("pay")) {
        PayReader.Pay pay = new PayReader(payWords).of(sentence, counted.quantity());
        option.add("pay:" + pay.paid() + "," + pay.period());
        option.add("pay:" + topic.get(2) + "," + pay.period());
      }
      Measure memory = recollection.now().measure();
      if (memory != null) {
        boolean same = memory.equals(measure);
        boolean here = recollection.now().block() == sentence.blockIndex();
        option.add("memory=" + same + "," + counted.kind() + "," + here);
        option.add("memory=" + same + "," + sentence.block().kind() + "," + ruled.isEmpty());
        option.add(
            "memory="
                + same
                + ","
                + sentence.block().kind()
                + ","
                + counted.kind()
                + ","
                + ruled.isEmpty());
        if (same) {
          option.add("memory:" + code + "," + counted.kind());
          option.add("memory:" + recollection.now().leadsIn());
        } else {
          option.add("memory:" + memory.code() + ">" + code);
        }
      }
      Block.Kind block = sentence.block().kind();
      if (recollection.leadMeasures().contains(measure)) {
        String only = recollection.leadMeasures().size() == 1 ? "only" : "one";
        option.add("lead:" + only + "," + block + "," + ruled.isEmpty());
        option.add("lead:" + only + "," + block + "," + counted.kind());
      }
      if (recollection.measuresBefore().contains(measure)) {
        String only = recollection.measuresBefore().size() == 1 ? "only" : "one";
        option.add("sentence before:" + only + "," + counted.kind() + "," + ruled.isEmpty());
      }
      Measure sibling = recollection.sibling();
      if (sibling != null) {
        option.add("sibling=" + sibling.equals(measure) + "," + ruled.isEmpty());
        option.add("sibling=" + sibling.equals(measure) + "," + block + "," + counted.kind());
      }
      if (ruled.isEmpty()) {
        option.add("document=" + (int) (6 * context.measureShare(measure)));
      }
      if (before != null) {
        boolean same = before.equals(measure);
        option.add("before=" + same + "," + counted.kind());
        option.add("before=" + same + "," + Words.lemma(sentence, counted.quantity().first() - 1));
        option.add("before:" + before.code() + ">" + code);
      }
      options.add(option);
    }
    return options;
  }

  /**
   * What the header of a column says, of several measures the one the report has most of; for
   * numbers with strokes between them also what the lines before name one after the other.
   */
  private static Optional<Measure> column(
      Reading reading, Counted counted, Recollection recollection, ReportContext context) {
    Sentence sentence = reading.sentence();
    int part = Stroke.place(sentence, counted);
    Optional<Measure> head =
        sentence.block().kind() == Block.Kind.TABLE_ROW
            ? recollection
                .columns()
                .at(sentence.span(), sentence.token(counted.quantity().number()).span(), part)
                .stream()
                .max(Comparator.comparingDouble(context::measureShare))
            : Optional.empty();
    List<Measure> pair = recollection.pair();
    return head.or(
        () -> part >= 0 && part < pair.size() ? Optional.of(pair.get(part)) : Optional.empty());
  }

  /** What other columns of the table count. */
  private static Set<Measure> elsewhere(Sentence sentence, Recollection recollection) {
    return sentence.block().kind() == Block.Kind.TABLE_ROW
        ? recollection.columns().claimed()
        : Set.of();
  }

  /** A column whose header says what it counts leaves no more to ask than whether it is people. */
  private static List<Option<Optional<Measure>>> inColumn(
      Reading reading, Counted counted, Measure column) {
    List<Option<Optional<Measure>>> options = new ArrayList<>();
    Option<Optional<Measure>> none = Option.of(Optional.empty());
    options.add(
        none.add("none|in column," + counted.kind())
            .add("none|in column," + counted.nounClass())
            .addAll(Words.shape(reading, counted), "none|"));
    if (fits(column, counted)) {
      options.add(Option.of(Optional.of(column)).add("in column=true"));
    }
    return options;
  }

  /**
   * A bare number in a line without a word of a measure counts what the lines around it do, or what
   * leads them in.
   */
  private List<Option<Optional<Measure>>> inLine(
      Reading reading,
      Counted counted,
      Recollection recollection,
      ReportContext context,
      Measure before) {
    Measure lead = recollection.now().measure();
    Measure sibling = recollection.sibling();
    List<Option<Optional<Measure>>> options = new ArrayList<>();
    Option<Optional<Measure>> none = Option.of(Optional.empty());
    none.addAll(Words.shape(reading, counted), "none|");
    none.addAll(Words.beside(reading.sentence(), counted), "none|");
    options.add(none.add("none|in line," + (lead != null) + "," + (sibling != null)));
    Set<Measure> elsewhere = elsewhere(reading.sentence(), recollection);
    for (Measure measure : codebook.measures()) {
      if (fits(measure, counted) && !elsewhere.contains(measure)) {
        Option<Optional<Measure>> option = Option.of(Optional.of(measure));
        String agreement =
            (measure.equals(lead) ? "lead" : "") + (measure.equals(sibling) ? "sibling" : "");
        option.add("in line:" + agreement + "," + (lead != null) + "," + (sibling != null));
        option.add("in line:lead=" + measure.equals(lead));
        option.add("in line:sibling=" + measure.equals(sibling));
        option.add("in line:first=" + measure.equals(recollection.first()));
        option.add("in line:running=" + measure.equals(recollection.running()));
        option.add("in line:document=" + (int) (4 * context.measureShare(measure)));
        option.add("in line:before=" + measure.equals(before) + "," + (before != null));
        option.add(
            "in line:led=" + recollection.leadMeasures().contains(measure) + "," + agreement);
        option.add(measure.code() + ",in line");
        options.add(option);
      }
    }
    return options;
  }

  private static boolean fits(Measure measure, Counted counted) {
    boolean share = !counted.quantity().counts();
    return switch (counted.kind()) {
      case MONEY -> measure.code().equals("pay");
      case TERM -> measure.code().equals("term") && counted.quantity().counts();
      case COUNTRIES -> measure.code().equals("countries") && counted.quantity().counts();
      case FORMATIONS -> measure.code().equals("formations") && counted.quantity().counts();
      case ADVERTS -> measure.code().equals("adverts");
      default ->
          !THINGS.contains(measure.code()) && counted.quantity().value().anyEnd() <= MOST_PEOPLE
              || measure.code().equals("adverts") && share
              || measure.code().equals("countries")
                  && counted.kind() == Kind.HEADLESS
                  && counted.quantity().counts();
    };
  }

  /** The measures that the phrase says whose size the number tells. */
  private static Set<Measure> told(Reading reading, Tally tally) {
    return reading.triggers().stream()
        .filter(t -> tally.holds(t.token()) && !t.code().equals("serving"))
        .map(Trigger::measure)
        .collect(Collectors.toSet());
  }

  private static void triggers(
      Option<?> option, Reading reading, Counted counted, Measure measure) {
    Sentence sentence = reading.sentence();
    boolean any = false;
    int rivals = 0;
    int tree = Integer.MAX_VALUE;
    int line = Integer.MAX_VALUE;
    int rivalTree = Integer.MAX_VALUE;
    int rivalLine = Integer.MAX_VALUE;
    Trigger nearest = null;
    for (Trigger trigger : reading.triggers()) {
      int steps = sentence.treeDistance(trigger.token(), counted.head());
      int words = gap(trigger, counted);
      if (!trigger.measure().equals(measure)) {
        if (trigger.measure().kind() != Measure.Kind.OTHER) {
          rivals++;
          rivalTree = Math.min(rivalTree, steps);
          rivalLine = Math.min(rivalLine, words);
        }
        continue;
      }
      any = true;
      if (steps < tree || steps == tree && words < line) {
        nearest = trigger;
      }
      tree = Math.min(tree, steps);
      line = Math.min(line, words);
      String relation = relation(sentence, trigger, counted);
      String strength =
          trigger.frame().pos() + "." + trigger.frame().people() + "." + trigger.frame().strength();
      option.add("t:" + relation + ":" + strength);
      option.add("t:" + relation + ":" + trigger.frame().id());
      option.add("t:" + relation + ":" + counted.kind());
      option.add(measure.code() + "|w=" + sentence.token(trigger.token()).lemma());
    }
    option.add(any ? "trigger" : "no-trigger");
    option.add((any ? "trigger" : "no-trigger") + (rivals == 0 ? ",alone" : ",rivals"));
    option.add(
        (any ? "trigger," : "no-trigger,") + counted.kind() + (rivals == 0 ? ",alone" : ",rivals"));
    if (nearest != null) {
      String order = tree < rivalTree ? "first" : tree == rivalTree ? "tied" : "later";
      String wordly = line < rivalLine ? "first" : line == rivalLine ? "tied" : "later";
      String strength = String.valueOf(nearest.frame().strength());
      option.add("n:tree=" + order).add("n:line=" + wordly);
      option.add("n:" + order + "," + wordly);
      option.add("n:" + order + "," + wordly + "," + counted.kind());
      option.add("n:tree=" + order + "," + Math.min(tree, 6) + "," + strength);
      option.add("n:line=" + wordly + "," + Words.distance(0, line) + "," + strength);
      option.add("n:" + order + ":" + relation(sentence, nearest, counted));
      option.add(
          "n:"
              + order
              + ":"
              + nearest.frame().pos()
              + nearest.frame().people()
              + ":"
              + relation(sentence, nearest, counted));
      boolean clause = sentence.clause(nearest.token()) == sentence.clause(counted.head());
      option.add("n:clause=" + clause + "," + order);
      option.add(
          "n:finite="
              + Unnumbered.isFinite(sentence, nearest.token())
              + ","
              + order
              + ","
              + counted.quantity().rule());
    }
  }

  private static int gap(Trigger trigger, Counted counted) {
    int first = counted.quantity().first();
    int last = Math.max(counted.head(), counted.quantity().last());
    return trigger.token() > last
        ? trigger.token() - last
        : trigger.last() < first ? first - trigger.last() : 0;
  }

  /** Where a trigger stands to the people. */
  private static String relation(Sentence sentence, Trigger trigger, Counted counted) {
    int head = counted.head();
    int token = trigger.token();
    int first = counted.quantity().first();
    int last = Math.max(head, counted.quantity().last());
    if (token >= first && token <= last) {
      return token == head ? "self" : "inside";
    }
    int at = head;
    for (int steps = 1; steps <= 4 && at >= 0; steps++) {
      String relation = sentence.relation(at);
      at = sentence.head(at);
      if (at == token) {
        return steps == 1 ? "up." + relation : "up" + steps;
      }
    }
    if (sentence.within(token, head)) {
      return sentence.head(token) == head ? "down." + sentence.relation(token) : "down";
    }
    boolean wall = false;
    for (int i = Math.min(token, last) + 1; i < Math.max(token, first); i++) {
      wall |= sentence.token(i).text().matches("[,;:.()–—]|and|but|while|whereas|who");
    }
    return (token < first ? "before" : "after")
        + Words.distance(token, token < first ? first : last)
        + (wall ? "w" : "");
  }

  private static String bucket(Choice choice) {
    return String.valueOf((int) (choice.score() / 10));
  }

  /** The words that say the measure, by rule; two where two measures share the number. */
  List<Choice> ruled(Reading reading, Counted counted) {
    return chooser.choose(reading.sentence(), reading.roles(), reading.triggers(), counted);
  }

  /** The second measure that shares the number: "killed or captured" is two claims. */
  static Optional<Choice> second(List<Choice> ruled, Measure first) {
    return ruled.size() == 2 && of(ruled, first).isPresent()
        ? ruled.stream().filter(c -> !c.measure().equals(first)).findFirst()
        : Optional.empty();
  }

  /** The word that says the measure, if a rule found one. */
  static Optional<Choice> of(List<Choice> ruled, Measure measure) {
    return ruled.stream().filter(c -> c.measure().equals(measure)).findFirst();
  }

  /** The unit of what is counted. */
  static Optional<String> unit(Measure measure, Quantity quantity) {
    return switch (measure.code()) {
      case "countries", "formations" -> Optional.of(measure.code());
      case "term" -> Optional.of("months");
      case "adverts" -> Optional.of(quantity.counts() ? "adverts" : quantity.unit());
      case "pay" -> Optional.empty();
      default -> Optional.of(quantity.counts() ? "people" : quantity.unit());
    };
  }
}
