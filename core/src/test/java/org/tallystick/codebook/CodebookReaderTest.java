package org.tallystick.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodebookReaderTest {
  private static final String MEASURE =
      """
      measure: fed
      counts: got a meal
      kind: cumulative
      frames:
        - id: fed.object
          words: [feed, dine out]
          pos: verb
          people: object
          strength: 3
          example: "They fed [20 men]."
          near-miss: "They fed 20 cats."
      """;
  private static final String TABLE =
      "# source: our own\n# A dish a line.\nname\twords\nsoup\tsoup|broth\ntea\t\n";

  /** A small codebook that is right, to be spoilt in one place. */
  private static Map<String, String> kitchen() {
    Map<String, String> files = new HashMap<>();
    files.put("kitchen/codebook.yaml", "version: 7\ntables: [en/dishes]\nmeasures: [fed]\n");
    files.put("kitchen/en/dishes.tsv", TABLE);
    files.put("kitchen/measures/fed.yaml", MEASURE);
    return files;
  }

  private static Codebook read(Map<String, String> files) {
    return CodebookReader.from(path -> Optional.ofNullable(files.get(path)), "kitchen");
  }

  private static void refuses(String message, String path, String content) {
    Map<String, String> files = kitchen();
    files.put(path, content);
    assertMessage(message, assertThrows(CodebookException.class, () -> read(files)));
  }

  private static void assertMessage(String start, CodebookException refusal) {
    assertTrue(refusal.getMessage().startsWith(start), refusal.getMessage());
  }

  @Test
  void theBundledCodebookLoads() {
    Codebook codebook = CodebookReader.bundled("foreign-fighters");
    assertEquals("foreign-fighters/" + codebook.version(), codebook.label());
    assertEquals(
        "serving joined arrived willing trained left killed wounded casualties captured missing"
            + " released prosecuted countries formations pay term adverts practice policy",
        String.join(" ", codebook.measures().stream().map(Measure::code).toList()));
    for (String table :
        new String[] {"world/countries", "world/places", "parties", "formations", "en/hedges"}) {
      assertFalse(codebook.rows(table).isEmpty(), table);
    }
    assertFalse(codebook.tables().containsKey("countries"), "the world keeps its name");
  }

  @Test
  void tablesOfAnotherCodebookAreTakenOverUnderTheirOwnPath() {
    Codebook codebook = CodebookReader.bundled("casualties");
    assertEquals(
        CodebookReader.bundled("foreign-fighters").rows("en/hedges"), codebook.rows("en/hedges"));
    assertEquals(List.of(), codebook.optional("wars"));
    assertTrue(codebook.scope().counts().contains("civilian"));
    assertEquals(List.of(), codebook.scope().needs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"foreign-fighters", "casualties"})
  void everyBundledFrameHasAnIdOfItsOwnUnderItsMeasure(String bundled) {
    Set<String> ids = new HashSet<>();
    for (Measure measure : CodebookReader.bundled(bundled).measures()) {
      for (Measure.Frame frame : measure.frames()) {
        assertTrue(frame.id().startsWith(measure.code() + "."), frame.id());
        assertTrue(ids.add(frame.id()), frame.id());
        assertFalse(frame.words().isEmpty(), frame.id());
      }
    }
  }

  @Test
  void readsTablesAndMeasuresAsWritten() {
    Codebook codebook = read(kitchen());
    Measure.Frame frame = codebook.measure("fed").orElseThrow().frames().get(0);
    assertEquals("kitchen/7", codebook.label());
    assertEquals(Measure.Pos.VERB, frame.pos());
    assertEquals(Measure.Role.OBJECT, frame.people());
    assertEquals(3, frame.strength());
    Table.Row soup = codebook.rows("en/dishes").get(0);
    assertEquals(List.of("soup", "broth"), soup.list("words"));
    assertEquals(4, soup.line());
    assertTrue(codebook.rows("en/dishes").get(1).list("words").isEmpty());
    assertEquals(2, codebook.rows("en/dishes").size());
    assertTrue(codebook.byMeasure().compare("fed", "starved") < 0);
    assertEquals(Optional.empty(), codebook.measure("starved"));
  }

  @Test
  void aFrameWithoutStrengthHasTheMiddleOne() {
    Map<String, String> files = kitchen();
    files.put("kitchen/measures/fed.yaml", MEASURE.replace("    strength: 3\n", ""));
    assertEquals(2, read(files).measures().get(0).frames().get(0).strength());
  }

  @Test
  void whatIsNotThereIsTakenFromTheBundledCodebooks() {
    Map<String, String> files = kitchen();
    files.put("kitchen/codebook.yaml", "version: 7\nextends: [world]\n");
    assertFalse(read(files).rows("world/countries").isEmpty());
  }

  @Test
  void namesTheLineWithTooFewOrTooManyCells() {
    String dishes = "kitchen/en/dishes.tsv";
    refuses("kitchen/en/dishes.tsv:6: 1 cells where the header has 2", dishes, TABLE + "pie\n");
    refuses("kitchen/en/dishes.tsv:6: 3 cells", dishes, TABLE + "pie\ta\tb\n");
    refuses("kitchen/en/dishes.tsv:6: 1 cells", dishes, TABLE + "\n");
  }

  @Test
  void asksForTheSourceInTheFirstLine() {
    String dishes = "kitchen/en/dishes.tsv";
    refuses("kitchen/en/dishes.tsv:1: the first line must be '# source:", dishes, "name\nsoup\n");
    refuses("kitchen/en/dishes.tsv:1: ", dishes, "");
    refuses("kitchen/en/dishes.tsv:2: no header line", dishes, "# source: ours\n# No more.\n");
  }

  @Test
  void namesTheUnknownConstantAndWhatThereIs() {
    String fed = "kitchen/measures/fed.yaml";
    refuses(
        "kitchen/measures/fed.yaml:1: 'pos: verbs' is none of [VERB, NOUN, ADJECTIVE, PHRASE]",
        fed,
        MEASURE.replace("pos: verb", "pos: verbs"));
    refuses(
        "kitchen/measures/fed.yaml:1: 'kind: often' is none of",
        fed,
        MEASURE.replace("kind: cumulative", "kind: often"));
    refuses(
        "kitchen/measures/fed.yaml:1: 'people: eaters' is none of",
        fed,
        MEASURE.replace("people: object", "people: eaters"));
  }

  @Test
  void namesTheMissingOrMisshapenKey() {
    String fed = "kitchen/measures/fed.yaml";
    refuses(
        "kitchen/measures/fed.yaml:1: 'near-miss: …' is missing",
        fed,
        MEASURE.replace("near-miss", "nearmiss"));
    refuses("kitchen/measures/fed.yaml:1: 'strength'", fed, MEASURE.replace(": 3\n", ": high\n"));
    refuses(
        "kitchen/measures/fed.yaml:1: 'words' must be a list",
        fed,
        MEASURE.replace("[feed, dine out]", "feed"));
    refuses("kitchen/measures/fed.yaml:1: a mapping", fed, "- fed\n");
    refuses(
        "kitchen/codebook.yaml:1: 'version: …' is missing", "kitchen/codebook.yaml", "tables: []");
  }

  @Test
  void namesTheFileThatIsMissing() {
    Map<String, String> files = kitchen();
    files.remove("kitchen/en/dishes.tsv");
    assertMessage(
        "kitchen/en/dishes.tsv:1: no such file",
        assertThrows(CodebookException.class, () -> read(files)));
    assertMessage(
        "pantry/codebook.yaml:1: no such file",
        assertThrows(CodebookException.class, () -> CodebookReader.bundled("pantry")));
  }

  @Test
  void namesTheLineOfAYamlError() {
    refuses(
        "kitchen/codebook.yaml:2: ", "kitchen/codebook.yaml", "version: 7\ntables: ]en/dishes]\n");
    refuses("kitchen/codebook.yaml:3: ", "kitchen/codebook.yaml", "version: 7\nmeasures:\n\t- x\n");
    refuses("kitchen/codebook.yaml:2: ", "kitchen/codebook.yaml", "version: 7\nversion: 8\n");
  }

  @Test
  void namesTheTableAndTheColumnAskedForInVain() {
    Codebook codebook = read(kitchen());
    assertMessage(
        "kitchen:1: the codebook lacks the table 'en/wines.tsv'",
        assertThrows(CodebookException.class, () -> codebook.table("en/wines")));
    Table.Row soup = codebook.rows("en/dishes").get(0);
    assertMessage(
        "kitchen/en/dishes.tsv:2: no column 'price' among [name, words]",
        assertThrows(CodebookException.class, () -> soup.get("price")));
    assertMessage(
        "kitchen/en/dishes.tsv:4: 'soup' under 'name' is not a number",
        assertThrows(CodebookException.class, () -> soup.number("name")));
  }
}
