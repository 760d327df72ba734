package org.tallystick.app.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.Anatomy;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.reports.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnatomyJsonTest {
  // One code point each, two of Java's chars: whoever counts chars is three too far after them.
  private static final String TEXT =
      """
      😀😀 A grim week 😀, all told.

      Ukraine said on 5 March 2025 that about 300 North Korean soldiers of the Wagner Group were \
      killed while fighting for Russia. The youngest was 19 years old.
      """;

  private static final List<String> LAYERS =
      List.of(
          "sentences",
          "quantities",
          "groups",
          "events",
          "speakers",
          "dates",
          "formations",
          "sides",
          "claims",
          "skipped");

  private static ClaimExtractor extractor;
  private static JsonNode json;

  @BeforeAll
  static void read() {
    extractor =
        new ClaimExtractor(CodebookReader.bundled("foreign-fighters"), new EnglishAnalyzer());
    json = anatomy(TEXT);
  }

  private static JsonNode anatomy(String text) {
    Report report = Report.of("small", text);
    Anatomy anatomy = extractor.anatomy(report);
    assertEquals(extractor.extract(report), anatomy.extraction());
    return JsonMapper.shared().readTree(AnatomyJson.of(report, anatomy));
  }

  @Test
  void everyLayerHasItsKeyEvenWhereThereIsNothing() {
    List<String> keys = new ArrayList<>(List.of("report"));
    keys.addAll(LAYERS);
    assertEquals(keys, List.copyOf(json.propertyNames()));
    JsonNode nothing = anatomy("");
    assertEquals(keys, List.copyOf(nothing.propertyNames()));
    LAYERS.forEach(layer -> assertTrue(nothing.get(layer).isEmpty(), layer));
  }

  @Test
  void offsetsAddressExactlyTheWords() {
    int checked = 0;
    for (String layer : LAYERS) {
      assertTrue(layer.equals("skipped") || !json.get(layer).isEmpty(), layer);
      for (JsonNode found : json.get(layer)) {
        checked += check(found);
      }
    }
    assertTrue(checked > 15, json.toString());
  }

  private static int check(JsonNode found) {
    int begin = TEXT.offsetByCodePoints(0, found.get("begin").asInt());
    int end = TEXT.offsetByCodePoints(0, found.get("end").asInt());
    JsonNode words = found.has("text") ? found.get("text") : found.get("quote");
    assertEquals(words.asString(), TEXT.substring(begin, end));
    return found.has("cue") ? 1 + check(found.get("cue")) + check(found.get("content")) : 1;
  }

  @Test
  void quantitiesSayWhatTheyCount() {
    JsonNode dead = find("quantities", "about 300");
    assertEquals(300, dead.get("low").asInt());
    assertEquals("about", dead.get("hedge").asString());
    assertEquals("people", dead.get("unit").asString());
    assertTrue(find("quantities", "19").get("unit").isNull());
  }

  @Test
  void theOtherLayersSayWhatTheyTakeTheWordsFor() {
    assertEquals("[\"KP\"]", find("groups", "North Korean").get("origins").toString());
    assertEquals("adjective", find("groups", "North Korean").get("form").asString());
    assertEquals("killed", find("events", "killed").get("measure").asString());
    assertEquals("killed.object", find("events", "killed").get("rule").asString());
    assertEquals("2025-03-05", find("dates", "5 March 2025").get("from").asString());
    assertEquals("Wagner Group", find("formations", "Wagner Group").get("name").asString());
    assertEquals("RU", find("sides", "Russia").get("side").asString());
    JsonNode speaker = find("speakers", "Ukraine");
    assertEquals("said", speaker.get("cue").get("text").asString());
    assertEquals(speaker.get("chain").get(0), speaker.get("name"));
    assertTrue(speaker.get("content").get("text").asString().contains("about 300"));
  }

  @Test
  void claimsAreThoseOfExtract() {
    Report report = Report.of("small", TEXT);
    List<String> lines =
        extractor.extract(report).claims().stream()
            .map(claim -> ClaimJson.of(claim, report))
            .toList();
    List<String> shown = new ArrayList<>();
    json.get("claims").forEach(claim -> shown.add(claim.toString()));
    assertEquals(lines, shown);
  }

  @Test
  void aTextWithoutFightersIsTakenApartTooButGivesNoClaim() {
    JsonNode harmless = anatomy("About 300 Nepalis planted trees in Kathmandu.\n");
    assertEquals("about", harmless.get("quantities").get(0).get("hedge").asString());
    assertFalse(harmless.get("groups").isEmpty());
    assertTrue(harmless.get("claims").isEmpty());
  }

  private static JsonNode find(String layer, String words) {
    for (JsonNode found : json.get(layer)) {
      if (found.get("text").asString().equalsIgnoreCase(words)) {
        return found;
      }
    }
    throw new AssertionError("no '" + words + "' in " + json.get(layer));
  }
}
