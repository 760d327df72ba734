package org.tallystick.claims.group;

import java.util.List;

/**
 * A mention of a people, country or region in a sentence.
 *
 * @param first index of its first token
 * @param last index of its last
 * @param origins the codebook's codes, several where one name covers several
 * @param form in which it stands
 */
public record Group(int first, int last, List<String> origins, Form form) {

  /** Keeps what it is given unchangeable. */
  public Group {
    origins = List.copyOf(origins);
  }

  /** Whether the people themselves are named there: "Nepalis", not "Nepali" or "Nepal". */
  public boolean isPeopleAt(int token) {
    return form == Form.PEOPLE && first <= token && token <= last;
  }

  /** How a people is named. */
  public enum Form {
    /** "Nepalis": the people themselves. */
    PEOPLE,
    /** "Nepali" before a noun. */
    ADJECTIVE,
    /** "Nepal". */
    COUNTRY,
    /** "Kathmandu", for the state that speaks. */
    SEAT,
    /** "Lviv", "the continent": a place that lies in the country. */
    PLACE
  }
}
