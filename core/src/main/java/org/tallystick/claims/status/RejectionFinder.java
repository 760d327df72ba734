package org.tallystick.claims.status;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/**
 * Finds where a sentence takes up what was said before and rejects it: "Kyiv called that figure
 * absurd", ", a toll that the army disputes". Goes by the words alone: such a sentence is parsed
 * only because it rejects something.
 */
public final class RejectionFinder {
  /** Within how many tokens a verdict begins, or a noun is found. */
  private static final int NEAR = 6;

  /** Within how many tokens a relative pronoun stands before its verb. */
  private static final int CLAUSE = 9;

  /** How many words a sentence may have that is nothing but a verdict. */
  private static final int FRAGMENT = 5;

  private static final Pattern PRONOUN = Pattern.compile("it|this|that|these|those|them|both");
  private static final Pattern BE = Pattern.compile("is|are|was|were|be|been|'s|’s|being");
  private static final Pattern QUOTE = Pattern.compile("[\"“”«„]|``|''");

  /** What may stand behind a pronoun that is an object, and not behind a conjunction or article. */
  private static final Pattern BOUND =
      Pattern.compile(
          "|\\W+|as|and|or|but|too|also|again|then|on|in|at|to|with|when|while|after|before|for|by|through|outright|flatly|"
              + "strongly|firmly|categorically|vehemently|angrily|yesterday|today|last|since|until|entirely|altogether|out");

  private static final Pattern ARTICLE = Pattern.compile("the|a|an|this|that|these|those|such");

  /** How the sentence points to what it rejects. */
  public enum Form {
    /** "Kyiv denies it". */
    PRONOUN,
    /** "Kyiv disputes the figure". */
    NOUN,
    /** "Kyiv called that 'theatre'". */
    QUOTED,
    /** "That number is a fiction". */
    SUBJECT,
    /** ", which Kyiv denies", ", a claim that Kyiv calls absurd". */
    RELATIVE,
    /** "Nonsense." */
    ALONE
  }

  /**
   * A rejection.
   *
   * @param form how it points
   * @param first its first token
   * @param last its last
   */
  public record Rejection(Form form, int first, int last) {}

  private record Pointer(Form form, int last) {}

  private final PhraseIndex<Boolean> rejecting = new PhraseIndex<>();
  private final PhraseIndex<Boolean> calling = new PhraseIndex<>();
  private final PhraseIndex<Boolean> verdicts = new PhraseIndex<>();
  private final Set<String> taken = new HashSet<>();

  /** Knows the words of this codebook. */
  public RejectionFinder(Codebook codebook) {
    for (Table.Row row : codebook.rows("en/status")) {
      if (Status.of(row.get("status")) == Status.DENIED) {
        verdicts.put(row.get("phrase"), true);
      }
    }
    for (Table.Row row : codebook.rows("en/rejections")) {
      String word = row.get("word");
      switch (row.get("kind")) {
        case "reject" -> rejecting.put(word, true);
        case "call" -> calling.put(word, true);
        case "verdict" -> verdicts.put(word, true);
        case "taken" -> taken.add(word);
        default -> throw row.wrong("no kind '" + row.get("kind") + "'");
      }
    }
  }

  /** Whether the sentence points back to something and rejects it. */
  public boolean pointsBack(Sentence sentence) {
    return !of(sentence).isEmpty();
  }

  /** Every rejection of a sentence, in order. */
  public List<Rejection> of(Sentence sentence) {
    List<Rejection> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Optional<Rejection> here = at(sentence, i);
      if (here.isPresent()) {
        found.add(here.get());
        i = here.get().last();
      }
    }
    return found;
  }

  private Optional<Rejection> at(Sentence sentence, int i) {
    Optional<PhraseIndex.Match<Boolean>> verb = rejecting.at(sentence, i);
    Optional<PhraseIndex.Match<Boolean>> name = calling.at(sentence, i);
    Optional<Rejection> told =
        verb.flatMap(match -> rejected(sentence, i, match.last()))
            .or(() -> name.flatMap(match -> called(sentence, i, match.last())));
    return told.isPresent() ? told : verdict(sentence, i);
  }

  private Optional<Rejection> rejected(Sentence sentence, int first, int last) {
    Optional<Pointer> pointer = pointer(sentence, last + 1);
    if (pointer.isPresent() && !isContent(sentence, pointer.get())) {
      return Optional.of(new Rejection(pointer.get().form(), first, pointer.get().last()));
    }
    boolean passive =
        sentence.wordAt(last + 1).equals("by") && sentence.wordAt(first - 1).matches("[(,–—]");
    return passive || isRelative(sentence, first) && !sentence.wordAt(last + 1).equals("that")
        ? Optional.of(new Rejection(Form.RELATIVE, first, last))
        : Optional.empty();
  }

  private Optional<Rejection> called(Sentence sentence, int first, int last) {
    Optional<Pointer> pointer = pointer(sentence, last + 1);
    int from = pointer.map(Pointer::last).orElse(last) + 1;
    Optional<Integer> end = verdictFrom(sentence, from);
    if (pointer.isPresent() && end.isPresent()) {
      return Optional.of(new Rejection(pointer.get().form(), first, end.get()));
    }
    if (isRelative(sentence, first)) {
      return verdictFrom(sentence, last + 1).map(at -> new Rejection(Form.RELATIVE, first, at));
    }
    boolean quoted =
        QUOTE.matcher(sentence.wordAt(from)).matches()
            || sentence.wordAt(from).matches("as|an?|the")
                && QUOTE.matcher(sentence.wordAt(from + 1)).matches();
    return pointer
        .filter(found -> quoted)
        .map(found -> new Rejection(Form.QUOTED, first, found.last()));
  }

  /** The end of a verdict that begins within a few tokens from here. */
  private Optional<Integer> verdictFrom(Sentence sentence, int from) {
    for (int i = from; i < Math.min(sentence.size(), from + NEAR); i++) {
      Optional<PhraseIndex.Match<Boolean>> verdict = verdicts.at(sentence, i);
      if (verdict.isPresent()) {
        return Optional.of(verdict.get().last());
      }
      if (sentence.token(i).text().matches("[.;:]")) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<Rejection> verdict(Sentence sentence, int i) {
    return verdicts
        .at(sentence, i)
        .map(PhraseIndex.Match::last)
        .flatMap(
            last ->
                isFragment(sentence)
                    ? Optional.of(new Rejection(Form.ALONE, i, last))
                    : isSubject(sentence, i, last)
                        ? Optional.of(new Rejection(Form.SUBJECT, i, last))
                        : Optional.empty());
  }

  private static boolean isFragment(Sentence sentence) {
    return sentence.size() <= 3 * FRAGMENT
        && sentence.tokens().stream()
                .filter(token -> Character.isLetterOrDigit(token.text().codePointAt(0)))
                .count()
            <= FRAGMENT;
  }

  /** Whether what is rejected stands before the verdict: "it is false", "the figure was wrong". */
  private boolean isSubject(Sentence sentence, int first, int last) {
    boolean be = false;
    for (int i = first; i <= last; i++) {
      be |= BE.matcher(sentence.wordAt(i)).matches();
    }
    for (int i = first - 1; i >= 0 && i >= first - 4; i--) {
      String word = sentence.wordAt(i);
      if (be && word.matches("it|this|that|these|those")) {
        return true;
      }
      if (be && taken.contains(word)) {
        return i > 0 && ARTICLE.matcher(sentence.wordAt(i - 1)).matches();
      }
      be |= BE.matcher(word).matches();
      if (!word.matches(
          "is|are|was|were|'s|’s|all|simply|just|not|n't|entirely|completely|\\w+ly")) {
        return false;
      }
    }
    return false;
  }

  /** What is pointed to from here on: a pronoun, or a noun that takes up what was said. */
  private Optional<Pointer> pointer(Sentence sentence, int from) {
    int at = sentence.wordAt(from).matches("\\w+ly|outright|all") ? from + 1 : from;
    for (int i = at; i < Math.min(sentence.size(), at + NEAR); i++) {
      String word = sentence.wordAt(i);
      if (taken.contains(word)) {
        return i > at || word.endsWith("s")
            ? Optional.of(new Pointer(Form.NOUN, i))
            : Optional.empty();
      }
      if (word.matches("of|that|which|in|on|to|for|by|and|or|who|whom|from|[.;:,]") && i > at) {
        break;
      }
    }
    boolean pronoun =
        PRONOUN.matcher(sentence.wordAt(at)).matches()
            && (BOUND.matcher(sentence.wordAt(at + 1)).matches()
                || verdictFrom(sentence, at + 1).filter(end -> end <= at + 3).isPresent());
    return pronoun ? Optional.of(new Pointer(Form.PRONOUN, at)) : Optional.empty();
  }

  /** Whether what was said is told behind the noun: "reports that", "the claim of". */
  private static boolean isContent(Sentence sentence, Pointer pointer) {
    return pointer.form() == Form.NOUN
        && sentence.wordAt(pointer.last() + 1).matches("that|of|about|by|from|in|according");
  }

  /** Whether the verb stands in a clause that takes up what the sentence has said. */
  private boolean isRelative(Sentence sentence, int verb) {
    for (int i = verb - 1; i > 0 && i >= verb - CLAUSE; i--) {
      String word = sentence.wordAt(i);
      if (word.equals("which")) {
        return sentence.wordAt(i - 1).matches("[,–—-]") || taken.contains(sentence.wordAt(i - 1));
      }
      if (taken.contains(word) && i < verb - 1) {
        return sentence.wordAt(i - 1).matches("an?|the|one")
            && sentence.wordAt(i - 2).matches("[,–—-]");
      }
      if (word.matches("[.;:]")) {
        return false;
      }
    }
    return false;
  }
}
