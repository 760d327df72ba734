package org.tallystick.claims.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/** Finds the words that make a claim alleged, denied or expected. */
public final class StatusFinder {
  private static final Pattern WALL = Pattern.compile("[;:.]|but|while|whereas|although|though");
  private static final Pattern TO_COME =
      Pattern.compile(
          "plan|plans|planned|planning|prepare|prepares|preparing|intend|intends|vow|vowed|promise|promised|pledge|pledged|want|wants|seek|seeks|aim|aims|threaten|threatened|agreed|hope|hopes|expect|expects|expected|set|due|ready|about|willing|likely|going");

  private final PhraseIndex<Status> phrases = new PhraseIndex<>();

  /** Knows the words of this codebook. */
  public StatusFinder(Codebook codebook) {
    for (Table.Row row : codebook.rows("en/status")) {
      phrases.put(row.get("phrase"), Status.of(row.get("status")));
    }
  }

  /** A status and where it is said. */
  public record Found(Status status, int first, int last) {}

  /** Every word of doubt, denial or plan in a sentence. */
  public List<Found> all(Sentence sentence) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Optional<PhraseIndex.Match<Status>> match = phrases.at(sentence, i);
      if (match.isPresent()) {
        found.add(new Found(match.get().value(), i, match.get().last()));
        i = match.get().last();
      }
    }
    return found;
  }

  /**
   * The status that the words around give to what is said between two tokens.
   *
   * @param first the first token of number, people and event
   * @param last the last
   * @param event the word of the measure, or -1
   */
  public Optional<Found> around(Sentence sentence, int first, int last, int event) {
    int from = first;
    while (from > 0
        && first - from < 10
        && !WALL.matcher(sentence.token(from - 1).lower()).matches()) {
      from--;
    }
    int to = last;
    while (to + 1 < sentence.size()
        && to - last < 3
        && !WALL.matcher(sentence.token(to + 1).lower()).matches()) {
      to++;
    }
    Found found = null;
    for (int i = from; i <= to; i++) {
      Optional<PhraseIndex.Match<Status>> match = phrases.at(sentence, i);
      if (match.isPresent()) {
        boolean counts = applies(sentence, match.get(), first, event);
        if (counts && (found == null || match.get().value().compareTo(found.status()) < 0)) {
          found = new Found(match.get().value(), i, match.get().last());
        }
        i = match.get().last();
      }
    }
    if (found == null
        && event > 1
        && sentence.token(event).tag().equals("VB")
        && sentence.token(event - 1).lower().equals("to")
        && TO_COME.matcher(sentence.token(event - 2).lower()).matches()) {
      found = new Found(Status.EXPECTED, event - 2, event - 1);
    }
    return Optional.ofNullable(found);
  }

  private static boolean applies(
      Sentence sentence, PhraseIndex.Match<Status> match, int first, int event) {
    String word = sentence.token(match.first()).lower();
    boolean modal =
        word.matches("will|would|could|may|might|can|should|shall|'ll|to|would-be")
            && match.first() == match.last();
    if (modal) {
      return event >= 0
          && match.first() < event
          && event - match.first() <= 4
          && !(word.equals("would") && match.first() < first - 3)
          && !word.equals("can")
          && !word.equals("to");
    }
    if (match.value() == Status.EXPECTED && event >= 0) {
      return match.first() < event || match.first() < first;
    }
    if (match.value() == Status.EXPECTED) {
      return match.first() < first;
    }
    if (match.value() == Status.DENIED) {
      return !word.matches(
          "rejected|reject|rejects|rejecting|false|denied|denies|deny|wrong|never|disputed|disputes|dispute|dismissed|contradicted");
    }
    return !word.matches("suspect|suspects|appear|appears|appeared|could|accused|believes|believed")
        || match.last() > match.first()
        || word.equals("believed");
  }
}
