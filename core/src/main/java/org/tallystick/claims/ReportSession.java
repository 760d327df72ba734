package org.tallystick.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.tallystick.claims.side.SideFinder.Formation;
import org.tallystick.claims.speaker.Attribution;
import org.tallystick.claims.speaker.Names;
import org.tallystick.claims.status.Status;
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
  private static final double SURE = 40;
  private static final double HEADLESS = 42;
  private static final double SURE_OF_ONE = 75;
  private static final double SINGLE = 70;
  private static final int LONG = 150;

  private final Composer composer;
  private final Report report;
  private final ReportContext context;
  private final Names names;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  private final Recollection recollection;
  private final Resolver resolver;
  private final PayReader payReader = new PayReader();

  ReportSession(Composer composer, Report report, ReportContext context, Names names) {
    this.composer = composer;
    this.report = report;
    this.context = context;
    this.names = names;
    recollection = new Recollection(report, context, composer.speakers);
    resolver = new Resolver(composer, context, recollection);
  }

  /** A region of a country at war: where it is fought, not where people come from. */
  private boolean isFront(Group group) {
    return group.form() == Form.COUNTRY
        && group.origins().stream()
            .anyMatch(code -> code.indexOf('-') == 2 && context.isAtWar(code.substring(0, 2)));
  }

  /** Takes the next sentence. */
  void add(Reading whole) {
    Reading reading = whole.withGroups(whole.groups().stream().filter(g -> !isFront(g)).toList());
    Sentence sentence = reading.sentence();
    recollection.enter(sentence);
    if (!sentence.parsed()) {
      if (sentence.size() > LONG) {
        skipped.add(new Skipped(sentence.span(), Skipped.Reason.TOO_LONG));
      }
      return;
    }
    recollection.hear(reading);
    boolean row = sentence.block().kind() == Block.Kind.TABLE_ROW;
    if (sentence.block().kind() == Block.Kind.TABLE_HEADER
        || row && reading.quantities().isEmpty()) {
      recollection.header(reading);
      return;
    }
    for (int i = 0; i < reading.counted().size(); i++) {
      compose(reading, reading.counted().get(i));
    }
    unnumbered(reading);
    recollection.remember(reading);
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
    recollection.keepMeasure(choices.get(0).measure(), counted.quantity().counts());
  }

  private List<Choice> choices(Reading reading, Counted counted) {
    Sentence sentence = reading.sentence();
    if (sentence.block().kind() == Block.Kind.TABLE_ROW && recollection.columns().known()) {
      return recollection
          .columns()
          .at(sentence.span(), sentence.token(counted.quantity().number()).span())
          .map(m -> List.of(new Choice(m, -1, SURE, "measure.column")))
          .orElse(List.of());
    }
    List<Choice> choices =
        composer.measures.choose(sentence, reading.roles(), reading.triggers(), counted);
    double score = choices.isEmpty() ? 0 : choices.get(0).score();
    boolean list = Recollection.isList(sentence);
    boolean headless = counted.kind() == Kind.HEADLESS;
    boolean weak = !choices.isEmpty() && choices.get(0).rule().equals("serving.object-weak");
    if (recollection.now().measure() != null
        && (weak && recollection.now().block() == sentence.blockIndex()
            || list && score < SURE
            || headless
                && score < HEADLESS
                && (counted.partOf() || isElliptic(reading, counted)))) {
      return List.of(new Choice(recollection.now().measure(), -1, 20, "measure.context"));
    }
    if (choices.isEmpty() && counted.kind() == Kind.PEOPLE && isArmed(reading, counted)) {
      return composer
          .measure("serving")
          .map(m -> List.of(new Choice(m, -1, 10, "measure.default")))
          .orElse(List.of());
    }
    return headless && score < HEADLESS ? List.of() : choices;
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
    List<String> origins = resolver.origins(reading, counted, phrase);
    Optional<Formation> formation = Resolver.formation(reading, counted);
    Optional<String> side = resolver.side(reading, counted, origins, formation);
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
    Optional<Attribution> attribution = resolver.attribution(reading, counted);
    attribution.flatMap(Attribution::speaker).ifPresent(span -> parts.put("sources", span));
    List<String> rules = new ArrayList<>(List.of(counted.quantity().rule(), choice.rule()));
    phrase.ifPresent(found -> rules.add(found.rule()));
    attribution.ifPresent(found -> rules.add(found.rule()));
    Status status = resolver.status(reading, counted, choice, attribution);
    String unit = counted.quantity().counts() ? "people" : counted.quantity().unit();
    TimeFinder.Period period =
        TimeFinder.of(
            sentence, counted.head(), choice.measure(), reading.dates(), report.published());
    claims.add(
        new Draft(report, sentence.span(), choice.measure().code())
            .value(counted.quantity().value(), unit, counted.quantity().hedge())
            .who(origins, side, formation.map(Formation::name))
            .said(status, resolver.sources(attribution))
            .when(period.from(), period.to())
            .where(composer.places.near(sentence, counted.head()))
            .proof(parts, rules)
            .claim(composer.codebook.label()));
    resolver.settle(origins);
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
    List<String> people =
        recollection.now().origins().isEmpty() ? context.topic() : recollection.now().origins();
    Optional<String> currency = Currencies.of(counted.quantity().unit(), people);
    PayReader.Pay pay = payReader.of(reading.sentence(), counted);
    Measure measure = composer.measure("pay").orElse(null);
    if (measure == null
        || currency.isEmpty()
        || !context.isAboutFighters()
        || !pay.paid() && pay.period().isEmpty()) {
      skip(reading, counted, Skipped.Reason.NOT_COUNTED);
      return;
    }
    String unit = currency.get() + "/" + (pay.period().isEmpty() ? "once" : pay.period());
    special(reading, counted, measure, unit, people);
  }

  private void special(
      Reading reading, Counted counted, Measure measure, String unit, List<String> origins) {
    Sentence sentence = reading.sentence();
    Optional<Attribution> attribution = resolver.attribution(reading, counted);
    Optional<Formation> formation = Resolver.formation(reading, counted);
    Choice choice = new Choice(measure, -1, 50, measure.code());
    Map<String, Span> parts = new LinkedHashMap<>();
    parts.put("value", counted.quantity().span(sentence));
    attribution.flatMap(Attribution::speaker).ifPresent(span -> parts.put("sources", span));
    claims.add(
        new Draft(report, sentence.span(), measure.code())
            .value(counted.quantity().value(), unit, counted.quantity().hedge())
            .who(
                origins,
                resolver.side(reading, counted, origins, formation),
                formation.map(Formation::name))
            .said(
                resolver.status(reading, counted, choice, attribution),
                resolver.sources(attribution))
            .proof(parts, List.of(counted.quantity().rule(), measure.code()))
            .claim(composer.codebook.label()));
  }

  /** What the report holds. */
  Extraction finish() {
    return new Extraction(claims, skipped);
  }
}
