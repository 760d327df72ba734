package org.tallystick.app.web.view;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.tallystick.TallystickException;
import org.tallystick.codebook.Table;

/** The kinds of practices and policies in words. */
public final class Details {
  private static final String FILE = "/details/details.tsv";
  private static final Table TABLE = table();

  private Details() {}

  /**
   * One kind.
   *
   * @param code as claims have it
   * @param name for people
   * @param meaning in a few words
   * @param stance of a policy on people who go: {@code against}, {@code for} or {@code neither}
   */
  public record Detail(String code, String name, String meaning, String stance) {}

  /** Those of a measure, by name. */
  public static List<Detail> of(String measure) {
    return TABLE.rows().stream()
        .filter(row -> row.get("measure").equals(measure))
        .map(
            row ->
                new Detail(row.get("code"), row.get("name"), row.get("meaning"), row.get("stance")))
        .sorted(Comparator.comparing(Detail::name))
        .toList();
  }

  private static Table table() {
    try (InputStream in = Details.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new TallystickException(FILE + " is missing from the jar; build it anew");
      }
      return Table.read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TallystickException(FILE + " cannot be read: " + e.getMessage(), e);
    }
  }
}
