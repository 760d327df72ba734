package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;

/** What a run of the program left behind. */
record Ran(int code, String out, String err) {

  /** Runs the program with these arguments. */
  static Ran tallystick(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] typed = Arrays.stream(arguments).map(Ran::typed).toArray(String[]::new);
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), typed);
    return new Ran(code, out.toString(), err.toString());
  }

  private static String typed(Object argument) {
    return argument instanceof Path path ? path.toString() : String.valueOf(argument);
  }
}
