package org.tallystick.claims.side;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;

/**
 * The wars that a report is about, as a whole and at each of its sentences. Filled with all
 * sentences before it is asked.
 */
public final class Theatre {
  private static final double TITLE = 4;
  private static final double HERE = 4;

  /** Countries at the head of a line of a list or table are whose people it counts. */
  private static final double LABEL = 0.5;

  private static final double HEADING = 2;
  private static final double BLOCK = 3;
  private static final double BEFORE = 0.3;
  private static final int BLOCKS_BEFORE = 2;

  /** What the report as a whole is about counts as much as this many signs. */
  private static final double WHOLE = 1;

  /** How likely a war is meant whose time is neither that of the report nor named in it. */
  private static final double WRONG_TIME = 0.12;

  private static final int AFTERMATH = 3;
  private static final double AT_HOME = 0.3;
  private static final double ALONE = 0.25;
  private static final double LEAST = 0.2;

  private final WarFinder finder;
  private final Optional<Integer> year;
  private final Set<Integer> years = new TreeSet<>();
  private final List<Note> notes = new ArrayList<>();
  private final Map<Integer, List<Note>> notesAt = new HashMap<>();
  private final Map<Integer, Map<War, BlockSigns>> signsByBlock = new HashMap<>();
  private final Map<Integer, Integer> headings = new HashMap<>();
  private final Map<Integer, List<War>> local = new HashMap<>();
  private final Map<Integer, List<Double>> scoresAt = new HashMap<>();
  private int heading = -1;
  private String people = "";
  private List<War> ranked;
  private Map<War, Double> scores;

  /** What a sentence has to say. */
  private record Note(int begin, double weight, Map<War, WarFinder.Evidence> evidence) {
    double of(War war) {
      return evidence.getOrDefault(war, WarFinder.Evidence.NONE).sum();
    }

    double words(War war) {
      return evidence.getOrDefault(war, WarFinder.Evidence.NONE).words();
    }
  }

  /** A report of that year of publication. */
  public Theatre(WarFinder finder, Optional<Integer> year) {
    this.finder = finder;
    this.year = year;
  }

  /** Takes a sentence into account. */
  public void add(
      Sentence sentence,
      List<SideFinder.Formation> units,
      List<SideFinder.Cue> cues,
      boolean title) {
    int block = title ? -1 : sentence.blockIndex();
    Note note =
        new Note(
            title ? -1 : sentence.span().begin(),
            title ? TITLE : 1,
            finder.evidence(sentence, units, cues));
    notes.add(note);
    notesAt.computeIfAbsent(note.begin(), key -> new ArrayList<>()).add(note);
    for (War war : note.evidence().keySet()) {
      signsByBlock
          .computeIfAbsent(block, key -> new HashMap<>())
          .computeIfAbsent(war, key -> new BlockSigns())
          .add(note.begin(), note.of(war));
    }
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.token(i).text();
      if (word.matches("(?:18|19|20)\\d\\d")) {
        years.add(Integer.valueOf(word));
      }
    }
    if (!title) {
      if (sentence.block().kind() == Block.Kind.HEADING) {
        heading = block;
      } else if (heading >= 0) {
        headings.put(block, heading);
      }
    }
  }

  /** The wars the report may be about, the likeliest first. */
  public List<War> wars() {
    if (ranked == null) {
      scores = new LinkedHashMap<>();
      Set<War> all = new LinkedHashSet<>();
      notes.forEach(note -> all.addAll(note.evidence().keySet()));
      all.forEach(war -> scores.put(war, score(war)));
      ranked =
          all.stream()
              .sorted(
                  Comparator.comparingDouble((War war) -> -scores.get(war))
                      .thenComparing(War::code))
              .toList();
    }
    return ranked;
  }

  /** The war for which the codebook was made, if the report has signs of it and is of its time. */
  public Optional<War> leading() {
    return finder.leading().filter(wars()::contains).filter(war -> fit(war) == 1);
  }

  /** How much of the likeliest war's score that war has, from 0 to 1. */
  public double share(War war) {
    return wars().isEmpty() || scores.get(wars().get(0)) == 0
        ? 0
        : scores.getOrDefault(war, 0.0) / scores.get(wars().get(0));
  }

  private double score(War war) {
    double words = 0;
    double grounds = 0;
    Map<String, Double> parties = new HashMap<>();
    for (Note note : notes) {
      WarFinder.Evidence evidence = note.evidence().getOrDefault(war, WarFinder.Evidence.NONE);
      words += note.weight() * evidence.words();
      grounds += note.weight() * evidence.grounds();
      evidence.parties().forEach((p, v) -> parties.merge(p, note.weight() * v, Double::sum));
    }
    List<Double> named = parties.values().stream().sorted(Comparator.reverseOrder()).toList();
    double first = named.isEmpty() ? 0 : named.get(0);
    double rest = named.stream().mapToDouble(Double::doubleValue).sum() - first;
    double sure = words + rest;
    return weight(war) * (sure + held(first, sure) + held(grounds, sure));
  }

  /** What is worth its full weight only where other signs go with it. */
  private static double held(double sign, double others) {
    return ALONE * sign + (1 - ALONE) * Math.min(sign, 2 * others);
  }

  /**
   * How well the war's time fits, less where it is fought in the country whose people the report is
   * about.
   */
  private double weight(War war) {
    return fit(war) * (war.grounds().contains(people) ? AT_HOME : 1);
  }

  /** Says whose people the report is about; before it is asked anything. */
  public void people(String code) {
    people = code;
  }

  /** How well the war's time fits the report. */
  private double fit(War war) {
    if (year.isEmpty() || year.get() >= war.from() && year.get() <= war.to() + AFTERMATH) {
      return 1;
    }
    long inside = years.stream().filter(war::covers).count();
    return inside >= 2 ? 1 : inside == 1 ? 0.6 : WRONG_TIME;
  }

  /** The wars a sentence may be about, the likeliest first. */
  public List<War> at(Sentence sentence) {
    return local.computeIfAbsent(sentence.span().begin(), begin -> rank(sentence));
  }

  /** The block of the heading over the sentence, or -2. */
  public int headingOf(Sentence sentence) {
    return headings.getOrDefault(sentence.blockIndex(), -2);
  }

  /** How much the sentence itself speaks of that war. */
  public double signs(Sentence sentence, War war) {
    return notesHere(sentence).stream().mapToDouble(note -> note.of(war)).sum();
  }

  /** By how much the likeliest war of a sentence leads the next, in steps that matter. */
  public String lead(Sentence sentence) {
    at(sentence);
    List<Double> best = scoresAt.getOrDefault(sentence.span().begin(), List.of());
    if (best.size() < 2) {
      return "alone";
    }
    double share = best.get(1) / Math.max(0.01, best.get(0));
    return share < 0.3 ? "far" : share < 0.6 ? "clear" : share < 0.85 ? "some" : "hardly";
  }

  private List<Note> notesHere(Sentence sentence) {
    return notesAt.getOrDefault(sentence.span().begin(), List.of());
  }

  private BlockSigns signs(int block, War war) {
    return signsByBlock.getOrDefault(block, Map.of()).getOrDefault(war, BlockSigns.NONE);
  }

  private List<War> rank(Sentence sentence) {
    int block = sentence.blockIndex();
    int head = headings.getOrDefault(block, -2);
    boolean row = sentence.block().isRow();
    int lead = sentence.block().lead() < 0 ? -2 : sentence.block().lead();
    Map<War, Double> here = new HashMap<>();
    for (War war : wars()) {
      double sum = 0;
      for (Note note : notesHere(sentence)) {
        sum += (row && note.words(war) == 0 ? LABEL : HERE) * note.of(war);
      }
      BlockSigns around = signs(block, war);
      int begin = sentence.span().begin();
      double within = BLOCK * (around.before(begin) + 0.5 * around.after(begin));
      for (int over : lead == head ? new int[] {head} : new int[] {head, lead}) {
        sum += over == block ? 0 : HEADING * signs(over, war).capped();
      }
      for (int past = Math.max(0, block - BLOCKS_BEFORE); past < block; past++) {
        if (past != head && past != lead && (head < 0 || past > head)) {
          sum += BEFORE / (block - past) * signs(past, war).capped();
        }
      }
      double weight = weight(war) * Math.min(1, LEAST + 1.5 * share(war));
      here.put(war, weight * (sum + Math.min(within, 5)) + WHOLE * share(war));
    }
    List<War> best =
        wars().stream()
            .sorted(
                Comparator.comparingDouble((War war) -> -here.get(war)).thenComparing(War::code))
            .limit(4)
            .toList();
    scoresAt.put(sentence.span().begin(), best.stream().map(here::get).toList());
    return best;
  }
}
