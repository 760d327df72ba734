package org.tallystick.english.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.language.Judge;
import org.tallystick.language.Judge.Answer;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

final class LearnedJudgeTest {
  private static final Judge JUDGE = LearnedJudge.of("foreign-fighters").orElseThrow();
  private static final List<String> MEASURES =
      List.of("none", "serving", "joined", "killed", "wounded", "captured", "left");

  private static Span words(String text, String words) {
    int begin = text.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  private static double[] measures(String text, String number) {
    List<Answer> answers = MEASURES.stream().map(m -> Answer.of(m, List.of())).toList();
    return JUDGE.of(Report.of("report", text)).logs("measure", words(text, number), answers);
  }

  private static String likeliest(String text, String number) {
    double[] logs = measures(text, number);
    return MEASURES.get(
        IntStream.range(0, logs.length).reduce((a, b) -> logs[b] > logs[a] ? b : a).orElseThrow());
  }

  @Test
  void heReadsWhatANumberCounts() {
    assertEquals(
        "killed", likeliest("At least 47 Nepalis fighting for Russia have been killed.", "47"));
    assertEquals("none", likeliest("The embassy stands 47 kilometres from the border town.", "47"));
  }

  @Test
  void heReadsWhoSpeaks() {
    String text =
        "The foreign minister said on Monday that 47 Nepalis have been killed in Ukraine, "
            + "as a bakery opened in Lviv.";
    List<Answer> answers =
        Stream.of("foreign minister", "bakery")
            .map(name -> Answer.of("", List.of(words(text, name))))
            .toList();
    double[] logs = JUDGE.of(Report.of("report", text)).logs("source", words(text, "47"), answers);
    assertTrue(logs[0] > logs[1], Arrays.toString(logs));
  }

  @Test
  void severalPeoplesAreLikelierTogetherWhereOneNumberCountsThemAll() {
    double together = 0;
    double apart = 0;
    for (String rest :
        List.of(
            " have been killed fighting for Russia.",
            " were captured near Kupiansk, the ministry said.",
            " serve in the Russian army.",
            " were among the recruits who arrived in May.")) {
      together += origins("Some 47 Nepalis and Indians" + rest)[2];
      double[] own = origins("Some 47 Nepalis and 12 Indians" + rest);
      assertTrue(own[0] > own[1], rest + Arrays.toString(own));
      apart += own[2];
    }
    assertTrue(together > apart, together + " " + apart);
  }

  /** What he thinks of "47": Nepalis, Indians, both. */
  private static double[] origins(String text) {
    List<Span> nepalis = List.of(words(text, "Nepalis"));
    List<Span> indians = List.of(words(text, "Indians"));
    List<Answer> answers =
        List.of(
            Answer.of("", nepalis),
            Answer.of("", indians),
            new Answer("", List.of(nepalis, indians)));
    return JUDGE.of(Report.of("report", text)).logs("origins", words(text, "47"), answers);
  }

  @Test
  void chancesSumToOneAndAreTheSameEachTime() {
    String text = "Some 300 Colombians serve in the Ukrainian army, according to the embassy.";
    double[] logs = measures(text, "300");
    assertEquals(1, Arrays.stream(logs).map(Math::exp).sum(), 0.01);
    assertArrayEquals(logs, measures(text, "300"));
  }

  @Test
  void anyTextIsRead() {
    Random random = new Random(7);
    String[] pieces = {
      "47 ", "\n", "🇳🇵", "é", "\u0000", "killed ", "\u202e", "—", "日本", "\ud83d"
    };
    for (int i = 0; i < 20; i++) {
      StringBuilder text = new StringBuilder("47");
      for (int k = 0; k < i * 40; k++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Report report = Report.of("report", text.toString());
      List<Answer> answers =
          List.of(
              Answer.of("none", List.of()),
              Answer.of("", List.of(new Span(0, report.text().length()))));
      for (String question : List.of("source", "measure", "side", "origins", "detail", "status")) {
        double[] logs = JUDGE.of(report).logs(question, new Span(0, 2), answers);
        assertTrue(Arrays.stream(logs).allMatch(Double::isFinite), question);
      }
    }
  }

  @Test
  void pagesMayBeAskedOfInAnyOrder() {
    String text = "Some 300 Colombians serve in the Ukrainian army.\n".repeat(400);
    Judge.Opinion opinion = JUDGE.of(Report.of("report", text));
    List<Answer> answers = MEASURES.stream().map(m -> Answer.of(m, List.of())).toList();
    Span early = new Span(5, 8);
    double[] first = opinion.logs("measure", early, answers);
    for (int at = text.indexOf("300"); at >= 0; at = text.indexOf("300", at + 3000)) {
      opinion.logs("measure", new Span(at, at + 3), answers);
    }
    assertArrayEquals(first, opinion.logs("measure", early, answers));
  }

  @Test
  void aCodebookWithoutAJudgeHasNone() {
    assertEquals(Optional.empty(), LearnedJudge.of("no-such-codebook"));
  }
}
