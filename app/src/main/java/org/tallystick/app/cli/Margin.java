package org.tallystick.app.cli;

/** The left margin of the anatomy, which names what stands to its right. */
final class Margin {
  private static final int WIDTH = 10;

  private Margin() {}

  /** That word, as wide as every other. */
  static String of(String label) {
    return "  " + label + " ".repeat(Math.max(1, WIDTH - label.length()));
  }
}
