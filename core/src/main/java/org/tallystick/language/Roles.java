package org.tallystick.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who does what to whom in a parsed sentence: the subjects and objects of each verb, carried over
 * coordination, control ("are thought to have died"), participles and relative clauses.
 */
public final class Roles {
  private static final Set<String> CLAUSE_LINKS =
      Set.of("xcomp", "conj", "ccomp", "advcl", "parataxis", "dep");

  private final Sentence sentence;

  /**
   * A filler of a role.
   *
   * @param token the head of the noun phrase
   * @param modifier whether the verb only modifies it: "soldiers fighting there"
   * @param steps how many verbs stand between: "gone to fight" is one from "fight"
   */
  public record Filler(int token, boolean modifier, int steps) {}

  /** The roles of this sentence. */
  public Roles(Sentence sentence) {
    this.sentence = sentence;
  }

  /** Whether what the verb says is done to its subject. */
  public boolean passive(int verb) {
    if (sentence.child(verb, "aux:pass") >= 0 || sentence.child(verb, "nsubj:pass") >= 0) {
      return true;
    }
    if (!sentence.token(verb).is("VBN")) {
      return false;
    }
    String relation = sentence.relation(verb);
    if (relation.equals("conj") && sentence.child(verb, "aux") < 0) {
      return passive(sentence.head(verb)) && sentence.child(verb, "obj") < 0;
    }
    return sentence.child(verb, "aux") < 0;
  }

  /** Those who do it. */
  public List<Filler> subjects(int verb) {
    return passive(verb) ? agents(verb) : fillers(verb, false);
  }

  /** Those to whom it is done. */
  public List<Filler> objects(int verb) {
    List<Filler> found = new ArrayList<>();
    add(found, verb, "obj", false);
    add(found, verb, "iobj", false);
    add(found, verb, "dobj", false);
    if (passive(verb)) {
      found.addAll(fillers(verb, true));
    } else if (found.isEmpty()
        && sentence.relation(verb).equals("acl:relcl")
        && hasOwnSubject(verb)) {
      found.add(new Filler(sentence.head(verb), true, 0));
    } else if (found.isEmpty() && sentence.relation(verb).equals("conj")) {
      int first = sentence.head(verb);
      if (first >= 0 && first > verb) {
        found.addAll(objects(first));
      }
    }
    if (found.isEmpty()) {
      for (int child : sentence.children(verb)) {
        if (sentence.relation(child).equals("conj")
            && sentence.token(child).is("VB")
            && sentence.child(verb, "obj") < 0) {
          add(found, child, "obj", false);
        }
      }
    }
    return found;
  }

  private boolean hasOwnSubject(int verb) {
    int subject = sentence.child(verb, "nsubj");
    return subject >= 0 && !isRelative(subject);
  }

  private boolean isRelative(int token) {
    String tag = sentence.token(token).tag();
    return tag.startsWith("W") || sentence.token(token).lower().equals("that");
  }

  private List<Filler> agents(int verb) {
    List<Filler> found = new ArrayList<>();
    for (int child : sentence.children(verb)) {
      if (sentence.relation(child).startsWith("obl") && marked(child, "by")) {
        found.add(new Filler(child, false, 0));
      }
    }
    return found;
  }

  /** Whether a child of the noun is that preposition. */
  public boolean marked(int noun, String preposition) {
    for (int child : sentence.children(noun)) {
      if (sentence.relation(child).equals("case")
          && sentence.token(child).lower().equals(preposition)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The subject position of a verb, active or passive, found over clause links where it is empty.
   */
  private List<Filler> fillers(int verb, boolean passive) {
    List<Filler> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    int at = verb;
    int steps = 0;
    while (at >= 0 && seen.add(at) && found.isEmpty()) {
      int subject = subject(at);
      if (subject >= 0) {
        if (!isRelative(subject)) {
          found.add(new Filler(subject, false, steps));
        } else {
          int head = relativeHead(at);
          int partitive = partitive(subject);
          if (partitive >= 0) {
            found.add(new Filler(partitive, false, steps));
          } else if (head >= 0) {
            found.add(new Filler(head, true, steps));
          }
        }
        break;
      }
      String relation = sentence.relation(at);
      if (relation.equals("acl") || relation.equals("acl:relcl")) {
        found.add(new Filler(sentence.head(at), true, steps));
      } else if (relation.equals("amod") && sentence.token(at).is("VB")) {
        found.add(new Filler(sentence.head(at), true, steps));
      } else if (CLAUSE_LINKS.contains(relation)) {
        at = sentence.head(at);
        steps += relation.equals("conj") ? 0 : 1;
        continue;
      }
      break;
    }
    if (found.isEmpty() && passive && sentence.relation(verb).equals("root")) {
      int before = verb - 1;
      if (before >= 0 && sentence.token(before).is("NN")) {
        found.add(new Filler(before, false, 0));
      }
    }
    return found;
  }

  /** The number in "38 of whom", seen from the pronoun. */
  private int partitive(int pronoun) {
    int head = sentence.head(pronoun);
    return head >= 0 && sentence.token(head).is("CD") ? head : -1;
  }

  private int relativeHead(int verb) {
    int at = verb;
    for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
      if (sentence.relation(at).equals("acl:relcl") || sentence.relation(at).equals("acl")) {
        return sentence.head(at);
      }
      if (!CLAUSE_LINKS.contains(sentence.relation(at))) {
        return -1;
      }
      at = sentence.head(at);
    }
    return -1;
  }

  private int subject(int verb) {
    for (String relation : List.of("nsubj:pass", "nsubj", "csubj", "nsubjpass")) {
      int child = sentence.child(verb, relation);
      if (child >= 0) {
        return child;
      }
    }
    return -1;
  }

  private void add(List<Filler> found, int verb, String relation, boolean modifier) {
    for (int child : sentence.children(verb)) {
      if (sentence.relation(child).equals(relation)) {
        found.add(new Filler(child, modifier, 0));
      }
    }
  }
}
