package org.tallystick.estimates;

import java.util.List;
import java.util.Optional;

/**
 * One question reckoned: what the voices were taken to say, and the number that follows.
 *
 * @param subject the question
 * @param observer the observations, and what was left out
 * @param posterior what they say together; absent where nobody gives a number
 * @param range the numbers as reported
 */
record Reckoning(
    Subject subject, Observer observer, Optional<Posterior> posterior, Optional<Range> range) {

  static Reckoning of(Subject subject, List<Testimony> testimonies) {
    Observer observer = new Observer(subject, testimonies);
    List<Observation> used = observer.used();
    if (used.isEmpty()) {
      return new Reckoning(subject, observer, Optional.empty(), Optional.empty());
    }
    Parameters.Grid grid = subject.parameters().grid();
    Posterior posterior = new Posterior(used, subject);
    Range rounded =
        Range.of(posterior, used, subject.scale(), grid)
            .rounded(subject.scale(), grid.narrow(), Range.agreed(used).isPresent());
    return new Reckoning(subject, observer, Optional.of(posterior), Optional.of(rounded));
  }

  List<Observation> used() {
    return observer.used();
  }
}
