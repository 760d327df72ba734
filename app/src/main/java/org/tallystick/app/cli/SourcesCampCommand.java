package org.tallystick.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.app.views.Labels;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command by which a person says which state or party a source belongs to. */
@Command(
    name = "camp",
    description = {
      "Says which state or party a source belongs to; sources of one camp count as partly one "
          + "opinion.",
      "none says that it belongs to none."
    })
final class SourcesCampCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SourceDecision decision;

  @Parameters(index = "0", paramLabel = "NAME", description = "Any name of the source.")
  private String name;

  @Parameters(index = "1", paramLabel = "CODE|NAME", description = "RU, Ukraine, SY-OPP, or none.")
  private String camp;

  @Override
  public Integer call() {
    String code =
        camp.equals("none")
            ? camp
            : new Labels(decision.codebook())
                .code(camp)
                .orElseThrow(
                    () ->
                        new ParameterException(
                            spec.commandLine(),
                            "no state or party '"
                                + camp
                                + "'; give an ISO code such as KP, a name such as \"North Korea\", or"
                                + " none"));
    return decision.make(
        spec, Decision.Kind.SOURCE_CAMP, name, source -> Optional.of(code), this::told);
  }

  private String told(Source before, Source now) {
    return now.name() + ": camp " + shown(now) + ", before " + shown(before);
  }

  private static String shown(Source source) {
    return source.camp().isEmpty() ? "none" : source.camp();
  }
}
