package org.tallystick.app.web.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tallystick.TallystickException;
import org.tallystick.claims.correction.Field;
import org.tallystick.codebook.Table;

/** What the codebook says of each field, in the words of the correction form. */
final class FieldHelp {
  private static final Table FIELDS = table("fields");
  private static final Table CHOICES = table("choices");

  private FieldHelp() {}

  /** The field's name for people. */
  static String label(Field field) {
    return row(field).get("label");
  }

  /** What goes into it. */
  static String help(Field field) {
    return row(field).get("help");
  }

  /** The codes that a field may hold and what each means; none where it is free. */
  static List<Table.Row> choices(Field field) {
    return CHOICES.rows().stream().filter(r -> r.get("field").equals(field.code())).toList();
  }

  private static Table.Row row(Field field) {
    return FIELDS.rows().stream()
        .filter(r -> r.get("field").equals(field.code()))
        .findFirst()
        .orElseThrow();
  }

  private static Table table(String name) {
    String file = "/review/" + name + ".tsv";
    try (InputStream in = FieldHelp.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new TallystickException(file + " is missing from the jar; build it anew");
      }
      return Table.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TallystickException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
