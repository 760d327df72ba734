package org.tallystick.app.cli;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.tallystick.claims.correction.Field;
import picocli.CommandLine.Option;

/** The options that say what the fields of a claim hold. */
final class FieldOptions {
  private final Map<Field, String> typed = new EnumMap<>(Field.class);

  @Option(names = "--measure", paramLabel = "CODE", description = "What is counted.")
  void measure(String value) {
    typed.put(Field.MEASURE, value);
  }

  @Option(names = "--low", paramLabel = "N", description = "The lower end; - for an open one.")
  void low(String value) {
    typed.put(Field.LOW, value);
  }

  @Option(names = "--high", paramLabel = "N", description = "The upper end; - for an open one.")
  void high(String value) {
    typed.put(Field.HIGH, value);
  }

  @Option(names = "--unit", paramLabel = "UNIT", description = "people, share, USD/month …")
  void unit(String value) {
    typed.put(Field.UNIT, value);
  }

  @Option(
      names = "--hedge",
      paramLabel = "CODE",
      description = "exact, about, at-least, at-most, range, vague or unquantified.")
  void hedge(String value) {
    typed.put(Field.HEDGE, value);
  }

  @Option(
      names = "--detail",
      paramLabel = "CODE",
      description = "The kind of practice or policy: deception, forbids …")
  void detail(String value) {
    typed.put(Field.DETAIL, value);
  }

  @Option(
      names = {"--origins", "--origin"},
      paramLabel = "CODE|NAME",
      description = "Where the people come from; several are parted by |.")
  void origins(String value) {
    typed.put(Field.ORIGINS, value);
  }

  @Option(names = "--side", paramLabel = "CODE|NAME", description = "Whom they serve.")
  void side(String value) {
    typed.put(Field.SIDE, value);
  }

  @Option(
      names = "--status",
      paramLabel = "CODE",
      description = "stated, alleged, denied or expected.")
  void status(String value) {
    typed.put(Field.STATUS, value);
  }

  @Option(
      names = {"--sources", "--source"},
      paramLabel = "NAME",
      description = "On whose word, the first first; several are parted by |.")
  void sources(String value) {
    typed.put(Field.SOURCES, value);
  }

  @Option(names = "--from", paramLabel = "DATE", description = "From when it holds.")
  void from(String value) {
    typed.put(Field.FROM, value);
  }

  @Option(names = "--to", paramLabel = "DATE", description = "Until when it holds.")
  void to(String value) {
    typed.put(Field.TO, value);
  }

  @Option(names = "--place", paramLabel = "NAME", description = "Where.")
  void place(String value) {
    typed.put(Field.PLACE, value);
  }

  @Option(names = "--formation", paramLabel = "NAME", description = "The unit named for them.")
  void formation(String value) {
    typed.put(Field.FORMATION, value);
  }

  /** Those that were given. */
  Map<Field, String> typed() {
    return Collections.unmodifiableMap(typed);
  }
}
