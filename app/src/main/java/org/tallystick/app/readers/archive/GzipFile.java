package org.tallystick.app.readers.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.tallystick.app.readers.Endings;
import org.tallystick.app.readers.Entry;
import org.tallystick.app.readers.Format;
import org.tallystick.app.readers.Intake;

/** The reader of gzip files: of the one file in it, or of the web archive that it is. */
public final class GzipFile implements Format {
  private static final int BUFFER = 1 << 16;

  @Override
  public void read(Entry entry, InputStream in, Intake intake) throws IOException {
    in.mark(BUFFER);
    byte[] start = unpacked(in).readNBytes(5);
    in.reset();
    if (new String(start, StandardCharsets.US_ASCII).equals("WARC/")) {
      new WarcArchive().read(entry, in, intake);
      return;
    }
    String name = entry.fileName();
    boolean ended = Endings.of(name).equals(".gz");
    String inner = ended ? name.substring(0, name.length() - 3) : name;
    intake.read(
        entry.inner(entry.name(), inner, entry.place(), () -> new GZIPInputStream(in, BUFFER)));
  }

  /** The first bytes, read without going farther in the packed ones than can be gone back. */
  private static InputStream unpacked(InputStream in) throws IOException {
    return new BufferedInputStream(new GZIPInputStream(in, 512), 16);
  }
}
