package org.tallystick.english.encoder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tallystick.language.Judge;
import org.tallystick.language.Judge.Answer;
import org.tallystick.reports.Span;

/** What the encoder thinks of one report: reads a page when something is first asked of it. */
final class PageOpinion implements Judge.Opinion {
  private static final String AWAY = ".away";
  private static final String PLACES = ".places";

  /** What an answer of several parts is worth besides them. */
  private static final String SEVERAL = "several";

  /** What is told apart of answers that stand nowhere on the page. */
  private static final List<String> AWAY_LABELS = List.of(Judge.NONE, "foreign", SEVERAL, "other");

  /** Questions whose answers are told by where they are named. */
  private static final Set<String> PLACED = Set.of("source", "origins", "side");

  private static final List<List<Pages.Place>> NOWHERE = List.of(List.of());

  /** Logarithms are kept to so many parts, so that machines agree on them. */
  private static final double PARTS = 1000;

  private final Supplier<Pages> pages;
  private final Supplier<Encoder> encoder;
  private final Map<Integer, float[]> read = new LastRead();

  PageOpinion(Supplier<Pages> pages, Supplier<Encoder> encoder) {
    this.pages = pages;
    this.encoder = encoder;
  }

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

  @Override
  public double[] logs(String question, Span words, List<Answer> answers) {
    double[] scores = new double[answers.size()];
    pages.get().pageOf(words).ifPresent(page -> score(scores, question, page, words, answers));
    return normal(scores);
  }

  private void score(double[] scores, String question, int page, Span words, List<Answer> answers) {
    boolean placed = PLACED.contains(question);
    List<List<List<Pages.Place>>> places =
        answers.stream()
            .map(answer -> placed ? pages.get().parts(page, answer, words) : NOWHERE)
            .toList();
    List<String> labels = encoder.get().labels(question);
    Set<String> wanted = new TreeSet<>();
    if (!labels.isEmpty()) {
      wanted.add(question);
    }
    if (placed) {
      wanted.add(question + AWAY);
      wanted.add(question + PLACES);
    }
    if (wanted.isEmpty()) {
      return;
    }
    Map<String, float[]> judged =
        judged(
            page,
            words,
            places.stream().flatMap(List::stream).flatMap(List::stream).toList(),
            wanted);
    double[] near = placed ? doubles(judged.get(question + PLACES)) : new double[0];
    float[] away = judged.get(question + AWAY);
    int next = 0;
    for (int i = 0; i < scores.length; i++) {
      String label = answers.get(i).label();
      if (!labels.isEmpty()) {
        scores[i] += judged.get(question)[index(labels, label)];
      }
      if (placed) {
        List<List<Pages.Place>> parts = places.get(i);
        double sum = 0;
        for (List<Pages.Place> part : parts) {
          int end = next + part.size();
          sum += part.isEmpty() ? away[index(AWAY_LABELS, label)] : logSum(near, next, end);
          next = end;
        }
        scores[i] += sum / parts.size();
        if (parts.size() > 1) {
          scores[i] += away[index(AWAY_LABELS, SEVERAL)];
        }
      }
    }
  }

  /** The scores that are wanted of words and of places on a page. */
  private Map<String, float[]> judged(
      int page, Span words, List<Pages.Place> answers, Set<String> wanted) {
    float[] states = states(page);
    Pages.Place own = pages.get().own(page, words);
    float[] asked = new float[3 * Encoder.WIDTH];
    copy(states, own.first(), asked, 0);
    copy(states, own.last(), asked, 1);
    copy(states, 0, asked, 2);
    List<Pages.Place> places = answers.isEmpty() ? List.of(own) : answers;
    float[] where = new float[places.size() * 2 * Encoder.WIDTH];
    long[] distances = new long[places.size()];
    for (int i = 0; i < distances.length; i++) {
      copy(states, places.get(i).first(), where, 2 * i);
      copy(states, places.get(i).last(), where, 2 * i + 1);
      distances[i] = (long) places.get(i).distance() + Pages.FARTHEST;
    }
    return encoder.get().judge(asked, where, distances, wanted);
  }

  private float[] states(int page) {
    float[] states = read.get(page);
    if (states == null) {
      states = encoder.get().read(pages.get().ids(page));
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

  private static double[] doubles(float[] scores) {
    return IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).toArray();
  }

  private static double logSum(double[] scores, int from, int to) {
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
    double whole = logSum(scores, 0, scores.length);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.rint((scores[i] - whole) * PARTS) / PARTS;
    }
    return scores;
  }
}
