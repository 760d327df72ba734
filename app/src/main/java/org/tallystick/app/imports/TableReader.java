package org.tallystick.app.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tallystick.TallystickException;
import org.tallystick.app.readers.Decoded;
import org.tallystick.app.readers.Original;
import org.tallystick.app.readers.Problem;
import org.tallystick.app.readers.TextDecoder;
import org.tallystick.codebook.Codebook;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;

/**
 * The reader of tables that tell who says how much: CSV with the columns of {@link Columns}, events
 * of UCDP GED, and claims as JSON Lines. Which of the three a file is, its content tells.
 */
public final class TableReader {
  private static final int MOST_MEGABYTES = 200;

  private final ClaimMaker maker;
  private final ValueCell values;
  private final Columns columns = new Columns();

  /**
   * A reader.
   *
   * @param codebook whose codes the cells hold
   * @param today no claim counts as published later
   */
  public TableReader(Codebook codebook, LocalDate today) {
    values = new ValueCell(codebook);
    maker = new ClaimMaker(codebook, values, today);
  }

  /**
   * What the table in that file gives.
   *
   * @throws TallystickException if the file cannot be read or is no such table
   */
  public ImportedTable read(Path file) {
    byte[] bytes = bytes(file);
    String text =
        TextDecoder.decode(bytes)
            .map(Decoded::text)
            .orElseThrow(
                () ->
                    wrong(
                        file,
                        "this is not text but binary data",
                        "save the table as CSV in UTF-8 (in Excel: Save As, CSV UTF-8)"));
    Report report =
        new Report(
            ReportId.of(bytes),
            name(file),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "en",
            text);
    boolean json = text.stripLeading().startsWith("{");
    Rows rows = json ? JsonRows.of(text) : CsvRows.of(text);
    boolean ucdp = !json && UcdpEvents.are(rows.columns());
    if (!ucdp) {
      requireColumns(file, rows.columns());
    }
    Original original = new Original(bytes, file.toString(), Optional.empty(), Optional.empty());
    return table(report, original, rows, ucdp);
  }

  private ImportedTable table(Report report, Original original, Rows rows, boolean ucdp) {
    UcdpEvents events = new UcdpEvents(maker, values);
    List<ImportedClaim> claims = new ArrayList<>();
    List<RowProblem> bad = new ArrayList<>(rows.bad());
    List<String> warnings = new ArrayList<>();
    List<String> unknown = ucdp ? List.of() : columns.unknown(rows.columns());
    if (!unknown.isEmpty()) {
      warnings.add("not understood and left out: " + unknownColumns(unknown));
    }
    Map<Map<String, String>, Integer> met = new HashMap<>();
    for (Row row : rows.rows()) {
      Integer earlier = met.putIfAbsent(row.cells(), row.line());
      if (earlier != null) {
        warnings.add("line " + row.line() + " says the same as line " + earlier + "; taken once");
        continue;
      }
      try {
        claims.addAll(
            ucdp
                ? events.of(report, row)
                : List.of(maker.of(report, row.under(columns, rows.columns()))));
      } catch (BadRow e) {
        bad.add(new RowProblem(row.line(), e.getMessage()));
      }
    }
    warnings.addAll(events.notes());
    bad.sort(Comparator.comparingInt(RowProblem::line));
    return new ImportedTable(
        report, original, claims, rows.rows().size() + rows.bad().size(), bad, warnings);
  }

  private String unknownColumns(List<String> unknown) {
    List<String> told = new ArrayList<>();
    for (String heading : unknown) {
      told.add("'" + heading + "'" + Nearest.hint(heading, columns.names()));
    }
    return (unknown.size() == 1 ? "column " : "columns ") + String.join(", ", told);
  }

  private void requireColumns(Path file, List<String> headings) {
    List<String> named = headings.stream().flatMap(h -> columns.of(h).stream()).toList();
    boolean what = named.contains("measure") || named.contains("question");
    boolean howMany =
        named.contains("value")
            || named.contains("low")
            || named.contains("high")
            || named.contains("detail");
    if (!what || !howMany) {
      throw wrong(
          file,
          headings.isEmpty()
              ? "there is no table in this file"
              : "its first line has no column "
                  + (what ? "value, low or high" : "measure or question"),
          "name the columns in the first line; those that there may be are: "
              + String.join(", ", new TreeSet<>(columns.names())));
    }
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static byte[] bytes(Path file) {
    if (Files.isDirectory(file)) {
      throw wrong(file, "this is a folder, not a file", "name the tables in it");
    }
    if (Files.notExists(file)) {
      throw wrong(file, "there is no such file", "check the spelling of the path");
    }
    try {
      if (Files.size(file) > MOST_MEGABYTES * 1024L * 1024) {
        throw wrong(
            file, "this file is larger than " + MOST_MEGABYTES + " MB", "split it into several");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw wrong(
          file, "this file cannot be opened", "check who may read it and that the disk is there");
    }
  }

  private static TallystickException wrong(Path file, String reason, String remedy) {
    return new TallystickException(new Problem(file, reason, remedy).toString());
  }
}
