package org.tallystick.app.imports;

/**
 * A row that was left out, or one that was taken with a grain of salt.
 *
 * @param line where it begins in the file, from 1
 * @param reason what is wrong and what to do, on one line
 */
public record RowProblem(int line, String reason) {

  @Override
  public String toString() {
    return "line " + line + ": " + reason;
  }
}
