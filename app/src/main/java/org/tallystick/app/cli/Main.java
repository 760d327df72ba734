package org.tallystick.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tallystick.TallystickException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code tallystick}: reads its arguments, runs one command, exits with its code. */
@Command(
    name = "tallystick",
    versionProvider = ProgramVersion.class,
    description = "Keeps the count of people whom nobody counts in the open.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ReadCommand.class,
      WatchCommand.class,
      RereadCommand.class,
      EstimateCommand.class,
      ClaimsCommand.class,
      ImportCommand.class,
      SourcesCommand.class,
      EchoesCommand.class,
      ReviewCommand.class,
      ConflictsCommand.class,
      ExplainCommand.class,
      LogCommand.class,
      VerifyCommand.class,
      ExtractCommand.class,
      AnatomyCommand.class,
      ServeCommand.class,
      TrainCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallystick read examples",
      "      reads a folder of reports into tallystick.db and shows what they add up to",
      "  tallystick watch feeds.opml --every 15m",
      "      reads what is new in the feeds of a feed reader, until Ctrl-C",
      "  tallystick estimate --origin KP --measure killed --explain",
      "      how many North Koreans were killed, and why that number",
      "  tallystick claims --source \"General Staff of Ukraine\" --json",
      "      every claim of one source, one JSON object a line",
      "  tallystick sources show \"General Staff of Ukraine\"",
      "      who that is, what it said over time and who repeated it",
      "  tallystick conflicts --origin KP",
      "      what cannot all be true about North Koreans, what matters most first",
      "  tallystick review list --origin KP",
      "      which claims about North Koreans are most worth a person's look, and why",
      "  tallystick verify",
      "      whether anything in the ledger, its log or its originals was changed",
      "  tallystick extract report.md > claims.jsonl",
      "      the claims of a report, without any ledger",
      "",
      "tallystick COMMAND --help tells all about a command.",
      "",
      "Exit codes: 0 ok, 1 some input had problems (each is named), 2 wrong usage, "
          + "130 stopped by Ctrl-C."
    })
public final class Main implements Runnable {
  static final int OK = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int STOPPED = 130;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  /** Runs the program. */
  public static void main(String[] args) {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs the program without leaving the Java machine. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::wrongUsage)
        .setExecutionExceptionHandler(Main::failed)
        .execute(args);
  }

  /** A program without a command does nothing: says what there is. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("tallystick: " + uncapitalized(e.getMessage()));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return USAGE;
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    command.getOut().flush();
    if (e instanceof TallystickException) {
      err.println("tallystick: " + e.getMessage());
    } else {
      err.println("tallystick: a fault of the program, please report it:");
      e.printStackTrace(err);
    }
    err.flush();
    return PROBLEMS;
  }

  private static String uncapitalized(String message) {
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  /** Always UTF-8, whatever the platform would choose. */
  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }
}
