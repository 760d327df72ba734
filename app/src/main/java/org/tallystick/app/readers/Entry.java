package org.tallystick.app.readers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One thing to read: a file, an entry of an archive, what an address gave.
 *
 * @param name the report's name if it is a report, and the beginning of their names if it holds
 *     some
 * @param fileName the name with its ending, "" if it has none
 * @param place where it is, as people look for it
 * @param known what is known about it from outside
 * @param content its bytes
 * @param file the file, where it is one
 * @param depth how many archives it lies in
 * @param crawl the archive it is one of many records of, where records without a report are
 *     ordinary; "" if it is none
 */
public record Entry(
    String name,
    String fileName,
    String place,
    Known known,
    Content content,
    Optional<Path> file,
    int depth,
    String crawl) {

  /** Bytes that can be opened once. */
  @FunctionalInterface
  public interface Content {
    /** The bytes from the first on. */
    InputStream open() throws IOException;
  }

  /** A file on disk. */
  static Entry of(Path file) {
    String fileName = file.getFileName().toString();
    return new Entry(
        Endings.without(fileName),
        fileName,
        file.toString(),
        Known.NOTHING,
        () -> Files.newInputStream(file),
        Optional.of(file),
        0,
        "");
  }

  /** Something that lies in this entry, as one file among others of an archive. */
  public Entry inner(String innerName, String innerFile, String innerPlace, Content bytes) {
    return new Entry(
        innerName, innerFile, innerPlace, known, bytes, Optional.empty(), depth + 1, crawl);
  }

  /** A record of this entry, which holds many. */
  public Entry record(String recordName, String recordPlace, Known about, byte[] bytes) {
    return new Entry(
        recordName,
        "",
        recordPlace,
        about,
        () -> new ByteArrayInputStream(bytes),
        Optional.empty(),
        depth + 1,
        place);
  }
}
