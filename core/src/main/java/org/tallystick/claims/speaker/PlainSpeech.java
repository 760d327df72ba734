package org.tallystick.claims.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.status.Status;
import org.tallystick.language.Sentence;

/**
 * Who speaks in a sentence that is not parsed because it counts nobody: only the order of words is
 * known. What follows it may still stand on that speaker's word.
 */
final class PlainSpeech {
  private final Sentence sentence;
  private final List<Mention> mentions;
  private final Set<String> verbs;

  /** Looks for these verbs beside these mentions. */
  PlainSpeech(Sentence sentence, List<Mention> mentions, Set<String> verbs) {
    this.sentence = sentence;
    this.mentions = mentions;
    this.verbs = verbs;
  }

  /** Everybody beside a verb of speech. */
  List<Attribution> find() {
    List<Attribution> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (isSpeech(sentence.token(i).lower())) {
        int verb = i;
        beside(i).ifPresent(mention -> found.add(attribution(mention, verb)));
      }
    }
    return found;
  }

  private Attribution attribution(Mention mention, int verb) {
    return new Attribution(
        List.of(mention.name()),
        verb,
        0,
        sentence.size() - 1,
        Status.STATED,
        Optional.of(mention.span()),
        "speaker.plain");
  }

  private Optional<Mention> beside(int verb) {
    Optional<Mention> before =
        mentions.stream()
            .filter(m -> m.last() < verb)
            .filter(m -> verb - m.last() <= 2 || enclosed(m.last() + 1, verb - 1))
            .reduce((a, b) -> verb - b.last() <= 2 ? b : a);
    return before.isPresent()
        ? before
        : mentions.stream()
            .filter(m -> m.first() == verb + 1)
            .filter(m -> verb > 0 && sentence.token(verb - 1).text().matches("[,”\"’']|''"))
            .findFirst();
  }

  /** Whether commas enclose what stands between: ", the brigadier who ran it,". */
  private boolean enclosed(int first, int last) {
    return last > first
        && sentence.token(first).text().equals(",")
        && sentence.token(last).text().equals(",");
  }

  private boolean isSpeech(String word) {
    if (verbs.contains(word)) {
      return true;
    }
    for (String ending : new String[] {"s", "d", "ed", "es"}) {
      if (word.endsWith(ending)
          && verbs.contains(word.substring(0, word.length() - ending.length()))) {
        return true;
      }
    }
    return false;
  }
}
