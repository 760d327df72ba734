package org.tallystick.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tallystick.app.views.AsOf;
import org.tallystick.app.views.Labels;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.SourceRegister;
import org.tallystick.voices.Statement;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which part of the ledger is asked for. */
final class Filter {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--origin",
      paramLabel = "CODE|NAME",
      description = "Only people from there: KP, \"North Korea\", africa, foreign.")
  private Optional<String> origin = Optional.empty();

  @Option(
      names = "--side",
      paramLabel = "CODE|NAME",
      description = "Only people who serve that side: RU, Ukraine.")
  private Optional<String> side = Optional.empty();

  @Option(
      names = "--measure",
      paramLabel = "MEASURE",
      description = "Only what is counted so: killed, serving, pay.")
  private Optional<String> measure = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Only what this source said or passed on, under any of its names.")
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      description = "Only what was published by that day (default: the day of the newest report).")
  private Optional<LocalDate> asOf = Optional.empty();

  /** Looks for the source under the name by which others see it. */
  void shown(UnaryOperator<String> shown) {
    source = source.map(shown);
  }

  /** Whether less than every question is asked for. */
  boolean narrows() {
    return Stream.of(origin, side, measure, source).anyMatch(Optional::isPresent);
  }

  /** The day asked for, or the usual one. */
  LocalDate asOf(List<Statement> statements) {
    return asOf.orElseGet(() -> AsOf.usual(statements));
  }

  /** Whether nothing but the day is asked for. */
  boolean open() {
    return origin.isEmpty() && side.isEmpty() && measure.isEmpty() && source.isEmpty();
  }

  /**
   * What is left of the statements; undated ones count as published.
   *
   * @throws ParameterException if the codebook has no such origin, side or measure
   */
  List<Statement> apply(Codebook codebook, List<Decision> decisions, List<Statement> statements) {
    Labels labels = new Labels(codebook);
    Optional<String> from = origin.map(typed -> code(labels, "--origin", typed));
    Optional<String> whom = side.map(typed -> code(labels, "--side", typed));
    Optional<String> what = measure.map(typed -> measure(codebook, statements, typed));
    SourceRegister register = new SourceRegister(codebook, decisions);
    Optional<String> who = source.map(typed -> register.resolve(typed).name());
    return statements.stream()
        .filter(s -> from.isEmpty() || s.claim().origins().contains(from.get()))
        .filter(s -> whom.isEmpty() || s.claim().side().equals(whom))
        .filter(s -> what.isEmpty() || s.claim().measure().equals(what.get()))
        .filter(s -> who.isEmpty() || speaks(register, s, who.get()))
        .filter(s -> asOf.isEmpty() || !s.published().orElse(LocalDate.MIN).isAfter(asOf.get()))
        .toList();
  }

  /**
   * A report in its own voice speaks for its publisher, somebody in office for themselves and for
   * their institution.
   */
  private static boolean speaks(SourceRegister register, Statement statement, String name) {
    List<String> chain = statement.claim().sources();
    return (chain.isEmpty() ? statement.publisher().stream() : chain.stream())
        .flatMap(
            link ->
                Stream.of(register.resolve(link), register.resolve(link, statement.published())))
        .anyMatch(source -> source.name().equalsIgnoreCase(name));
  }

  private String code(Labels labels, String option, String typed) {
    return labels
        .code(typed)
        .orElseThrow(
            () ->
                wrong(
                    option
                        + ": '"
                        + typed
                        + "' is not known; give an ISO code such as KP, a region such as "
                        + "central-asia, or a name such as \"North Korea\""));
  }

  /** A measure of the codebook, or a free question of the ledger. */
  private String measure(Codebook codebook, List<Statement> statements, String typed) {
    List<String> known = codebook.measures().stream().map(Measure::code).toList();
    boolean asked = statements.stream().anyMatch(s -> s.claim().measure().equals(typed));
    if (!asked && !known.contains(typed) && !List.of("practice", "policy").contains(typed)) {
      throw wrong("--measure: no measure '" + typed + "'; there are: " + String.join(", ", known));
    }
    return typed;
  }

  private ParameterException wrong(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }
}
