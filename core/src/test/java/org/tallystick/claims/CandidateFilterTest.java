package org.tallystick.claims;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.codebook.CodebookReader;

/** Which texts are read for a codebook that asks for people under arms. */
class CandidateFilterTest {
  private final CandidateFilter filter =
      new CandidateFilter(CodebookReader.bundled("foreign-fighters"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two mercenaries came home.",
        "He left the regiment in May.",
        "Her son was on the front line by August.",
        // No word of arms at all, but a party to a war and what becomes of people there.
        "Her son flew to Russia as a plumber. He was dead before the long rains.",
        "The Croatian register lists 481 foreigners, of whom 76 are buried in Vukovar.",
        "Nine men from Gazipur signed a contract in Moscow; the agent is a Russian.",
      })
  void readsWhatMayTellOfPeopleUnderArms(String text) {
    assertTrue(filter.admits(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Three people died when a bus left the road near Pokhara.",
        "Russia and Ukraine will both send skaters to the championship in Oslo.",
        "He signed a contract with the club until 2029.",
        "the poles of the tent fell and one of the campers was wounded",
      })
  void passesOverTheRest(String text) {
    assertFalse(filter.admits(text));
  }
}
