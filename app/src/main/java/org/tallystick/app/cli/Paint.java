package org.tallystick.app.cli;

import java.io.Console;

/** Colours for a terminal, or none. */
enum Paint {
  ANSI,
  NONE;

  static final int BOLD = 1;
  static final int DIM = 2;

  /** Colours where a person watches and has not refused them (no-color.org). */
  static Paint ofThisTerminal() {
    return isTerminal() && System.getenv("NO_COLOR") == null ? ANSI : NONE;
  }

  /** Since JDK 22 there is a console without a terminal too, and a method that tells them apart. */
  @SuppressWarnings("SystemConsoleNull") // the method is asked where it exists
  static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** The words in that colour, a number of the SGR sequence; empty words stay empty. */
  String of(int colour, String words) {
    return this == NONE || words.isEmpty() ? words : "\u001B[" + colour + "m" + words + "\u001B[0m";
  }
}
