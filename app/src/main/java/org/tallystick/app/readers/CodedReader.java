package org.tallystick.app.readers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.TallystickException;
import org.tallystick.claims.CodedClaim;
import org.tallystick.claims.CodedReport;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads reports that a person has coded: a folder {@code reports} and beside it {@code gold.jsonl},
 * one claim a line with the fields of the codebook. Names of one source are parted by {@code |};
 * {@code "optional": true} marks what another coder may have left out.
 */
public final class CodedReader {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private CodedReader() {}

  /**
   * The coded reports of a folder, in the order of their names.
   *
   * @throws TallystickException if a file is missing or broken, or a quote is not in its report
   */
  public static List<CodedReport> read(Path folder) {
    Batch batch = ReportReader.readAll(List.of(folder.resolve("reports")));
    if (!batch.problems().isEmpty()) {
      throw new TallystickException(batch.problems().get(0).toString());
    }
    Map<String, Report> reports = new HashMap<>();
    batch.reports().forEach(report -> reports.put(report.name(), report));
    Map<String, List<CodedClaim>> claims = new HashMap<>();
    Path gold = folder.resolve("gold.jsonl");
    List<String> lines = lines(gold);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        JsonNode line = parse(gold, i + 1, lines.get(i));
        Report report = reports.get(line.path("report").asString(""));
        if (report == null) {
          throw wrong(gold, i + 1, "no report '" + line.path("report").asString("") + "'");
        }
        claims
            .computeIfAbsent(report.name(), name -> new ArrayList<>())
            .add(claim(gold, i + 1, line, report));
      }
    }
    return batch.reports().stream()
        .map(report -> new CodedReport(report, claims.getOrDefault(report.name(), List.of())))
        .toList();
  }

  private static List<String> lines(Path gold) {
    try {
      return Files.readAllLines(gold);
    } catch (IOException e) {
      throw new TallystickException(
          new Problem(gold, "this file cannot be read", "put the coded claims there").toString(),
          e);
    }
  }

  private static JsonNode parse(Path gold, int number, String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JacksonException e) {
      throw wrong(gold, number, "this is no JSON object");
    }
  }

  private static TallystickException wrong(Path gold, int line, String what) {
    return new TallystickException(Problem.oneLine(gold + ":" + line + ": " + what));
  }

  private static CodedClaim claim(Path gold, int number, JsonNode line, Report report) {
    String quote = line.path("quote").asString("");
    int begin = quote.isEmpty() ? -1 : report.text().indexOf(quote);
    if (begin < 0) {
      throw wrong(gold, number, "the quote is not in the report: " + quote);
    }
    List<String> origins = texts(line.path("origins"));
    List<String> sources = texts(line.path("sources"));
    boolean described = text(line, "detail").isPresent();
    return new CodedClaim(
        new Span(begin, begin + quote.length()),
        line.path("measure").asString(""),
        described ? Optional.empty() : Optional.of(interval(line)),
        described ? "" : text(line, "unit").orElse("people"),
        text(line, "detail"),
        new HashSet<>(origins),
        text(line, "side"),
        text(line, "status").orElse("stated"),
        sources.isEmpty() ? List.of() : List.of(sources.get(0).split("\\|")),
        line.path("optional").asBoolean(false));
  }

  private static Interval interval(JsonNode line) {
    return new Interval(end(line.path("low")), end(line.path("high")));
  }

  private static OptionalDouble end(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
  }

  private static Optional<String> text(JsonNode line, String field) {
    JsonNode node = line.path(field);
    return node.isString() && !node.asString().isEmpty()
        ? Optional.of(node.asString())
        : Optional.empty();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asString()));
    return texts;
  }
}
