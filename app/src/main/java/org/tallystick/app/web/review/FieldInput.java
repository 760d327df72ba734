package org.tallystick.app.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tallystick.app.imports.CodedFields;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.claims.correction.Coding;
import org.tallystick.claims.correction.Field;
import org.tallystick.codebook.Measure;
import org.tallystick.codebook.Table;

/**
 * One field of the correction form.
 *
 * @param field which
 * @param value what stands in it
 * @param read what the program had read, or the person who added the claim had written, where
 *     something else stands now; empty otherwise
 * @param choices what may be chosen; none where it is typed
 * @param proposals what is proposed while it is typed
 */
public record FieldInput(
    Field field, String value, String read, List<Choice> choices, List<Choice> proposals) {

  /** One thing to choose. */
  public record Choice(String code, String meaning, boolean chosen) {}

  /** The field's name for people. */
  public String label() {
    return FieldHelp.label(field);
  }

  /** What the codebook says of it. */
  public String help() {
    return FieldHelp.help(field);
  }

  /** All fields of a claim. */
  static List<FieldInput> of(Snapshot snapshot, Coding machine, Coding now) {
    List<FieldInput> inputs = new ArrayList<>();
    for (Field field : Field.values()) {
      String value = typed(now, field);
      String read = typed(machine, field);
      inputs.add(
          new FieldInput(
              field,
              value,
              read.equals(value) ? "" : read.isEmpty() ? "nothing" : read,
              choices(snapshot, field, value),
              proposals(snapshot, field)));
    }
    return inputs;
  }

  /** As it stands in a form. */
  static String typed(Coding coding, Field field) {
    return String.join(field.isList() ? " | " : "", coding.get(field));
  }

  private static List<Choice> choices(Snapshot snapshot, Field field, String value) {
    List<Choice> choices = new ArrayList<>();
    switch (field) {
      case MEASURE -> {
        for (Measure measure : snapshot.codebook().measures()) {
          choices.add(new Choice(measure.code(), meaning(measure), false));
        }
      }
      case DETAIL -> {
        choices.add(new Choice("", "none: it has a number", false));
        CodedFields fields = new CodedFields(snapshot.codebook());
        for (String measure : List.of("practice", "policy")) {
          fields.details(measure).forEach(kind -> choices.add(new Choice(kind, measure, false)));
        }
      }
      case HEDGE -> {
        choices.add(new Choice("", "none: it has no number", false));
        FieldHelp.choices(field).forEach(row -> choices.add(choice(row)));
      }
      case STATUS -> FieldHelp.choices(field).forEach(row -> choices.add(choice(row)));
      default -> {
        return List.of();
      }
    }
    if (choices.stream().noneMatch(choice -> choice.code().equals(value))) {
      choices.add(0, new Choice(value, value.isEmpty() ? "choose" : "as it stands", true));
    }
    return choices.stream()
        .map(c -> new Choice(c.code(), c.meaning(), c.code().equals(value)))
        .toList();
  }

  private static String meaning(Measure measure) {
    return measure.kind() == Measure.Kind.OTHER
        ? measure.meaning()
        : "people who " + measure.meaning();
  }

  private static Choice choice(Table.Row row) {
    return new Choice(row.get("code"), row.get("meaning"), false);
  }

  private static List<Choice> proposals(Snapshot snapshot, Field field) {
    TreeSet<String> codes = new TreeSet<>();
    switch (field) {
      case ORIGINS -> snapshot.read().forEach(s -> codes.addAll(s.claim().origins()));
      case SIDE -> snapshot.read().forEach(s -> s.claim().side().ifPresent(codes::add));
      case UNIT -> snapshot.read().forEach(s -> s.claim().unit().ifPresent(codes::add));
      default -> {
        return List.of();
      }
    }
    return codes.stream()
        .map(code -> new Choice(code, snapshot.labels().name(code), false))
        .toList();
  }
}
