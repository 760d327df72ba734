package org.tallystick.app.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Something that was done to a ledger, as its log tells it.
 *
 * @param id its number in the log, from 1
 * @param at when, to the second
 * @param by who: the name of their account on the machine, or as they call themselves
 * @param kind a {@link Kind}'s code, or one of a newer Tallystick
 * @param what the things it tells of, by what they are: {@code report}, {@code retrieval}, {@code
 *     extraction}, {@code decision}, {@code map}
 * @param previous the hash of the entry before; 64 noughts in the first
 * @param entry the entry itself: one line of JSON that says all of the above
 * @param hash the SHA-256 of the entry in UTF-8, in lower-case hex
 */
public record Event(
    long id,
    Instant at,
    String by,
    String kind,
    Map<String, Object> what,
    String previous,
    String entry,
    String hash) {
  /** What stands for the hash before the first entry. */
  static final String NO_HASH = "0".repeat(64);

  /** What can be done. */
  public enum Kind {
    /** A ledger of an older Tallystick held this when the log began. */
    ADOPTED,
    /** A report was read, or found again in another place or at another time. */
    READ,
    /** Claims were found in a report. */
    EXTRACTED,
    /** Claims were taken from a table. */
    IMPORTED,
    /** A person graded, corrected, merged, overruled or reviewed something. */
    DECIDED,
    /** Names of private persons were given out or shown. */
    UNMASKED;

    /** As written in the log: {@code read}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it tells of one thing, by its name; empty if it tells nothing of such. */
  public Map<String, Object> about(String thing) {
    return what.get(thing) instanceof Map<?, ?> told ? CanonicalJson.object(told) : Map.of();
  }
}
