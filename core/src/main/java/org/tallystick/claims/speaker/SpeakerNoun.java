package org.tallystick.claims.speaker;

import java.util.Optional;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/** Tells of the nouns of a sentence which may say something, and as what. */
final class SpeakerNoun {
  private final Sentence sentence;
  private final SourceNames sources;
  private final Names names;

  SpeakerNoun(Sentence sentence, SourceNames sources, Names names) {
    this.sentence = sentence;
    this.sources = sources;
    this.names = names;
  }

  /**
   * Whether the noun may say something: a name, an office, an institution, a document.
   *
   * @param strong whether the verb is one of speech alone, so that anybody may do it
   */
  boolean canSpeak(int head, boolean strong) {
    String lower = sentence.token(head).lower();
    String tag = sentence.token(head).tag();
    if (isOneOf(head)) {
      return strong;
    }
    if (lower.matches(
            "nobody|anyone|everyone|someone|one|none|some|others|nothing|something|anything|many|most|few|all|each|both|another|we|i|you|us|who|which|number|numbers|total|toll|man|men")
        || tag.equals("CD")
        || tag.startsWith("W")
        || tag.equals("EX")
        || tag.equals("DT")) {
      return false;
    }
    if (tag.equals("PRP")) {
      return strong || lower.matches("he|she|it|they");
    }
    String nounClass = sources.nounClass(sentence, head).orElse("unknown");
    boolean owned = sentence.child(head, "nmod:poss") >= 0;
    if (!owned
        && lower.matches(
            "estimates?|reports|figures?|claims?|data|counts?|records|reckonings?|accounts?|statistics|numbers|tallies|media reports")) {
      return false;
    }
    for (int child : sentence.children(head)) {
      if (sentence.relation(child).equals("nummod")
          && (!strong
              || nounClass.equals("kin")
              || !nounClass.equals("official") && sentence.token(child).text().matches("\\d.*"))) {
        return false;
      }
      if (sentence.relation(child).equals("det")
          && sentence.token(child).lower().equals("this")
          && lower.matches("newspaper|paper|reporter|correspondent|website|blog")) {
        return false;
      }
    }
    if (tag.startsWith("NNP") && (strong || isBody(head)) || SpeakingNouns.isSpeakingNoun(lower)) {
      return true;
    }
    return switch (nounClass) {
      case "official", "organisation", "armed", "document" -> true;
      case "formation" -> strong;
      case "kin", "person", "civilian", "fighter" ->
          strong && !lower.matches("recruits?|mercenar.*|dead|wounded|missing|captives?");
      case "unknown" ->
          strong
              && (tag.startsWith("NNP")
                  || tag.startsWith("NN") && SpeakingNouns.endsAsSpeaker(lower));
      default -> strong && tag.startsWith("NN") && SpeakingNouns.endsAsSpeaker(lower);
    };
  }

  /** "One of the survivors", "one of the three". */
  boolean isOneOf(int at) {
    return at + 3 < sentence.size()
        && sentence.token(at).lower().equals("one")
        && sentence.token(at + 1).lower().equals("of")
        && sentence.token(at + 2).tag().matches("DT|PRP\\$")
        && sentence.token(at + 3).tag().matches("NNS|JJ|VBN|NN|CD");
  }

  /**
   * Whether a capitalised word belongs to a known source, an institution or a person of the report.
   */
  boolean isBody(int head) {
    int first = PhraseExtent.left(sentence, head);
    for (int i = first; i <= head; i++) {
      Optional<PhraseIndex.Match<Table.Row>> known = sources.at(sentence, i);
      if (known.isPresent()
          && known.get().last() >= head
          && !known.get().value().get("kind").equals("official")) {
        return true;
      }
    }
    String word = sentence.token(head).text();
    return names.full(word).isPresent() || word.matches("\\p{Lu}{2,7}") || isBodyWord(word);
  }

  /** Whether the word ends the names of institutions. */
  boolean isBodyWord(String word) {
    return word.matches(
        ".*(?:Ministry|Service|Agency|Intelligence|Staff|Committee|Council|Center|Centre|Institute|Foundation|Department|Directorate|Embassy|Office|Group|Legion|Observatory|Command|Commission|Bureau|Monitor|Times|Post|News|Journal|Project|Fund|Union|Court|Police|Government|Parliament|Headquarters|Corps|Watch|Network|Association|Purpose|Herald|Mission)");
  }

  /** Whether the noun is one of those that speak: offices, bodies, documents, their kinds. */
  boolean speaks(int head) {
    String lower = sentence.token(head).lower();
    return SpeakingNouns.isSpeakingNoun(lower) || SpeakingNouns.endsAsSpeaker(lower);
  }

  /** Whether the noun is an office or body that speaks for itself: officials, a ministry. */
  boolean isOffice(int head) {
    return sources.nounClass(sentence, head).filter("official"::equals).isPresent()
        || SpeakingNouns.isSpeakingNoun(sentence.token(head).lower());
  }

  /** What sort of source such a noun means. */
  Mention.Kind sort(int head, boolean plural) {
    String lower = sentence.token(head).lower();
    if (SpeakingNouns.isDocument(lower)) {
      return Mention.Kind.DOCUMENT;
    }
    if (lower.matches(".*(?:newspaper|network|outlet|broadcaster|media|press|website)")) {
      return Mention.Kind.PAPER;
    }
    if (SpeakingNouns.isPersonNoun(lower) || lower.matches(".*(?:ist|er|or|ian|source)")) {
      return plural ? Mention.Kind.SEVERAL : Mention.Kind.SOMEBODY;
    }
    return plural ? Mention.Kind.SEVERAL : Mention.Kind.BODY;
  }
}
