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
 */
public record Entry(
    String name,
    String fileName,
    String place,
    Known known,
    Content content,
    Optional<Path> file,
    int depth) {

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
        0);
  }

  /** Bytes in memory that belong to this entry and lie one archive deeper. */
  public Entry inner(String innerName, String innerFile, String innerPlace, byte[] bytes, Known k) {
    return new Entry(
        innerName,
        innerFile,
        innerPlace,
        k,
        () -> new ByteArrayInputStream(bytes),
        Optional.empty(),
        depth + 1);
  }
}
