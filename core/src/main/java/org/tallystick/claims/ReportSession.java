package org.tallystick.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.event.Choice;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Counted.Kind;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Group.Form;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.side.SideFinder;
import org.tallystick.claims.side.SideFinder.Formation;
import org.tallystick.claims.speaker.Names;
import org.tallystick.claims.status.Status;
import org.tallystick.claims.time.TimeFinder;
import org.tallystick.claims.weigh.Chooser;
import org.tallystick.claims.weigh.Chooser.Mention;
import org.tallystick.claims.weigh.Option;
import org.tallystick.claims.weigh.Slot;
import org.tallystick.claims.weigh.Surety;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/**
 * The reading of one report: keeps what the text has established so far – whose people, which
 * measure, on whose word – for the numbers that leave it unsaid.
 */
final class ReportSession {
  private static final int LONG = 150;
  private static final int LONG_TEXT = 6000;

  private final Composer composer;
  private final Report report;
  private final ReportContext context;

  private final List<Claim> claims = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  private final Recollection recollection;
  private final Resolver resolver;
  private final Sums sums;
  private final Denials denials;
  private final MeasureSlot measures;
  private final Described described;
  private final Surety chooser;

  /** What the sentence has told of people without a number, and of whom. */
  private final Map<Told, Counted> told = new HashMap<>();

  private record Told(Measure measure, Interval value) {}

  /** What the number before in the same sentence counts. */
  private Measure before;

  /** Where the claims of the sentence begin. */
  private int first;

  /** The two measures that it counts, where they are two. */
  private List<Measure> pair = List.of();

  ReportSession(
      Composer composer, Report report, ReportContext context, Names names, Chooser chooser) {
    this.chooser = new Surety(chooser);
    measures = new MeasureSlot(composer.codebook, composer.measures, composer.payWords);
    this.composer = composer;
    this.report = report;
    this.context = context;

    recollection = new Recollection(report, context, composer.speakers, names.floor());
    sums = new Sums(composer, context, recollection);
    resolver = new Resolver(composer, context, recollection);
    denials = new Denials(composer.rejections);
    described = new Described(composer, report, context, this.chooser);
  }

  /** A region of a country at war: where it is fought, not where people come from. */
  private boolean isFront(Group group) {
    return group.form() == Form.COUNTRY
        && group.origins().stream()
            .anyMatch(code -> code.indexOf('-') == 2 && context.isFront(code));
  }

  /** Takes the next sentence. */
  void add(Reading whole) {
    Reading reading = whole.withGroups(whole.groups().stream().filter(g -> !isFront(g)).toList());
    Sentence sentence = reading.sentence();
    recollection.enter(sentence);
    denials.enter();
    if (!sentence.parsed()) {
      recollection.glance(reading);
      if (sentence.size() > LONG || sentence.span().end() - sentence.span().begin() > LONG_TEXT) {
        skipped.add(new Skipped(sentence.span(), Skipped.Reason.TOO_LONG));
      }
      return;
    }
    recollection.hear(reading);
    forget();
    boolean row = sentence.block().kind() == Block.Kind.TABLE_ROW;
    if (sentence.block().kind() == Block.Kind.TABLE_HEADER
        || row && reading.quantities().isEmpty()) {
      recollection.header(reading);
      return;
    }
    first = claims.size();
    denials.back(reading).forEach(denied -> compose(reading, denied));
    forget();
    for (int i = 0; i < reading.counted().size(); i++) {
      compose(reading, reading.counted().get(i));
    }
    denials.within(reading).ifPresent(denied -> compose(reading, denied));
    told.clear();
    for (Unnumbered.Mention person : composer.unnumbered.find(reading)) {
      forget();
      compose(reading, person.counted());
    }
    List<Claim> numbers = List.copyOf(claims.subList(first, claims.size()));
    claims.addAll(described.of(reading, numbers, this::circumstances));
    recollection.remember(reading);
  }

  private void forget() {
    before = null;
    pair = List.of();
  }

  private void compose(Reading reading, Counted given) {
    Counted counted = sums.asMoney(reading, given, before);
    if (counted.kind() == Kind.MONEY && !sums.take(reading.sentence(), counted)) {
      skip(reading, counted, Skipped.Reason.NOT_COUNTED);
      return;
    }
    List<Choice> ruled = measures.ruled(reading, counted);
    List<Option<Optional<Measure>>> options =
        measures.options(reading, counted, ruled, recollection, context, before);
    if (Denials.isReference(counted)) {
      options = denials.narrow(reading, counted, options);
    }
    if (counted.quantity().rule().equals(Unnumbered.AGAIN)) {
      options = options.stream().filter(option -> isNew(reading, counted, option.value())).toList();
    }
    Mention mention = mention(reading, counted, "");
    Optional<Measure> chosen = options.get(chooser.choose(Slot.MEASURE, mention, options)).value();
    if (!Denials.isReference(counted)) {
      recollection.place(chosen.orElse(null));
    }
    if (chosen.isEmpty()) {
      skip(reading, counted, reason(counted));
      return;
    }
    if (Unnumbered.isFoundBy(counted.quantity().rule())) {
      Counted before =
          told.putIfAbsent(new Told(chosen.get(), counted.quantity().value()), counted);
      if (before != null && Unnumbered.isSame(reading.sentence(), before, counted)) {
        return;
      }
    }
    emit(reading, counted, chosen.get(), MeasureSlot.of(ruled, chosen.get()));
    second(ruled, chosen.get())
        .filter(second -> !Denials.isReference(counted))
        .ifPresent(second -> emit(reading, counted, second, MeasureSlot.of(ruled, second)));
    before = chosen.get();
    if (chosen.get().kind() != Measure.Kind.OTHER) {
      recollection.keepMeasure(chosen.get(), counted.quantity().counts());
    }
  }

  /**
   * The other measure that shares the number: its own ("killed or captured"), or that of the number
   * before in the same row ("the dead and missing are 40 Tajiks, 12 Uzbeks").
   */
  private Optional<Measure> second(List<Choice> ruled, Measure chosen) {
    Optional<Measure> own = MeasureSlot.second(ruled, chosen).map(Choice::measure);
    boolean goesOn = MeasureSlot.of(ruled, chosen).isEmpty() && pair.contains(chosen);
    pair = own.isPresent() ? List.of(chosen, own.get()) : goesOn ? pair : List.of();
    return pair.stream().filter(measure -> !measure.equals(chosen)).findFirst();
  }

  /** Whether the word may say that measure of a person of whom another word has not said it. */
  private boolean isNew(Reading reading, Counted again, Optional<Measure> measure) {
    return measure.isEmpty()
        || !told.containsKey(new Told(measure.get(), again.quantity().value()))
            && reading.triggers().stream()
                .filter(trigger -> trigger.token() == again.quantity().first())
                .anyMatch(trigger -> trigger.measure().equals(measure.get()));
  }

  private Mention mention(Reading reading, Counted counted, String measure) {
    Quantity quantity = counted.quantity();
    return new Mention(
        reading.sentence().span(),
        quantity.span(reading.sentence()),
        Optional.of(quantity.value()),
        quantity.unit(),
        measure,
        Denials.isReference(counted));
  }

  private static Skipped.Reason reason(Counted counted) {
    return switch (counted.kind()) {
      case BYSTANDERS -> Skipped.Reason.OUT_OF_SCOPE;
      case PEOPLE, HEADLESS -> Skipped.Reason.NO_EVENT;
      default -> Skipped.Reason.NOT_COUNTED;
    };
  }

  private void skip(Reading reading, Counted counted, Skipped.Reason reason) {
    skipped.add(new Skipped(counted.quantity().span(reading.sentence()), reason));
  }

  /** Chooses whose people, which side, on whose word and how surely. */
  private Circumstances circumstances(
      Reading reading, Counted counted, Measure measure, Mention mention, Optional<Choice> ruled) {
    Optional<OwnLosses.Loser> loser = OwnLosses.of(reading, counted, context);
    List<Option<List<String>>> peoples =
        composer.peoples.options(reading, counted, measure, recollection, context);
    if (loser.isPresent()) {
      peoples = only(peoples, loser.get().origins());
    }
    List<String> origins = peoples.get(ask(Slot.ORIGINS, mention, peoples)).value();
    Optional<Formation> formation = Resolver.formation(reading, counted);
    List<Option<Optional<String>>> sides =
        SideSlot.options(
            reading,
            counted,
            measure,
            origins,
            recollection,
            context,
            composer.sides,
            resolver.side(reading, counted, origins, formation));
    if (loser.isPresent()) {
      sides = only(sides, loser.get().side());
    }
    Optional<String> side = sides.get(ask(Slot.SIDE, mention, sides)).value();
    List<Option<SourceSlot.Word>> words =
        SourceSlot.options(
            reading, counted, measure, recollection, resolver.attribution(reading, counted));
    SourceSlot.Word word = words.get(ask(Slot.SOURCE, mention, words)).value();
    List<Option<Status>> degrees =
        composer.degrees.options(
            reading,
            counted,
            measure,
            ruled,
            word.attribution(),
            resolver.status(reading, counted, ruled, word.attribution()));
    Status status = degrees.get(ask(Slot.STATUS, mention, degrees)).value();
    return new Circumstances(origins, formation, side, word, status);
  }

  /** The one option with that value, if there is one; else all. */
  private static <T> List<Option<T>> only(List<Option<T>> options, T value) {
    List<Option<T>> fitting =
        options.stream().filter(option -> option.value().equals(value)).toList();
    return fitting.isEmpty() ? options : fitting;
  }

  /** A figure that is taken up is of the same people on the same side, and is denied. */
  private Circumstances denied(Counted counted, Circumstances found) {
    Denials.Taken taken = denials.taken(counted);
    return new Circumstances(
        taken.origins(), found.formation(), taken.side(), found.word(), Status.DENIED);
  }

  /**
   * Asks of what has no number in its own terms besides those of all claims; of whose people it is
   * in its own alone, since a state and its policy stand elsewhere in a sentence than a number.
   */
  private <T> int ask(Slot slot, Mention mention, List<Option<T>> options) {
    if (mention.value().isEmpty()) {
      for (Option<T> option : options) {
        List<String> seen = List.copyOf(option.features());
        if (slot == Slot.ORIGINS) {
          option.features().clear();
        }
        option.addAll(seen, "described|").addAll(seen, mention.measure() + "|");
      }
    }
    return chooser.choose(slot, mention, options);
  }

  private void emit(Reading reading, Counted counted, Measure measure, Optional<Choice> ruled) {
    Circumstances chosen =
        circumstances(reading, counted, measure, mention(reading, counted, measure.code()), ruled);
    Circumstances around = Denials.isReference(counted) ? denied(counted, chosen) : chosen;
    List<List<String>> each = Apiece.peoples(reading, counted);
    if (isOnBothSides(reading, counted)) {
      other(reading, around.side())
          .ifPresent(enemy -> record(reading, counted, measure, around.on(enemy), ruled));
    }
    for (List<String> origins : each) {
      record(reading, counted, measure, apiece(reading, around.of(origins)), ruled);
    }
    if (each.isEmpty() && !isToldTogether(reading, counted, measure, around)) {
      record(reading, counted, measure, around, ruled);
    }
  }

  /** "Russia and Ukraine freed 103 prisoners each": a party's own people are on its side. */
  private Circumstances apiece(Reading reading, Circumstances around) {
    String people = around.origins().get(0);
    boolean party =
        around.origins().size() == 1
            && context.theatre().at(reading.sentence()).stream()
                .anyMatch(war -> war.parties().contains(people));
    return party ? around.on(people) : around;
  }

  /**
   * "Russia has enlisted Yemenis, Syrians and Iraqis": one claim of all of them, not one of each.
   */
  private boolean isToldTogether(
      Reading reading, Counted counted, Measure measure, Circumstances around) {
    return counted.quantity().hedge() == Hedge.UNQUANTIFIED
        && around.origins().size() > 1
        && reading.sentence().relation(counted.head()).equals("conj")
        && claims.subList(first, claims.size()).stream()
            .anyMatch(
                claim ->
                    claim.measure().equals(measure.code())
                        && claim.hedge().equals(Optional.of(Hedge.UNQUANTIFIED))
                        && claim.origins().equals(around.origins())
                        && claim.side().equals(around.side()));
  }

  /** People without a number, of whom each side has some. */
  private static boolean isOnBothSides(Reading reading, Counted counted) {
    return counted.quantity().hedge() == Hedge.UNQUANTIFIED
        && SideFinder.isOnBothSides(reading.sentence(), counted.head());
  }

  /** The other side of the war that the sentence is about. */
  private Optional<String> other(Reading reading, Optional<String> side) {
    return context.theatre().at(reading.sentence()).stream()
        .filter(war -> side.isPresent() && war.parties().contains(side.get()))
        .findFirst()
        .flatMap(
            war -> war.parties().stream().filter(party -> !party.equals(side.get())).findFirst());
  }

  private void record(
      Reading reading,
      Counted counted,
      Measure measure,
      Circumstances around,
      Optional<Choice> ruled) {
    Sentence sentence = reading.sentence();
    List<String> origins = around.origins();
    SourceSlot.Word word = around.word();
    Map<String, Span> parts = new LinkedHashMap<>();
    List<String> rules = new ArrayList<>();
    parts.put("value", counted.quantity().span(sentence));
    rules.add(counted.quantity().rule());
    ruled
        .filter(choice -> choice.trigger() >= 0)
        .ifPresent(choice -> parts.put("measure", sentence.token(choice.trigger()).span()));
    rules.add(ruled.map(Choice::rule).orElse("measure.context"));
    reading.groups().stream()
        .filter(group -> origins.containsAll(group.origins()))
        .findFirst()
        .ifPresent(
            group -> {
              parts.put("origins", sentence.span(group.first(), group.last()));
              rules.add("origin.sentence");
            });
    word.attribution()
        .ifPresent(
            found -> {
              found.speaker().ifPresent(span -> parts.put("sources", span));
              rules.add(found.rule());
            });
    if (isOnBothSides(reading, counted)) {
      rules.add("side.both");
    }
    rules.addAll(chooser.rules(true));
    TimeFinder.Period period =
        TimeFinder.of(sentence, counted.head(), measure, reading.dates(), report.published());
    claims.add(
        new Draft(report, sentence.span(), measure.code())
            .value(
                value(reading, counted, measure),
                unit(reading, counted, measure),
                counted.quantity().hedge())
            .who(origins, around.side(), around.formation().map(Formation::name))
            .said(around.status(), word.chain())
            .when(period.from(), period.to())
            .where(composer.places.near(sentence, counted.head()))
            .proof(parts, rules)
            .sure(chooser.byField(true))
            .claim(composer.codebook.label()));
    recollection.claim(origins, around.side(), word.chain());
    if (Denials.isReference(counted)) {
      denials.repeat();
    } else {
      denials.keep(new Denials.Taken(counted.quantity(), measure, origins, around.side()));
    }
    resolver.settle(origins);
  }

  /** The interval, in months where it is a term. */
  private static Interval value(Reading reading, Counted counted, Measure measure) {
    Interval value = counted.quantity().value();
    return measure.code().equals("term")
            && reading.sentence().token(counted.head()).lower().startsWith("year")
        ? value.times(12)
        : value;
  }

  private String unit(Reading reading, Counted counted, Measure measure) {
    if (measure.code().equals("pay")) {
      return sums.unit(reading.sentence(), counted.quantity());
    }
    return MeasureSlot.unit(measure, counted.quantity()).orElse("people");
  }

  /** What the report holds. */
  Extraction finish() {
    return new Extraction(claims, skipped);
  }
}
