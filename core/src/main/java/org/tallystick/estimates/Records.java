package org.tallystick.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tallystick.codebook.Codebook;
import org.tallystick.estimates.reliability.Figure;
import org.tallystick.estimates.reliability.Rater;
import org.tallystick.estimates.reliability.TrackRecord;
import org.tallystick.estimates.reliability.TruthDiscovery;

/**
 * The track records by which observations are corrected; none unless somebody asked for it.
 *
 * @param byRater the record of each voice that has one
 */
record Records(SortedMap<Rater, TrackRecord> byRater) {
  private static final Records NONE = new Records(new TreeMap<>());

  /** No record of anybody. */
  static Records none() {
    return NONE;
  }

  /** What all questions together tell of the voices. */
  static Records of(
      Map<Question, List<Testimony>> questions, Codebook codebook, Parameters parameters) {
    List<Figure> figures = new ArrayList<>();
    int number = 0;
    for (Map.Entry<Question, List<Testimony>> entry : questions.entrySet()) {
      Subject subject = Subject.of(entry.getKey(), codebook, parameters);
      for (Observation seen : new Observer(subject, entry.getValue()).used()) {
        if (seen.boundedBelow() && seen.boundedAbove()) {
          figures.add(figure(subject, seen, number, parameters));
        }
      }
      number++;
    }
    return new Records(TruthDiscovery.records(figures));
  }

  /** The middle of an interval, as uncertain as it is wide; what has faded says less. */
  private static Figure figure(
      Subject subject, Observation seen, int question, Parameters parameters) {
    double width = seen.high() - seen.low();
    double faded = (1 / seen.weight() - 1) * parameters.trust().variance(0);
    return new Figure(
        rater(subject, seen),
        seen.camp(),
        question,
        (seen.low() + seen.high()) / 2,
        width * width / 12 + faded);
  }

  private static Rater rater(Subject subject, Observation seen) {
    String camp = seen.source().camp();
    boolean own = !camp.isEmpty() && subject.question().side().filter(camp::equals).isPresent();
    return new Rater(seen.source().name(), own);
  }

  /** The observation as its voice's record makes one read it. */
  Observation corrected(Subject subject, Observation seen) {
    TrackRecord record = byRater.get(rater(subject, seen));
    if (record == null) {
      return seen;
    }
    List<String> notes = new ArrayList<>(seen.notes());
    notes.add(note(record));
    double top = subject.scale().log(subject.scale().greatest());
    double bottom = subject.scale().log(0);
    return new Observation(
        seen.source(),
        seen.statement(),
        moved(seen.low(), record.bias(), bottom, top),
        moved(seen.high(), record.bias(), bottom, top),
        seen.weight() * record.weight(),
        seen.camp(),
        notes,
        true);
  }

  private static double moved(double end, double bias, double bottom, double top) {
    return Double.isInfinite(end) ? end : Math.min(top, Math.max(bottom, end - bias));
  }

  private static String note(TrackRecord record) {
    double ratio = record.ratio();
    long percent = Math.round(Math.abs(ratio - 1) * 100);
    String compared =
        percent == 0 ? "as high as" : percent + "% " + (ratio > 1 ? "higher" : "lower") + " than";
    return String.format(
        Locale.ROOT,
        "its figures on %d questions are typically %s those of others, give or take a factor of"
            + " %.1f: corrected by that, weight times %.2f",
        record.questions(),
        compared,
        Math.exp(record.spread()),
        record.weight());
  }
}
