package org.tallystick.app.cli;

import java.util.List;
import org.tallystick.app.views.Heard;
import org.tallystick.voices.Source;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A source as it is typed. */
final class SourceName {
  private SourceName() {}

  /**
   * The source of that name.
   *
   * @throws ParameterException if neither the ledger nor the register has heard of it
   */
  static Source of(Heard heard, String name, CommandSpec spec) {
    return heard
        .find(name)
        .orElseThrow(
            () -> {
              List<String> near = heard.suggestions(name);
              return new ParameterException(
                  spec.commandLine(),
                  "no source '"
                      + name
                      + "' in the ledger or the codebook"
                      + (near.isEmpty()
                          ? "; `tallystick sources` lists those of the ledger"
                          : "; did you mean: " + String.join(", ", near) + "?"));
            });
  }
}
