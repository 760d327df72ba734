package org.tallystick.app.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks a sentence into lines between words. */
final class Wrap {
  private static final int WIDTH = 100;

  private Wrap() {}

  /** The lines, each with that indent; a longer word stands alone. */
  static List<String> lines(String indent, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && indent.length() + line.length() + 1 + word.length() > WIDTH) {
        lines.add(indent + line);
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add((indent + line).stripTrailing());
    return lines;
  }
}
