package org.tallystick.estimates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Measure;
import org.tallystick.voices.Source;
import org.tallystick.voices.SourceRegister;
import org.tallystick.voices.Statement;

/**
 * Turns what the voices said on one question into observations, one a voice: its newest statement,
 * aged as its measure asks.
 *
 * <p>Totals never fall, so an old one is still a lower bound, and a voice's earlier one bounds its
 * later ones. States change, so old ones fade. Ages count from the newest statement on the question
 * (see {@code parameters.properties}); an undated statement is as old as the oldest dated one.
 */
final class Observer {
  /** The newest last; of one day what is stated, what is said of all, and the greater. */
  private static final Comparator<Statement> BY_STANDING =
      Comparator.comparing((Statement s) -> Day.of(s).orElse(LocalDate.MIN))
          .thenComparing(s -> s.claim().status())
          .thenComparing(s -> s.claim().formation().isEmpty())
          .thenComparing(s -> s.claim().place().isEmpty())
          .thenComparingDouble(s -> value(s).anyEnd())
          .thenComparing(s -> s.claim().id());

  private final Subject subject;
  private final Scale scale;
  private final Parameters parameters;
  private final List<Testimony> testimonies;
  private final List<Observation> used = new ArrayList<>();
  private final List<Grounds.Beside> leftOut = new ArrayList<>();
  private final Optional<LocalDate> oldest;
  private final Optional<LocalDate> newest;
  private final Optional<LocalDate> newestTotal;

  Observer(Subject subject, List<Testimony> testimonies) {
    this.subject = subject;
    scale = subject.scale();
    parameters = subject.parameters();
    this.testimonies = testimonies;
    List<Statement> numbers = numbers(testimonies).toList();
    oldest = days(numbers).min(Comparator.naturalOrder());
    newest = newest(numbers);
    newestTotal = newestTotal(numbers);
    testimonies.forEach(this::hear);
  }

  private static Stream<Statement> numbers(List<Testimony> testimonies) {
    return testimonies.stream().flatMap(testimony -> testimony.numbers().stream());
  }

  /** A bound or a case told later does not make the totals out of date. */
  private Optional<LocalDate> newestTotal(List<Statement> numbers) {
    List<Statement> totals = numbers.stream().filter(this::total).toList();
    return days(totals).max(Comparator.naturalOrder()).or(() -> newest(numbers));
  }

  private static Optional<LocalDate> newest(List<Statement> numbers) {
    return days(numbers).max(Comparator.naturalOrder());
  }

  /** Whether the others' ages would be other ones had that voice not spoken. */
  boolean datesOthers(Source source) {
    List<Statement> others =
        numbers(testimonies.stream().filter(t -> !t.source().equals(source)).toList()).toList();
    return !newestTotal(others).equals(newestTotal)
        || !days(others).min(Comparator.naturalOrder()).equals(oldest);
  }

  /** What enters the number. */
  List<Observation> used() {
    return used;
  }

  /** What does not, and why. */
  List<Grounds.Beside> leftOut() {
    return leftOut;
  }

  /** The day of the newest figure. */
  Optional<LocalDate> newest() {
    return newest;
  }

  private void hear(Testimony testimony) {
    Source source = testimony.source();
    for (Statement statement : testimony.unnumbered()) {
      leaveOut(source, statement, "no number to reckon with");
    }
    List<Statement> numbers = testimony.numbers();
    if (numbers.isEmpty()) {
      return;
    }
    Statement latest = numbers.stream().max(BY_STANDING).orElseThrow();
    Statement highest =
        numbers.stream()
            .max(Comparator.comparingDouble(this::low).thenComparing(BY_STANDING))
            .orElseThrow();
    boolean part = subject.cumulative() && high(latest) < parameters.time().part() * low(highest);
    Statement chosen = part ? highest : latest;
    for (Statement other : numbers) {
      if (!other.equals(chosen)) {
        leaveOut(
            source,
            other,
            part && other.equals(latest)
                ? "taken for a part of what the voice had said before, as totals do not fall"
                : "the voice said " + Words.amount(chosen.claim()) + " " + on(chosen));
      }
    }
    observe(source, chosen, subject.cumulative() ? low(highest) : Double.NEGATIVE_INFINITY);
  }

  private static Stream<LocalDate> days(List<Statement> statements) {
    return statements.stream().flatMap(statement -> Day.of(statement).stream());
  }

  private static String on(Statement statement) {
    return statement.published().map(day -> "on " + day).orElse("elsewhere");
  }

  private double low(Statement statement) {
    double low = value(statement).low().orElse(Double.NEGATIVE_INFINITY);
    return low * (1 - tolerance(statement));
  }

  private double high(Statement statement) {
    double high = value(statement).high().orElse(Double.POSITIVE_INFINITY);
    return high * (1 + tolerance(statement));
  }

  private double tolerance(Statement statement) {
    boolean about = statement.claim().hedge().filter(Hedge.ABOUT::equals).isPresent();
    return about ? parameters.words().aboutTolerance() : 0;
  }

  private static Interval value(Statement statement) {
    return statement.claim().value().orElseThrow();
  }

  /** Words into points, then ageing. */
  private void observe(Source source, Statement statement, double floor) {
    Claim claim = statement.claim();
    List<String> notes = new ArrayList<>();
    double low = point(low(statement));
    double high = point(high(statement));
    if (single(claim)) {
      high = Double.POSITIVE_INFINITY;
      notes.add("a case, no total, so a lower bound");
    }
    if (point(floor) > low && point(floor) <= high) {
      low = point(floor);
      notes.add(
          "not under the voice's own earlier " + Words.number(floor, subject.question().unit()));
    }
    long age = age(statement);
    double weight = 1;
    if (subject.cumulative() && age > parameters.time().freshDays()) {
      if (Double.isFinite(high)) {
        notes.add(age + " days older than the newest, so a lower bound");
      }
      high = Double.POSITIVE_INFINITY;
    } else if (!subject.cumulative() && age > 0) {
      weight = Math.pow(0.5, age / subject.halfLife());
      if (weight < parameters.time().least()) {
        leaveOut(source, statement, age + " days older than the newest");
        return;
      }
      if (weight < 0.95) {
        notes.add(String.format(Locale.ROOT, "faded to %.2f, %d days older", weight, age));
      }
    }
    if (claim.status() == Status.ALLEGED) {
      notes.add("counts less, as alleged only");
      weight *= parameters.trust().alleged();
    }
    if (Double.isInfinite(low) && Double.isInfinite(high)) {
      leaveOut(source, statement, "an upper bound that is " + age + " days old");
      return;
    }
    Observation seen = new Observation(source, statement, low, high, weight, camp(source), notes);
    used.add(subject.records().corrected(subject, seen));
  }

  /** Shares lie between nought and one even where nothing is said of an end. */
  private double point(double value) {
    boolean share = subject.question().unit().equals("share");
    return Double.isInfinite(value) && !share ? value : scale.log(value);
  }

  /** An exact count so small that it tells of cases. */
  private boolean single(Claim claim) {
    double value = claim.value().orElseThrow().anyEnd();
    return subject.kind() != Measure.Kind.OTHER
        && subject.question().unit().equals("people")
        && claim.hedge().filter(Hedge.EXACT::equals).isPresent()
        && value > 0
        && value <= parameters.words().casesGreatest();
  }

  private boolean total(Statement statement) {
    return value(statement).high().isPresent() && !single(statement.claim());
  }

  private long age(Statement statement) {
    Optional<LocalDate> day = Day.of(statement).or(() -> oldest);
    return day.isEmpty()
        ? 0
        : Math.max(0, ChronoUnit.DAYS.between(day.get(), newestTotal.orElseThrow()));
  }

  private static String camp(Source source) {
    if (!source.camp().isEmpty()) {
      return "camp " + source.camp();
    }
    return source.kind().equals(SourceRegister.REPORT) ? "outlets" : "voice " + source.name();
  }

  private void leaveOut(Source source, Statement statement, String why) {
    leftOut.add(new Grounds.Beside(Grounds.Beside.Role.LEFT_OUT, source, statement, why));
  }
}
