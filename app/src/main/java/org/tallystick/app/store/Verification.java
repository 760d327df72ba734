package org.tallystick.app.store;

import java.util.List;

/**
 * What came of holding a ledger against its log, and its originals against their names.
 *
 * @param findings what is not as it was written; empty if all holds
 * @param notes what is no fault but worth knowing, in plain words on one line each
 * @param entries how many entries the log has
 * @param head the hash of the last of them; 64 noughts if there is none
 * @param reports how many reports the log tells of
 * @param extractions how many extractions the log tells of
 * @param decisions how many decisions the log tells of
 * @param originals how many originals are kept
 * @param bytes how many bytes these have
 */
public record Verification(
    List<Finding> findings,
    List<String> notes,
    long entries,
    String head,
    long reports,
    long extractions,
    long decisions,
    long originals,
    long bytes) {

  /** Keeps what it is given unchangeable. */
  public Verification {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /**
   * Something that is not as it was written.
   *
   * @param where the file and the place in it
   * @param wrong what is wrong, in plain words on one line
   * @param remedy what to do, in plain words on one line
   */
  public record Finding(String where, String wrong, String remedy) {
    /** The line to show. */
    @Override
    public String toString() {
      return where + ": " + wrong + "; " + remedy;
    }
  }

  /** Whether all is as it was written. */
  public boolean holds() {
    return findings.isEmpty();
  }
}
