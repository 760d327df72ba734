package org.tallystick.claims.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.claims.speaker.Mention.Kind;
import org.tallystick.reports.Bisection;
import org.tallystick.reports.Span;
import org.tallystick.reports.SpanIndex;

/**
 * Who has the floor: everybody named in a report and everybody who speaks. Filled sentence by
 * sentence in the order of the text; asking takes no longer in a long report.
 */
public final class Floor {
  /** Nobody looks farther back or ahead for who may be meant: so many mentions or turns. */
  private static final int SIGHT = 300;

  private final List<Mention> mentions = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private final Map<Integer, List<Turn>> turnsByBlock = new HashMap<>();
  private final Map<Integer, Turn> labels = new HashMap<>();
  private final Map<String, Integer> turnsByName = new HashMap<>();
  private final Map<String, Kind> kinds = new HashMap<>();
  private final SpanIndex namings = new SpanIndex();
  private final SpanIndex pronouns = new SpanIndex();
  private Optional<Mention> firstPerson = Optional.empty();
  private Optional<Mention> lastPerson = Optional.empty();
  private Optional<Turn> foremost = Optional.empty();
  private int counted;

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
    take(mention);
    namings.add(mention.name(), mention.span());
  }

  /** Takes note of a pronoun that stands for somebody. */
  void refer(Mention mention) {
    take(mention);
    pronouns.add(mention.name(), mention.span());
  }

  private void take(Mention mention) {
    mentions.add(mention);
    if (mention.kind() == Kind.PERSON) {
      firstPerson = firstPerson.or(() -> Optional.of(mention));
      lastPerson = Optional.of(mention);
    }
    kinds.putIfAbsent(mention.name(), mention.kind());
  }

  /** Takes note of somebody who speaks. */
  void hear(Turn turn) {
    turns.add(turn);
    turnsByBlock.computeIfAbsent(turn.block(), key -> new ArrayList<>()).add(turn);
    turnsByName.merge(turn.chain().get(0), 1, Integer::sum);
    if (turn.rule().equals("speaker.prefix")) {
      labels.putIfAbsent(turn.block(), turn);
    }
  }

  /** The place of the first mention that begins there or later. */
  private int mentionFrom(int position) {
    return Bisection.first(mentions.size(), i -> mentions.get(i).span().begin() >= position);
  }

  /** The place of the first turn whose sentence ends behind there. */
  private int turnBehind(int position) {
    return Bisection.first(turns.size(), i -> turns.get(i).sentence().end() > position);
  }

  /** Those named in this sentence. */
  public List<Mention> in(Span sentence) {
    return mentions.subList(mentionFrom(sentence.begin()), mentionFrom(sentence.end())).stream()
        .filter(m -> sentence.meets(m.span()))
        .toList();
  }

  /** Whether somebody of this name speaks in the sentence at that place. */
  private boolean speaks(Mention mention) {
    for (int i = turnBehind(mention.span().begin()); i < turns.size(); i++) {
      if (!turns.get(i).sentence().meets(mention.span())) {
        return false;
      }
      if (turns.get(i).chain().contains(mention.name())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Those for whom a pronoun may stand, the likeliest first: the nearer sentence before the
   * farther, in a sentence those who speak before the others, the subject before the object.
   */
  public List<Mention> antecedents(String pronoun, Span sentence, int before) {
    Map<String, Mention> found = new LinkedHashMap<>();
    int end = mentionFrom(sentence.end());
    List<Mention> earlier =
        mentions.subList(Math.max(0, end - SIGHT), end).stream()
            .filter(m -> m.span().end() <= before && m.kind().suits(pronoun))
            .toList();
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
    int end = turnBehind(position);
    for (int i = end - 1; i >= Math.max(0, end - SIGHT) && found.size() < most; i--) {
      found.putIfAbsent(turns.get(i).chain().get(0), turns.get(i));
    }
    return List.copyOf(found.values());
  }

  /** Those who speak after that place, the next first. */
  public List<Turn> after(int position, int most) {
    Map<String, Turn> found = new LinkedHashMap<>();
    int begin = turnBehind(position);
    int end = Math.min(turns.size(), begin + SIGHT);
    for (int i = begin; i < end && found.size() < most; i++) {
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
    return Optional.ofNullable(labels.get(block));
  }

  /** Who spoke last in a block. */
  public Optional<Turn> lastIn(int block) {
    List<Turn> here = turnsByBlock.getOrDefault(block, List.of());
    return here.isEmpty() ? Optional.empty() : Optional.of(here.get(here.size() - 1));
  }

  /** Who spoke first in a block. */
  public Optional<Turn> firstIn(int block) {
    return turnsByBlock.getOrDefault(block, List.of()).stream().findFirst();
  }

  /** Those named before that place, the latest first, everybody once. */
  public List<Mention> namedBefore(int position, int most) {
    Map<String, Mention> found = new LinkedHashMap<>();
    int end = mentionFrom(position);
    for (int i = end - 1; i >= Math.max(0, end - SIGHT) && found.size() < most; i--) {
      if (mentions.get(i).span().end() <= position) {
        found.putIfAbsent(mentions.get(i).name(), mentions.get(i));
      }
    }
    return List.copyOf(found.values());
  }

  /** Who may say "I" in a letter or an interview: the first and the last person named at all. */
  public List<Mention> authors() {
    return Stream.concat(firstPerson.stream(), lastPerson.stream()).distinct().toList();
  }

  /**
   * Where somebody is named in a sentence, or a pronoun stands for him there; if nowhere, then last
   * before it and first behind it.
   */
  public List<Span> places(String name, Span sentence) {
    return Stream.of(namings, pronouns)
        .flatMap(spans -> spans.near(name, sentence).stream())
        .toList();
  }

  /** Who speaks most in the report. */
  public Optional<Turn> foremost() {
    if (counted != turns.size()) {
      counted = turns.size();
      foremost =
          turns.stream()
              .max(Comparator.comparingInt(turn -> turnsByName.get(turn.chain().get(0))))
              .filter(turn -> turnsByName.get(turn.chain().get(0)) > 1);
    }
    return foremost;
  }

  /** What sort of source has this name. */
  public Optional<Kind> kindOf(String name) {
    return Optional.ofNullable(kinds.get(name));
  }
}
