package org.tallystick.voices;

import java.util.Arrays;
import java.util.Optional;

/**
 * How reliable a source is, on the letters of the Admiralty scale (NATO AJP-2.1, source
 * reliability). A person gives the grade; until then nobody can judge it.
 */
public enum Grade {
  A("completely reliable"),
  B("usually reliable"),
  C("fairly reliable"),
  D("not usually reliable"),
  E("unreliable"),
  F("cannot be judged");

  private final String meaning;

  Grade(String meaning) {
    this.meaning = meaning;
  }

  /** The scale's own words. */
  public String meaning() {
    return meaning;
  }

  /** The grade of that letter, in either case. */
  public static Optional<Grade> of(String letter) {
    return Arrays.stream(values()).filter(g -> g.name().equalsIgnoreCase(letter)).findFirst();
  }
}
