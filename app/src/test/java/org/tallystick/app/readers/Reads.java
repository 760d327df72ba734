package org.tallystick.app.readers;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.reports.Report;

/** What came of a reading, sorted. */
public record Reads(List<Found> found, List<Problem> problems, List<PassedOver> passedOver) {

  /** Reads files. */
  public static Reads of(Path... paths) {
    List<String> inputs = new ArrayList<>();
    for (Path path : paths) {
      inputs.add(path.toString());
    }
    return of(inputs, ReadOptions.usual());
  }

  /** Reads standard input. */
  public static Reads ofInput(byte[] bytes) {
    return of(List.of("-"), new ReadOptions(() -> new ByteArrayInputStream(bytes), false, false));
  }

  /** Reads whatever is named. */
  public static Reads of(List<String> inputs, ReadOptions options) {
    Reads reads = new Reads(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    ReportReader.each(
        inputs,
        options,
        result -> {
          if (result instanceof Found one) {
            reads.found.add(one);
          } else if (result instanceof Problem one) {
            reads.problems.add(one);
          } else if (result instanceof PassedOver one) {
            reads.passedOver.add(one);
          }
        });
    return reads;
  }

  /** The names of the reports. */
  public List<String> names() {
    return reports().stream().map(Report::name).toList();
  }

  /** The reports. */
  public List<Report> reports() {
    return found.stream().map(Found::report).toList();
  }

  /** The reasons of the problems. */
  public List<String> reasons() {
    return problems.stream().map(Problem::reason).toList();
  }
}
