package org.tallystick.app.cli;

import java.util.List;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names a codebook, which is read only when asked for. */
final class CodebookOption {
  /** Codebooks that ship with Tallystick, the usual one first. */
  static final List<String> BUNDLED = List.of("foreign-fighters", "casualties");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--codebook",
      paramLabel = "NAME",
      defaultValue = "foreign-fighters",
      description = "The codebook to read with (default: ${DEFAULT-VALUE}).")
  private String name;

  /**
   * The codebook of that name.
   *
   * @throws ParameterException if none ships under it
   */
  Codebook load() {
    if (!BUNDLED.contains(name)) {
      throw new ParameterException(
          spec.commandLine(),
          "no codebook '" + name + "'; those that ship: " + String.join(", ", BUNDLED));
    }
    return CodebookReader.bundled(name);
  }
}
