package org.tallystick.english.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.tallystick.language.Judge;
import org.tallystick.language.Judge.Answer;
import org.tallystick.reports.Span;

/** What the encoder thinks of one report: reads a page when something is first asked of it. */
final class PageOpinion implements Judge.Opinion {
  private static final String NONE = "none";
  private static final String OTHER = "other";
  private static final List<String> AWAY = List.of(NONE, "foreign", OTHER);

  /** Questions whose answers are told by where they are named. */
  private static final Set<String> PLACED = Set.of("source", "origins", "side");

  /** Logarithms are kept to so many parts, so that machines agree on them. */
  private static final double PARTS = 1000;

  private final Pages pages;
  private final Supplier<Encoder> encoder;
  private final Map<Integer, float[]> read = new LastRead();

  /** The pages read last: questions follow the text, and a long report has thousands. */
  private static final class LastRead extends LinkedHashMap<Integer, float[]> {
    private static final long serialVersionUID = 1;
    private static final int PAGES = 4;

    LastRead() {
      super(PAGES, 1, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, float[]> eldest) {
      return size() > PAGES;
    }
  }

  PageOpinion(Pages pages, Supplier<Encoder> encoder) {
    this.pages = pages;
    this.encoder = encoder;
  }

  @Override
  public double[] logs(String question, Span words, List<Answer> answers) {
    Optional<Integer> page = pages.pageOf(words);
    return page.isEmpty()
        ? normal(new double[answers.size()])
        : normal(scores(question, page.get(), words, answers));
  }

  private double[] scores(String question, int page, Span words, List<Answer> answers) {
    float[] states = states(page);
    Pages.Place own = pages.own(page, words);
    boolean placed = PLACED.contains(question);
    List<List<Pages.Place>> places =
        answers.stream()
            .map(
                answer ->
                    placed ? pages.others(page, answer.places(), words) : List.<Pages.Place>of())
            .toList();
    List<Pages.Place> all = new ArrayList<>();
    places.forEach(all::addAll);
    if (all.isEmpty()) {
      all.add(own);
    }
    float[] asked = new float[3 * Encoder.WIDTH];
    copy(states, own.first(), asked, 0);
    copy(states, own.last(), asked, 1);
    copy(states, 0, asked, 2);
    float[] where = new float[all.size() * 2 * Encoder.WIDTH];
    long[] distances = new long[all.size()];
    for (int i = 0; i < all.size(); i++) {
      copy(states, all.get(i).first(), where, 2 * i);
      copy(states, all.get(i).last(), where, 2 * i + 1);
      distances[i] = (long) all.get(i).distance() + Pages.FARTHEST;
    }
    List<String> labels = encoder.get().labels(question);
    Set<String> wanted = new TreeSet<>();
    if (!labels.isEmpty()) {
      wanted.add(question);
    }
    if (placed) {
      wanted.add(question + ".away");
      wanted.add(question + ".places");
    }
    if (wanted.isEmpty()) {
      return new double[answers.size()];
    }
    Map<String, float[]> judged = encoder.get().judge(asked, where, distances, wanted);
    double[] scores = new double[answers.size()];
    int next = 0;
    for (int i = 0; i < scores.length; i++) {
      String label = answers.get(i).label();
      if (!labels.isEmpty()) {
        scores[i] += judged.get(question)[index(labels, label)];
      }
      if (placed) {
        int end = next + places.get(i).size();
        scores[i] +=
            places.get(i).isEmpty()
                ? judged.get(question + ".away")[index(AWAY, label)]
                : logSum(judged.get(question + ".places"), next, end);
        next = end;
      }
    }
    return scores;
  }

  private float[] states(int page) {
    float[] states = read.get(page);
    if (states == null) {
      states = encoder.get().read(pages.ids(page));
      read.put(page, states);
    }
    return states;
  }

  /** The label's place; the last stands for all that are not told apart. */
  private static int index(List<String> labels, String label) {
    int index = labels.indexOf(label);
    return index < 0 ? labels.size() - 1 : index;
  }

  private static void copy(float[] states, int piece, float[] to, int place) {
    System.arraycopy(states, piece * Encoder.WIDTH, to, place * Encoder.WIDTH, Encoder.WIDTH);
  }

  private static double logSum(float[] scores, int from, int to) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      most = Math.max(most, scores[i]);
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.exp(scores[i] - most);
    }
    return most + Math.log(sum);
  }

  private static double[] normal(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - most);
    }
    double whole = most + Math.log(sum);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.rint((scores[i] - whole) * PARTS) / PARTS;
    }
    return scores;
  }
}
