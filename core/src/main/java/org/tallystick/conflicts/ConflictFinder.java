package org.tallystick.conflicts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tallystick.codebook.Codebook;
import org.tallystick.conflicts.Conflict.Kind;
import org.tallystick.conflicts.Conflict.Member;
import org.tallystick.conflicts.Conflict.Role;
import org.tallystick.estimates.ClaimBounds;
import org.tallystick.estimates.Nesting;
import org.tallystick.estimates.Question;
import org.tallystick.reports.ReportId;
import org.tallystick.voices.Voice;

/**
 * What cannot all be true among what the voices say.
 *
 * <p>{@link Propagation} finds figures that do not go together, {@link WithinReport} numbers of one
 * report, {@link Denying} what is denied. Only numbers of people and of their countries are held
 * against each other: pay and terms differ from man to man, shares are of one thing and another.
 * Where origins or side are not said, nobody knows who is counted. Plans are not yet so. Undated
 * figures are held against those of their own report only. Of several clashes of the same voices on
 * the same question the weightiest stands.
 *
 * <p>A pure function: the order of the voices makes no difference. Any number of threads may use
 * one finder.
 */
public final class ConflictFinder {
  /** What there is one true number of. */
  private static final Set<String> UNITS = Set.of("people", "countries");

  private final Codebook codebook;
  private final Nesting nesting;
  private final Wording wording;
  private final PartWords words;
  private final Parameters parameters = Parameters.bundled();
  private final ClaimBounds bounds = new ClaimBounds();

  /** Finds with the measures, groups and names of this codebook. */
  public ConflictFinder(Codebook codebook) {
    this.codebook = codebook;
    nesting = new Nesting(codebook);
    wording = new Wording(codebook);
    words = new PartWords(codebook, parameters.words().reach());
  }

  /** The conflicts among what had been said by that day, those that matter most first. */
  public List<Conflict> of(Collection<Voice> voices, LocalDate asOf) {
    Gathering gathering =
        new Gathering(codebook, nesting, bounds, words, parameters.words().vagueFactor());
    gathering.hear(voices, asOf);
    Weighing weighing = new Weighing(parameters.score(), asOf);
    List<Conflict> found = new ArrayList<>();
    for (Propagation.Clash clash : clashes(gathering)) {
      found.add(conflict(clash, gathering, weighing));
    }
    for (Denying.Clash clash :
        new Denying(nesting, bounds).clashes(gathering.own(), gathering.all())) {
      found.add(conflict(clash, weighing));
    }
    return ranked(found);
  }

  private List<Propagation.Clash> clashes(Gathering gathering) {
    List<Said> figures = gathering.own().stream().filter(ConflictFinder::figure).toList();
    List<Propagation.Clash> found = new ArrayList<>();
    List<Said> dated = figures.stream().filter(said -> said.day().isPresent()).toList();
    found.addAll(propagation(gathering).clashes(dated));
    Map<ReportId, List<Said>> undated = new LinkedHashMap<>();
    figures.stream()
        .filter(said -> said.day().isEmpty())
        .forEach(
            said ->
                undated
                    .computeIfAbsent(said.claim().reportId(), key -> new ArrayList<>())
                    .add(said.on(LocalDate.EPOCH)));
    undated.values().forEach(report -> found.addAll(propagation(gathering).clashes(report)));
    found.addAll(
        new WithinReport(bounds, gathering::total)
            .clashes(gathering.all().stream().filter(ConflictFinder::figure).toList()));
    return found;
  }

  private Propagation propagation(Gathering gathering) {
    return new Propagation(nesting, bounds, gathering::total, parameters.time());
  }

  private static boolean figure(Said said) {
    Question question = said.question();
    return said.so()
        && UNITS.contains(question.unit())
        && !question.origins().isEmpty()
        && question.side().isPresent();
  }

  private Conflict conflict(Propagation.Clash clash, Gathering gathering, Weighing weighing) {
    Said upper = clash.upper();
    Said lower = clash.lower().get(0);
    List<Member> members = new ArrayList<>();
    clash.lower().forEach(said -> members.add(said.as(Role.AT_LEAST)));
    members.add(upper.as(Role.AT_MOST));
    String why =
        switch (clash.kind()) {
          case FALLING_TOTAL -> wording.fallen(lower, upper);
          case PARTS_EXCEED_WHOLE -> wording.parts(clash.lower(), upper);
          case REVISION -> wording.revised(lower, upper, gathering.total(upper.question()));
          case WITHIN_REPORT -> wording.within(lower, upper);
          default -> wording.disjoint(lower, upper);
        };
    boolean self = clash.kind() == Kind.REVISION || clash.kind() == Kind.WITHIN_REPORT;
    double score = weighing.figures(clash.lower(), upper, self);
    return Conflict.of(clash.kind(), upper.question(), members, why, score);
  }

  private Conflict conflict(Denying.Clash clash, Weighing weighing) {
    boolean self = clash.claim().voice().equals(clash.denial().voice());
    return Conflict.of(
        self ? Kind.REVISION : Kind.DENIAL,
        clash.claim().question(),
        List.of(clash.claim().as(Role.CLAIM), clash.denial().as(Role.DENIAL)),
        self
            ? wording.withdrawn(clash.claim(), clash.denial())
            : wording.denied(clash.claim(), clash.denial()),
        weighing.denial(clash.claim(), clash.denial(), self));
  }

  /** Clashes that the same voices have on the same question, in the same way. */
  private record Same(Kind kind, Question question, Set<String> voices) {
    static Same of(Conflict conflict) {
      Set<String> voices = new TreeSet<>();
      conflict.members().forEach(member -> voices.add(member.source().name()));
      if (conflict.kind() == Kind.WITHIN_REPORT) {
        voices.add(conflict.members().get(0).statement().claim().reportId().sha256());
      }
      return new Same(conflict.kind(), conflict.question(), voices);
    }
  }

  private static List<Conflict> ranked(List<Conflict> found) {
    Set<Same> seen = new LinkedHashSet<>();
    Set<List<String>> told = new LinkedHashSet<>();
    return found.stream()
        .sorted(
            // What a report says against itself is told as that, not once more as a revision.
            Comparator.comparing((Conflict c) -> c.kind() != Kind.WITHIN_REPORT)
                .thenComparing(Comparator.comparingDouble(Conflict::score).reversed())
                .thenComparing(Conflict::id))
        .filter(conflict -> seen.add(Same.of(conflict)))
        .filter(conflict -> told.add(claims(conflict)))
        .sorted(Comparator.comparingDouble(Conflict::score).reversed().thenComparing(Conflict::id))
        .toList();
  }

  private static List<String> claims(Conflict conflict) {
    return conflict.members().stream()
        .map(member -> member.statement().claim().id())
        .sorted()
        .toList();
  }
}
