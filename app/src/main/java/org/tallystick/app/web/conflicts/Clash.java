package org.tallystick.app.web.conflicts;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.app.views.Figures;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Links;
import org.tallystick.app.web.view.Said;
import org.tallystick.conflicts.Conflict;
import org.tallystick.estimates.Question;

/** A conflict as pages show it. */
public final class Clash {
  private final Snapshot snapshot;
  private final Conflict conflict;
  private final int rank;

  /** That conflict, so far down in the list of all; 1 matters most. */
  Clash(Snapshot snapshot, Conflict conflict, int rank) {
    this.snapshot = snapshot;
    this.conflict = conflict;
    this.rank = rank;
  }

  /** The clashes of that list, which is in order of weight. */
  static List<Clash> of(Snapshot snapshot, List<Conflict> conflicts) {
    List<Clash> clashes = new ArrayList<>();
    conflicts.forEach(c -> clashes.add(new Clash(snapshot, c, clashes.size() + 1)));
    return clashes;
  }

  /** The conflict itself. */
  public Conflict conflict() {
    return conflict;
  }

  /** Its place among all, 1 for what matters most. */
  public int rank() {
    return rank;
  }

  /** Its kind in a few words. */
  public String kind() {
    return KindWords.name(conflict.kind());
  }

  /** What that kind means. */
  public String meaning() {
    return KindWords.meaning(conflict.kind());
  }

  /** Its own page. */
  public String link() {
    return Links.conflict(conflict.id());
  }

  /** The question in words. */
  public String about() {
    Question question = conflict.question();
    return Figures.measure(question.measure(), question.unit())
        + (question.origins().isEmpty() ? "" : ", " + snapshot.labels().origins(question.origins()))
        + question.side().map(side -> ", for " + snapshot.labels().name(side)).orElse("");
  }

  /** The page of the question. */
  public String question() {
    return Links.question(conflict.question());
  }

  /** Who says what. */
  public List<Member> members() {
    return conflict.members().stream()
        .map(member -> new Member(member, new Said(snapshot, member.statement())))
        .toList();
  }

  /**
   * One statement of a clash.
   *
   * @param member the statement and what it does
   * @param said the same as pages show claims
   */
  public record Member(Conflict.Member member, Said said) {

    /** What it does in the clash, in words before its amount. */
    public String role() {
      return switch (member.role()) {
        case AT_LEAST -> "no fewer than";
        case AT_MOST -> "no more than";
        case CLAIM -> "says";
        case DENIAL -> "denies";
      };
    }

    /** Whose word it is. */
    public String source() {
      return member.source().name();
    }

    /** The page of that source. */
    public String sourceLink() {
      return Links.source(member.source().name());
    }

    /** "said by 3 claims", or nothing if it is one alone. */
    public String repeated() {
      return member.claims() > 1 ? "in " + Figures.count(member.claims(), "claim") : "";
    }
  }
}
