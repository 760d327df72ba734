package org.tallystick.app.web.recruitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.app.views.Figures;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.view.Details;
import org.tallystick.app.web.view.Said;
import org.tallystick.app.web.view.Sentences;
import org.tallystick.claims.status.Status;

/**
 * One way of recruiting: by how many voices it is reported, and when.
 *
 * @param detail which
 * @param bars voices over time
 * @param voices who report it, echoes apart
 * @param claims that tell of it, echoes included
 * @param denials claims that deny it, which count in neither
 * @param first the day of the first report, or a dash
 * @param last that of the last
 * @param why the address of the sentences
 */
public record Way(
    Details.Detail detail,
    Bars bars,
    int voices,
    int claims,
    int denials,
    String first,
    String last,
    String why) {

  /** "5 voices, 12 claims". */
  public String count() {
    return Figures.count(voices, "voice") + ", " + Figures.count(claims, "claim");
  }

  /** Those that are reported or denied, those of most voices first. */
  static List<Way> of(List<Said> practices, Query query) {
    Map<String, List<Said>> byDetail = new LinkedHashMap<>();
    practices.forEach(
        said ->
            byDetail
                .computeIfAbsent(said.claim().detail().orElse(""), key -> new ArrayList<>())
                .add(said));
    Periods periods =
        Periods.of(
            practices.stream().flatMap(said -> said.statement().published().stream()).toList());
    Map<String, int[]> voices = new LinkedHashMap<>();
    byDetail.forEach((detail, said) -> voices.put(detail, counts(said, periods)));
    int most = voices.values().stream().flatMapToInt(Arrays::stream).max().orElse(1);
    return Details.of("practice").stream()
        .filter(detail -> byDetail.containsKey(detail.code()))
        .map(
            detail ->
                of(
                    detail,
                    byDetail.get(detail.code()),
                    Bars.of(detail.name(), periods, voices.get(detail.code()), most),
                    query))
        .sorted(
            Comparator.comparingInt((Way way) -> -way.voices())
                .thenComparingInt(way -> -way.claims())
                .thenComparing(way -> way.detail().name()))
        .toList();
  }

  private static Way of(Details.Detail detail, List<Said> said, Bars bars, Query query) {
    List<Said> stated = said.stream().filter(s -> reports(s)).toList();
    List<LocalDate> days =
        stated.stream().flatMap(s -> s.statement().published().stream()).sorted().toList();
    return new Way(
        detail,
        bars,
        voices(stated),
        stated.size(),
        said.size() - stated.size(),
        days.isEmpty() ? Figures.NONE : days.get(0).toString(),
        days.isEmpty() ? Figures.NONE : days.get(days.size() - 1).toString(),
        sentences(query.with("measure", "practice").with("detail", detail.code())));
  }

  /** Voices in each period. */
  private static int[] counts(List<Said> said, Periods periods) {
    List<Set<String>> voices = new ArrayList<>();
    for (int i = 0; i < periods.count(); i++) {
      voices.add(new HashSet<>());
    }
    for (Said one : said) {
      Optional<LocalDate> day = one.statement().published();
      if (day.isPresent() && reports(one)) {
        voices.get(periods.at(day.get())).add(one.voice());
      }
    }
    return voices.stream().mapToInt(Set::size).toArray();
  }

  /** How many voices there are. */
  static int voices(List<Said> said) {
    return (int) said.stream().map(Said::voice).distinct().count();
  }

  /** Whether it says so rather than that it is not so. */
  static boolean reports(Said said) {
    return said.claim().status() != Status.DENIED;
  }

  /** Where the sentences of that view are. */
  static String sentences(Query query) {
    return query.without("page").without(Query.FORMAT).at(RecruitmentPage.PATH) + Sentences.ANCHOR;
  }
}
