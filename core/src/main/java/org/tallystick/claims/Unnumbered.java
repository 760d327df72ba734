package org.tallystick.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.event.Trigger;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Counted.Kind;
import org.tallystick.claims.group.GroupFinder;
import org.tallystick.claims.group.Nouns;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Roles;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;
import org.tallystick.reports.Span;

/**
 * Finds people of whom something is said without a number: one person, named or not ("a Moroccan
 * was killed", "he was captured"), or several ("Iranian instructors are in Crimea", "Chechen units
 * are fighting").
 */
final class Unnumbered {
  private static final String SINGLE = "number.single";
  private static final String NAMED = "number.named";
  private static final String ORDINAL = "number.ordinal";
  private static final String PRONOUN = "number.pronoun";
  private static final String DEFINITE = "number.definite";
  private static final String THEY = "number.they";
  private static final String PLURAL = "number.plural";
  private static final String BODY = "number.body";

  /** What a person did or underwent besides. */
  static final String AGAIN = "number.again";

  private static final Set<String> RULES =
      Set.of(SINGLE, NAMED, ORDINAL, PRONOUN, DEFINITE, THEY, PLURAL, BODY, AGAIN);

  private static final Set<String> ONE = Set.of("a", "an", "another");

  private static final Set<String> THE = Set.of("the", "these", "those");

  /** "Denies that any Chadian serves". */
  private static final Set<String> ANY = Set.of("any");

  /** What stands for one of several people told of before. */
  private static final Set<String> WHICH =
      Set.of(
          "another",
          "other",
          "former",
          "latter",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "last",
          "youngest",
          "oldest",
          "eldest");

  /** What is said of an open number of people. */
  private static final Set<String> OPEN =
      Set.of(
          "many", "some", "others", "several", "most", "all", "those", "rest", "more", "plenty",
          "anyone", "anybody");

  private static final Set<String> NO_PEOPLE =
      Set.of("it", "that", "which", "this", "there", "what");

  /** A person or people, and the word that says what they did or underwent. */
  record Mention(Counted counted) {}

  private final Nouns nouns;

  Unnumbered(Nouns nouns) {
    this.nouns = nouns;
  }

  /** Whether it is a rule of these by which somebody was found. */
  static boolean isFoundBy(String rule) {
    return RULES.contains(rule);
  }

  /**
   * Whether of two mentions in one sentence the second is the first again: a pronoun, a definite
   * noun and what stands for a name take up who was told of, and a body is made of its people ("a
   * contingent of Syrians").
   */
  static boolean isSame(Sentence sentence, Counted first, Counted second) {
    String before = first.quantity().rule();
    String rule = second.quantity().rule();
    boolean made =
        sentence.head(first.head()) == second.head()
            || sentence.head(second.head()) == first.head();
    return Set.of(PRONOUN, THEY, DEFINITE, AGAIN).contains(rule)
        || Set.of(PRONOUN, THEY).contains(before) && Set.of(NAMED, PLURAL).contains(rule)
        || made && before.equals(PLURAL) && rule.equals(BODY)
        || made && before.equals(BODY) && rule.equals(PLURAL);
  }

  /** The people in a role of a word of the measures, each once, none of those counted already. */
  List<Mention> find(Reading reading) {
    Sentence sentence = reading.sentence();
    List<Mention> found = new ArrayList<>();
    List<Integer> taken = new ArrayList<>();
    Map<Integer, Set<Integer>> verbs = new HashMap<>();
    reading.counted().forEach(counted -> taken.add(counted.head()));
    for (Trigger trigger : reading.triggers()) {
      if (trigger.measure().kind() == Measure.Kind.OTHER) {
        continue;
      }
      List<Integer> people = InRole.of(reading, trigger);
      for (int token : people) {
        Set<Integer> told = verbs.get(token);
        if (told != null && token != trigger.token() && told.add(trigger.token())) {
          found.add(again(sentence, token, trigger.token()));
        }
        if (taken.contains(token)
            || CountedAlready.in(reading, token)
            || isCalled(sentence, token, taken)) {
          continue;
        }
        Optional<Quantity> quantity =
            of(reading, token)
                .filter(q -> !q.rule().equals(BODY) || isMeant(reading, trigger, token));
        if (quantity.isPresent()) {
          List<Integer> together = together(reading, token, people, quantity.get());
          taken.addAll(together);
          found.add(mention(sentence, token, all(quantity.get(), together.size())));
          if (quantity.get().value().equals(Interval.exactly(1)) && together.size() == 1) {
            verbs.put(token, new HashSet<>(Set.of(trigger.token())));
          }
        }
      }
    }
    for (Counted counted : reading.counted()) {
      for (int token : beside(sentence, counted)) {
        Optional<Quantity> quantity =
            taken.contains(token) || CountedAlready.in(reading, token)
                ? Optional.empty()
                : of(reading, token).filter(one -> one.rule().equals(SINGLE));
        quantity.ifPresent(
            one -> {
              taken.add(token);
              found.add(mention(sentence, token, one));
            });
      }
    }
    for (int token = 0; token < sentence.size(); token++) {
      if (!taken.contains(token)
          && !CountedAlready.in(reading, token)
          && !isCalled(sentence, token, taken)) {
        Optional<Quantity> quantity = besides(reading, token);
        if (quantity.isPresent()) {
          taken.add(token);
          found.add(mention(sentence, token, quantity.get()));
        }
      }
    }
    return found;
  }

  /** Whether the word says it of whoever stands there: of a unit that fights, not of its enemy. */
  private static boolean isMeant(Reading reading, Trigger trigger, int token) {
    return switch (trigger.frame().people()) {
      case SUBJECT -> fills(reading.roles().subjects(trigger.token()), token);
      case OBJECT -> fills(reading.roles().objects(trigger.token()), token);
      default -> true;
    };
  }

  private static boolean fills(List<Roles.Filler> fillers, int token) {
    return fillers.stream().anyMatch(filler -> filler.token() == token);
  }

  /** "One was a boy of 21": a subject and what it is called are one person. */
  private static boolean isCalled(Sentence sentence, int token, List<Integer> taken) {
    return taken.stream()
        .anyMatch(other -> isCalled(sentence, token, other) || isCalled(sentence, other, token));
  }

  private static boolean isCalled(Sentence sentence, int subject, int noun) {
    return sentence.relation(subject).startsWith("nsubj")
        && sentence.head(subject) == noun
        && sentence.child(noun, "cop") >= 0;
  }

  /** The same person, at another word of the measures. */
  private Mention again(Sentence sentence, int person, int verb) {
    return mention(sentence, person, one(verb, AGAIN));
  }

  /**
   * People of whom no word of the measures says anything: who do or undergo something ("the other
   * is still in Taganrog", "Kenyans are in those trenches"), or a national who is but named ("with
   * a Ghanaian").
   */
  private Optional<Quantity> besides(Reading reading, int token) {
    Sentence sentence = reading.sentence();
    String lower = sentence.token(token).lower();
    boolean subject = sentence.relation(token).startsWith("nsubj");
    if (subject && (lower.equals("he") || lower.equals("she"))) {
      return Optional.of(one(token, PRONOUN)).filter(one -> !speaks(reading, token));
    }
    if (subject && WHICH.contains(lower) && !sentence.token(token).tag().equals("CD")) {
      return Optional.of(one(token, ORDINAL));
    }
    boolean object = sentence.relation(token).equals("obj") || isFoundThere(sentence, token);
    boolean bare = isBarePeople(reading, token);
    boolean plural =
        bare || sentence.token(token).tag().matches("NNP?S") || hasDeterminer(sentence, token, ANY);
    boolean noun =
        sentence.token(token).tag().matches("NNP?")
            || sentence.token(token).is("JJ") && !sentence.relation(token).equals("amod");
    if (!plural && !noun) {
      return Optional.empty();
    }
    Optional<String> kind = nouns.classOf(sentence, token);
    boolean national =
        reading.groups().stream()
            .anyMatch(
                g -> g.isPeopleAt(token) || kind.isPresent() && sentence.head(g.last()) == token);
    boolean one = kind.filter(n -> n.equals(Nouns.FIGHTER) || n.equals(Nouns.PERSON)).isPresent();
    if (plural) {
      boolean told =
          (subject || object || isThere(sentence, token)) && national && (one || kind.isEmpty());
      return told && !speaks(reading, token)
          ? Optional.of(several(token, PLURAL))
          : Optional.empty();
    }
    if (isIndefinite(sentence, token)
        && (national && (one || kind.isEmpty()) || one && sentence.relation(token).equals("obj"))) {
      return Optional.of(one(token, SINGLE));
    }
    boolean receives =
        subject || sentence.relation(token).equals("iobj") || isFoundThere(sentence, token);
    boolean person = one || national || NamesTogether.isPerson(reading, token);
    if (receives && !speaks(reading, token) && person) {
      return of(reading, token).filter(q -> q.value().equals(Interval.exactly(1)));
    }
    return Optional.empty();
  }

  /** "Among the dead were citizens of Peru", "fighting alongside them are Chechens". */
  private static boolean isFoundThere(Sentence sentence, int token) {
    int verb = sentence.child(token, "cop");
    int subject = sentence.child(token, "nsubj");
    int place = sentence.child(token, "obl");
    return sentence.relation(token).equals("root")
        && verb >= 0
        && verb < token
        && (subject < 0
            ? place >= 0 && place < verb
            : subject < verb && sentence.token(subject).is("VB"));
  }

  /** "The rest are Chechens", "there have been Finns": who they are, or that they are there. */
  private static boolean isThere(Sentence sentence, int token) {
    String subject = sentence.wordAt(sentence.child(token, "nsubj"));
    return sentence.child(token, "cop") >= 0
        && (subject.matches("rest|remainder|others") || sentence.child(token, "expl") >= 0);
  }

  /** "Japanese serve there, too": a people whose name is the same for one and for many. */
  private static boolean isBarePeople(Reading reading, int token) {
    Sentence sentence = reading.sentence();
    return !sentence.relation(token).matches("amod|compound|root|dep")
        && !sentence.token(token).tag().matches("NNP?S")
        && sentence.block().kind() != Block.Kind.HEADING
        && sentence.child(token, "det") < 0
        && !GroupFinder.isSingledOut(sentence, token)
        && reading.groups().stream().anyMatch(g -> g.isPeopleAt(token) && g.first() == g.last());
  }

  private static boolean speaks(Reading reading, int token) {
    Span span = reading.sentence().token(token).span();
    return reading.attributions().stream()
        .anyMatch(
            a ->
                a.cue() == reading.sentence().head(token)
                    || a.speaker().filter(s -> s.meets(span)).isPresent());
  }

  private Mention mention(Sentence sentence, int token, Quantity quantity) {
    String nounClass =
        nouns
            .classOf(sentence, token)
            .orElse(NamesTogether.isName(sentence, token) ? "name" : "pronoun");
    return new Mention(new Counted(quantity, token, Kind.PEOPLE, nounClass, false));
  }

  /** People named together are counted together. */
  private static List<Integer> together(
      Reading reading, int first, List<Integer> people, Quantity quantity) {
    return quantity.rule().equals(NAMED)
        ? new NamesTogether(reading).of(first, people)
        : List.of(first);
  }

  private static Quantity all(Quantity one, int size) {
    return size == 1
        ? one
        : new Quantity(
            one.first(),
            one.last(),
            one.number(),
            Interval.exactly(size),
            one.hedge(),
            one.unit(),
            one.rule());
  }

  /** "Five Britons, two Americans, a Swede and a Croat": who stands in a row with those counted. */
  private static List<Integer> beside(Sentence sentence, Counted counted) {
    List<Integer> row = new ArrayList<>();
    if (counted.kind() == Kind.PEOPLE) {
      int head = counted.head();
      int first = sentence.relation(head).equals("conj") ? sentence.head(head) : head;
      for (int child : sentence.children(first)) {
        if (sentence.relation(child).equals("conj") && child != head) {
          row.add(child);
        }
      }
    }
    return row;
  }

  /** One for a person, an open number for several, none for what is no people. */
  private Optional<Quantity> of(Reading reading, int token) {
    Sentence sentence = reading.sentence();
    String tag = sentence.token(token).tag();
    String lower = sentence.token(token).lower();
    if (NO_PEOPLE.contains(lower) || tag.equals("CD")) {
      return Optional.empty();
    }
    if (tag.startsWith("PRP")) {
      boolean several = lower.matches("they|them|their|we|us|our");
      return Optional.of(several ? several(token, THEY) : one(token, PRONOUN));
    }
    boolean group = reading.groups().stream().anyMatch(g -> g.isPeopleAt(token));
    Optional<String> kind = nouns.classOf(sentence, token);
    boolean people = group || kind.filter(Nouns::isPeople).isPresent();
    boolean plural =
        tag.matches("NNP?S") && !isIndefinite(sentence, token)
            || OPEN.contains(lower)
            || hasDeterminer(sentence, token, ANY)
            || isBarePeople(reading, token);
    if (plural && (people || OPEN.contains(lower) || tag.equals("DT") || tag.startsWith("JJ"))) {
      return Optional.of(several(token, PLURAL));
    }
    if (kind.filter(Nouns::isBody).isPresent()
        || lower.equals("numbers")
            && sentence.child(token, "amod") >= 0
            && !hasDeterminer(sentence, token, THE)
        || reading.formations().stream().anyMatch(f -> f.first() <= token && token <= f.last())) {
      return Optional.of(several(token, BODY));
    }
    if (plural) {
      return Optional.empty();
    }
    if (people) {
      return Optional.of(one(token, isIndefinite(sentence, token) ? SINGLE : DEFINITE));
    }
    boolean superlative = tag.equals("JJS") || tag.equals("JJ") && hasChild(sentence, token, "RBS");
    if (superlative && sentence.relation(token).startsWith("nsubj")) {
      return Optional.of(one(token, ORDINAL));
    }
    boolean unknown = kind.isEmpty() && tag.equals("NN") && isIndefinite(sentence, token);
    if (unknown
        && (sentence.relation(token).startsWith("nsubj") || isCalledByName(reading, token))) {
      return Optional.of(one(token, SINGLE));
    }
    return isNamed(reading, token) ? Optional.of(one(token, NAMED)) : Optional.empty();
  }

  private static boolean hasChild(Sentence sentence, int token, String tag) {
    return sentence.children(token).stream()
        .anyMatch(child -> sentence.token(child).tag().equals(tag));
  }

  /** "A Fil-Am, James Castillo,": whoever bears a person's name is one, whatever he is called. */
  private static boolean isCalledByName(Reading reading, int token) {
    int name = reading.sentence().child(token, "appos");
    return name > token && NamesTogether.isPerson(reading, name);
  }

  /** The name of a person: of no country, place, body or thing ("the Human Rights Commission"). */
  private boolean isNamed(Reading reading, int token) {
    Sentence sentence = reading.sentence();
    return NamesTogether.isPerson(reading, token)
        && !NamesTogether.isPlace(sentence, token)
        && (NamesTogether.isAged(sentence, token)
            || nouns
                .classOf(sentence, NamesTogether.end(sentence, token))
                .filter(kind -> !Nouns.isPeople(kind))
                .isEmpty());
  }

  static boolean isIndefinite(Sentence sentence, int token) {
    return hasDeterminer(sentence, token, ONE);
  }

  private static boolean hasDeterminer(Sentence sentence, int token, Set<String> words) {
    int noun =
        InRole.inside(sentence, sentence.head(token)) == token ? sentence.head(token) : token;
    return sentence.children(noun).stream()
        .anyMatch(
            child ->
                sentence.relation(child).equals("det")
                    && child < token
                    && words.contains(sentence.token(child).lower()));
  }

  /** A main or reported clause, not a participle, an infinitive or a relative clause. */
  static boolean isFinite(Sentence sentence, int verb) {
    String relation = sentence.relation(verb);
    if (relation.startsWith("acl") || relation.equals("advcl") || relation.equals("amod")) {
      return false;
    }
    String tag = sentence.token(verb).tag();
    if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("JJ")) {
      return true;
    }
    for (int child : sentence.children(verb)) {
      if (sentence.relation(child).startsWith("aux") || sentence.relation(child).equals("cop")) {
        return !sentence.token(child).lower().equals("to");
      }
    }
    return false;
  }

  private static Quantity several(int token, String rule) {
    return new Quantity(
        token, token, token, Interval.atLeast(1), Hedge.UNQUANTIFIED, Quantity.COUNT, rule);
  }

  private static Quantity one(int token, String rule) {
    return new Quantity(
        token, token, token, Interval.exactly(1), Hedge.EXACT, Quantity.COUNT, rule);
  }
}
