package org.tallystick.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.codebook.Table;

/** From a person to the institution they speak for, with the bundled register. */
class OfficesTest {
  private static final Codebook CODEBOOK = CodebookReader.bundled("foreign-fighters");
  private static final SourceRegister REGISTER = new SourceRegister(CODEBOOK);

  @ParameterizedTest
  @CsvSource({
    "Shoigu, 2024-05-13, Russian Ministry of Defence",
    "Shoigu, 2024-06-01, Sergei Shoigu",
    "Budanov, 2025-01-01, Defence Intelligence of Ukraine",
    "Budanov, , Defence Intelligence of Ukraine",
    "John Kirby, 2022-01-01, United States Department of Defense",
    "John Kirby, 2023-01-01, White House",
    "John Kirby, , John Kirby",
    "Maria Zakharova, 2025-01-01, Russian Foreign Ministry",
    "Donald Trump, 2022-01-01, Donald Trump"
  })
  void speakForTheirInstitutionWhileTheyHoldIt(String name, String day, String source) {
    Optional<LocalDate> on = Optional.ofNullable(day).map(LocalDate::parse);
    assertEquals(source, REGISTER.resolve(name, on).name());
  }

  @Test
  void thePersonIsStillKnown() {
    Source budanov = REGISTER.resolve("Budanov");
    assertEquals(new Source("Kyrylo Budanov", "person", "UA"), budanov);
    assertEquals(
        List.of("head (from 2020-08-05 until 2026-01-01) – Defence Intelligence of Ukraine"),
        REGISTER.offices(budanov));
  }

  @Test
  void everyPersonAndInstitutionIsInTheRegisterByItsOwnName() {
    List<Table.Row> rows = CODEBOOK.rows("offices");
    assertFalse(rows.isEmpty());
    for (Table.Row row : rows) {
      Source person = REGISTER.resolve(row.get("person"));
      Source institution = REGISTER.resolve(row.get("institution"));
      String where = "line " + row.line() + ": ";
      assertEquals(row.get("person"), person.name(), where);
      assertEquals("person", person.kind(), where);
      assertEquals(row.get("institution"), institution.name(), where);
      assertTrue(REGISTER.knows(institution.name()), where);
      assertEquals(person.camp(), institution.camp(), where + "of two camps");
    }
  }
}
