package org.tallystick.app.readers;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;

/** Where readers put what they find; makes reports of it, each with a name of its own. */
public final class Intake {
  private static final int MEGABYTE = 1024 * 1024;

  private final Consumer<Result> taker;
  private final Consumer<Entry> reader;
  private final Map<String, String> names = new HashMap<>();
  private int reports;

  Intake(Consumer<Result> taker, Consumer<Entry> reader) {
    this.taker = taker;
    this.reader = reader;
  }

  /** Hands on a result as it is. */
  public void put(Result result) {
    taker.accept(result);
  }

  /** How many reports there are so far. */
  public int reports() {
    return reports;
  }

  /** Reads something that lies in another thing, whatever it is. */
  public void read(Entry inner) {
    reader.accept(inner);
  }

  /**
   * Hands on a report.
   *
   * @param bytes the original, by which the report is known
   * @throws UnreadableReport if there is no text, or it is not English
   */
  public void found(Entry entry, Kind kind, byte[] bytes, Page page) {
    if (page.text().isBlank()) {
      throw new UnreadableReport(
          entry.place(),
          kind == Kind.TEXT || kind == Kind.MARKDOWN
              ? "there is no text in this file"
              : "there is no text of an article in this " + kind.label(),
          "put the report's text in it or leave it out",
          "without text");
    }
    requireEnglish(entry, kind, page);
    Known known = entry.known();
    Report report =
        new Report(
            ReportId.of(bytes),
            name(entry),
            page.title().or(known::title),
            page.publisher().or(known::publisher),
            page.url().or(known::url),
            page.published().or(known::published),
            "en",
            page.text());
    reports++;
    Original original = new Original(bytes, entry.place(), known.retrieved(), known.http());
    put(new Found(report, kind, page.author().or(known::author), original));
  }

  /** Two reports of one name could not be told apart in what is made of them. */
  private String name(Entry entry) {
    String name = Problem.oneLine(entry.name());
    String earlier = names.putIfAbsent(name, entry.place());
    if (earlier == null) {
      return name;
    }
    if (entry.depth() == 0 && entry.file().isPresent()) {
      throw new UnreadableReport(
          entry.place(),
          "another report has this file name too: " + Problem.oneLine(earlier),
          "rename one of the two files");
    }
    for (int i = 2; ; i++) {
      if (names.putIfAbsent(name + "~" + i, entry.place()) == null) {
        return name + "~" + i;
      }
    }
  }

  private static void requireEnglish(Entry entry, Kind kind, Page page) {
    boolean front = kind == Kind.MARKDOWN;
    String declared = page.language().orElse("").strip().toLowerCase(Locale.ROOT);
    boolean english = declared.matches("(en|eng|english)([-_].*)?");
    if (!declared.isEmpty() && !english && (front || !EnglishCheck.canTell(page.text()))) {
      throw new UnreadableReport(
          entry.place(),
          (front ? "its front matter says the language is " : "it says that its language is ")
              + FrontMatter.quoted(page.language().orElse(""))
              + ", not English",
          front
              ? "leave it out, or write language: en if the text is English"
              : "leave it out, or save it as a Markdown file with language: en in its front matter",
          "not in English");
    }
    if (!(english && front) && EnglishCheck.isForeign(page.text())) {
      throw new UnreadableReport(
          entry.place(),
          "the text does not look like English"
              + LanguageGuess.of(page.text()).map(name -> " but like " + name).orElse(""),
          "leave it out, or if it is English, say so with language: en in a Markdown front matter",
          "not in English");
    }
  }

  /**
   * All bytes of a stream that gives one report.
   *
   * @throws UnreadableReport if there are more megabytes than that
   */
  public static byte[] bytes(Entry entry, InputStream in, int mostMegabytes) throws IOException {
    Optional<byte[]> bytes = bytes(in, mostMegabytes * MEGABYTE);
    return bytes.orElseThrow(
        () ->
            new UnreadableReport(
                entry.place(),
                "this file is larger than " + mostMegabytes + " MB",
                "split it into one file for each report"));
  }

  /** All bytes of a stream, or nothing if there are more of them than that. */
  public static Optional<byte[]> bytes(InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    return bytes.length > most ? Optional.empty() : Optional.of(bytes);
  }
}
