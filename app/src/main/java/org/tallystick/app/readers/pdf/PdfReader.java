package org.tallystick.app.readers.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.tallystick.app.readers.Entry;
import org.tallystick.app.readers.Format;
import org.tallystick.app.readers.Intake;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.Page;
import org.tallystick.app.readers.SourceMap.Pages;
import org.tallystick.app.readers.SourceMap.Stretch;
import org.tallystick.app.readers.UnreadableReport;
import org.tallystick.app.readers.html.WrittenDate;

/** The reader of PDF documents. */
public final class PdfReader implements Format {
  private static final int MOST_MEGABYTES = 50;
  private static final int MOST_PAGES = 1000;
  private static final int LINES_OF_TITLE_PAGE = 25;
  private static final int LONGEST_DATE_LINE = 80;

  @Override
  public void read(Entry entry, InputStream in, Intake intake) throws IOException {
    byte[] bytes = Intake.bytes(entry, in, MOST_MEGABYTES);
    intake.found(entry, Kind.PDF, bytes, page(entry, bytes));
  }

  private static Page page(Entry entry, byte[] bytes) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableReport(
            entry.place(),
            "this PDF has more than " + MOST_PAGES + " pages",
            "split it into one file for each report");
      }
      List<List<TextLine>> ordered = lines(document);
      String text = Paragraphs.of(ordered);
      if (text.isBlank()) {
        throw new UnreadableReport(
            entry.place(),
            "this PDF has pictures of text but no text",
            "run a text recognition over it, such as ocrmypdf, and read what that gives");
      }
      return described(document.getDocumentInformation(), ordered, text);
    } catch (InvalidPasswordException e) {
      throw new UnreadableReport(
          entry.place(), "this PDF asks for a password", "save it without one");
    } catch (IOException | RuntimeException e) {
      if (e instanceof UnreadableReport known) {
        throw known;
      }
      throw new UnreadableReport(
          entry.place(),
          "this PDF is broken",
          "fetch it again, or save it anew with a PDF program");
    }
  }

  private static List<List<TextLine>> lines(PDDocument document) throws IOException {
    List<List<TextLine>> pages = new ArrayList<>();
    LineCollector collector = new LineCollector();
    for (int i = 1; i <= document.getNumberOfPages(); i++) {
      pages.add(collector.lines(document, i));
    }
    return RunningHeads.drop(pages).stream().map(ReadingOrder::of).toList();
  }

  /** On which pages the paragraphs of a document's text stand, by reading it once more. */
  public static List<Stretch> stretches(byte[] bytes) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return Paragraphs.stretches(lines(document));
    } catch (IOException | RuntimeException e) {
      return List.of(); // it was read before, so nothing is lost but the pages
    }
  }

  /** The words of these pages of a document; none if it cannot be read. */
  public static String text(byte[] bytes, Pages pages) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<List<TextLine>> all = lines(document);
      return Paragraphs.of(
          all.subList(Math.min(pages.first() - 1, all.size()), Math.min(pages.last(), all.size())));
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }

  private static Page described(
      PDDocumentInformation info, List<List<TextLine>> pages, String text) {
    return new Page(
        value(info.getTitle())
            .filter(
                title -> !title.matches("(?i).*\\.(docx?|indd|pdf|qxd)|untitled|microsoft word.*")),
        Optional.empty(),
        value(info.getAuthor()),
        Optional.empty(),
        written(pages).or(() -> created(info)),
        Optional.empty(),
        text);
  }

  private static Optional<String> value(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The day on the title page, in a line that holds little else. */
  private static Optional<LocalDate> written(List<List<TextLine>> pages) {
    return pages.stream()
        .limit(1)
        .flatMap(List::stream)
        .limit(LINES_OF_TITLE_PAGE)
        .map(TextLine::text)
        .filter(line -> line.length() <= LONGEST_DATE_LINE && !line.endsWith("."))
        .flatMap(line -> WrittenDate.in(line).stream())
        .findFirst();
  }

  private static Optional<LocalDate> created(PDDocumentInformation info) {
    Calendar created = info.getCreationDate();
    return created == null
        ? Optional.empty()
        : Optional.of(LocalDate.ofInstant(created.toInstant(), created.getTimeZone().toZoneId()));
  }
}
