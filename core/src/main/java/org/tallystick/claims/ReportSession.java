package org.tallystick.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tallystick.claims.event.Choice;
import org.tallystick.claims.event.Trigger;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Counted.Kind;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Group.Form;
import org.tallystick.claims.group.Nouns;
import org.tallystick.claims.group.OriginFinder;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.side.SideFinder.Cue;
import org.tallystick.claims.side.SideFinder.Formation;
import org.tallystick.claims.speaker.Attribution;
import org.tallystick.claims.speaker.Names;
import org.tallystick.claims.status.Status;
import org.tallystick.claims.status.StatusFinder;
import org.tallystick.claims.time.TimeFinder;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Roles;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/**
 * The reading of one report: keeps what the text has established so far – whose people, which
 * measure, on whose word – for the numbers that leave it unsaid.
 */
final class ReportSession {
  private static final Pattern STARTS_WITH_YEAR = Pattern.compile("(?:in )?(?:19|20)\\d\\d\\b");
  private static final double SURE = 40;
  private static final double HEADLESS = 42;
  private static final double SURE_OF_ONE = 75;
  private static final double SINGLE = 70;
  private static final int LONG = 150;
  private static final int POSSESSOR = 12;

  private final Composer composer;
  private final Report report;
  private final ReportContext context;
  private final Names names;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /** What the last block of running text, and each heading, established. */
  private final Map<Integer, Memory> memories = new HashMap<>();

  private Memory memory = Memory.EMPTY;
  private TableColumns columns;

  /** Whose people the present block is about, as its label says. */
  private List<String> labelled = List.of();

  /** What the report counts first: what its lists count where nothing leads them in. */
  private Measure firstMeasure;

  /** The side that a word of the present sentence gave away. */
  private String cued;

  /** The side of the last people of whom a word gave it away, in whatever paragraph. */
  private String lastSide;

  /** A sum of money coded as pay, and per what. */
  private record Pay(Sentence sentence, String period) {}

  private Pay lastPay;

  /** What the text has established. */
  private record Memory(
      int block,
      List<String> origins,
      Measure measure,
      List<String> sources,
      Status status,
      String side,
      List<String> lastSources,
      boolean leadsIn) {
    static final Memory EMPTY =
        new Memory(-1, List.of(), null, List.of(), Status.STATED, null, List.of(), false);

    Memory leading(boolean value) {
      return new Memory(block, origins, measure, sources, status, side, lastSources, value);
    }

    Memory origins(List<String> value) {
      return new Memory(block, value, measure, sources, status, side, lastSources, leadsIn);
    }

    Memory measure(Measure value) {
      return new Memory(block, origins, value, sources, status, side, lastSources, leadsIn);
    }

    Memory sources(List<String> value, Status newStatus) {
      return new Memory(
          block,
          origins,
          measure,
          value,
          newStatus,
          side,
          value.isEmpty() ? lastSources : value,
          leadsIn);
    }

    Memory side(String value) {
      return new Memory(block, origins, measure, sources, status, value, lastSources, leadsIn);
    }

    Memory in(int newBlock) {
      return new Memory(newBlock, origins, measure, sources, status, null, List.of(), false);
    }
  }

  ReportSession(Composer composer, Report report, ReportContext context, Names names) {
    this.composer = composer;
    this.report = report;
    this.context = context;
    this.names = names;
    columns = new TableColumns(report.text());
  }

  private void enter(Sentence sentence) {
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
    } else {
      memory = memory.sources(List.of(), Status.STATED).in(index);
      if (block.kind() == Block.Kind.HEADING) {
        memory = memory.measure(null);
      }
    }
  }

  /** A region of a country at war: where it is fought, not where people come from. */
  private boolean isFront(Group group) {
    return group.form() == Form.COUNTRY
        && group.origins().stream()
            .anyMatch(code -> code.indexOf('-') == 2 && context.isAtWar(code.substring(0, 2)));
  }

  private String words(Sentence sentence) {
    return sentence.span().of(report.text());
  }

  /** Takes the next sentence. */
  void add(Reading whole) {
    Reading reading = whole.withGroups(whole.groups().stream().filter(g -> !isFront(g)).toList());
    Sentence sentence = reading.sentence();
    enter(sentence);
    if (!sentence.parsed()) {
      if (sentence.size() > LONG) {
        skipped.add(new Skipped(sentence.span(), Skipped.Reason.TOO_LONG));
      }
      return;
    }
    carry(reading);
    label(reading);
    boolean row = sentence.block().kind() == Block.Kind.TABLE_ROW;
    if (sentence.block().kind() == Block.Kind.TABLE_HEADER
        || row && reading.quantities().isEmpty()) {
      header(reading);
      return;
    }
    for (int i = 0; i < reading.counted().size(); i++) {
      compose(reading, reading.counted().get(i));
    }
    unnumbered(reading);
    remember(reading);
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
    if (leadIn || composer.speakers.goesOn(reading.sentence())) {
      if (memory.sources().isEmpty()) {
        memory = memory.sources(memory.lastSources(), Status.STATED);
      }
    } else {
      memory = memory.sources(List.of(), Status.STATED);
    }
  }

  private void header(Reading reading) {
    if (reading.sentence().block().kind() == Block.Kind.TABLE_HEADER) {
      columns = new TableColumns(report.text());
    }
    columns.add(
        reading.sentence().span(), reading.triggers(), i -> reading.sentence().token(i).span());
  }

  private void remember(Reading reading) {
    for (Attribution attribution : reading.attributions()) {
      memory =
          memory.sources(
              attribution.chain(),
              attribution.status() == Status.DENIED ? Status.STATED : attribution.status());
    }
    Set<List<String>> named = new HashSet<>();
    for (Group group : context.hasOnePeople() ? List.<Group>of() : spokenOf(reading)) {
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

  private void compose(Reading reading, Counted counted) {
    switch (counted.kind()) {
      case PEOPLE, HEADLESS -> people(reading, counted);
      case COUNTRIES -> countries(reading, counted);
      case MONEY -> pay(reading, counted);
      case BYSTANDERS -> skip(reading, counted, Skipped.Reason.OUT_OF_SCOPE);
      default -> skip(reading, counted, Skipped.Reason.NOT_COUNTED);
    }
  }

  private void skip(Reading reading, Counted counted, Skipped.Reason reason) {
    skipped.add(new Skipped(counted.quantity().span(reading.sentence()), reason));
  }

  private void people(Reading reading, Counted counted) {
    List<Choice> choices = choices(reading, counted);
    double value = counted.quantity().value().anyEnd();
    boolean tiny = value == 0 || value == 1 && isPronoun(reading, counted);
    if (choices.isEmpty() || tiny && choices.get(0).score() < SURE_OF_ONE) {
      skip(reading, counted, Skipped.Reason.NO_EVENT);
      return;
    }
    for (Choice choice : choices) {
      emit(reading, counted, choice);
    }
    memory = memory.measure(choices.get(0).measure());
    if (firstMeasure == null && counted.quantity().counts()) {
      firstMeasure = choices.get(0).measure();
    }
  }

  private List<Choice> choices(Reading reading, Counted counted) {
    Sentence sentence = reading.sentence();
    if (sentence.block().kind() == Block.Kind.TABLE_ROW && columns.known()) {
      return columns
          .at(sentence.span(), sentence.token(counted.quantity().number()).span())
          .map(m -> List.of(new Choice(m, -1, SURE, "measure.column")))
          .orElse(List.of());
    }
    List<Choice> choices =
        composer.measures.choose(sentence, reading.roles(), reading.triggers(), counted);
    double score = choices.isEmpty() ? 0 : choices.get(0).score();
    boolean list = isList(sentence);
    boolean headless = counted.kind() == Kind.HEADLESS;
    boolean weak = !choices.isEmpty() && choices.get(0).rule().equals("serving.object-weak");
    if (memory.measure() != null
        && (weak && memory.block() == sentence.blockIndex()
            || list && score < SURE
            || headless
                && score < HEADLESS
                && (counted.partOf() || isElliptic(reading, counted)))) {
      return List.of(new Choice(memory.measure(), -1, 20, "measure.context"));
    }
    if (choices.isEmpty() && counted.kind() == Kind.PEOPLE && isArmed(reading, counted)) {
      return composer
          .measure("serving")
          .map(m -> List.of(new Choice(m, -1, 10, "measure.default")))
          .orElse(List.of());
    }
    return headless && score < HEADLESS ? List.of() : choices;
  }

  private static boolean isList(Sentence sentence) {
    return sentence.block().kind() == Block.Kind.LIST_ITEM
        || sentence.block().kind() == Block.Kind.TABLE_ROW;
  }

  private static boolean isPronoun(Reading reading, Counted counted) {
    return counted.quantity().counts()
        && reading.sentence().token(counted.quantity().number()).lower().equals("one");
  }

  /** A number on its own that goes on with the count before it: "That is up from 113". */
  private boolean isElliptic(Reading reading, Counted counted) {
    Quantity quantity = counted.quantity();
    if (!quantity.counts() || quantity.value().anyEnd() < 20 && quantity.hedge() == Hedge.EXACT) {
      return false;
    }
    Sentence sentence = reading.sentence();
    for (int i = quantity.first() - 1; i >= 0 && i >= quantity.first() - 6; i--) {
      if (sentence
          .token(i)
          .lower()
          .matches(
              "of|at|it|was|were|is|are|put|puts|reached|from|to|than|against|gave|gives|offered|said|says|had|has|have|spoke|speaks|run|ran|ranged|reach|number|total|figure|estimated|becomes|became|by|as")) {
        return true;
      }
    }
    return quantity.first() <= 1;
  }

  /** People without a number: one person ("a Moroccan was killed"), or a bare plural. */
  private void unnumbered(Reading reading) {
    Sentence sentence = reading.sentence();
    Set<Integer> taken = new HashSet<>();
    reading.counted().forEach(c -> taken.add(c.head()));
    for (Trigger trigger : reading.triggers()) {
      if (trigger.measure().kind() == Measure.Kind.OTHER
          || trigger.frame().pos() == Measure.Pos.NOUN
          || trigger.frame().pos() == Measure.Pos.PHRASE
          || trigger.frame().strength() < 2) {
        continue;
      }
      for (int token : fillers(reading, trigger)) {
        if (taken.contains(token)
            || reading.counted().stream()
                .anyMatch(c -> sentence.within(c.head(), token) && c.kind() == Kind.PEOPLE)
            || !context.isAboutFighters()) {
          continue;
        }
        Optional<Quantity> quantity =
            Unnumbered.of(
                sentence,
                token,
                trigger.token(),
                trigger.code(),
                reading.groups(),
                composer.nouns,
                names);
        if (quantity.isPresent()) {
          taken.add(token);
          String nounClass = composer.nouns.classOf(sentence, token).orElse("");
          emit(
              reading,
              new Counted(quantity.get(), token, Kind.PEOPLE, nounClass, false),
              new Choice(trigger.measure(), trigger.token(), SINGLE, trigger.frame().id()));
        }
      }
    }
  }

  private static List<Integer> fillers(Reading reading, Trigger trigger) {
    Roles roles = reading.roles();
    List<Roles.Filler> fillers =
        switch (trigger.frame().people()) {
          case SUBJECT ->
              roles.passive(trigger.token()) ? List.of() : roles.subjects(trigger.token());
          case OBJECT -> roles.objects(trigger.token());
          case NEAR -> {
            int subject = reading.sentence().child(trigger.token(), "nsubj");
            yield subject < 0 ? List.of() : List.of(new Roles.Filler(subject, false, 0));
          }
          default -> List.of();
        };
    List<Integer> tokens = new ArrayList<>();
    for (Roles.Filler filler : fillers) {
      tokens.add(filler.token());
      for (int child : reading.sentence().children(filler.token())) {
        if (reading.sentence().relation(child).equals("conj")) {
          tokens.add(child);
        }
      }
    }
    return tokens;
  }

  private boolean isArmed(Reading reading, Counted counted) {
    boolean named =
        composer.origins.inPhrase(reading.sentence(), counted, reading.groups()).isPresent();
    return counted.nounClass().equals(Nouns.FIGHTER) || named;
  }

  private void emit(Reading reading, Counted counted, Choice choice) {
    Sentence sentence = reading.sentence();
    Optional<OriginFinder.Found> phrase =
        composer.origins.inPhrase(sentence, counted, reading.groups());
    List<String> origins = origins(reading, counted, phrase);
    Optional<Formation> formation = formation(reading, counted);
    Optional<String> side = side(reading, counted, origins, formation);
    boolean armed = counted.nounClass().equals(Nouns.FIGHTER) || formation.isPresent();
    if (!context.isAboutFighters() && !armed
        || side.isEmpty() && !armed && !context.isAboutFighters()) {
      skip(reading, counted, Skipped.Reason.NO_SIDE);
      return;
    }
    Map<String, Span> parts = new LinkedHashMap<>();
    parts.put("value", counted.quantity().span(sentence));
    phrase.ifPresent(found -> parts.put("origins", sentence.span(found.first(), found.last())));
    if (choice.trigger() >= 0) {
      parts.put("measure", sentence.token(choice.trigger()).span());
    }
    Optional<Attribution> attribution = attribution(reading, counted);
    attribution.flatMap(Attribution::speaker).ifPresent(span -> parts.put("sources", span));
    List<String> rules = new ArrayList<>(List.of(counted.quantity().rule(), choice.rule()));
    phrase.ifPresent(found -> rules.add(found.rule()));
    attribution.ifPresent(found -> rules.add(found.rule()));
    Status status = status(reading, counted, choice, attribution);
    String unit = counted.quantity().counts() ? "people" : counted.quantity().unit();
    TimeFinder.Period period =
        TimeFinder.of(
            sentence, counted.head(), choice.measure(), reading.dates(), report.published());
    claims.add(
        new Draft(report, sentence.span(), choice.measure().code())
            .value(counted.quantity().value(), unit, counted.quantity().hedge())
            .who(origins, side, formation.map(Formation::name))
            .said(status, sources(attribution))
            .when(period.from(), period.to())
            .where(composer.places.near(sentence, counted.head()))
            .proof(parts, rules)
            .claim(composer.codebook.label()));
    if (!origins.isEmpty()) {
      memory = memory.origins(origins);
    }
    if (cued != null) {
      memory = memory.side(cued);
      lastSide = cued;
      cued = null;
    }
  }

  private List<String> origins(
      Reading reading, Counted counted, Optional<OriginFinder.Found> phrase) {
    if (phrase.isPresent() && !phrase.get().origins().equals(OriginFinder.FOREIGN)) {
      return phrase.get().origins();
    }
    boolean foreign = phrase.isPresent();
    Sentence sentence = reading.sentence();
    if (!labelled.isEmpty()) {
      return labelled;
    }
    if (foreign && !isOwned(reading)) {
      return OriginFinder.FOREIGN;
    }
    Optional<OriginFinder.Found> near =
        composer.origins.inSentence(sentence, counted, spokenOf(reading));
    if (near.isPresent() && near.get().origins().stream().noneMatch(context::isAtWar)) {
      return near.get().origins();
    }
    if (!reading.formations().isEmpty()
        && !reading.formations().get(0).origins().isEmpty()
        && memory.origins().isEmpty()) {
      return reading.formations().get(0).origins();
    }
    if (counted.nounClass().equals(Nouns.FIGHTER) && !counted.partOf() && near.isPresent()) {
      return near.get().origins();
    }
    return memory.origins().isEmpty() ? context.topic() : memory.origins();
  }

  /** "France has no mercenaries": the country's, not foreigners. */
  private static boolean isOwned(Reading reading) {
    return reading.groups().stream()
        .anyMatch(
            g ->
                g.form() == Form.COUNTRY
                    && reading.sentence().relation(g.last()).equals("nsubj")
                    && reading.sentence().head(g.last()) >= 0
                    && reading
                        .sentence()
                        .token(reading.sentence().head(g.last()))
                        .lemma()
                        .equals("have"));
  }

  /** The peoples of a sentence without those that only name its speakers. */
  private static List<Group> spokenOf(Reading reading) {
    return reading.groups().stream()
        .filter(
            group ->
                reading.attributions().stream()
                    .flatMap(attribution -> attribution.speaker().stream())
                    .noneMatch(
                        speaker ->
                            speaker.meets(reading.sentence().span(group.first(), group.last()))))
        .toList();
  }

  private static Optional<Formation> formation(Reading reading, Counted counted) {
    return reading.formations().stream()
        .filter(f -> Math.abs(f.first() - counted.head()) < 12)
        .findFirst();
  }

  private Optional<String> side(
      Reading reading, Counted counted, List<String> origins, Optional<Formation> formation) {
    if (formation.isPresent() && formation.get().side().filter(context::isAtWarHere).isPresent()) {
      return formation.get().side();
    }
    Cue best = nearest(reading, counted, 2);
    if (best != null && (best.weight() == 3 || context.side().isEmpty() || context.hasTwoSides())) {
      return cued(best.party());
    }
    if (origins.stream().noneMatch(context::isAtWar)) {
      if (context.hasTwoSides()) {
        Cue weak = nearest(reading, counted, 0);
        if (weak != null) {
          return cued(weak.party());
        }
        if (lastSide != null) {
          return Optional.of(lastSide);
        }
      }
      if (memory.side() != null) {
        return Optional.of(memory.side());
      }
    }
    Optional<String> byReport = context.sideOf(origins);
    return byReport.isPresent() ? byReport : Optional.ofNullable(best).map(Cue::party);
  }

  private Optional<String> cued(String party) {
    cued = party;
    return Optional.of(party);
  }

  /** The sign of that weight or more that stands nearest to the people. */
  private Cue nearest(Reading reading, Counted counted, int weight) {
    Cue best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Cue cue : reading.cues()) {
      double score = cue.weight() - Math.abs(cue.token() - counted.head()) / 12.0;
      if (cue.weight() >= weight && score > bestScore && context.mayServe(cue.party())) {
        best = cue;
        bestScore = score;
      }
    }
    return best;
  }

  private Optional<Attribution> attribution(Reading reading, Counted counted) {
    Attribution best = null;
    for (Attribution attribution : reading.attributions()) {
      if (attribution.covers(counted.head()) || attribution.covers(counted.quantity().number())) {
        int length = weight(attribution);
        int bestLength = best == null ? Integer.MAX_VALUE : weight(best);
        if (length < bestLength
            || length == bestLength
                && Math.abs(attribution.cue() - counted.head())
                    < Math.abs(best.cue() - counted.head())) {
          best = attribution;
        }
      }
    }
    if (best == null && reading.attributions().size() == 1) {
      return Optional.of(reading.attributions().get(0));
    }
    return Optional.ofNullable(best);
  }

  /**
   * The tighter what is said, the surer who says it; a possessor speaks less surely than a verb.
   */
  private static int weight(Attribution attribution) {
    int length = attribution.contentLast() - attribution.contentFirst();
    return attribution.rule().equals("speaker.noun") ? length + POSSESSOR : length;
  }

  private List<String> sources(Optional<Attribution> attribution) {
    if (attribution.isPresent()) {
      return attribution.get().chain();
    }
    return memory.sources();
  }

  private Status status(
      Reading reading, Counted counted, Choice choice, Optional<Attribution> attribution) {
    int first =
        Math.min(
            counted.quantity().first(),
            choice.trigger() < 0 ? counted.quantity().first() : choice.trigger());
    int last = Math.max(Math.max(counted.head(), counted.quantity().last()), choice.trigger());
    Status status =
        composer
            .statuses
            .around(reading.sentence(), first, last, choice.trigger())
            .map(StatusFinder.Found::status)
            .orElse(Status.STATED);
    return attribution.map(Attribution::status).map(status::or).orElse(status);
  }

  /** "from 128 countries", "33 nationalities". */
  private void countries(Reading reading, Counted counted) {
    Sentence sentence = reading.sentence();
    Quantity quantity = counted.quantity();
    String before = quantity.first() > 0 ? sentence.token(quantity.first() - 1).lower() : "";
    boolean from =
        before.matches("from|of|,|\\(|-lrb-")
            || sentence.token(counted.head()).lower().startsWith("nationalit");
    boolean people = context.isAboutFighters();
    if (!from || !people || !quantity.counts() || quantity.hedge() == Hedge.VAGUE) {
      skip(reading, counted, Skipped.Reason.NOT_COUNTED);
      return;
    }
    Measure measure = composer.measure("countries").orElse(null);
    if (measure != null) {
      List<String> region =
          composer
              .origins
              .inPhrase(sentence, counted, reading.groups())
              .map(OriginFinder.Found::origins)
              .orElse(OriginFinder.FOREIGN);
      special(reading, counted, measure, "countries", region);
    }
  }

  private void pay(Reading reading, Counted counted) {
    Sentence sentence = reading.sentence();
    String period = "";
    for (int i = counted.quantity().last() + 1;
        i < Math.min(sentence.size(), counted.quantity().last() + 9);
        i++) {
      String word = sentence.token(i).lower();
      if (word.matches("[.;]") || sentence.token(i).is("CD") && i > counted.quantity().last() + 5) {
        break;
      }
      if (!period.isEmpty()) {
        break;
      }
      if (word.matches("month|monthly|months?")) {
        period = "month";
      } else if (word.matches("year|yearly|annually|annum")) {
        period = "year";
      } else if (word.matches("day|daily")) {
        period = "day";
      }
    }
    boolean paid = false;
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.token(i).lower();
      paid |=
          word.matches(
              "salary|salaries|pay|paid|pays|wage|wages|bonus|bonuses|payment|payments|stipend|earn|earns|earned|earning|compensation|payout|payouts|offered|promised|monthly|sign-on|reward");
      if (period.isEmpty() && word.equals("monthly") && i < counted.quantity().first()) {
        period = "month";
      }
    }
    List<String> people = memory.origins().isEmpty() ? context.topic() : memory.origins();
    Optional<String> currency = Currencies.of(counted.quantity().unit(), people);
    if (period.isEmpty() && lastPay != null && lastPay.sentence().equals(sentence)) {
      period = lastPay.period();
    }
    Measure measure = composer.measure("pay").orElse(null);
    if (measure == null
        || currency.isEmpty()
        || !context.isAboutFighters()
        || !paid && period.isEmpty()) {
      skip(reading, counted, Skipped.Reason.NOT_COUNTED);
      return;
    }
    lastPay = new Pay(sentence, period);
    String unit = currency.get() + "/" + (period.isEmpty() ? "once" : period);
    special(reading, counted, measure, unit, people);
  }

  private void special(
      Reading reading, Counted counted, Measure measure, String unit, List<String> origins) {
    Sentence sentence = reading.sentence();
    Optional<Attribution> attribution = attribution(reading, counted);
    Optional<Formation> formation = formation(reading, counted);
    Choice choice = new Choice(measure, -1, 50, measure.code());
    Map<String, Span> parts = new LinkedHashMap<>();
    parts.put("value", counted.quantity().span(sentence));
    attribution.flatMap(Attribution::speaker).ifPresent(span -> parts.put("sources", span));
    claims.add(
        new Draft(report, sentence.span(), measure.code())
            .value(counted.quantity().value(), unit, counted.quantity().hedge())
            .who(
                origins, side(reading, counted, origins, formation), formation.map(Formation::name))
            .said(status(reading, counted, choice, attribution), sources(attribution))
            .proof(parts, List.of(counted.quantity().rule(), measure.code()))
            .claim(composer.codebook.label()));
  }

  /** What the report holds. */
  Extraction finish() {
    return new Extraction(claims, skipped);
  }
}
