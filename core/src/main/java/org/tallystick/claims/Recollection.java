package org.tallystick.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tallystick.claims.event.Trigger;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Group.Form;
import org.tallystick.claims.speaker.Attribution;
import org.tallystick.claims.speaker.Floor;
import org.tallystick.claims.speaker.Mention;
import org.tallystick.claims.speaker.SpeakerFinder;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;
import org.tallystick.reports.Layout;
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
  private final Floor floor;
  private final int[] listEnds;
  private final Map<Integer, Memory> memories = new HashMap<>();
  private Memory memory = Memory.EMPTY;
  private TableColumns columns;
  private int headerBlock = Integer.MIN_VALUE;
  private List<String> labelled = List.of();
  private Measure first;
  private Measure running;
  private boolean inLine;
  private String lastSide;
  private List<String> claimed = List.of();
  private final OriginTrail trail = new OriginTrail();
  private Optional<String> claimedSide;
  private final SideTrail sides = new SideTrail();
  private List<String> claimedSources = List.of();
  private int claimedBlock = -1;
  private List<String> leadSources = List.of();
  private int silence;

  /** Up to where marks of quotation have been followed, and whether one is open there. */
  private int quoteFrom;

  private boolean quoteOpen;
  private final Map<Integer, Set<Measure>> measuresByBlock = new HashMap<>();
  private Set<Measure> leadMeasures = Set.of();
  private Set<Measure> measuresBefore = Set.of();
  private List<Measure> pair = List.of();
  private List<Measure> siblings = List.of();
  private final List<Measure> line = new ArrayList<>();
  private boolean isFollowed;
  private int place;
  private int lineBlock = -2;
  private int lineLead = -2;

  Recollection(Report report, ReportContext context, SpeakerFinder speakers, Floor floor) {
    this.floor = floor;
    listEnds = listEnds(Layout.of(report.text()));
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

  /** The measures of which the heading or lead-in of the present block has words. */
  Set<Measure> leadMeasures() {
    return leadMeasures;
  }

  /** The measures of which the sentence before has words. */
  Set<Measure> measuresBefore() {
    return measuresBefore;
  }

  /** What the number in the same place of the line before counts; null if that is unknown. */
  Measure sibling() {
    return isFollowed && place < siblings.size() ? siblings.get(place) : null;
  }

  /** Keeps what the next number of a line counts; null if it counts nothing. */
  void place(Measure measure) {
    line.add(measure);
    place++;
  }

  private void newLine(Block block, int index) {
    isFollowed = block.isRow() && block.lead() == lineLead && index == lineBlock + 1;
    siblings = new ArrayList<>(line);
    line.clear();
    place = 0;
    lineBlock = index;
    lineLead = block.lead();
  }

  /** Keeps what the last claim was about. */
  void claim(List<String> origins, Optional<String> side, List<String> sources) {
    claimed = List.copyOf(origins);
    trail.claim(origins);
    claimedSide = side;
    sides.claim(origins, side, memory.block());
    claimedSources = List.copyOf(sources);
    claimedBlock = memory.block();
  }

  /** Whose people the report has spoken of. */
  OriginTrail trail() {
    return trail;
  }

  /** Whom the people counted so far serve. */
  SideTrail sides() {
    return sides;
  }

  /** Takes the peoples of a sentence that holds no claim. */
  void glance(Reading reading) {
    trail.step(reading.sentence());
    trail.remember(reading, context);
  }

  /** Whose people the last claim was about. */
  List<String> claimed() {
    return claimed;
  }

  /** Whom the people of the last claim serve; null before the first. */
  Optional<String> claimedSide() {
    return claimedSide;
  }

  /** On whose word the last claim stands. */
  List<String> claimedSources() {
    return claimedSources;
  }

  /** Whether the present block has made a claim already. */
  boolean madeClaim() {
    return claimedBlock == memory.block();
  }

  /** On whose word the heading or lead-in of the present block stands. */
  List<String> leadSources() {
    return leadSources;
  }

  /** Who is named and who speaks in the whole report. */
  Floor floor() {
    return floor;
  }

  /** Whether the last claim stood on nobody's word. */
  boolean claimedNobody() {
    return claimedBlock >= 0 && claimedSources.isEmpty();
  }

  /** Whether the verb is one of speech. */
  boolean isSpeech(Sentence sentence, int verb) {
    return speakers.isSpeech(sentence, verb);
  }

  /** The pronoun that is all a sentence has of a speaker; empty where it says more. */
  String pronoun(Reading reading, Attribution attribution) {
    Sentence sentence = reading.sentence();
    return attribution
        .speaker()
        .map(span -> sentence.tokenAt(span.begin()))
        .filter(at -> at >= 0 && sentence.token(at).is("PRP"))
        .map(at -> sentence.token(at).lower())
        .orElse("");
  }

  /** Whether all that a sentence has of a speaker is a description: "the activist". */
  boolean isDescribed(Sentence sentence, Attribution attribution) {
    return floor.in(sentence.span()).stream()
        .anyMatch(
            mention ->
                attribution.speaker().filter(mention.span()::equals).isPresent()
                    && mention.kind() == Mention.Kind.SOMEBODY
                    && sentence.token(mention.first()).lower().equals("the"));
  }

  /** Those for whom the pronoun of a speaker may stand. */
  List<Mention> antecedents(Sentence sentence, Attribution attribution, String pronoun) {
    return antecedents(sentence, attribution, pronoun, mention -> true);
  }

  /** The persons whom the description of a speaker may mean. */
  List<Mention> described(Sentence sentence, Attribution attribution) {
    return antecedents(
        sentence, attribution, "he", mention -> mention.kind() == Mention.Kind.PERSON);
  }

  private List<Mention> antecedents(
      Sentence sentence, Attribution attribution, String pronoun, Predicate<Mention> fit) {
    return attribution.speaker().stream()
        .flatMap(span -> floor.antecedents(pronoun, sentence.span(), span.begin()).stream())
        .filter(fit)
        .limit(4)
        .toList();
  }

  /** Whether a sentence stands within marks of quotation, begins within them, or neither. */
  String quote(Sentence sentence) {
    int begin = sentence.block().span().begin();
    int from = Math.max(begin, sentence.span().begin() - 3);
    if (quoteFrom < begin || quoteFrom > from) {
      quoteFrom = begin;
      quoteOpen = false;
    }
    while (quoteFrom < from) {
      quoteOpen = isOpen(quoteOpen, report.text().charAt(quoteFrom++));
    }
    boolean open = quoteOpen;
    for (int i = from; i < sentence.span().begin(); i++) {
      char c = report.text().charAt(i);
      if (c == '“' || c == '"' && !open) {
        return "starts";
      }
      open = isOpen(open, c);
    }
    if (open) {
      return "in";
    }
    return sentence.token(0).text().matches("[“\"]|``") ? "starts" : "out";
  }

  private static boolean isOpen(boolean open, char c) {
    return c == '“' || (c != '”' && (c == '"') != open);
  }

  /** How many sentences of this block nobody has spoken in, at most 3. */
  int silence() {
    return Math.min(3, silence);
  }

  /** Whether a sentence plainly goes on with what was said before. */
  boolean goesOn(Reading reading) {
    return speakers.goesOn(reading.sentence());
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
    if (!inLine) {
      running = measure;
    }
    if (first == null && counts) {
      first = measure;
    }
  }

  /** What was counted first in the report; null before anything is. */
  Measure first() {
    return first;
  }

  /** What was counted last outside of lists and tables; null before anything is. */
  Measure running() {
    return running;
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
    leadSources = lead.lastSources();
    leadMeasures = measuresByBlock.getOrDefault(block.lead(), Set.of());
    newLine(block, index);
    inLine = inList;
    silence = 0;
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
    silence++;
    trail.step(reading.sentence());
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
          && (sentence.token(next).text().matches("[:–—(-]|=|→|\\*+|\\.{2,}|…")
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

  /** The last two measures of the line before that named several, or that leads the present in. */
  List<Measure> pair() {
    return pair.size() == 2 ? pair : List.of();
  }

  /** Takes a line of a table's header; those below one another are one header. */
  void header(Reading reading) {
    int block = reading.sentence().blockIndex();
    if (reading.sentence().block().kind() == Block.Kind.TABLE_HEADER) {
      if (block - 1 > headerBlock) {
        columns = new TableColumns(report.text());
      }
      headerBlock = block;
    }
    columns.add(
        reading.sentence().span(), reading.triggers(), i -> reading.sentence().token(i).span());
  }

  /** Keeps what a sentence has established, after its claims are composed. */
  void remember(Reading reading) {
    measuresBefore =
        reading.triggers().stream()
            .map(Trigger::measure)
            .filter(measure -> measure.kind() != Measure.Kind.OTHER)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (measuresBefore.size() > 1 || !isList(reading.sentence())) {
      List<Measure> named = List.copyOf(measuresBefore);
      pair = named.subList(Math.max(0, named.size() - 2), named.size());
    }
    measuresByBlock.put(reading.sentence().blockIndex(), measuresBefore);
    trail.remember(reading, context);
    for (Attribution attribution : reading.attributions()) {
      silence = 0;
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

  /** Index of the first block behind the list or table in which the present line stands. */
  int listEnd() {
    int block = memory.block();
    return block < 0 || block >= listEnds.length ? block : listEnds[block];
  }

  private static int[] listEnds(List<Block> blocks) {
    int[] ends = new int[blocks.size()];
    for (int i = ends.length - 1; i >= 0; i--) {
      ends[i] = !isList(blocks.get(i).kind()) ? i : i + 1 < ends.length ? ends[i + 1] : i + 1;
    }
    return ends;
  }

  /** Whether the line below the list or table says on whose word it stands. */
  boolean isCaptioned() {
    return floor.firstIn(listEnd()).isPresent();
  }

  private static boolean isList(Block.Kind kind) {
    return kind == Block.Kind.LIST_ITEM
        || kind == Block.Kind.TABLE_ROW
        || kind == Block.Kind.TABLE_HEADER;
  }

  /** Whether a sentence is a line of a list or table. */
  static boolean isList(Sentence sentence) {
    return sentence.block().isRow();
  }
}
