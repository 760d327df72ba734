package org.tallystick.app.readers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An entry as a file: its own, or a temporary copy that is gone when this is closed. */
public final class Spool implements AutoCloseable {
  private static final long MOST_BYTES = 8L << 30;

  private final Path file;
  private final boolean temporary;

  private Spool(Path file, boolean temporary) {
    this.file = file;
    this.temporary = temporary;
  }

  /** The file of an entry whose bytes are these. */
  public static Spool of(Entry entry, InputStream in) throws IOException {
    if (entry.file().isPresent()) {
      return new Spool(entry.file().get(), false);
    }
    Spool spool = new Spool(Files.createTempFile("tallystick", ".tmp"), true);
    try (OutputStream out = Files.newOutputStream(spool.file)) {
      byte[] buffer = new byte[1 << 16];
      long sum = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        sum += n;
        if (sum > MOST_BYTES) {
          throw new UnreadableReport(
              entry.place(), "it is larger than 8 GB", "unpack or save it, and read the file");
        }
      }
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
    return spool;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      Files.deleteIfExists(file);
    }
  }
}
