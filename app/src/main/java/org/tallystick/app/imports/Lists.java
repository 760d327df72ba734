package org.tallystick.app.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tallystick.TallystickException;

/** The flat lists of this package: TSV files whose first line names their source. */
final class Lists {
  private Lists() {}

  /** The rows of {@code imports/<name>.tsv} under the header. */
  static List<String[]> of(String name) {
    String file = "/imports/" + name + ".tsv";
    try (InputStream in = Lists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new TallystickException(file + " is missing from the jar; build it anew");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(2)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new TallystickException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
