package org.tallystick.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tallystick.claims.detail.Detail;
import org.tallystick.claims.detail.Frame;
import org.tallystick.claims.detail.Hit;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Nouns;
import org.tallystick.claims.weigh.Option;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;

/** Whether a sentence tells of a practice or policy that its words may mean. */
final class DetailSlot {
  private final Nouns nouns;

  DetailSlot(Nouns nouns) {
    this.nouns = nouns;
  }

  /**
   * What is known of a sentence before its practices and policies are weighed.
   *
   * @param hits the words that mean something here
   * @param details all that they may tell of
   * @param counted the measures of the claims that the sentence has made
   * @param last the practices and policies of the sentence before
   * @param told how many practices and policies the report has told of so far
   */
  record Scene(
      List<Hit> hits, List<Detail> details, Set<String> counted, Set<String> last, int told) {}

  /** The options: no claim, or the one that is asked about. */
  List<Option<Optional<String>>> options(
      Reading reading, Detail detail, Scene scene, ReportContext context) {
    Option<Optional<String>> none = Option.of(Optional.empty());
    Option<Optional<String>> some = Option.of(Optional.of(detail.code()));
    some.add("some").add(detail.code()).add(detail.measure());
    frames(some, detail, scene);
    List<String> seen = new ArrayList<>();
    concepts(seen, detail, scene);
    people(seen, reading, detail.best(), context);
    surroundings(seen, reading, scene, context);
    some.addAll(seen, detail.measure() + "|");
    List<String> words = new ArrayList<>();
    words(words, reading.sentence(), detail.best());
    some.addAll(words, "");
    return List.of(none, some);
  }

  private static void frames(Option<?> option, Detail detail, Scene scene) {
    int sum = 0;
    for (Frame.Match match : detail.matches()) {
      option.add("frame:" + match.frame().id());
      sum += match.frame().strength();
    }
    Frame.Match best = detail.best();
    int strength = best.frame().strength();
    option.add("strength=" + strength).add(detail.measure() + "|strength=" + strength);
    option.add("sum=" + Math.min(6, sum)).add("frames=" + Math.min(4, detail.matches().size()));
    option.add("width=" + Words.distance(best.first(), best.last()) + "," + strength);
    int rivals = 0;
    int stronger = 0;
    for (Detail other : scene.details()) {
      if (!other.equals(detail)) {
        rivals++;
        int power = other.best().frame().strength();
        stronger += power > strength ? 1 : 0;
        option.add(detail.code() + "|beside=" + other.code() + (power >= 3 ? "!" : ""));
      }
    }
    option.add("rivals=" + Math.min(3, rivals)).add("stronger=" + Math.min(2, stronger));
    option.add("stronger=" + Math.min(2, stronger) + "," + strength);
  }

  private static void concepts(List<String> seen, Detail detail, Scene scene) {
    Frame.Match best = detail.best();
    for (Hit hit : scene.hits()) {
      if (hit.first() >= best.first() && hit.last() <= best.last()) {
        seen.add("in=" + hit.concept());
      }
    }
  }

  private void people(List<String> seen, Reading reading, Frame.Match best, ReportContext context) {
    Sentence sentence = reading.sentence();
    boolean stranger = false;
    boolean belligerent = false;
    for (Group group : reading.groups()) {
      boolean war = group.origins().stream().anyMatch(context::isAtWar);
      belligerent |= war;
      stranger |= !war;
      String who = (war ? "war:" : "stranger:") + group.form();
      seen.add("group=" + who);
      if (sentence.relation(group.last()).startsWith("nsubj")) {
        seen.add("subject=" + who);
      }
      if (group.first() == 0 || group.first() == 1) {
        seen.add("opens=" + who);
      }
      if (!war && group.origins().equals(context.topic())) {
        seen.add("topic-people");
      }
    }
    seen.add("groups=" + stranger + "," + belligerent);
    Set<String> classes = new TreeSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).is("NN")) {
        nouns.classOf(sentence, i).ifPresent(classes::add);
      }
    }
    classes.removeIf(name -> !Nouns.isPeople(name));
    classes.forEach(name -> seen.add("noun=" + name));
    seen.add("people=" + (stranger || !classes.isEmpty()));
    if (!reading.cues().isEmpty()) {
      seen.add("cue");
    }
    if (!reading.formations().isEmpty()) {
      seen.add("formation");
    }
    int at = head(sentence, best);
    seen.add("relation=" + sentence.relation(at));
    seen.add("tag=" + sentence.token(at).tag());
  }

  private static void surroundings(
      List<String> seen, Reading reading, Scene scene, ReportContext context) {
    Sentence sentence = reading.sentence();
    seen.add("about=" + context.isAboutFighters());
    seen.add("block=" + sentence.block().kind());
    seen.add("counted=" + !scene.counted().isEmpty());
    scene.counted().forEach(measure -> seen.add("counted:" + measure));
    seen.add("numbers=" + Math.min(3, reading.quantities().size()));
    seen.add("speech=" + Math.min(2, reading.attributions().size()));
    seen.add("last=" + !scene.last().isEmpty());
    seen.add("told=" + (scene.told() == 0 ? "0" : scene.told() < 3 ? "few" : "many"));
    seen.add("triggers=" + Math.min(2, reading.triggers().size()));
    seen.add("size=" + (sentence.size() < 12 ? "s" : sentence.size() < 30 ? "m" : "l"));
    reading.triggers().stream().map(t -> t.code()).distinct().forEach(c -> seen.add("t:" + c));
    seen.add("first=" + sentence.token(0).tag());
  }

  private static void words(List<String> seen, Sentence sentence, Frame.Match best) {
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      boolean content =
          token.is("VB") || token.is("JJ") || token.is("NN") && !token.is("NNP") || token.is("MD");
      if (content && i >= best.first() - 6 && i <= best.last() + 6) {
        seen.add("w=" + token.lemma());
      }
    }
  }

  /** The word of a frame that governs the others. */
  static int head(Sentence sentence, Frame.Match match) {
    int best = match.first();
    int least = Integer.MAX_VALUE;
    for (int i = match.first(); i <= match.last(); i++) {
      int depth = 0;
      for (int at = i; at >= 0 && depth <= sentence.size(); at = sentence.head(at)) {
        depth++;
      }
      if (depth < least) {
        least = depth;
        best = i;
      }
    }
    return best;
  }
}
