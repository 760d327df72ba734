package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is learned from one coded report. */
class TrainCommandTest {
  private static final String QUOTE =
      "About 300 North Korean soldiers were killed in Kursk while fighting for Russia, Seoul said.";

  @TempDir Path folder;
  private Path coded;

  @BeforeEach
  void code() throws IOException {
    coded = folder.resolve("coded");
    Files.createDirectories(coded.resolve("reports"));
    Files.writeString(
        coded.resolve("reports/dead.md"),
        "---\ntitle: Losses\npublished: 2025-01-13\n---\n" + QUOTE + "\n");
    Files.writeString(
        coded.resolve("gold.jsonl"),
        "{\"report\": \"dead\", \"quote\": \""
            + QUOTE
            + "\", \"measure\": \"killed\", \"low\": 300, \"high\": 300, \"unit\": \"people\","
            + " \"hedge\": \"about\", \"detail\": null, \"origins\": [\"KP\"], \"side\": \"RU\","
            + " \"status\": \"stated\", \"sources\": [\"Seoul\"]}\n");
  }

  @Test
  void exercisesAskEachQuestionWithItsAnswer() throws IOException {
    Path file = folder.resolve("exercises.jsonl");
    Ran ran = Ran.tallystick("train", coded.toString(), "--exercises", file.toString());
    assertEquals(0, ran.code(), ran.err());
    List<String> pages = Files.readAllLines(file);
    assertEquals(1, pages.size());
    JsonNode page = JsonMapper.shared().readTree(pages.get(0));
    assertEquals("dead", page.path("report").asString());
    List<String> answers = new ArrayList<>();
    for (JsonNode question : page.path("questions")) {
      String code = question.path("question").asString();
      String label =
          question.path("labels").path(question.path("right").path(0).asInt()).asString();
      if (code.matches("measure|side|status")) {
        answers.add(code + " " + label);
      }
      assertTrue(question.path("last").asInt() < page.path("ids").size(), question.toString());
      assertEquals(question.path("labels").size(), question.path("places").size());
    }
    assertEquals(List.of("measure killed", "side RU", "status stated"), answers);
  }

  @Test
  void whatMustBeMeantTogetherIsAskedInParts() throws IOException {
    String quote = "He said that 47 Nepalis and 12 Indians were killed fighting for Russia.";
    Files.writeString(
        coded.resolve("reports/dead.md"),
        "---\ntitle: Losses\n---\nGeneral Kim Lee saw the front. Mayor Ann Roy did not. "
            + quote
            + "\n");
    Files.writeString(
        coded.resolve("gold.jsonl"),
        "{\"report\": \"dead\", \"quote\": \""
            + quote
            + "\", \"measure\": \"killed\", \"low\": 47, \"high\": 47, \"unit\": \"people\","
            + " \"hedge\": \"exact\", \"detail\": null, \"origins\": [\"NP\"], \"side\": \"RU\","
            + " \"status\": \"stated\", \"sources\": [\"Kim Lee\"]}\n");
    Path file = folder.resolve("exercises.jsonl");
    Ran ran = Ran.tallystick("train", coded.toString(), "--exercises", file.toString());
    assertEquals(0, ran.code(), ran.err());
    List<String> parts = new ArrayList<>();
    for (JsonNode question :
        JsonMapper.shared().readTree(Files.readString(file)).path("questions")) {
      String code = question.path("question").asString();
      int right = question.path("right").path(0).asInt();
      for (int i = 0; i < question.path("places").size(); i++) {
        JsonNode answer = question.path("places").path(i);
        if (code.matches("source|origins") && (i == right || answer.size() > 1)) {
          parts.add(code + (i == right ? " right " : " wrong ") + sizes(answer));
        }
      }
    }
    // The pronoun and the name for which it stands; one people, and both together.
    assertEquals(
        List.of(
            "origins right [1]",
            "origins wrong [1, 1]",
            "source right [1, 1]",
            "source wrong [1, 1]"),
        parts.stream().sorted().distinct().toList());
  }

  private static List<Integer> sizes(JsonNode parts) {
    List<Integer> sizes = new ArrayList<>();
    parts.forEach(part -> sizes.add(part.size()));
    return sizes;
  }

  @Test
  void tablesAreWrittenAQuestionEach() throws IOException {
    Path out = folder.resolve("weights");
    Ran ran = Ran.tallystick("train", coded.toString(), "--prior", "1", "--out", out.toString());
    assertEquals(0, ran.code(), ran.err());
    assertTrue(Files.readString(out.resolve("status.tsv")).startsWith("# source: learned"));
  }

  @Test
  void oneOfTheTwoMustBeAskedFor() {
    Ran ran = Ran.tallystick("train", coded.toString());
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("--exercises"), ran.err());
  }
}
