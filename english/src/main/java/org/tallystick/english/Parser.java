package org.tallystick.english;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tallystick.language.Dependency;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;

/**
 * Tags, lemmatises and parses. The parser prints Universal Dependencies: {@code nsubj}, {@code
 * nsubj:pass}, {@code obj}, {@code obl}, {@code nmod}, {@code nmod:poss}, {@code nummod}, {@code
 * acl}, {@code acl:relcl}, {@code case}, {@code aux:pass} …, prepositions kept as {@code case}
 * children.
 */
final class Parser {
  /** Longer sentences are tables or lists run together; they are left unparsed. */
  private static final int LONGEST = 150;

  /** The same in characters: words of thousands of letters or digits are no words. */
  private static final int LONGEST_TEXT = 6000;

  private Parser() {}

  /** The models, loaded on first use. */
  private static final class Models {
    static {
      RedwoodConfiguration.current().clear().apply();
    }

    static final MaxentTagger TAGGER =
        new MaxentTagger("edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger");
    static final DependencyParser PARSER =
        DependencyParser.loadFromModelFile("edu/stanford/nlp/models/parser/nndep/english_UD.gz");

    private Models() {}
  }

  static Sentence parse(Sentence sentence) {
    if (sentence.size() == 0
        || sentence.size() > LONGEST
        || sentence.span().end() - sentence.span().begin() > LONGEST_TEXT
        || sentence.parsed()) {
      return sentence;
    }
    List<CoreLabel> labels = tagged(sentence);
    GrammaticalStructure structure = Models.PARSER.predict(labels);
    Dependency[] arcs = new Dependency[sentence.size()];
    int root = 0;
    for (TypedDependency arc : structure.typedDependencies()) {
      int head = arc.gov().index() - 1;
      int index = arc.dep().index() - 1;
      arcs[index] = new Dependency(Math.max(head, -1), arc.reln().toString());
      root = head < 0 ? index : root;
    }
    Morphology morphology = new Morphology();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < arcs.length; i++) {
      if (arcs[i] == null) {
        arcs[i] = new Dependency(i == root ? -1 : root, i == root ? "root" : "punct");
      }
      Token token = sentence.token(i);
      String tag = labels.get(i).tag();
      String lemma = morphology.lemma(plain(token.text()), tag);
      tokens.add(
          new Token(
              token.span(),
              token.text(),
              token.lower(),
              lemma == null ? token.lower() : lemma.toLowerCase(Locale.ROOT),
              tag));
    }
    return new Sentence(
        sentence.block(), sentence.blockIndex(), sentence.span(), tokens, Arrays.asList(arcs));
  }

  /** The words as the models know them, with their tags. */
  static List<CoreLabel> tagged(Sentence sentence) {
    List<CoreLabel> labels = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      String word = plain(sentence.token(i).text());
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      label.setValue(word);
      label.setIndex(i + 1);
      labels.add(label);
    }
    Models.TAGGER.tagCoreLabels(labels);
    TellingVerbs.mend(labels);
    LoneAdjectives.mend(labels);
    return labels;
  }

  /**
   * The marks by which the models, learned from Universal Dependencies, know others of the same
   * kind.
   */
  static String plain(String word) {
    return switch (word) {
      case "[" -> "(";
      case "]" -> ")";
      case "–", "—" -> "--";
      default -> word.replace('’', '\'').replace('‑', '-');
    };
  }
}
