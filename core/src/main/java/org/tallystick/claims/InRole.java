package org.tallystick.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tallystick.claims.event.Trigger;
import org.tallystick.language.Roles;
import org.tallystick.language.Sentence;

/** Finds who does or undergoes what a word of the measures says, also where the syntax is wrong. */
final class InRole {
  /** So many clauses may hang on one another. */
  private static final int LONGEST_THREAD = 3;

  /** What is open of the people behind it: "plenty of Georgians", "the number of recruits". */
  private static final Set<String> AMOUNT =
      Set.of("plenty", "number", "numbers", "majority", "bulk", "mass", "masses", "lots");

  private InRole() {}

  /** Whoever stands in a role of that word, by syntax. */
  static List<Integer> of(Reading reading, Trigger trigger) {
    Sentence sentence = reading.sentence();
    Roles roles = reading.roles();
    int token = trigger.token();
    List<Integer> tokens = new ArrayList<>();
    roles.subjects(token).forEach(filler -> add(tokens, filler.token()));
    roles.objects(token).forEach(filler -> add(tokens, filler.token()));
    for (String relation : new String[] {"nsubj", "nsubj:pass", "nmod", "nmod:poss", "appos"}) {
      add(tokens, sentence.child(token, relation));
    }
    add(tokens, told(sentence, token));
    add(tokens, named(reading, token));
    among(sentence, token).forEach(person -> add(tokens, person));
    for (int person : List.copyOf(tokens)) {
      for (int child : sentence.children(person)) {
        if (sentence.relation(child).equals("conj")) {
          add(tokens, child);
        }
      }
    }
    tokens.replaceAll(person -> inside(sentence, person));
    return tokens.stream().distinct().toList();
  }

  /**
   * Of whom a clause without a subject of its own tells: the noun on which it hangs, by way of
   * others where the syntax has lost the thread ("Ongaro, who had served there, was killed").
   */
  private static int told(Sentence sentence, int verb) {
    int above = verb;
    for (int i = 0; i < LONGEST_THREAD && sentence.relation(above).matches("acl.*|dep|conj"); i++) {
      above = sentence.head(above);
      if (sentence.token(above).is("NN")) {
        return above;
      }
    }
    return sentence.relation(verb).startsWith("acl") ? sentence.head(verb) : -1;
  }

  /** "Silence for Damaschin, who was killed": the name before "who", wherever the clause hangs. */
  private static int named(Reading reading, int verb) {
    Sentence sentence = reading.sentence();
    for (String relation : new String[] {"nsubj", "nsubj:pass"}) {
      int who = sentence.child(verb, relation);
      int name = sentence.wordAt(who - 1).equals(",") ? who - 2 : who - 1;
      if (name >= 0
          && sentence.wordAt(who).equals("who")
          && NamesTogether.isPerson(reading, name)
          && !NamesTogether.isPlace(sentence, name)) {
        return name;
      }
    }
    return -1;
  }

  /** "He is among the dead", "names the commander among the killed": of whom that is told. */
  private static List<Integer> among(Sentence sentence, int noun) {
    int preposition = sentence.child(noun, "case");
    int above = sentence.head(noun);
    if (above < 0 || !sentence.wordAt(preposition).equals("among")) {
      return List.of();
    }
    return sentence.token(above).tag().startsWith("NN")
        ? List.of(above)
        : List.of(sentence.child(above, "nsubj"), sentence.child(above, "obj"));
  }

  /**
   * "Plenty of Georgians", "the number of recruits": who is meant by the amount. "A citizen
   * fighting there": who does it, where the syntax takes that for a noun.
   */
  static int inside(Sentence sentence, int token) {
    if (token < 0) {
      return token;
    }
    int people =
        AMOUNT.contains(sentence.token(token).lower()) ? sentence.child(token, "nmod") : -1;
    boolean doing =
        token > 0
            && sentence.token(token).lower().endsWith("ing")
            && sentence.relation(token - 1).equals("compound")
            && sentence.head(token - 1) == token;
    return people > token ? people : doing ? token - 1 : token;
  }

  private static void add(List<Integer> tokens, int token) {
    if (token >= 0 && !tokens.contains(token)) {
      tokens.add(token);
    }
  }
}
