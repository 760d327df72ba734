package org.tallystick.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Group.Form;
import org.tallystick.claims.group.OriginFinder;
import org.tallystick.claims.side.SideFinder.Formation;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;

/** Whose people a report has spoken of so far, those spoken of last first. */
final class OriginTrail {
  private static final int LONGEST = 6;
  private static final int KEPT = 64;

  private final Map<List<String>, Trace> claims = new LinkedHashMap<>();
  private final Map<List<String>, Trace> mentions = new LinkedHashMap<>();
  private final Map<List<String>, Trace> belligerents = new LinkedHashMap<>();
  private final Map<Integer, Map<List<String>, Integer>> counts = new LinkedHashMap<>();
  private Set<List<String>> headed = Set.of();
  private int sentence;
  private int block = -1;

  /**
   * The last time some people were spoken of.
   *
   * @param origins whose people
   * @param form how they were named
   * @param sentence number of the sentence
   * @param block index of its block
   * @param times how often they were named in that block
   */
  record Trace(List<String> origins, String form, int sentence, int block, int times) {}

  /** Moves on to the next sentence. */
  void step(Sentence next) {
    sentence++;
    if (block != next.blockIndex()) {
      block = next.blockIndex();
      if (next.block().kind() == Block.Kind.HEADING) {
        headed = new LinkedHashSet<>();
      }
    }
  }

  /** Keeps whose people a claim is about. */
  void claim(List<String> origins) {
    note(claims, origins, "claim");
  }

  /** Keeps whom a sentence names. */
  void remember(Reading reading, ReportContext context) {
    Sentence now = reading.sentence();
    List<Group> spoken = Resolver.spokenOf(reading);
    for (int i = 0; i < now.size(); i++) {
      if (OriginFinder.isForeign(now, i)) {
        mention(now, OriginFinder.FOREIGN, "foreign");
      }
    }
    for (Group group : reading.groups()) {
      String form = spoken.contains(group) ? group.form().name() : "speaker";
      if (group.origins().stream().noneMatch(context::isAtWar)) {
        mention(now, group.origins(), form);
      } else if (group.form() == Form.PEOPLE || group.form() == Form.ADJECTIVE) {
        note(belligerents, group.origins(), form);
      }
    }
    for (Formation unit : reading.formations()) {
      if (!unit.origins().isEmpty()) {
        boolean war = unit.origins().stream().anyMatch(context::isAtWar);
        note(war ? belligerents : mentions, unit.origins(), "unit");
      }
    }
  }

  private void mention(Sentence now, List<String> origins, String form) {
    note(mentions, origins, form);
    counts.computeIfAbsent(block, key -> new LinkedHashMap<>()).merge(origins, 1, Integer::sum);
    if (now.block().kind() == Block.Kind.HEADING) {
      headed.add(origins);
    }
  }

  private void note(Map<List<String>, Trace> traces, List<String> origins, String form) {
    Trace before = traces.remove(origins);
    int times = before != null && before.block() == block ? before.times() + 1 : 1;
    traces.put(List.copyOf(origins), new Trace(origins, form, sentence, block, times));
    if (traces.size() > KEPT) {
      traces.remove(traces.keySet().iterator().next());
    }
  }

  /** Whose people the last claims were about, the last first. */
  List<Trace> claimed() {
    return latest(claims);
  }

  /** Whom the last sentences named, the last first. */
  List<Trace> named() {
    return latest(mentions);
  }

  /** Which of those at war the last sentences named as people, the last first. */
  List<Trace> belligerents() {
    return latest(belligerents);
  }

  /** How many of the present block's mentions so far are of these. */
  double shareHere(List<String> origins) {
    Map<List<String>, Integer> here = counts.getOrDefault(block, Map.of());
    int all = here.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : here.getOrDefault(origins, 0) / (double) all;
  }

  private static List<Trace> latest(Map<List<String>, Trace> traces) {
    List<Trace> all = new ArrayList<>(traces.values());
    java.util.Collections.reverse(all);
    return all.subList(0, Math.min(LONGEST, all.size()));
  }

  /** How long ago that was, in sentences and blocks. */
  String age(Trace trace) {
    int age = sentence - trace.sentence();
    String place = trace.block() == block ? "here" : trace.block() == block - 1 ? "next" : "far";
    return (age <= 1 ? "" + age : age <= 3 ? "3" : "more") + place;
  }

  /** Whom the heading above names. */
  Set<List<String>> headed() {
    return headed;
  }

  /** Whom a block names. */
  Set<List<String>> namedIn(int index) {
    return counts.getOrDefault(index, Map.of()).keySet();
  }

  /** Whom the present block named first; empty where nobody yet. */
  List<String> opening() {
    return namedIn(block).stream().findFirst().orElse(List.of());
  }
}
