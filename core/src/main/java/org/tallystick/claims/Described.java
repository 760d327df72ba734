package org.tallystick.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tallystick.claims.detail.ConceptFinder;
import org.tallystick.claims.detail.Detail;
import org.tallystick.claims.detail.DetailFinder;
import org.tallystick.claims.detail.Frame;
import org.tallystick.claims.detail.Hit;
import org.tallystick.claims.event.Choice;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.weigh.Chooser.Mention;
import org.tallystick.claims.weigh.Option;
import org.tallystick.claims.weigh.Slot;
import org.tallystick.claims.weigh.Surety;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/** The claims of a report without a number: how people are recruited, what states do about it. */
final class Described {
  private final Codebook codebook;
  private final Report report;
  private final ReportContext context;
  private final Surety chooser;
  private final ConceptFinder concepts;
  private final DetailFinder finder;
  private final DetailSlot slot;
  private Set<String> last = Set.of();
  private int told;

  Described(Composer composer, Report report, ReportContext context, Surety chooser) {
    codebook = composer.codebook;
    concepts = composer.concepts;
    finder = composer.details;
    slot = new DetailSlot(composer.nouns);
    this.report = report;
    this.context = context;
    this.chooser = chooser;
  }

  /** Chooses what surrounds a claim. */
  interface Surroundings {
    /** The circumstances of what stands there. */
    Circumstances of(
        Reading reading, Counted counted, Measure measure, Mention mention, Optional<Choice> ruled);
  }

  /**
   * The practices and policies of a sentence.
   *
   * @param numbers the claims that its numbers have made
   */
  List<Claim> of(Reading reading, List<Claim> numbers, Surroundings surroundings) {
    List<Hit> hits = concepts.find(reading.sentence());
    List<Detail> details = finder.find(hits);
    Set<String> counted = new TreeSet<>();
    numbers.forEach(claim -> counted.add(claim.measure()));
    DetailSlot.Scene scene = new DetailSlot.Scene(hits, details, counted, last, told);
    List<Claim> claims = new ArrayList<>();
    Set<String> here = new TreeSet<>();
    for (Detail detail : details) {
      List<Option<Optional<String>>> options = slot.options(reading, detail, scene, context);
      int chosen = chooser.choose(Slot.DETAIL, mention(reading, detail, ""), options);
      if (options.get(chosen).value().isPresent()) {
        claim(reading, detail, surroundings).ifPresent(claims::add);
        here.add(detail.code());
      }
    }
    last = here;
    told += here.size();
    return claims;
  }

  private static Mention mention(Reading reading, Detail detail, String measure) {
    Sentence sentence = reading.sentence();
    Frame.Match best = detail.best();
    Span words = sentence.span(best.first(), best.last());
    return new Mention(sentence.span(), words, Optional.empty(), "", measure, false);
  }

  private Optional<Claim> claim(Reading reading, Detail detail, Surroundings surroundings) {
    return codebook
        .measure(detail.measure())
        .map(
            measure -> {
              Sentence sentence = reading.sentence();
              Frame.Match best = detail.best();
              Counted words = words(sentence, detail);
              Choice choice = new Choice(measure, 0, words.head(), best.frame().id());
              Circumstances around =
                  surroundings.of(
                      reading,
                      words,
                      measure,
                      mention(reading, detail, measure.code()),
                      Optional.of(choice));
              Map<String, Span> parts = new LinkedHashMap<>();
              parts.put("detail", sentence.span(best.first(), best.last()));
              around
                  .word()
                  .attribution()
                  .flatMap(found -> found.speaker())
                  .ifPresent(span -> parts.put("sources", span));
              List<String> rules = new ArrayList<>(List.of(best.frame().id()));
              rules.addAll(chooser.rules(false));
              return new Draft(report, sentence.span(), measure.code())
                  .detail(detail.kind())
                  .who(around.origins(), around.side(), around.formation().map(f -> f.name()))
                  .said(around.status(), around.word().chain())
                  .proof(parts, rules)
                  .sure(chooser.byField(false))
                  .claim(codebook.label());
            });
  }

  /** The words of a practice or policy in the place of a number and its people. */
  private static Counted words(Sentence sentence, Detail detail) {
    Frame.Match best = detail.best();
    int head = DetailSlot.head(sentence, best);
    Quantity none =
        new Quantity(
            best.first(),
            best.last(),
            head,
            Interval.atLeast(1),
            Hedge.UNQUANTIFIED,
            Quantity.COUNT,
            "detail." + detail.measure());
    Counted.Kind kind =
        detail.measure().equals("policy") ? Counted.Kind.POLICY : Counted.Kind.PRACTICE;
    return new Counted(none, head, kind, "", false);
  }
}
