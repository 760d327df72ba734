package org.tallystick.claims;

import java.util.List;
import java.util.Optional;
import org.tallystick.claims.side.SideFinder.Formation;
import org.tallystick.claims.status.Status;

/**
 * What is chosen for every claim, with a number or without.
 *
 * @param origins where the people come from
 * @param formation the unit named for them
 * @param side whom they serve
 * @param word on whose word
 * @param status how surely
 */
record Circumstances(
    List<String> origins,
    Optional<Formation> formation,
    Optional<String> side,
    SourceSlot.Word word,
    Status status) {

  /** The same of other people. */
  Circumstances of(List<String> others) {
    return new Circumstances(others, formation, side, word, status);
  }

  /** The same on another side. */
  Circumstances on(String other) {
    return new Circumstances(origins, formation, Optional.of(other), word, status);
  }
}
