package org.tallystick.estimates;

import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;

/**
 * A question with all that its reckoning goes by.
 *
 * @param question what is asked
 * @param kind how its numbers behave over time
 * @param scale the log scale of its unit
 * @param parameters the choices
 * @param records by which observations are corrected; usually none
 */
record Subject(
    Question question, Measure.Kind kind, Scale scale, Parameters parameters, Records records) {

  /** Nobody is corrected. */
  Subject(Question question, Measure.Kind kind, Scale scale, Parameters parameters) {
    this(question, kind, scale, parameters, Records.none());
  }

  /** Measures that the codebook lacks are plain quantities: neither totals nor soon out of date. */
  static Subject of(Question question, Codebook codebook, Parameters parameters) {
    return new Subject(
        question,
        codebook.measure(question.measure()).map(Measure::kind).orElse(Measure.Kind.OTHER),
        Scale.of(question.unit(), parameters.scale()),
        parameters);
  }

  /** The same, with observations corrected by these records. */
  Subject with(Records corrections) {
    return new Subject(question, kind, scale, parameters, corrections);
  }

  /** Whether its numbers are running totals of people, which never fall. */
  boolean cumulative() {
    return kind == Measure.Kind.CUMULATIVE && question.unit().equals("people");
  }

  /** The days in which half of what a figure tells is gone. */
  double halfLife() {
    return kind == Measure.Kind.STATE && question.unit().equals("people")
        ? parameters.time().stateHalfLife()
        : parameters.time().otherHalfLife();
  }
}
