package org.tallystick.app.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.review.Change;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Said;
import org.tallystick.doubts.Doubt;
import org.tallystick.voices.Review;
import org.tallystick.voices.Statement;

/** A claim that people check: what it says, what they made of it, why it is worth a look. */
public final class Item {
  private static final int MAIN = 4;

  private final Statement read;
  private final Review review;
  private final Optional<Doubt> doubt;
  private final Said said;

  /**
   * A claim of that snapshot.
   *
   * @param read as the program has read it, or as a person has added it
   * @param doubt why it is worth a look; a rejected one is in no doubt
   */
  public Item(Snapshot snapshot, Statement read, Optional<Doubt> doubt) {
    this.read = read;
    this.doubt = doubt;
    review = snapshot.reviews().of(read.claim().id());
    said = new Said(snapshot, snapshot.reviews().corrected(read));
  }

  /** The claim's id. */
  public String id() {
    return read.claim().id();
  }

  /** What it says, as corrected. */
  public Said said() {
    return said;
  }

  /** The claim in a line: "about 300 killed, North Korea, for Russia". */
  public String line() {
    return said.amount() + " " + said.about();
  }

  /** On whose word: who passed it on last stands first; the report itself where nobody is named. */
  public String word() {
    List<String> sources = said.claim().sources();
    return sources.isEmpty() ? "the report itself" : String.join(" ← ", sources);
  }

  /** What people made of it. */
  public Review review() {
    return review;
  }

  /** {@code open}, {@code accepted}, {@code corrected} or {@code rejected}. */
  public String verdict() {
    return review.verdict().code();
  }

  /** Whether somebody has judged it; who added it is told apart. */
  public boolean judged() {
    return review.verdict() != Review.Verdict.OPEN && review.verdict() != Review.Verdict.ADDED;
  }

  /** Whether a person has added it. */
  public boolean added() {
    return said.added().isPresent();
  }

  /** Whether there is something to take back. */
  public boolean decided() {
    return !review.standing().isEmpty();
  }

  /** Why it is worth a look, the weightiest first. */
  public List<Doubt.Reason> reasons() {
    return doubt.map(Doubt::reasons).orElse(List.of());
  }

  /** The reasons that are shown at once. */
  public List<Doubt.Reason> mainReasons() {
    return reasons().subList(0, Math.min(MAIN, reasons().size()));
  }

  /** The others. */
  public List<Doubt.Reason> otherReasons() {
    return reasons().subList(mainReasons().size(), reasons().size());
  }

  /** How likely it is misread, in hundredths. */
  public Optional<Integer> chance() {
    return doubt.map(d -> (int) Math.rint(100 * d.chance()));
  }

  /** What was corrected. */
  public List<Change> changes() {
    return Change.of(read, review);
  }

  /** All that was decided on it, the latest first. */
  public List<Trail> trail() {
    List<Trail> trail = new ArrayList<>();
    review.history().forEach(decision -> trail.add(0, new Trail(decision)));
    return trail;
  }

  /** The form that corrects it. */
  public String correctLink(Back back) {
    return ClaimPage.link(id(), back);
  }
}
