package org.tallystick.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.codebook.Codebook;
import org.tallystick.testing.ClaimsForTest;

class SourceRegisterTest {
  private final SourceRegister register = new SourceRegister(ClaimsForTest.codebook());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NIS | National Intelligence Service | intelligence | KR",
        "the nis | National Intelligence Service | intelligence | KR",
        "The National Intelligence Service | National Intelligence Service | intelligence | KR",
        "South Korea’s spy agency | National Intelligence Service | intelligence | KR",
        "Kyrylo Budanov | Defence Intelligence of Ukraine | intelligence | UA",
        "Ukraine General Staff | General Staff of Ukraine | military | UA",
        "Seoul | South Korea | official | KR",
        "Kyiv's | Ukraine | official | UA",
        "Havana | Cuba | official | CU",
        "the U.S. | United States | official | US",
      })
  void aliasesLeadToOneSource(String name, String source, String kind, String camp) {
    assertEquals(new Source(source, kind, camp), register.resolve(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a senior US defense official | senior US defense official | US",
        "a senior U.S. defense official | senior U.S. defense official | US",
        "Ukrainian officials | Ukrainian officials | UA",
        "two South Korean lawmakers | two South Korean lawmakers | KR",
        "a recruiter | recruiter | ''",
        "Western officials | Western officials | ''",
      })
  void descriptionsAreAnonymousOfTheCountryTheyName(String name, String shown, String camp) {
    assertEquals(new Source(shown, "anonymous", camp), register.resolve(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Institute for Far Eastern Studies | ''",
        "Cuban Foreign Ministry | CU",
        "Ukraine's Security Service | UA",
        "Kyiv Independent | ''",
        "Association of Ukrainian Veterans | ''",
        "@rybar_en | ''",
        "example.org | ''",
      })
  void whomTheRegisterLacksIsUnknown(String name, String camp) {
    assertEquals(new Source(name, "unknown", camp), register.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "'", "the", "’s", "a", "…", "  the   ", "\u00a0", ".", "北京"})
  void nothingThrows(String name) {
    assertEquals("", register.resolve(name).camp());
  }

  @Test
  void tablesMayBeMissing() {
    Codebook empty = new Codebook("empty", "1", List.of(), Map.of());
    assertEquals(new Source("Seoul", "unknown", ""), new SourceRegister(empty).resolve("Seoul"));
  }
}
