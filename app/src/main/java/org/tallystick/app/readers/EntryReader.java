package org.tallystick.app.readers;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.tallystick.app.readers.archive.GzipFile;
import org.tallystick.app.readers.archive.WarcArchive;
import org.tallystick.app.readers.archive.ZipArchive;
import org.tallystick.app.readers.archive.ZstdFile;
import org.tallystick.app.readers.feed.FeedReader;
import org.tallystick.app.readers.html.HtmlReader;
import org.tallystick.app.readers.pdf.PdfReader;
import org.tallystick.app.readers.telegram.TelegramReader;
import org.tallystick.app.readers.web.WebReader;

/** Recognises what an entry is and gives it to the reader of its kind. Never throws. */
final class EntryReader {
  /** More than anybody packs on purpose. */
  private static final int DEEPEST = 4;

  private final Map<Kind, Format> formats = new EnumMap<>(Kind.class);
  private final Intake intake;
  private final WebReader web;
  private final Meter meter;
  private long behind;

  EntryReader(Consumer<Result> taker, ReadOptions options) {
    this(
        taker,
        options.offline() ? null : new WebReader(options.limits(), options.privateAddresses()),
        options.meter());
  }

  private EntryReader(Consumer<Result> taker, WebReader web, Meter meter) {
    this(taker, web, web == null ? new FeedReader() : new FeedReader(web::follow), meter);
  }

  /** A reader that asks the web so, or not at all if that is null, and reads feeds so. */
  EntryReader(Consumer<Result> taker, WebReader web, FeedReader feeds, Meter meter) {
    this.web = web;
    this.meter = meter;
    intake = new Intake(taker, this::read, bytes -> meter.reached(behind + bytes));
    formats.put(Kind.TEXT, new TextReader(Kind.TEXT));
    formats.put(Kind.MARKDOWN, new TextReader(Kind.MARKDOWN));
    formats.put(Kind.HTML, new HtmlReader());
    formats.put(Kind.PDF, new PdfReader());
    formats.put(Kind.FEED, feeds);
    formats.put(Kind.TELEGRAM, new TelegramReader());
    formats.put(Kind.WARC, new WarcArchive());
    formats.put(Kind.ZIP, new ZipArchive());
    formats.put(Kind.GZIP, new GzipFile());
    formats.put(Kind.ZSTD, new ZstdFile());
  }

  /** What the program is given on standard input. */
  static Entry standardInput(ReadOptions options) {
    return new Entry(
        "standard-input",
        "",
        "standard input",
        Known.NOTHING,
        options.input()::get,
        Optional.empty(),
        0,
        "");
  }

  /** Reads what an address on the web gives. */
  void readAddress(String address) {
    if (web == null) {
      intake.put(
          new Problem(
              address, "no address is asked, since --offline says so", "leave --offline out"));
    } else {
      web.read(address, intake);
    }
  }

  void put(Result result) {
    intake.put(result);
  }

  void read(Entry entry) {
    recognise(entry);
    if (entry.depth() == 0 && entry.file().isPresent()) {
      behind += size(entry.file().get());
      meter.reached(behind);
    }
  }

  /** The size of a file in bytes; 0 if nobody can tell. */
  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private void recognise(Entry entry) {
    try (InputStream in = new BufferedInputStream(entry.content().open(), 1 << 16)) {
      in.mark(Recognizer.LOOKED_AT + 1);
      byte[] head = in.readNBytes(Recognizer.LOOKED_AT);
      in.reset();
      Kind kind = Recognizer.kind(head, entry.fileName(), entry.known().mediaType());
      Format format = formats.get(kind);
      if (format == null || entry.depth() > DEEPEST) {
        throw format == null ? unknown(entry, head) : tooDeep(entry);
      }
      format.read(entry, in, intake);
    } catch (UnreadableReport e) {
      intake.put(entry.crawl().isEmpty() ? e.problem() : e.within(entry.crawl()));
    } catch (ZipException e) {
      intake.put(broken(entry, "its compressed data are broken"));
    } catch (EOFException e) {
      intake.put(broken(entry, "it ends too early, as if it were cut short"));
    } catch (IOException e) {
      intake.put(
          new Problem(
              entry.place(),
              "this file cannot be opened",
              "check who may read it and that the disk is there"));
    } catch (StackOverflowError e) {
      intake.put(broken(entry, "it is nested too deeply"));
    }
  }

  private static UnreadableReport unknown(Entry entry, byte[] head) {
    return new UnreadableReport(
        entry.place(),
        "this is " + Recognizer.describe(head, entry.fileName()),
        "save the report as plain text, HTML or PDF",
        "not text");
  }

  private static UnreadableReport tooDeep(Entry entry) {
    return new UnreadableReport(
        entry.place(), "it lies in more than " + DEEPEST + " archives", "unpack it first");
  }

  private static Problem broken(Entry entry, String what) {
    return new Problem(entry.place(), what, "fetch or save it again");
  }
}
