package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tallystick.app.store.Event;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.views.EventWords;
import org.tallystick.decisions.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that tells what was done to a ledger, by whom and when. */
@Command(
    name = "log",
    description = {
      "Tells what was done to a ledger, by whom and when, the oldest first.",
      "Each entry carries the hash of the one before. With --json an entry is written as it is "
          + "kept: its SHA-256, without the line end, is what the next one names as previous."
    })
final class LogCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;

  @Option(
      names = "--since",
      paramLabel = "YYYY-MM-DD",
      description = "Only what was done on that day (UTC) or later.")
  private Optional<LocalDate> since = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "Only what is of that kind: read, extracted, imported, decided, adopted, or the "
              + "kind of a decision such as source-grade.")
  private Optional<String> kind = Optional.empty();

  @Option(names = "--by", paramLabel = "NAME", description = "Only what that person did.")
  private Optional<String> by = Optional.empty();

  @Option(names = "--json", description = "Write the entries as they are kept, one a line.")
  private boolean json;

  @Option(
      names = "--head",
      description = "Write the hash of the last entry alone, to be noted elsewhere.")
  private boolean head;

  @Override
  public Integer call() {
    kind.ifPresent(this::requireKind);
    List<Event> events;
    try (Ledger ledger = ledgerOption.openExisting()) {
      events = ledger.events();
    }
    PrintWriter out = spec.commandLine().getOut();
    if (head) {
      if (!events.isEmpty()) {
        out.println(events.get(events.size() - 1).hash());
      }
    } else if (json) {
      events.stream().filter(this::isAskedFor).forEach(event -> out.println(event.entry()));
    } else {
      table(events).forEach(out::println);
    }
    return Main.OK;
  }

  private List<String> table(List<Event> events) {
    TextTable table = new TextTable(">#", "when (UTC)", "who", "what", "about");
    EventWords words = new EventWords();
    boolean any = false;
    for (Event event : events) {
      String about = words.of(event);
      if (isAskedFor(event)) {
        any = true;
        table.add(
            String.valueOf(event.id()),
            EventWords.time(event.at().toString()),
            event.by(),
            event.kind(),
            about);
      }
    }
    return any
        ? table.lines()
        : List.of(events.isEmpty() ? "The log is empty." : "The log says nothing on that.");
  }

  private boolean isAskedFor(Event event) {
    String decision = String.valueOf(event.about("decision").get("kind"));
    return since.stream()
            .noneMatch(day -> event.at().isBefore(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
        && kind.stream().allMatch(k -> k.equals(event.kind()) || k.equals(decision))
        && by.stream().allMatch(name -> name.equalsIgnoreCase(event.by()));
  }

  private void requireKind(String typed) {
    List<String> kinds = new ArrayList<>();
    Stream.concat(
            Arrays.stream(Event.Kind.values()).map(Event.Kind::code),
            Arrays.stream(Decision.Kind.values()).map(Decision.Kind::code))
        .forEach(kinds::add);
    if (!kinds.contains(typed)) {
      throw new ParameterException(
          spec.commandLine(),
          "--kind: there is no '" + typed + "'; there are: " + String.join(", ", kinds));
    }
  }
}
