package org.tallystick.claims.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Span;

/**
 * Finds who says what: speech verbs with their subjects, "according to", possessors of estimates
 * and figures, and the marks of lists and headlines.
 */
public final class SpeakerFinder {
  private static final Set<String> LINKS =
      Set.of("ccomp", "parataxis", "xcomp", "advcl", "conj", "dep");

  private final Map<String, Status> verbs = new HashMap<>();
  private final Map<String, Status> weakVerbs = new HashMap<>();
  private final Map<String, Status> nouns = new HashMap<>();
  private final PhraseIndex<Status> phrases = new PhraseIndex<>();
  private final SourceNames sources;

  /** Knows the words of speech of this codebook. */
  public SpeakerFinder(Codebook codebook, SourceNames sources) {
    this.sources = sources;
    for (Table.Row row : codebook.rows("en/speech")) {
      Status status = Status.of(row.get("status"));
      String word = row.get("word");
      for (String kind : row.list("kind")) {
        switch (kind) {
          case "verb" -> verbs.put(word, status);
          case "weak-verb" -> weakVerbs.put(word, status);
          case "noun" -> nouns.put(word, status);
          default -> {
            if (!word.contains("X")) {
              phrases.put(word, status);
            }
          }
        }
      }
    }
  }

  /** Starts a report: reads its names. */
  public Names names(String masked, List<Sentence> sentences) {
    return new Names(masked, sentences, sources);
  }

  /** Everybody who says something in a parsed sentence; remembers them. */
  public List<Attribution> find(Sentence sentence, Names names) {
    List<Attribution> found = new ArrayList<>();
    SpeakerPhrase reader = new SpeakerPhrase(sentence, sources, names);
    prefixed(sentence, reader).ifPresent(found::add);
    suffixed(sentence, reader).ifPresent(found::add);
    for (int i = 0; i < sentence.size(); i++) {
      byPhrase(sentence, i, reader).ifPresent(found::add);
      byVerb(sentence, i, reader)
          .ifPresent(
              attribution -> {
                found.add(attribution);
                String name = attribution.chain().get(0);
                names.spoke(name, reader.isPerson(name));
              });
      byNoun(sentence, i, reader).ifPresent(found::add);
    }
    List<Attribution> settled = widened(sentence, cited(found));
    for (Attribution attribution : settled) {
      if (!attribution.chain().isEmpty()) {
        String first = attribution.chain().get(0);
        names.spoke(first, reader.isPerson(first));
      }
    }
    return settled;
  }

  /** "The Journal reported, citing two officials": they said it, the Journal passed it on. */
  private static List<Attribution> cited(List<Attribution> found) {
    Optional<Attribution> root =
        found.stream().filter(a -> a.rule().equals("speaker.citing")).findFirst();
    if (root.isEmpty()) {
      return found;
    }
    List<Attribution> chained = new ArrayList<>();
    for (Attribution attribution : found) {
      if (attribution.rule().equals("speaker.verb")) {
        List<String> chain = new ArrayList<>(root.get().chain());
        chain.addAll(attribution.chain());
        chained.add(attribution.with(chain));
      }
    }
    return chained.isEmpty() ? found : chained;
  }

  /** A lone speaker speaks for the whole sentence but what stands in another coordinate clause. */
  private static List<Attribution> widened(Sentence sentence, List<Attribution> found) {
    if (found.size() != 1 || found.get(0).rule().equals("speaker.suffix")) {
      return found;
    }
    Attribution only = found.get(0);
    boolean phrase = only.rule().equals("speaker.phrase") || only.rule().equals("speaker.noun");
    return phrase ? List.of(only.over(0, sentence.size() - 1)) : found;
  }

  /** "according to X", "citing X". */
  private Optional<Attribution> byPhrase(Sentence sentence, int i, SpeakerPhrase reader) {
    Optional<PhraseIndex.Match<Status>> match = phrases.at(sentence, i);
    if (match.isEmpty() || match.get().last() + 1 >= sentence.size()) {
      return Optional.empty();
    }
    int start = match.get().last() + 1;
    Optional<SpeakerPhrase.Found> speaker = reader.from(start);
    String cue = sentence.token(i).lower();
    if (speaker.isEmpty()
        || sentence.token(match.get().last()).lower().matches("on|in|to")
            && !cue.matches("according|per|as")) {
      return Optional.empty();
    }
    int[] content = clauseAround(sentence, i, speaker.get().last());
    return Optional.of(
        new Attribution(
            List.of(speaker.get().name()),
            i,
            content[0],
            content[1],
            match.get().value() == Status.DENIED ? Status.STATED : match.get().value(),
            Optional.of(sentence.span(start, speaker.get().last())),
            cue.matches("citing|quoting|cited|quoted") ? "speaker.citing" : "speaker.phrase"));
  }

  /** The part of the sentence that a phrase speaks of: up to the next semicolon on either side. */
  private static int[] clauseAround(Sentence sentence, int first, int last) {
    int from = first;
    while (from > 0 && !sentence.token(from - 1).text().equals(";")) {
      from--;
    }
    int to = last;
    while (to + 1 < sentence.size() && !sentence.token(to + 1).text().equals(";")) {
      to++;
    }
    return new int[] {from, to};
  }

  /** "X says …", "…, X said". */
  private Optional<Attribution> byVerb(Sentence sentence, int verb, SpeakerPhrase reader) {
    if (!sentence.token(verb).is("VB") && !sentence.token(verb).lower().equals("aware")) {
      return Optional.empty();
    }
    String lemma = sentence.token(verb).lemma();
    boolean strong = verbs.containsKey(lemma);
    Status status = strong ? verbs.get(lemma) : weakVerbs.get(lemma);
    if (status == null || sentence.child(verb, "nsubj:pass") >= 0 || isPassive(sentence, verb)) {
      return Optional.empty();
    }
    if (sentence.relation(verb).equals("acl") || sentence.relation(verb).equals("amod")) {
      return Optional.empty();
    }
    int subject = subject(sentence, verb);
    Optional<SpeakerPhrase.Found> speaker =
        subject >= 0 && reader.canSpeak(subject, strong)
            ? reader.subject(subject)
            : strong ? reader.beside(verb) : Optional.empty();
    if (speaker.isEmpty()
        && (sentence.relation(verb).equals("root") || sentence.relation(verb).equals("conj"))) {
      speaker = reader.opening(verb);
      subject = -1;
    }
    if (speaker.isEmpty()) {
      return Optional.empty();
    }
    if (subject < 0) {
      subject = speaker.get().last();
    }
    List<String> chain = new ArrayList<>(List.of(speaker.get().name()));
    told(sentence, verb, reader).ifPresent(chain::add);
    int[] content = content(sentence, verb, subject);
    boolean negated = negated(sentence, verb);
    return Optional.of(
        new Attribution(
            chain,
            verb,
            content[0],
            content[1],
            negated && status == Status.DENIED
                ? Status.STATED
                : status == Status.EXPECTED ? Status.STATED : status,
            Optional.of(sentence.span(speaker.get().first(), speaker.get().last())),
            "speaker.verb"));
  }

  private static boolean isPassive(Sentence sentence, int verb) {
    return sentence.child(verb, "aux:pass") >= 0
        || sentence.token(verb).tag().equals("VBN")
            && sentence.child(verb, "aux") < 0
            && !sentence.relation(verb).equals("root");
  }

  private static boolean negated(Sentence sentence, int verb) {
    for (int child : sentence.children(verb)) {
      if (sentence.token(child).lower().matches("not|n't|never")) {
        return true;
      }
    }
    return false;
  }

  private static int subject(Sentence sentence, int verb) {
    int at = verb;
    for (int steps = 0; steps < 3 && at >= 0; steps++) {
      int subject = sentence.child(at, "nsubj");
      if (subject >= 0) {
        return subject;
      }
      String relation = sentence.relation(at);
      if (!relation.equals("conj") && !relation.equals("xcomp") && !relation.equals("advcl")) {
        return -1;
      }
      at = sentence.head(at);
    }
    return -1;
  }

  /** The paper in "told the paper". */
  private Optional<String> told(Sentence sentence, int verb, SpeakerPhrase reader) {
    if (!sentence.token(verb).lemma().matches("tell|confirm|inform")) {
      return Optional.empty();
    }
    for (int child : sentence.children(verb)) {
      String relation = sentence.relation(child);
      if (child > verb
          && (relation.equals("obj") || relation.equals("iobj") || relation.startsWith("obl"))) {
        Optional<String> outlet = reader.outlet(child);
        if (outlet.isPresent()) {
          return outlet;
        }
      }
    }
    return Optional.empty();
  }

  /** What a verb of speech governs. */
  private static int[] content(Sentence sentence, int verb, int subject) {
    String relation = sentence.relation(verb);
    if (relation.equals("parataxis") || relation.equals("root")) {
      int first = 0;
      int last = sentence.size() - 1;
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.token(i).text().equals(";")) {
          if (i < Math.min(verb, subject)) {
            first = i + 1;
          } else if (i > verb && last == sentence.size() - 1) {
            last = i - 1;
          }
        }
      }
      return stopAtRival(sentence, verb, first, last);
    }
    if (LINKS.contains(relation)) {
      int[] own = subtree(sentence, verb);
      return new int[] {own[0], own[1]};
    }
    return subtree(sentence, verb);
  }

  /**
   * "…, and the ministry said …": another coordinate clause with its own subject is not covered.
   */
  private static int[] stopAtRival(Sentence sentence, int verb, int first, int last) {
    int from = first;
    int to = last;
    for (int child : sentence.children(verb)) {
      if (sentence.relation(child).equals("conj") && sentence.child(child, "nsubj") >= 0) {
        int[] rival = subtree(sentence, child);
        if (rival[0] > verb) {
          to = Math.min(to, rival[0] - 1);
        }
      }
    }
    return new int[] {from, Math.max(from, to)};
  }

  private static int[] subtree(Sentence sentence, int root) {
    int first = root;
    int last = root;
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.within(i, root)) {
        first = Math.min(first, i);
        last = Math.max(last, i);
      }
    }
    return new int[] {first, last};
  }

  /** "Kyiv's figure", "the department's reckoning", "estimates by X". */
  private Optional<Attribution> byNoun(Sentence sentence, int noun, SpeakerPhrase reader) {
    String lemma = sentence.token(noun).lemma();
    if (!sentence.token(noun).is("NN") || !nouns.containsKey(lemma)) {
      return Optional.empty();
    }
    for (String relation : List.of("nmod:poss", "compound", "nmod", "amod")) {
      for (int owner : sentence.children(noun)) {
        if (!sentence.relation(owner).equals(relation)) {
          continue;
        }
        boolean possessive = relation.equals("nmod:poss");
        boolean by =
            relation.equals("nmod")
                && (isMarked(sentence, owner, "by|from")
                    || isMarked(sentence, owner, "of") && isMarked(sentence, noun, "by|on|in"));
        if (!possessive && !by) {
          continue;
        }
        Optional<SpeakerPhrase.Found> speaker =
            reader.canSpeak(owner, true) ? reader.subject(owner) : Optional.empty();
        if (speaker.isPresent()) {
          int[] content = clauseAround(sentence, noun, noun);
          return Optional.of(
              new Attribution(
                  List.of(speaker.get().name()),
                  noun,
                  content[0],
                  content[1],
                  nouns.get(lemma) == Status.ALLEGED ? Status.ALLEGED : Status.STATED,
                  Optional.of(sentence.span(speaker.get().first(), speaker.get().last())),
                  "speaker.noun"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isMarked(Sentence sentence, int noun, String prepositions) {
    for (int child : sentence.children(noun)) {
      if (sentence.relation(child).equals("case")
          && sentence.token(child).lower().matches(prepositions)) {
        return true;
      }
    }
    return false;
  }

  /** "Seoul, also Monday: 1,100 dead", "HUR: captured …". */
  private Optional<Attribution> prefixed(Sentence sentence, SpeakerPhrase reader) {
    for (int i = 1; i < Math.min(sentence.size() - 1, 14); i++) {
      String mark = sentence.token(i).text();
      if (mark.equals(":")) {
        int colon = i;
        Optional<SpeakerPhrase.Found> speaker =
            reader.isCountry(0, i - 1) || reader.isDateline(0, i - 1)
                ? Optional.empty()
                : reader.label(0, i - 1);
        return speaker.map(
            found ->
                new Attribution(
                    List.of(found.name()),
                    colon,
                    colon + 1,
                    sentence.size() - 1,
                    Status.STATED,
                    Optional.of(sentence.span(found.first(), found.last())),
                    "speaker.prefix"));
      }
    }
    return Optional.empty();
  }

  /** "… – White House.", "(Usov, 19.11)". */
  private Optional<Attribution> suffixed(Sentence sentence, SpeakerPhrase reader) {
    for (int i = sentence.size() - 2; i > 0 && i > sentence.size() - 25; i--) {
      String mark = sentence.token(i).text();
      if (mark.matches("[–—:-]+|\\(|-LRB-")) {
        int end = sentence.size() - 1;
        while (end > i && sentence.token(end).text().matches("[.)\\]]|-RRB-")) {
          end--;
        }
        boolean bracket = mark.equals("(") || mark.equals("-LRB-");
        Optional<SpeakerPhrase.Found> speaker =
            end <= i
                ? Optional.empty()
                : bracket ? reader.bracketed(i + 1, end) : reader.label(i + 1, end);
        boolean whole =
            mark.equals(":")
                ? end - i <= 6
                : speaker.isPresent() && speaker.get().last() >= end - 1;
        if (speaker.isPresent() && (bracket || whole)) {
          return Optional.of(
              new Attribution(
                  List.of(speaker.get().name()),
                  i,
                  0,
                  i - 1,
                  Status.STATED,
                  Optional.of(sentence.span(speaker.get().first(), speaker.get().last())),
                  "speaker.suffix"));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a sentence plainly goes on with what was said before. */
  public boolean goesOn(Sentence sentence) {
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < Math.min(6, sentence.size()); i++) {
      start.append(sentence.token(i).lower()).append(' ');
    }
    String words = start.toString().toLowerCase(Locale.ROOT);
    return words.matches(
            ".*\\b(?:it (?:was|is|had|put|has)|the (?:figures?|number|total|list|count|tally) (?:was|were|had|has|stood|rose)|those figures|that figure|of (?:these|them|whom|those))\\b.*")
        || words.matches(
            "(?:(?:of|among|about|some|around|all|most|many|half|another|additionally|in addition|[\\d,.]+|\\p{L}+) )?(?:[\\d,.]+ )?(?:of )?(?:these|them|those|which)\\b.*"
                + "|(?:additionally|in addition|another|others?|one (?:of|was|is|had|has)|two of|three of|her|his|its|their|the same|most of|the remaining|the rest|also|furthermore|moreover|of the|among the|he|she|it|they|the figures?|the total|the number|that|this)\\b.*");
  }

  /** The words of a speaker in the report. */
  public static Optional<Span> span(Optional<Attribution> attribution) {
    return attribution.flatMap(Attribution::speaker);
  }
}
