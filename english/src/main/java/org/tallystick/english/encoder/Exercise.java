package org.tallystick.english.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.language.Judge.Answer;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/**
 * A page from which a judge learns: what the encoder reads of it, and the questions about its words
 * with their right answers.
 *
 * @param report the name of the report
 * @param ids the pieces of the page, as places in the vocabulary
 * @param questions what is asked of it
 */
public record Exercise(String report, List<Integer> ids, List<Question> questions) {

  /**
   * A question whose right answers are known.
   *
   * @param question its code
   * @param words the words it is about
   * @param answers the possible answers
   * @param right indices of those that are right
   */
  public record Asked(String question, Span words, List<Answer> answers, Set<Integer> right) {}

  /**
   * A question about a page.
   *
   * @param question its code
   * @param first the first piece of the words it is about
   * @param last the last
   * @param labels the label of each possible answer
   * @param places for each part of each answer the places where it stands: first piece, last, steps
   *     away
   * @param right indices of the right answers
   */
  public record Question(
      String question,
      int first,
      int last,
      List<String> labels,
      List<List<List<List<Integer>>>> places,
      Set<Integer> right) {}

  /** The pages of a report of which something is asked. */
  public static List<Exercise> of(Report report, List<Asked> asked) {
    Pages pages = new Pages(report, LearnedJudge.WORDS.get());
    Map<Integer, List<Question>> questions = new TreeMap<>();
    for (Asked one : asked) {
      Optional<Integer> page = pages.pageOf(one.words());
      if (page.isPresent()) {
        questions
            .computeIfAbsent(page.get(), p -> new ArrayList<>())
            .add(question(pages, page.get(), one));
      }
    }
    List<Exercise> exercises = new ArrayList<>();
    questions.forEach(
        (page, own) ->
            exercises.add(
                new Exercise(report.name(), Arrays.stream(pages.ids(page)).boxed().toList(), own)));
    return exercises;
  }

  private static List<List<Integer>> numbers(List<Pages.Place> places) {
    return places.stream()
        .map(place -> List.of(place.first(), place.last(), place.distance()))
        .toList();
  }

  private static Question question(Pages pages, int page, Asked asked) {
    Pages.Place own = pages.own(page, asked.words());
    return new Question(
        asked.question(),
        own.first(),
        own.last(),
        asked.answers().stream().map(Answer::label).toList(),
        asked.answers().stream()
            .map(
                answer ->
                    pages.parts(page, answer, asked.words()).stream()
                        .map(Exercise::numbers)
                        .toList())
            .toList(),
        asked.right());
  }
}
