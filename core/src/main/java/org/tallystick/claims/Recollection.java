package org.tallystick.claims;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tallystick.claims.event.Trigger;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Group.Form;
import org.tallystick.claims.speaker.Attribution;
import org.tallystick.claims.speaker.SpeakerFinder;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;
import org.tallystick.reports.Report;

/**
 * What a report has established up to the present sentence, block by block: a list takes verb,
 * people and speaker from what leads it in, a paragraph goes on with what the one before said.
 */
final class Recollection {
  private static final Pattern STARTS_WITH_YEAR = Pattern.compile("(?:in )?(?:19|20)\\d\\d\\b");

  private final Report report;
  private final ReportContext context;
  private final SpeakerFinder speakers;
  private final Map<Integer, Memory> memories = new HashMap<>();
  private Memory memory = Memory.EMPTY;
  private TableColumns columns;
  private List<String> labelled = List.of();
  private Measure first;
  private String lastSide;

  Recollection(Report report, ReportContext context, SpeakerFinder speakers) {
    this.report = report;
    this.context = context;
    this.speakers = speakers;
    columns = new TableColumns(report.text());
  }

  /** What holds now. */
  Memory now() {
    return memory;
  }

  /** What the columns of the present table count. */
  TableColumns columns() {
    return columns;
  }

  /** Whose people the present block is about, as its label says. */
  List<String> labelled() {
    return labelled;
  }

  /** The side of the last people of whom a word gave it away, in whatever paragraph; or null. */
  String lastSide() {
    return lastSide;
  }

  /** Keeps whose people were counted last. */
  void keepOrigins(List<String> origins) {
    memory = memory.origins(origins);
  }

  /** Keeps a side that a word gave away. */
  void keepSide(String side) {
    memory = memory.side(side);
    lastSide = side;
  }

  /** Keeps what was counted last; what is counted first is what bare lists count. */
  void keepMeasure(Measure measure, boolean counts) {
    memory = memory.measure(measure);
    if (first == null && counts) {
      first = measure;
    }
  }

  /** Moves on to the block of the next sentence. */
  void enter(Sentence sentence) {
    int index = sentence.blockIndex();
    if (memory.block() == index) {
      return;
    }
    Block block = sentence.block();
    boolean inList =
        block.kind() == Block.Kind.LIST_ITEM
            || block.kind() == Block.Kind.TABLE_ROW
            || block.kind() == Block.Kind.TABLE_HEADER;
    if (memory.block() >= 0) {
      memories.put(memory.block(), memory);
    }
    Memory lead =
        block.lead() >= 0 ? memories.getOrDefault(block.lead(), Memory.EMPTY) : Memory.EMPTY;
    boolean nested =
        inList
            && memory.block() == index - 1
            && STARTS_WITH_YEAR.matcher(words(sentence)).lookingAt();
    if (nested) {
      memory = memory.in(index);
    } else if (inList) {
      memory = lead.in(index).sources(lead.sources(), Status.STATED);
      if (!lead.leadsIn() && first != null) {
        memory = memory.measure(first);
      }
    } else {
      memory = memory.sources(List.of(), Status.STATED).in(index);
      if (block.kind() == Block.Kind.HEADING) {
        memory = memory.measure(null);
      }
    }
  }

  private String words(Sentence sentence) {
    return sentence.span().of(report.text());
  }

  /** Takes the speaker and label of a sentence before its claims are composed. */
  void hear(Reading reading) {
    carry(reading);
    label(reading);
  }

  /** "Peru: 13 dead": the label says whose people the whole item is about. */
  private void label(Reading reading) {
    Sentence sentence = reading.sentence();
    if (sentence.span().begin() - sentence.block().span().begin() > 4) {
      return;
    }
    labelled = List.of();
    for (Group group : reading.groups()) {
      int next = group.last() + 1;
      if (group.first() <= 1
          && group.form() != Form.SEAT
          && next < sentence.size()
          && (sentence.token(next).text().matches("[:–—(-]|-LRB-|=|→")
              || isList(sentence)
                  && group.form() == Form.PEOPLE
                  && group.first() == group.last()
                  && next == 1)) {
        labelled = group.origins();
        return;
      }
    }
  }

  /**
   * Drops the speaker of earlier sentences where this one does not plainly go on, and takes the
   * paragraph's speaker up again where it does.
   */
  private void carry(Reading reading) {
    if (isList(reading.sentence()) || !reading.attributions().isEmpty()) {
      return;
    }
    boolean leadIn = reading.sentence().token(reading.sentence().size() - 1).text().equals(":");
    if (leadIn || speakers.goesOn(reading.sentence())) {
      if (memory.sources().isEmpty()) {
        memory = memory.sources(memory.lastSources(), Status.STATED);
      }
    } else {
      memory = memory.sources(List.of(), Status.STATED);
    }
  }

  /** Takes the header line of a table. */
  void header(Reading reading) {
    if (reading.sentence().block().kind() == Block.Kind.TABLE_HEADER) {
      columns = new TableColumns(report.text());
    }
    columns.add(
        reading.sentence().span(), reading.triggers(), i -> reading.sentence().token(i).span());
  }

  /** Keeps what a sentence has established, after its claims are composed. */
  void remember(Reading reading) {
    for (Attribution attribution : reading.attributions()) {
      memory =
          memory.sources(
              attribution.chain(),
              attribution.status() == Status.DENIED ? Status.STATED : attribution.status());
    }
    Set<List<String>> named = new HashSet<>();
    for (Group group : context.hasOnePeople() ? List.<Group>of() : Resolver.spokenOf(reading)) {
      if (group.origins().stream().noneMatch(context::isAtWar)) {
        named.add(group.origins());
      }
    }
    Set<List<String>> people = new HashSet<>();
    for (Group group : reading.groups()) {
      if (group.form() == Form.PEOPLE && group.origins().stream().noneMatch(context::isAtWar)) {
        people.add(group.origins());
      }
    }
    if (people.size() == 1) {
      memory = memory.origins(people.iterator().next());
    } else if (people.isEmpty() && named.size() == 1) {
      memory = memory.origins(named.iterator().next());
    }
    boolean leadIn = endsWithColon(reading.sentence());
    memory =
        memory.leading(
            leadIn
                || reading.sentence().block().kind() == Block.Kind.HEADING
                    && !reading.triggers().isEmpty());
    boolean unsaid =
        reading.sentence().block().kind() != Block.Kind.PARAGRAPH && memory.measure() == null;
    if (leadIn || unsaid || reading.counted().isEmpty()) {
      reading.triggers().stream()
          .filter(t -> t.measure().kind() != Measure.Kind.OTHER)
          .filter(t -> t.frame().strength() > 1 || leadIn)
          .max(
              Comparator.comparingInt((Trigger t) -> t.frame().strength())
                  .thenComparing(t -> !t.code().equals("serving"))
                  .thenComparingInt(t -> leadIn ? t.token() : -t.token()))
          .ifPresent(t -> memory = memory.measure(t.measure()));
    }
  }

  private static boolean endsWithColon(Sentence sentence) {
    return sentence.token(sentence.size() - 1).text().equals(":");
  }

  /** Whether a sentence is a line of a list or table. */
  static boolean isList(Sentence sentence) {
    return sentence.block().kind() == Block.Kind.LIST_ITEM
        || sentence.block().kind() == Block.Kind.TABLE_ROW;
  }
}
