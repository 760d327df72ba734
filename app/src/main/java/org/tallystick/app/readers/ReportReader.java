package org.tallystick.app.readers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;

/** The reader of reports kept as plain text or Markdown files. */
public final class ReportReader {
  private static final int MOST_MEGABYTES = 20;
  private static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

  private ReportReader() {}

  /**
   * Reads the named files, and the report files in the named folders at any depth.
   *
   * <p>What cannot be read becomes a problem; the rest is read all the same.
   */
  public static Batch readAll(List<Path> paths) {
    List<Report> reports = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, Path> names = new HashMap<>();
    ReportWalk walk =
        new ReportWalk(
            file -> {
              try {
                Report report = read(file);
                requireNewName(file, report.name(), names);
                reports.add(report);
              } catch (UnreadableReport e) {
                problems.add(new Problem(file, e.reason(), e.remedy()));
              }
            },
            problems::add);
    paths.forEach(walk::visit);
    return new Batch(reports, problems);
  }

  /** Reads one file, which must be a report. */
  public static Report read(Path file) throws UnreadableReport {
    requireReportFile(file);
    byte[] bytes = bytes(file);
    String decoded =
        TextDecoder.decode(bytes)
            .orElseThrow(
                () ->
                    new UnreadableReport(
                        file,
                        "this is not text but binary data, or text in an unknown encoding",
                        "save it as plain text in UTF-8"));
    String ending = ReportWalk.ending(file);
    FrontMatter front =
        ending.equals(".txt") ? FrontMatter.none(decoded) : FrontMatter.of(file, decoded);
    if (front.text().isBlank()) {
      throw new UnreadableReport(
          file, "there is no text in this file", "put the report's text in it or leave it out");
    }
    String fileName = file.getFileName().toString();
    return new Report(
        ReportId.of(bytes),
        fileName.substring(0, fileName.length() - ending.length()),
        front.value("title"),
        front.value("publisher"),
        front.value("url"),
        front.published(file),
        language(file, front),
        front.text());
  }

  /** Two reports of one name could not be told apart in what is made of them. */
  private static void requireNewName(Path file, String name, Map<String, Path> names) {
    Path earlier = names.putIfAbsent(name, file);
    if (earlier != null) {
      throw new UnreadableReport(
          file,
          "another report has this file name too: " + Problem.oneLine(earlier.toString()),
          "rename one of the two files");
    }
  }

  private static void requireReportFile(Path file) {
    if (ReportWalk.linkLoops(file)) {
      Problem loop = ReportWalk.loop(file);
      throw new UnreadableReport(file, loop.reason(), loop.remedy());
    }
    if (Files.notExists(file)) {
      boolean link = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      throw new UnreadableReport(
          file,
          link ? "this symbolic link leads nowhere" : "there is no such file or folder",
          link ? "point it at a file that exists or remove it" : "check the spelling of the path");
    }
    if (Files.isDirectory(file)) {
      throw new UnreadableReport(
          file, "this is a folder, not a file", "name a .txt or .md file in it");
    }
    if (!ReportWalk.isReport(file)) {
      throw new UnreadableReport(
          file,
          "only .txt, .md and .markdown files can be read",
          "save the report as plain text with the ending .txt");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UnreadableReport(
          file, "this is a device or pipe, not a file", "save what it gives in a file first");
    }
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = Files.size(file) > MOST_BYTES ? null : in.readNBytes(MOST_BYTES + 1);
      if (bytes == null || bytes.length > MOST_BYTES) {
        throw new UnreadableReport(
            file,
            "this file is larger than " + MOST_MEGABYTES + " MB",
            "split it into one file for each report");
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableReport(
          file, "this file cannot be opened", "check who may read it and that the disk is there");
    }
  }

  /** The language, which can only be English for now. */
  private static String language(Path file, FrontMatter front) {
    String declared = front.value("language").orElse("").toLowerCase(Locale.ROOT);
    boolean english = declared.matches("(en|eng|english)([-_].*)?");
    if (!declared.isEmpty() && !english) {
      throw new UnreadableReport(
          file,
          "its front matter says the language is " + FrontMatter.quoted(declared) + ", not English",
          "leave it out, or write language: en if the text is English");
    }
    if (!english && EnglishCheck.isForeign(front.text())) {
      throw new UnreadableReport(
          file,
          "the text does not look like English",
          "leave it out, or if it is English, say so with language: en in a Markdown front matter");
    }
    return "en";
  }
}
