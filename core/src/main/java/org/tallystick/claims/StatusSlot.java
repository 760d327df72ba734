package org.tallystick.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.claims.event.Choice;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.speaker.Attribution;
import org.tallystick.claims.status.Status;
import org.tallystick.claims.status.StatusFinder;
import org.tallystick.claims.weigh.Option;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;

/** How surely something may be said. */
final class StatusSlot {
  private static final List<Status> ALL =
      List.of(Status.STATED, Status.ALLEGED, Status.EXPECTED, Status.DENIED);

  private final StatusFinder finder;

  StatusSlot(StatusFinder finder) {
    this.finder = finder;
  }

  /** The options, the plain statement first. */
  List<Option<Status>> options(
      Reading reading,
      Counted counted,
      Measure measure,
      Optional<Choice> ruled,
      Optional<Attribution> attribution,
      Status rule) {
    Sentence sentence = reading.sentence();
    List<String> seen = new ArrayList<>();
    seen.add("rule=" + rule);
    seen.add("measure=" + measure.code());
    seen.add("hedge=" + counted.quantity().hedge());
    attribution.ifPresent(
        a -> {
          seen.add("speech=" + a.status());
          seen.add("cue=" + sentence.token(a.cue()).lemma());
        });
    int event = ruled.map(Choice::trigger).orElse(-1);
    for (StatusFinder.Found found : finder.all(sentence)) {
      boolean before = found.last() < counted.quantity().first();
      String where =
          (before ? "before" : "after")
              + Words.distance(
                  before ? found.last() : found.first(),
                  before ? counted.quantity().first() : counted.head());
      seen.add("w:" + found.status() + ":" + where);
      StringBuilder phrase = new StringBuilder();
      for (int i = found.first(); i <= found.last(); i++) {
        phrase.append(sentence.token(i).lower()).append('_');
      }
      seen.add("w:" + found.status() + ":" + phrase + (before ? "before" : "after"));
      if (event >= 0 && sentence.within(found.first(), event)) {
        seen.add("w:" + found.status() + ":under");
      }
      if (event >= 0 && sentence.within(event, found.first())) {
        seen.add("w:" + found.status() + ":over");
      }
    }
    if (event >= 0) {
      seen.add("tag=" + sentence.token(event).tag());
      for (int child : sentence.children(event)) {
        if (sentence.relation(child).startsWith("aux")
            || sentence.relation(child).equals("mark")
            || sentence.relation(child).equals("advmod")) {
          seen.add("aux=" + sentence.token(child).lower());
        }
      }
      if (sentence.head(event) >= 0) {
        seen.add(
            "over="
                + sentence.relation(event)
                + ":"
                + sentence.token(sentence.head(event)).lemma());
      }
    }
    int at = counted.head();
    for (int step = 0; step < 6 && at >= 0; step++) {
      if (sentence.token(at).is("VB")) {
        for (int child : sentence.children(at)) {
          if (sentence.relation(child).startsWith("aux")
              || sentence.relation(child).equals("advmod")) {
            seen.add("vaux=" + sentence.token(child).lower());
          }
        }
        seen.add("vlem=" + sentence.token(at).lemma());
      }
      at = sentence.head(at);
    }
    seen.add("first=" + sentence.token(0).lower());
    seen.add("end=" + sentence.token(sentence.size() - 1).text());
    List<Option<Status>> options = new ArrayList<>();
    for (Status status : ALL) {
      Option<Status> option = Option.of(status);
      option.add(status.code()).addAll(seen, status.code() + "|");
      option.add("rule=" + (status == rule));
      options.add(option);
    }
    return options;
  }
}
