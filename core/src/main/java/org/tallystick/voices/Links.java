package org.tallystick.voices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.voices.Voice.Kind;

/**
 * Which statement repeats which. Each has at most one link, to a statement that may have one
 * itself; at the end of all links stands what is said on its own.
 */
final class Links {
  private final Desk desk;
  private final Overrules overrules;
  private final Link[] links;
  private final List<Link> apart = new ArrayList<>();
  private final Map<Integer, List<Verdict>> different = new HashMap<>();

  /** A link by the numbers of its statements. */
  record Link(int from, int to, Kind kind, Judgement judgement, String reason) {}

  private record Candidate(int to, Kind kind) {}

  private record Verdict(int of, String reason) {}

  Links(Desk desk, Overrules overrules) {
    this.desk = desk;
    this.overrules = overrules;
    links = new Link[desk.size()];
    for (Overrules.Verdict verdict : overrules.of(Judgement.DIFFERENT)) {
      int from = desk.ofClaim(verdict.statement());
      int of = desk.ofClaim(verdict.of());
      if (from >= 0 && of >= 0) {
        different
            .computeIfAbsent(from, key -> new ArrayList<>())
            .add(new Verdict(of, verdict.reason()));
      }
    }
    for (int i = 0; i < desk.size(); i++) {
      if (!desk.sourced(i)) {
        unsourced(i);
      }
    }
    chains();
    sameByReview();
    eachOnItsOwnWord();
    differentByReview();
  }

  /** Links of statements that stand on their own although others say the same. */
  List<Link> apart() {
    return apart;
  }

  boolean stands(int i) {
    return links[i] == null;
  }

  /** What stands at the end of the links; the statement itself if it stands. */
  int root(int i) {
    int at = i;
    while (links[at] != null) {
      at = links[at].to();
    }
    return at;
  }

  /** The link from a repetition to what stands, no surer than the weakest on the way. */
  Link toRoot(int i) {
    Link link = links[i];
    StringBuilder reason = new StringBuilder(link.reason());
    Judgement judgement = link.judgement();
    int at = link.to();
    while (links[at] != null) {
      judgement = links[at].judgement() == Judgement.UNSURE ? Judgement.UNSURE : judgement;
      if (links[at].kind() != Kind.CHAIN) {
        reason.append("; ").append(links[at].reason());
      }
      at = links[at].to();
    }
    return new Link(i, at, link.kind(), judgement, reason.toString());
  }

  private void unsourced(int i) {
    for (Candidate candidate : candidates(i)) {
      if (desk.voice(candidate.to()).equals(desk.voice(i))) {
        return; // its own earlier or later words
      }
      Link link = candidate.kind() == Kind.VALUE ? value(i, candidate.to()) : inText(i, candidate);
      Optional<String> verdict = differs(i, candidate.to());
      if (verdict.isPresent()) {
        setApart(link, verdict.get());
      } else if (link.judgement() == Judgement.DIFFERENT) {
        apart.add(link);
        return;
      } else {
        links[i] = link;
        return;
      }
    }
  }

  /** What a statement without a source may repeat, the likeliest first. */
  private List<Candidate> candidates(int i) {
    List<Candidate> candidates = new ArrayList<>();
    for (int j : desk.sourcedInText(i)) {
      if (sameReport(i, j)) {
        candidates.add(new Candidate(j, Kind.REPORT));
      }
    }
    for (int j : desk.sourcedInText(i)) {
      if (!sameReport(i, j)) {
        candidates.add(new Candidate(j, Kind.COPY));
      }
    }
    int first = desk.unsourcedInText(i).get(0);
    if (first != i && !sameReport(first, i)) {
      candidates.add(new Candidate(first, Kind.COPY));
    }
    if (Cell.distinctive(desk.statement(i).claim())) {
      desk.sourcedByValue(i).forEach(j -> candidates.add(new Candidate(j, Kind.VALUE)));
    }
    return candidates;
  }

  private Link inText(int i, Candidate candidate) {
    int j = candidate.to();
    String from = desk.sourced(j) ? " from " + desk.source(j).name() : "";
    String reason =
        candidate.kind() == Kind.REPORT
            ? desk.where(i) + " repeats, without a source, what the same report has" + from
            : copied(i, j) + (from.isEmpty() ? "" : ", which has it" + from);
    return new Link(i, j, candidate.kind(), Judgement.SAME, reason);
  }

  private boolean sameReport(int i, int j) {
    Statement one = desk.statement(i);
    Statement other = desk.statement(j);
    return one.claim().reportId().equals(other.claim().reportId())
        && one.text().equals(other.text());
  }

  private String copied(int i, int j) {
    double likeness =
        desk.statement(i).copy().or(() -> desk.statement(j).copy()).map(Copy::likeness).orElse(1.0);
    return desk.where(i)
        + " is a near copy of "
        + desk.where(j)
        + String.format(Locale.ROOT, " (%.0f%% the same text)", 100 * likeness);
  }

  private Link value(int i, int j) {
    Optional<LocalDate> given = desk.statement(j).published();
    Optional<LocalDate> repeated = desk.statement(i).published();
    String name = desk.source(j).name();
    if (given.isEmpty() || repeated.isEmpty()) {
      return new Link(
          i,
          j,
          Kind.VALUE,
          Judgement.UNSURE,
          desk.where(i)
              + " gives, without a source, the uncommon figure of "
              + name
              + "; which came first is unknown");
    }
    return given.get().isAfter(repeated.get())
        ? new Link(
            i,
            j,
            Kind.VALUE,
            Judgement.DIFFERENT,
            desk.where(i)
                + " gave the uncommon figure before "
                + name
                + " was found giving it on "
                + given.get())
        : new Link(
            i,
            j,
            Kind.VALUE,
            Judgement.UNSURE,
            desk.where(i)
                + " gives, without a source, the uncommon figure that "
                + name
                + " had given by "
                + given.get());
  }

  /** What one voice says twice is one statement; the earliest stands. */
  private void chains() {
    Map<Desk.Said, List<Integer>> standing = new HashMap<>();
    for (int i = 0; i < desk.size(); i++) {
      if (stands(i)) {
        List<Integer> before = standing.computeIfAbsent(desk.said(i), key -> new ArrayList<>(1));
        for (int j : before) {
          Link link = new Link(i, j, Kind.CHAIN, Judgement.SAME, repeats(i, j));
          Optional<String> verdict = differs(i, j);
          if (verdict.isEmpty()) {
            links[i] = link;
            break;
          }
          setApart(link, verdict.get());
        }
        if (stands(i)) {
          before.add(i);
        }
      }
    }
  }

  private String repeats(int i, int j) {
    String name = desk.source(j).name();
    if (sameReport(i, j)) {
      return desk.where(i) + " says it more than once" + (desk.sourced(j) ? ", from " + name : "");
    }
    return desk.sourced(i) || desk.sourced(j)
        ? desk.where(i) + " passes on what " + name + " was first found saying in " + desk.where(j)
        : desk.where(i) + " says again what it was first found saying in " + desk.where(j);
  }

  /** A person's reason why a statement is no repetition of that one or of what is one with it. */
  private Optional<String> differs(int i, int j) {
    return different.getOrDefault(i, List.of()).stream()
        .filter(verdict -> verdict.of() != i && desk.alike(verdict.of(), j))
        .map(Verdict::reason)
        .findFirst();
  }

  private void setApart(Link link, String reason) {
    apart.add(new Link(link.from(), link.to(), link.kind(), Judgement.DIFFERENT, reason));
  }

  private void sameByReview() {
    for (Overrules.Verdict verdict : overrules.of(Judgement.SAME)) {
      int from = desk.ofClaim(verdict.statement());
      int of = desk.ofClaim(verdict.of());
      if (from >= 0 && of >= 0 && from != of) {
        Kind kind = kind(from, of);
        int top = from;
        while (links[top] != null && links[top].kind() == Kind.CHAIN) {
          top = links[top].to();
        }
        if (!leads(of, top)) {
          int moved = top;
          links[top] = new Link(top, of, kind, Judgement.SAME, verdict.reason());
          apart.removeIf(link -> link.from() == moved);
        }
      }
    }
  }

  private boolean leads(int from, int to) {
    for (int at = from; ; at = links[at].to()) {
      if (at == to) {
        return true;
      }
      if (links[at] == null) {
        return false;
      }
    }
  }

  /** What the program itself saw between the two, or that a person alone did. */
  private Kind kind(int from, int of) {
    if (links[from] != null && desk.alike(root(from), root(of))) {
      return links[from].kind();
    }
    return apart.stream()
        .filter(link -> link.from() == from && desk.alike(link.to(), of))
        .map(Link::kind)
        .findFirst()
        .orElse(Kind.REVIEW);
  }

  /** One uncommon figure from two voices that each name a source: worth a look, but no echo. */
  private void eachOnItsOwnWord() {
    Set<Cell> seen = new HashSet<>();
    for (int i = 0; i < desk.size(); i++) {
      if (desk.sourced(i)
          && Cell.distinctive(desk.statement(i).claim())
          && seen.add(desk.cell(i))) {
        Set<String> voices = new HashSet<>();
        int first = -1;
        for (int j : desk.sourcedByValue(i)) {
          if (stands(j) && voices.add(desk.voice(j))) {
            if (first < 0) {
              first = j;
            } else {
              apart.add(new Link(j, first, Kind.VALUE, Judgement.DIFFERENT, ownWord(j, first)));
            }
          }
        }
      }
    }
  }

  private String ownWord(int i, int j) {
    return desk.where(i)
        + " has the uncommon figure from "
        + desk.source(i).name()
        + ", "
        + desk.where(j)
        + " from "
        + desk.source(j).name();
  }

  /** Verdicts that are about nothing which the program saw are shown all the same. */
  private void differentByReview() {
    different.forEach(
        (from, verdicts) -> {
          for (Verdict verdict : verdicts) {
            boolean shown =
                apart.stream()
                    .anyMatch(l -> l.from() == from && l.reason().equals(verdict.reason()));
            if (!shown && stands(from)) {
              apart.add(
                  new Link(from, verdict.of(), Kind.REVIEW, Judgement.DIFFERENT, verdict.reason()));
            }
          }
        });
    apart.removeIf(link -> !stands(link.from()));
  }
}
