package org.tallystick.claims.speaker;

import java.util.List;
import java.util.Optional;
import org.tallystick.language.Sentence;

/**
 * Finds who does what a verb says by the order of words, where the grammar does not say it: the
 * phrase right before the verb, the one that opens the clause, or the one behind it ("…, says X").
 */
final class SubjectFinder {
  private final Sentence sentence;
  private final List<Mention> mentions;

  SubjectFinder(Sentence sentence, List<Mention> mentions) {
    this.sentence = sentence;
    this.mentions = mentions;
  }

  /** The mention of which this token is part. */
  Optional<Mention> at(int token) {
    return mentions.stream()
        .filter(m -> m.first() <= token && token <= m.last())
        .reduce((a, b) -> b.head() == token ? b : a);
  }

  /** The mention that begins at this token or behind its article. */
  Optional<Mention> from(int token) {
    return mentions.stream()
        .filter(m -> m.first() == token || m.first() == token + 1 && sentence.token(token).is("DT"))
        .reduce((a, b) -> b);
  }

  /** The mention that ends with this token. */
  Optional<Mention> endingAt(int token) {
    return mentions.stream().filter(m -> m.last() == token).reduce((a, b) -> b);
  }

  /** The phrase right before the verb. */
  Optional<Mention> beside(int verb) {
    int last = skipped(verb);
    return mentions.stream().filter(m -> m.last() == last && bare(m)).reduce((a, b) -> b);
  }

  /** The last token before the verb that is neither adverb nor auxiliary. */
  private int skipped(int verb) {
    int end = verb - 1;
    while (end > 0
        && (sentence.token(end).tag().matches("RB|MD")
            || sentence.token(end).lower().matches("ha[sd]|have|is|was|were|are|been|all|not"))) {
      end--;
    }
    return end;
  }

  /** The phrase right before the verb, or the one that opens its clause. */
  Optional<Mention> before(int verb) {
    int end = skipped(verb);
    if (end < 0) {
      return Optional.empty();
    }
    Optional<Mention> beside = beside(verb);
    if (beside.isPresent()) {
      return beside;
    }
    boolean comma = sentence.token(end).text().equals(",");
    int clause = clause(verb);
    for (Mention mention : mentions) {
      if (mention.first() < clause || mention.last() >= verb || !bare(mention)) {
        continue;
      }
      int next = mention.last() + 1;
      boolean enclosed = comma && next < end && sentence.token(next).text().matches(",|[(]");
      boolean relative = next < end && sentence.token(next).lower().matches("who|which|that");
      if (enclosed || relative || !finite(next, verb)) {
        return Optional.of(mention);
      }
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** The phrase behind the verb, where what is said stands before it. */
  Optional<Mention> after(int verb) {
    boolean inverted =
        verb > 0 && sentence.token(verb - 1).text().matches("[,?!”\"’'–—]|''")
            || verb > 1
                && sentence.token(verb - 2).text().equals(",")
                && sentence.token(verb - 1).is("RB");
    return inverted && verb + 1 < sentence.size() ? from(verb + 1) : Optional.empty();
  }

  /** The phrase behind "by". */
  Optional<Mention> by(int token) {
    return token + 1 < sentence.size() && sentence.token(token).lower().equals("by")
        ? from(token + 1)
        : Optional.empty();
  }

  /** Last token of the phrase with the relative clause between commas or "who …" behind it. */
  int end(Mention mention) {
    int end = mention.last();
    if (end + 1 < sentence.size() && sentence.token(end + 1).lower().matches("who|which|that|,")) {
      for (int i = end + 2; i + 1 < sentence.size() && i < end + 14; i++) {
        if (sentence.token(i).lower().equals("as") && sentence.token(i + 1).tag().equals("VBG")) {
          return i - 1;
        }
      }
    }
    return end;
  }

  /** Whether the sentence ends with the phrase, or goes on with a comma, a day or a place. */
  boolean closes(Mention mention) {
    int next = mention.last() + 1;
    return next >= sentence.size()
        || sentence.token(next).text().matches("[.,;:)!?”\"]|''|–|—")
        || sentence
            .token(next)
            .lower()
            .matches("on|in|at|last|this|earlier|who|after|before|during")
        || sentence.token(next).lower().matches("(?:mon|tues|wednes|thurs|fri|satur|sun)day");
  }

  /** Whether no preposition or possessor takes the phrase. */
  private boolean bare(Mention mention) {
    int before = mention.first() - 1;
    if (before < 0) {
      return true;
    }
    String tag = sentence.token(before).tag();
    return !tag.matches("IN|TO|POS|PRP\\$|WP\\$|VB.*|CD")
        || sentence
            .token(before)
            .lower()
            .matches("that|as|while|although|because|if|whereas|since");
  }

  /** Where the clause of the verb begins: after a semicolon, colon, quotation or "and". */
  private int clause(int verb) {
    for (int i = verb - 1; i > 0; i--) {
      String text = sentence.token(i).text();
      if (text.matches("[;:”“\"–—]|''|``")
          || sentence.token(i).tag().equals("CC") && sentence.token(i - 1).text().equals(",")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether a finite verb stands between, other than in "who …" and "which …". */
  private boolean finite(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean participle =
          sentence.token(i).tag().equals("VBD")
              && i + 1 < sentence.size()
              && sentence.token(i + 1).tag().matches("IN|RP|TO");
      if (sentence.token(i).tag().matches("VBD|VBZ|VBP")
          && !participle
          && !sentence.token(i).lower().matches("ha[sd]|have")) {
        return true;
      }
    }
    return false;
  }
}
