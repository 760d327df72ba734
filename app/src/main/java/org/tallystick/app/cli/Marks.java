package org.tallystick.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tallystick.app.cli.Mark.Layer;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Labels;
import org.tallystick.claims.Reading;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.speaker.Attribution;
import org.tallystick.language.DateMention;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Span;

/** Puts the layers of a sentence into plain words. */
final class Marks {
  private final Labels labels;
  private final String text;

  /** Words for layers found in this text. */
  Marks(Labels labels, String text) {
    this.labels = labels;
    this.text = text;
  }

  /** All that was recognised in a sentence: layer after layer, each in the order of the text. */
  List<Mark> of(Reading reading) {
    Sentence sentence = reading.sentence();
    List<Mark> marks = new ArrayList<>();
    for (Quantity one : reading.quantities()) {
      marks.add(new Mark(Layer.NUMBER, one.span(sentence), number(reading, one)));
    }
    for (Group one : reading.groups()) {
      marks.add(new Mark(Layer.PEOPLE, sentence.span(one.first(), one.last()), people(one)));
    }
    reading
        .triggers()
        .forEach(
            one ->
                marks.add(
                    new Mark(
                        Layer.EVENT,
                        sentence.span(one.token(), one.last()),
                        one.code() + " (rule " + one.frame().id() + ")")));
    reading
        .cues()
        .forEach(
            one ->
                marks.add(
                    new Mark(
                        Layer.SIDE,
                        sentence.token(one.token()).span(),
                        "for " + labels.name(one.party()) + strength(one.weight()))));
    reading
        .formations()
        .forEach(
            one ->
                marks.add(
                    new Mark(Layer.UNIT, sentence.span(one.first(), one.last()), one.name())));
    reading.attributions().forEach(one -> speaker(sentence, one, marks));
    for (DateMention one : reading.dates()) {
      String until = one.to().equals(one.from()) ? "" : " to " + one.to();
      marks.add(new Mark(Layer.DATE, one.span(), one.from() + until));
    }
    marks.sort(Comparator.comparing(Mark::layer).thenComparing(Mark::span));
    return marks.stream().distinct().toList();
  }

  private static String number(Reading reading, Quantity quantity) {
    String what =
        reading.counted().stream()
            .filter(one -> one.quantity().equals(quantity))
            .map(one -> counted(one.kind()))
            .findFirst()
            .orElse("counts nothing: a date, an age, a name");
    String amount = Figures.amount(quantity.value(), quantity.hedge(), quantity.unit());
    return switch (quantity.unit()) {
      case Quantity.COUNT, Quantity.SHARE -> amount + ", " + what;
      case Quantity.RATIO -> amount + " times, " + what;
      default -> amount + " " + quantity.unit();
    };
  }

  private static String counted(Counted.Kind kind) {
    return switch (kind) {
      case PEOPLE -> "people";
      case HEADLESS -> "what it counts is left unsaid";
      case COUNTRIES -> "countries";
      case FORMATIONS -> "units";
      case MONEY -> "money";
      case TERM -> "a length of time";
      case ADVERTS -> "adverts";
      case PRACTICE, POLICY -> "nothing";
      case BYSTANDERS -> "people who are not counted here";
      case OTHER -> "things that are not counted here";
    };
  }

  private String people(Group group) {
    String origins = labels.origins(group.origins());
    return switch (group.form()) {
      case PEOPLE -> origins + ", the people";
      case ADJECTIVE -> origins + ", as an adjective";
      case COUNTRY -> origins + ", the country or region";
      case SEAT -> origins + ", its government";
      case PLACE -> origins + ", a place in it";
    };
  }

  private static String strength(int weight) {
    return switch (weight) {
      case 1 -> " (weak sign)";
      case 2 -> " (fair sign)";
      default -> " (strong sign)";
    };
  }

  private void speaker(Sentence sentence, Attribution said, List<Mark> marks) {
    String name = said.chain().isEmpty() ? "somebody" : String.join(" ← ", said.chain());
    said.speaker().ifPresent(span -> marks.add(new Mark(Layer.SPEAKER, span, name)));
    int first = Math.max(0, said.contentFirst());
    int last = Math.min(sentence.size() - 1, said.contentLast());
    String content = first > last ? "" : " “" + shortened(sentence.span(first, last)) + "”";
    Span cue = sentence.token(said.cue()).span();
    marks.add(new Mark(Layer.SAYS, cue, name + ", " + said.status().code() + ":" + content));
  }

  /** The words, or their beginning and end where there are many. */
  String shortened(Span span) {
    String words = span.of(text).replaceAll("\\s+", " ");
    String[] all = words.split(" ");
    return all.length <= 9
        ? words
        : String.join(" ", List.of(all).subList(0, 4))
            + " … "
            + String.join(" ", List.of(all).subList(all.length - 3, all.length));
  }
}
