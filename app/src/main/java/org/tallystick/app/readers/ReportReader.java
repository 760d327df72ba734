package org.tallystick.app.readers;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.tallystick.app.readers.feed.FeedReader;
import org.tallystick.app.readers.feed.FeedReader.Follower;
import org.tallystick.app.readers.web.WebReader;
import org.tallystick.reports.Report;

/**
 * The reader of reports, whatever holds them: files of any known kind, folders and archives of
 * these, addresses on the web, standard input.
 */
public final class ReportReader {
  private ReportReader() {}

  /**
   * Reads all that is named and hands it on piece by piece, so that memory does not grow with it.
   * What cannot be read becomes a problem; the rest is read all the same.
   *
   * @param inputs paths of files and folders, addresses, or {@code -} for standard input
   */
  public static void each(List<String> inputs, ReadOptions options, Consumer<Result> taker) {
    EntryReader reader = new EntryReader(taker, options);
    options
        .meter()
        .expect(options.meter().equals(Meter.NONE) ? OptionalLong.empty() : size(inputs));
    ReportWalk walk = walk(reader);
    for (String input : inputs) {
      if (input.equals("-")) {
        reader.read(EntryReader.standardInput(options));
      } else if (WebReader.isAddress(input)) {
        reader.readAddress(input);
      } else {
        try {
          walk.visit(Path.of(input));
        } catch (InvalidPathException e) {
          taker.accept(new Problem(input, "this is no path of a file", "check its spelling"));
        }
      }
    }
  }

  /** The bytes of all files to be read; nothing where it is not files alone. */
  private static OptionalLong size(List<String> inputs) {
    long[] sum = {0};
    ReportWalk walk = new ReportWalk(file -> sum[0] += EntryReader.size(file), problem -> {});
    for (String input : inputs) {
      if (input.equals("-") || WebReader.isAddress(input)) {
        return OptionalLong.empty();
      }
      try {
        walk.visit(Path.of(input));
      } catch (InvalidPathException e) {
        // The reading will tell.
      }
    }
    return OptionalLong.of(sum[0]);
  }

  /**
   * Reads a feed that was got from the web, and the pages that it links to.
   *
   * @param feed what its address gave
   * @param head its first bytes
   * @param follower gets the pages
   * @throws UnreadableReport if it is no feed
   */
  public static void feed(
      Entry feed, byte[] head, WebReader web, Follower follower, Consumer<Result> taker) {
    Kind kind = Recognizer.kind(head, feed.fileName(), feed.known().mediaType());
    if (kind != Kind.FEED) {
      throw new UnreadableReport(
          feed.place(),
          "this is no feed but " + (kind == Kind.HTML ? "a web page" : "something else"),
          "give the address of an RSS or Atom feed");
    }
    new EntryReader(taker, web, new FeedReader(follower), Meter.NONE).read(feed);
  }

  /** Reads the named files and folders into memory, for callers that know them to be few. */
  public static Batch readAll(List<Path> paths) {
    List<Report> reports = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    ReportWalk walk =
        walk(new EntryReader(result -> sort(result, reports, problems), ReadOptions.usual()));
    paths.forEach(walk::visit);
    return new Batch(reports, problems);
  }

  private static void sort(Result result, List<Report> reports, List<Problem> problems) {
    if (result instanceof Found found) {
      reports.add(found.report());
    } else if (result instanceof Problem problem) {
      problems.add(problem);
    }
  }

  /** Reads one file, which must hold a report; of several it takes the first. */
  public static Report read(Path file) throws UnreadableReport {
    Problem wrong = problem(file).orElse(null);
    if (wrong != null) {
      throw new UnreadableReport(wrong);
    }
    Batch batch = readAll(List.of(file));
    if (batch.reports().isEmpty()) {
      throw batch.problems().stream()
          .findFirst()
          .map(UnreadableReport::new)
          .orElseGet(() -> new UnreadableReport(file, "there is no report in it", "name another"));
    }
    return batch.reports().get(0);
  }

  private static ReportWalk walk(EntryReader reader) {
    return new ReportWalk(
        file -> problem(file).ifPresentOrElse(reader::put, () -> reader.read(Entry.of(file))),
        reader::put);
  }

  private static Optional<Problem> problem(Path file) {
    if (ReportWalk.linkLoops(file)) {
      return Optional.of(ReportWalk.loop(file));
    }
    if (Files.notExists(file)) {
      boolean link = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(
          new Problem(
              file,
              link ? "this symbolic link leads nowhere" : "there is no such file or folder",
              link
                  ? "point it at a file that exists or remove it"
                  : "check the spelling of the path"));
    }
    if (Files.isDirectory(file)) {
      return Optional.of(new Problem(file, "this is a folder, not a file", "name a file in it"));
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return Optional.of(
          new Problem(
              file, "this is a device or pipe, not a file", "pipe it into the command, named -"));
    }
    return Optional.empty();
  }
}
