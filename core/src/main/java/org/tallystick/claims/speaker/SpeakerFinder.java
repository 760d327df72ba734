package org.tallystick.claims.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.CalendarWords;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Span;

/**
 * Finds who says what: speech verbs with their subjects, "according to", possessors of estimates
 * and figures, and the marks of lists and headlines.
 */
public final class SpeakerFinder {
  /** "(ii)", "b)": the mark of an item of a list, which says nothing. */
  private static final Pattern ITEM = Pattern.compile("\\(?(?:[ivxIVX]{1,5}|\\p{L}|\\d{1,3})\\)");

  /** What tells a time beside days and months: "early summer", "September 3". */
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\d{1,4}|early|mid|late|last|this|the|spring|summer|autumn|winter|today|yesterday"
              + "|morning|afternoon|evening|night|week|month|year");

  private final SpeechVerbs verbs = new SpeechVerbs();
  private final Map<String, Status> nouns = new HashMap<>();
  private final PhraseIndex<Status> phrases = new PhraseIndex<>();
  private final Set<String> forms = new HashSet<>();
  private final SourceNames sources;

  /** Knows the words of speech of this codebook. */
  public SpeakerFinder(Codebook codebook, SourceNames sources) {
    this.sources = sources;
    for (Table.Row row : codebook.rows("en/speech")) {
      Status status = Status.of(row.get("status"));
      String word = row.get("word");
      for (String kind : row.list("kind")) {
        switch (kind) {
          case "verb" -> {
            verbs.addStrong(word, status);
            forms.add(word);
          }
          case "weak-verb" -> verbs.addWeak(word, status);
          case "noun" -> nouns.put(word, status);
          case "form" -> forms.add(word);
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

  /** Everybody who says something in a sentence; remembers them and those it names. */
  public List<Attribution> find(Sentence sentence, Names names) {
    SpeakerPhrase reader = new SpeakerPhrase(sentence, sources, names);
    List<Mention> mentions =
        new MentionFinder(
                sentence,
                sources,
                names,
                reader,
                i -> isSpeech(sentence, i),
                i -> verbs.any(sentence, i).isPresent())
            .find();
    mentions.forEach(names.floor()::see);
    List<Attribution> found =
        (sentence.parsed()
                ? grammatical(sentence, reader, mentions)
                : plain(sentence, reader, mentions))
            .stream()
                .filter(a -> isSomebody(a.chain().get(0)))
                .filter(a -> a.speaker().filter(s -> Hearing.isTold(sentence, s)).isEmpty())
                .toList();
    for (Attribution attribution : found) {
      String first = attribution.chain().get(0);
      names.spoke(first, reader.written().isPerson(first));
      Mention.Kind kind = kind(attribution, mentions, names, reader);
      names
          .floor()
          .hear(
              new Floor.Turn(
                  attribution.chain(),
                  attribution.rule(),
                  kind,
                  sentence.span(),
                  sentence.blockIndex()));
      attribution
          .speaker()
          .filter(span -> mentions.stream().noneMatch(m -> m.span().meets(span)))
          .ifPresent(
              span -> {
                Mention speaker = new Mention(first, kind, 0, 0, 0, span, sentence.blockIndex());
                if (sentence.token(sentence.tokenAt(span.begin())).is("PRP")) {
                  names.floor().refer(speaker);
                } else {
                  names.floor().see(speaker);
                }
              });
    }
    return sentence.parsed() ? found : List.of();
  }

  /** Neither the mark of an item nor a time nor "nobody", whatever the grammar makes of them. */
  private boolean isSomebody(String name) {
    return !ITEM.matcher(name).matches()
        && !SpeakingNouns.isNobody(name.toLowerCase(Locale.ROOT))
        && !Arrays.stream(name.split(" "))
            .allMatch(word -> CalendarWords.isName(word) || TIME.matcher(word).matches());
  }

  private List<Attribution> plain(Sentence sentence, SpeakerPhrase reader, List<Mention> mentions) {
    List<Attribution> found = new ArrayList<>(new Labels(sentence, reader, mentions).find());
    found.addAll(new PlainSpeech(sentence, mentions, forms).find());
    return found;
  }

  private static Mention.Kind kind(
      Attribution attribution, List<Mention> mentions, Names names, SpeakerPhrase reader) {
    String name = attribution.chain().get(0);
    return mentions.stream()
        .filter(m -> attribution.speaker().filter(m.span()::meets).isPresent())
        .filter(m -> m.name().equals(name))
        .findFirst()
        .map(Mention::kind)
        .or(() -> names.floor().kindOf(name))
        .orElse(reader.written().isPerson(name) ? Mention.Kind.PERSON : Mention.Kind.BODY);
  }

  private List<Attribution> grammatical(
      Sentence sentence, SpeakerPhrase reader, List<Mention> mentions) {
    SubjectFinder subjects = new SubjectFinder(sentence, mentions);
    WordOrder order = new WordOrder(sentence, subjects, verbs);
    List<Attribution> found = new ArrayList<>();
    found.addAll(new Labels(sentence, reader, mentions).find());
    for (int i = 0; i < sentence.size(); i++) {
      int verb = i;
      byPhrase(sentence, i, reader).ifPresent(found::add);
      order
          .quoted(i)
          .or(() -> byVerb(sentence, verb, reader, subjects))
          .or(() -> order.inverted(verb))
          .or(() -> order.passive(verb))
          .ifPresent(found::add);
      byNoun(sentence, i, reader)
          .or(
              () ->
                  Optional.ofNullable(nouns.get(sentence.token(verb).lower()))
                      .flatMap(status -> order.possessed(verb, status)))
          .ifPresent(found::add);
    }
    return widened(sentence, cited(found));
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
      if (attribution.rule().matches("speaker.(?:verb|weak)")) {
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
    Optional<SpeakerName.Found> speaker = reader.from(start);
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
            cue.matches("citing|quoting|cited|quoted|reading")
                ? "speaker.citing"
                : "speaker.phrase"));
  }

  /** The part of the sentence that a phrase speaks of: up to the next semicolon on either side. */
  static int[] clauseAround(Sentence sentence, int first, int last) {
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
  private Optional<Attribution> byVerb(
      Sentence sentence, int verb, SpeakerPhrase reader, SubjectFinder subjects) {
    if (!sentence.token(verb).is("VB") && !sentence.token(verb).lower().equals("aware")) {
      return Optional.empty();
    }
    boolean strong = isSpeech(sentence, verb);
    Status status = verbs.any(sentence, verb).orElse(null);
    if (status == null
        || sentence.relation(verb).startsWith("aux")
        || sentence.child(verb, "nsubj:pass") >= 0
        || isPassive(sentence, verb)) {
      return Optional.empty();
    }
    if (sentence.relation(verb).equals("acl") || sentence.relation(verb).equals("amod")) {
      return Optional.empty();
    }
    int subject = subject(sentence, verb);
    int at = subject;
    boolean fit =
        subject >= 0 && reader.nouns().canSpeak(subject, strong) && !isOwned(sentence, subject);
    Optional<SpeakerName.Found> speaker =
        strong ? subjects.beside(verb).map(SpeakerName.Found::of) : Optional.empty();
    if (speaker.isEmpty() && fit) {
      speaker = subjects.at(subject).map(SpeakerName.Found::of).or(() -> reader.subject(at));
    }
    if (speaker.isEmpty()) {
      speaker =
          subjects
              .before(verb)
              .or(() -> subjects.after(verb))
              .filter(
                  m ->
                      strong
                          || m.kind() != Mention.Kind.SEVERAL && m.kind() != Mention.Kind.SOMEBODY)
              .map(SpeakerName.Found::of);
    }
    if (speaker.isEmpty() && strong) {
      speaker = reader.beside(verb);
    }
    if (speaker.isEmpty() && strong && verb == 0) {
      speaker = reader.unsaid();
    }
    if (speaker.isEmpty()
        && (sentence.relation(verb).equals("root") || sentence.relation(verb).equals("conj"))) {
      speaker = reader.opening(verb);
      subject = -1;
    }
    speaker = speaker.map(reader::withPerson);
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
            strong ? "speaker.verb" : "speaker.weak"));
  }

  /** "whose department": no speaker of the sentence. */
  private static boolean isOwned(Sentence sentence, int noun) {
    for (int child : sentence.children(noun)) {
      if (sentence.token(child).lower().equals("whose")) {
        return true;
      }
    }
    return noun > 0 && sentence.token(noun - 1).lower().equals("whose");
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
    int[] own = subtree(sentence, verb);
    int[] clause = clauseAround(sentence, verb, verb);
    boolean aside =
        verb + 1 >= sentence.size() || sentence.token(verb + 1).text().matches("[,.;:–—)]");
    return aside
        ? clause
        : new int[] {Math.min(own[0], Math.min(subject, verb)), Math.max(own[1], clause[1])};
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
        Optional<SpeakerName.Found> speaker =
            reader.nouns().canSpeak(owner, true) ? reader.subject(owner) : Optional.empty();
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

  /** Whether the verb is one of speech and nothing else. */
  public boolean isSpeech(Sentence sentence, int verb) {
    return verbs.strong(sentence, verb).isPresent();
  }

  /** Whether a sentence plainly goes on with what was said before. */
  public boolean goesOn(Sentence sentence) {
    return Continuation.of(sentence);
  }

  /** The words of a speaker in the report. */
  public static Optional<Span> span(Optional<Attribution> attribution) {
    return attribution.flatMap(Attribution::speaker);
  }
}
