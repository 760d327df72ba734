package org.tallystick.claims.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.claims.status.Status;
import org.tallystick.language.Sentence;

/**
 * Who speaks where the order of words says it in a set form, whatever the grammar makes of the
 * verb: "quoted X as saying", "…, stressed X.", "compiled by X".
 */
final class WordOrder {
  private final Sentence sentence;
  private final SubjectFinder subjects;
  private final SpeechVerbs verbs;

  WordOrder(Sentence sentence, SubjectFinder subjects, SpeechVerbs verbs) {
    this.sentence = sentence;
    this.subjects = subjects;
    this.verbs = verbs;
  }

  /** "The Journal quoted two officials as saying", "two officials were quoted as saying by …". */
  Optional<Attribution> quoted(int verb) {
    if (!sentence.token(verb).is("VB") || !sentence.token(verb).lemma().matches("quote|cite")) {
      return Optional.empty();
    }
    boolean passive = as(verb + 1);
    Optional<Mention> root = passive ? subjects.before(verb) : subjects.from(verb + 1);
    if (root.isEmpty() || !passive && !as(subjects.end(root.get()) + 1)) {
      return Optional.empty();
    }
    List<String> chain = new ArrayList<>(List.of(root.get().name()));
    (passive ? subjects.by(verb + 3) : subjects.before(verb))
        .map(Mention::name)
        .ifPresent(chain::add);
    return Optional.of(said(root.get(), chain, verb, verb, Status.STATED, "speaker.quoted"));
  }

  /** What is said is the clause around the verb and what stands up to {@code last}. */
  private Attribution said(
      Mention speaker, List<String> chain, int verb, int last, Status status, String rule) {
    int[] content = SpeakerFinder.clauseAround(sentence, verb, last);
    return new Attribution(
        chain, verb, content[0], content[1], status, Optional.of(speaker.span()), rule);
  }

  /** "as saying". */
  private boolean as(int at) {
    return at + 1 < sentence.size()
        && sentence.token(at).lower().equals("as")
        && sentence.token(at + 1).tag().equals("VBG");
  }

  /** "…, stressed lawyers for the families.": whatever the grammar makes of the verb. */
  Optional<Attribution> inverted(int verb) {
    Status status = verbs.strong(sentence, verb).orElse(null);
    if (status == null || !sentence.token(verb).tag().matches("VB[DZN]")) {
      return Optional.empty();
    }
    Status said = status == Status.EXPECTED ? Status.STATED : status;
    return subjects
        .after(verb)
        .filter(subjects::closes)
        .map(m -> said(m, List.of(m.name()), verb, verb, said, "speaker.verb"));
  }

  /** "were declared missing by X", "figures compiled by X". */
  Optional<Attribution> passive(int verb) {
    Status status = verbs.any(sentence, verb).orElse(null);
    if (!sentence.token(verb).is("VBN") || status == null) {
      return Optional.empty();
    }
    for (int by = verb + 1; by < Math.min(verb + 9, sentence.size() - 1); by++) {
      if (sentence.token(by).tag().matches("VB[DZP]|[;:]")) {
        break;
      }
      if (sentence.token(by).lower().equals("by")) {
        Status said = status == Status.DENIED ? Status.STATED : status;
        int last = by;
        return subjects
            .from(by + 1)
            .map(m -> said(m, List.of(m.name()), verb, last, said, "speaker.passive"));
      }
    }
    return Optional.empty();
  }

  /** "By the prosecution's own reckoning": whose word a noun is, which is to be one of speech. */
  Optional<Attribution> possessed(int noun, Status status) {
    int mark = noun - (sentence.wordAt(noun - 1).equals("own") ? 2 : 1);
    return mark < 1 || !sentence.token(mark).is("POS")
        ? Optional.empty()
        : subjects
            .endingAt(mark - 1)
            .map(m -> said(m, List.of(m.name()), noun, noun, status, "speaker.noun"));
  }
}
