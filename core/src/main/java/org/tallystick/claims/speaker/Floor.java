package org.tallystick.claims.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.speaker.Mention.Kind;
import org.tallystick.reports.Span;

/** Who has the floor: everybody named in a report and everybody who speaks, in order. */
public final class Floor {
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();

  /**
   * Somebody speaks.
   *
   * @param chain on whose word, the first of the chain first
   * @param rule id of the rule that found it
   * @param kind what sort of source
   * @param sentence where the sentence stands in the report
   * @param block index of the piece of layout
   */
  public record Turn(List<String> chain, String rule, Kind kind, Span sentence, int block) {}

  /** Takes note of somebody named. */
  void see(Mention mention) {
    mentions.add(mention);
  }

  /** Takes note of somebody who speaks. */
  void hear(Turn turn) {
    turns.add(turn);
  }

  /** Those named in this stretch of the report. */
  public List<Mention> in(Span span) {
    return mentions.stream().filter(m -> span.meets(m.span())).toList();
  }

  /** Whether somebody of this name speaks in the sentence at that place. */
  private boolean speaks(Mention mention) {
    return turns.stream()
        .anyMatch(t -> t.sentence().meets(mention.span()) && t.chain().contains(mention.name()));
  }

  /**
   * Those for whom a pronoun may stand, the likeliest first: the nearer sentence before the
   * farther, in a sentence those who speak before the others, the subject before the object.
   */
  public List<Mention> antecedents(String pronoun, Span sentence, int before) {
    Map<String, Mention> found = new LinkedHashMap<>();
    List<Mention> earlier =
        mentions.stream().filter(m -> m.span().end() <= before && m.kind().suits(pronoun)).toList();
    List<Mention> here = earlier.stream().filter(m -> sentence.meets(m.span())).toList();
    here.stream()
        .sorted(Comparator.comparing((Mention m) -> m.kind() != Kind.PERSON))
        .forEach(m -> found.putIfAbsent(m.name(), m));
    List<Mention> past = earlier.stream().filter(m -> !sentence.meets(m.span())).toList();
    for (int i = past.size() - 1; i >= 0 && found.size() < 6; i--) {
      if (speaks(past.get(i))) {
        found.putIfAbsent(past.get(i).name(), past.get(i));
      }
      boolean first = i == 0 || past.get(i - 1).block() != past.get(i).block();
      if (first) {
        found.putIfAbsent(past.get(i).name(), past.get(i));
      }
    }
    for (int i = past.size() - 1; i >= 0 && found.size() < 8; i--) {
      found.putIfAbsent(past.get(i).name(), past.get(i));
    }
    return List.copyOf(found.values());
  }

  /** Those who spoke before that place, the latest first, everybody once. */
  public List<Turn> before(int position, int most) {
    Map<String, Turn> found = new LinkedHashMap<>();
    for (int i = turns.size() - 1; i >= 0 && found.size() < most; i--) {
      if (turns.get(i).sentence().end() <= position) {
        found.putIfAbsent(turns.get(i).chain().get(0), turns.get(i));
      }
    }
    return List.copyOf(found.values());
  }

  /** Those who speak after that place, the next first. */
  public List<Turn> after(int position, int most) {
    Map<String, Turn> found = new LinkedHashMap<>();
    for (int i = 0; i < turns.size() && found.size() < most; i++) {
      if (turns.get(i).sentence().begin() >= position) {
        found.putIfAbsent(turns.get(i).chain().get(0), turns.get(i));
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * Whoever the label at the head of a block names: the speaker of a transcript, a post's author.
   */
  public Optional<Turn> label(int block) {
    return turns.stream()
        .filter(turn -> turn.block() == block && turn.rule().equals("speaker.prefix"))
        .findFirst();
  }

  /** Who spoke last in a block. */
  public Optional<Turn> lastIn(int block) {
    return turns.stream().filter(turn -> turn.block() == block).reduce((a, b) -> b);
  }

  /** Who spoke first in a block. */
  public Optional<Turn> firstIn(int block) {
    return turns.stream().filter(turn -> turn.block() == block).findFirst();
  }

  /** Those named before that place, the latest first, everybody once. */
  public List<Mention> namedBefore(int position, int most) {
    Map<String, Mention> found = new LinkedHashMap<>();
    for (int i = mentions.size() - 1; i >= 0 && found.size() < most; i--) {
      if (mentions.get(i).span().end() <= position) {
        found.putIfAbsent(mentions.get(i).name(), mentions.get(i));
      }
    }
    return List.copyOf(found.values());
  }

  /** Who speaks most in the report. */
  public Optional<Turn> foremost() {
    Map<String, Integer> counts = new HashMap<>();
    turns.forEach(turn -> counts.merge(turn.chain().get(0), 1, Integer::sum));
    return turns.stream()
        .max(Comparator.comparingInt(turn -> counts.get(turn.chain().get(0))))
        .filter(turn -> counts.get(turn.chain().get(0)) > 1);
  }

  /** What sort of source has this name. */
  public Optional<Kind> kindOf(String name) {
    return mentions.stream().filter(m -> m.name().equals(name)).findFirst().map(Mention::kind);
  }
}
