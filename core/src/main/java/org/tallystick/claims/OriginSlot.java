package org.tallystick.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.HomeFinder;
import org.tallystick.claims.group.Nouns;
import org.tallystick.claims.group.OriginFinder;
import org.tallystick.claims.group.Reference;
import org.tallystick.claims.side.SideFinder.Formation;
import org.tallystick.claims.weigh.Option;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Span;

/** Where counted people may come from: whoever their sentence names, or the text before it. */
final class OriginSlot {
  private static final List<String> FOREIGN = OriginFinder.FOREIGN;
  private static final int MOST = 14;
  private static final int UNION = 6;

  private final OriginFinder finder;
  private final Reference references;
  private final HomeFinder homes;
  private final OriginSigns signs;

  OriginSlot(Codebook codebook, OriginFinder finder, Nouns nouns) {
    this.finder = finder;
    references = new Reference(codebook);
    homes = new HomeFinder(codebook);
    signs = new OriginSigns(nouns);
  }

  /** The options. */
  List<Option<List<String>>> options(
      Reading reading,
      Counted counted,
      Measure measure,
      Recollection recollection,
      ReportContext context) {
    Sentence sentence = reading.sentence();
    String kind = mentionKind(counted);
    Optional<OriginFinder.Found> phrase = finder.inPhrase(sentence, counted, reading.groups());
    List<Group> spoken = Resolver.spokenOf(reading);
    String reference =
        switch (counted.kind()) {
          case MONEY, COUNTRIES, FORMATIONS, TERM, ADVERTS -> kind;
          default -> references.of(sentence, counted);
        };
    List<Group> groups = new ArrayList<>(reading.groups());
    groups.addAll(homes.find(sentence, groups, context::share));
    String local = local(reading, counted, phrase, groups, context);
    String breadth = context.hasOnePeople() ? "one" : "many";
    String line = sentence.block().kind() + (recollection.madeClaim() ? "+" : "");
    OriginOptions options = new OriginOptions(List.of(local, reference, breadth, line));
    Option<List<String>> empty = options.put(List.of(), "empty").add("empty|" + measure.code());
    Option<List<String>> foreign = options.put(FOREIGN, "foreign");
    foreign.add("foreign|" + measure.code());
    foreign.add("foreign|share=" + Words.distance(0, (int) (10 * context.foreignShare())));
    signs.foreignWords(sentence, counted, foreign);
    signs.head(sentence, counted, empty, "empty");
    signs.head(sentence, counted, foreign, "foreign");
    phrase.ifPresent(
        found -> {
          options.put(found.origins(), "phrase").add("phrase:" + found.rule());
          List<String> states = found.origins().stream().filter(OriginSlot::isState).toList();
          if (!states.isEmpty() && states.size() < found.origins().size()) {
            options.put(states, "phrase:states");
          }
        });
    finder
        .inSentence(sentence, counted, spoken)
        .ifPresent(found -> options.put(found.origins(), "near:" + local));
    for (Group group : groups.subList(0, Math.min(MOST, groups.size()))) {
      boolean part =
          phrase
              .filter(found -> found.origins().size() > 1)
              .filter(found -> found.origins().containsAll(group.origins()))
              .isPresent();
      if (part) {
        options.put(group.origins(), "partial");
        continue;
      }
      Option<List<String>> option =
          options.put(group.origins(), signs.role(reading, counted, group).strength());
      signs.mention(reading, counted, group, context, reference, measure, option);
    }
    runs(reading, counted, options, signs);
    union(spoken, context, options);
    OriginTold.propose(reading, recollection, context, options);
    if (!recollection.labelled().isEmpty()) {
      options.put(recollection.labelled(), "label");
    }
    Memory memory = recollection.now();
    if (!memory.origins().isEmpty()) {
      boolean here = recollection.madeClaim();
      options.put(memory.origins(), "memory").add("memory," + here + "|" + kind);
    }
    if (!context.topic().isEmpty()) {
      options.put(context.topic(), "topic");
    }
    for (int i = 0; i < Math.min(3, context.ranking().size()); i++) {
      String code = context.ranking().get(i);
      options
          .put(List.of(code), "rank" + i)
          .add("rank" + i + "|share=" + (int) (5 * context.share(code)));
    }
    for (Formation formation : reading.formations()) {
      if (!formation.origins().isEmpty()) {
        options
            .put(formation.origins(), "formation")
            .add("formation:" + Words.distance(formation.first(), counted.head()))
            .add("formation:" + OriginSigns.place(sentence, counted, formation));
      }
      for (String state : formation.side().map(context::statesOf).orElse(List.of())) {
        options
            .value(List.of(state))
            .add("army")
            .add("army:" + Words.distance(formation.first(), counted.head()));
      }
    }
    for (String party : context.war()) {
      for (String state : context.statesOf(party)) {
        Option<List<String>> own = options.put(List.of(state), "own").add("own|" + measure.code());
        signs.head(sentence, counted, own, "own");
      }
    }
    for (Option<List<String>> option : options.byValue.values()) {
      describe(option, context, kind, local, measure);
      place(option, sentence, groups, context.namings);
    }
    // People of several countries come from no single one.
    if (measure.code().equals("countries")) {
      options.byValue.keySet().removeIf(codes -> codes.size() == 1 && isState(codes.get(0)));
    }
    return List.copyOf(options.byValue.values());
  }

  /** How near the sentence itself comes to saying it. */
  private String local(
      Reading reading,
      Counted counted,
      Optional<OriginFinder.Found> phrase,
      List<Group> groups,
      ReportContext context) {
    if (phrase.isPresent()) {
      return phrase.get().origins().equals(FOREIGN) ? "foreigners" : "phrased";
    }
    OriginRole best = null;
    for (Group group : groups) {
      OriginRole role = signs.role(reading, counted, group);
      if (group.origins().stream().noneMatch(context::isAtWar)
          && (best == null || role.compareTo(best) < 0)) {
        best = role;
      }
    }
    return best == null
        ? "silent"
        : best.isStrong() ? "strong" : best == OriginRole.SUBJECT ? "subject" : "weak";
  }

  private static boolean isState(String code) {
    return code.length() == 2 && Character.isUpperCase(code.charAt(0));
  }

  private static void describe(
      Option<List<String>> option,
      ReportContext context,
      String kind,
      String local,
      Measure measure) {
    List<String> codes = option.value();
    if (codes.isEmpty() || codes.equals(FOREIGN)) {
      return;
    }
    option.add("some").add("some|" + kind);
    option.add("count=" + Math.min(3, codes.size()));
    boolean war = codes.stream().anyMatch(context::isAtWar);
    String role = war ? "belligerent" : "stranger";
    option.add(role).add(role + "|" + kind).add(role + "|" + local);
    double share = codes.stream().mapToDouble(context::share).max().orElse(0);
    option.add("share=" + (int) (5 * share) + (war ? "w" : ""));
    option.add("share=" + (int) (5 * share) + (war ? "w" : "") + "|" + local);
    String size =
        codes.get(0).length() == 2 ? "state" : codes.get(0).indexOf('-') == 2 ? "part" : "region";
    option.add(size).add(size + "|" + measure.code());
  }

  /** Notes where each of the peoples is named: in the sentence, else around it. */
  private static void place(
      Option<List<String>> option, Sentence sentence, List<Group> groups, Namings namings) {
    List<String> codes = option.value();
    for (String code : codes) {
      List<Span> here =
          groups.stream()
              .filter(group -> group.origins().contains(code))
              .filter(group -> codes.containsAll(group.origins()))
              .map(group -> sentence.span(group.first(), group.last()))
              .toList();
      List<Span> around = here.isEmpty() ? namings.ofPeople(List.of(code), sentence) : here;
      option.at(code, around.isEmpty() ? namings.ofPeople(codes, sentence) : around);
    }
  }

  /** What kind of words the people are named by. */
  static String mentionKind(Counted counted) {
    return switch (counted.kind()) {
      case PEOPLE -> counted.nounClass().equals(Nouns.FIGHTER) ? "fighter" : "person";
      default -> counted.kind().name();
    };
  }

  /** All strangers of the sentence together: a total before its parts. */
  private static void union(List<Group> spoken, ReportContext context, OriginOptions options) {
    Set<String> codes = new LinkedHashSet<>();
    for (Group group : spoken) {
      if (group.origins().stream().noneMatch(context::isAtWar)) {
        codes.addAll(group.origins());
      }
    }
    if (codes.size() > 1 && codes.size() <= UNION) {
      options.put(new ArrayList<>(codes), "union").add("union:" + Math.min(4, codes.size()));
    }
  }

  /** "Nepali, Indian and Cuban recruits": several peoples under one number. */
  private static void runs(
      Reading reading, Counted counted, OriginOptions options, OriginSigns signs) {
    Sentence sentence = reading.sentence();
    List<Group> groups = reading.groups();
    for (int i = 0; i < groups.size(); i++) {
      Set<String> codes = new LinkedHashSet<>(groups.get(i).origins());
      int j = i;
      while (j + 1 < groups.size() && joined(sentence, groups.get(j), groups.get(j + 1))) {
        j++;
        codes.addAll(groups.get(j).origins());
      }
      if (j > i && codes.size() > 1) {
        boolean after = groups.get(i).first() > counted.quantity().last();
        OriginRole role = signs.role(reading, counted, groups.get(i));
        Option<List<String>> option = options.put(new ArrayList<>(codes), "run");
        option.add("run:" + role).add("run:" + role.strength());
        int head = Math.max(counted.head(), counted.quantity().last());
        option.add(
            "run:"
                + (after
                    ? "after" + Words.distance(groups.get(i).first(), head)
                    : "before" + Words.distance(groups.get(j).last(), counted.quantity().first()))
                + ":"
                + groups.get(i).form());
        option.add("run:" + Words.lemma(sentence, groups.get(i).first() - 1));
        i = j;
      }
    }
  }

  private static boolean joined(Sentence sentence, Group left, Group right) {
    if (sentence.token(left.last()).is("CD")) {
      return false; // flags before numbers
    }
    for (int k = left.last() + 1; k < right.first(); k++) {
      if (!sentence.token(k).lower().matches(",|and|or|/|&|as|well|the|also|-|a|an|some|other")) {
        return false;
      }
    }
    return right.first() - left.last() <= 4;
  }
}
