package org.tallystick.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.tallystick.reports.ReportId;

/** Holds every original against the SHA-256 that its name says, reading each once. */
final class OriginalsCheck {
  private static final int MOST_NAMED = 3;

  private final Handle h;
  private final EvidenceStore evidence;
  private final Set<String> told;
  private long count;
  private long bytes;

  /** Takes a finding: where, what is wrong, what to do. */
  @FunctionalInterface
  interface Wrong {
    void found(String where, String what, String remedy);
  }

  /** Those of this ledger, of which its log tells these ids. */
  OriginalsCheck(Handle h, EvidenceStore evidence, Set<String> told) {
    this.h = h;
    this.evidence = evidence;
    this.told = told;
  }

  /** How many there are. */
  long count() {
    return count;
  }

  /** How many bytes they have. */
  long bytes() {
    return bytes;
  }

  void run(Wrong wrong, List<String> notes) {
    if (!evidence.isKnown()) {
      if (!told.isEmpty()) {
        wrong.found(EvidenceStore.ORIGINALS, EvidenceStore.UNKNOWN, EvidenceStore.NAME_IT);
      }
      return;
    }
    Set<String> kept = new HashSet<>(told);
    h.createQuery("SELECT id, size FROM originals ORDER BY id")
        .map((row, context) -> new Kept(new ReportId(row.getString("id")), row.getLong("size")))
        .useIterator(
            all ->
                all.forEachRemaining(
                    one -> {
                      kept.add(one.id.sha256());
                      check(one, wrong);
                    }));
    others(kept, notes);
    int without =
        h.createQuery(
                "SELECT count(*) FROM reports r"
                    + " WHERE NOT EXISTS (SELECT 1 FROM originals o WHERE o.id = r.id)")
            .mapTo(int.class)
            .one();
    if (without > 0) {
      notes.add(
          without
              + (without == 1 ? " report has no original" : " reports have no originals")
              + " here, because an older Tallystick read "
              + (without == 1 ? "it; read it" : "them; read them")
              + " again to keep "
              + (without == 1 ? "it" : "them"));
    }
  }

  private record Kept(ReportId id, long size) {}

  private void check(Kept one, Wrong wrong) {
    Path file = evidence.file(one.id);
    count++;
    bytes += one.size;
    try {
      Optional<ReportId> now = evidence.hash(one.id);
      if (now.isEmpty()) {
        wrong.found(
            file.toString(),
            "the original of " + from(one.id) + " is gone",
            "put it back from a copy, or read it again");
      } else if (!now.get().equals(one.id)) {
        wrong.found(
            file.toString(),
            "the original of " + from(one.id) + " was changed: its SHA-256 is now " + now.get(),
            "put it back from a copy, or delete the file and read it again");
      }
    } catch (IOException e) {
      wrong.found(
          file.toString(),
          "the original of " + from(one.id) + " cannot be read (" + e.getMessage() + ")",
          "check who may read it and that the disk is sound");
    }
  }

  private String from(ReportId id) {
    return h.createQuery("SELECT place FROM retrievals WHERE original_id = :id ORDER BY id LIMIT 1")
        .bind("id", id.sha256())
        .mapTo(String.class)
        .findOne()
        .orElse("a report");
  }

  /**
   * Files of which the ledger knows nothing do no harm: a run was cut off before it told of them.
   */
  private void others(Set<String> kept, List<String> notes) {
    List<Path> unfinished = new ArrayList<>();
    List<Path> unknown = new ArrayList<>();
    try {
      evidence.each(
          file -> {
            if (evidence.isUnfinished(file)) {
              unfinished.add(file);
            } else if (!kept.contains(evidence.id(file))) {
              unknown.add(file);
            }
          });
    } catch (IOException | UncheckedIOException e) {
      notes.add(evidence.folder() + " cannot be looked through (" + e.getMessage() + ")");
    }
    tell(unfinished, "left unfinished by a run that was cut off; may be deleted", notes);
    tell(
        unknown, "of which the ledger knows nothing (from a run that was cut off, perhaps)", notes);
  }

  private static void tell(List<Path> files, String what, List<String> notes) {
    if (!files.isEmpty()) {
      List<String> named = files.stream().limit(MOST_NAMED).map(Path::toString).toList();
      notes.add(
          (files.size() == 1 ? "1 file " : files.size() + " files ")
              + what
              + ": "
              + String.join(", ", named)
              + (files.size() > MOST_NAMED ? " …" : ""));
    }
  }
}
