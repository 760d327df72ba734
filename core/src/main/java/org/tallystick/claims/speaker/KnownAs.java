package org.tallystick.claims.speaker;

import java.util.Optional;
import org.tallystick.language.Sentence;

/**
 * The name that somebody goes by, told behind what he is: "an officer known only as Índio", "a
 * recruit, whom the paper called Nabil".
 *
 * @param first index of its first token
 * @param last index of its last
 */
record KnownAs(int first, int last) {
  private static final String CUE =
      "known|identified|named|called|calls|nicknamed|name|by|calling|introduced|dubbed|alias";
  private static final String BEFORE_CUE =
      "who|whom|is|was|asked|wants|wanted|to|be|goes|went|gave|gives|his|her|the|its|we|will|and"
          + "|paper|[a-z]+paper|network|agency|outlet|this";
  private static final String BEFORE_NAME =
      "only|simply|just|himself|herself|as|by|the|call|sign|callsign|nickname|name|\"|“|‘|'|``";
  private static final String NAME = "\\p{Lu}[\\p{L}’'.-]*";
  private static final int REACH = 8;
  private static final int LONGEST = 3;

  /** The name behind the phrase that ends with that token; never a place's. */
  static Optional<KnownAs> behind(Sentence sentence, int last, SourceNames sources) {
    int begin = sentence.wordAt(last + 1).equals(",") ? last + 2 : last + 1;
    int cue = skip(sentence, begin, BEFORE_CUE);
    if (!sentence.wordAt(cue).matches(CUE)) {
      return Optional.empty();
    }
    int name = skip(sentence, cue + 1, BEFORE_NAME);
    boolean tells =
        sentence.wordAt(begin).matches("whom?")
            || sentence.wordAt(name - 1).equals("as")
            || sentence.relation(cue).startsWith("acl");
    if (!tells
        || name >= sentence.size()
        || !sentence.token(name).text().matches(NAME)
        || sources.isPlace(sentence.token(name).text())) {
      return Optional.empty();
    }
    int end = name;
    while (end + 1 < Math.min(sentence.size(), name + LONGEST)
        && sentence.token(end + 1).text().matches(NAME)) {
      end++;
    }
    return Optional.of(new KnownAs(name, end));
  }

  /** The first token from there on that is none of these words. */
  private static int skip(Sentence sentence, int from, String words) {
    int at = from;
    while (at < Math.min(sentence.size(), from + REACH)
        && sentence.token(at).lower().matches(words)) {
      at++;
    }
    return at;
  }
}
