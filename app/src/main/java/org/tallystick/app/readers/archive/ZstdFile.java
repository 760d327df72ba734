package org.tallystick.app.readers.archive;

import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.io.InputStream;
import org.tallystick.app.readers.Endings;
import org.tallystick.app.readers.Entry;
import org.tallystick.app.readers.Format;
import org.tallystick.app.readers.Intake;
import org.tallystick.app.readers.Spool;
import org.tallystick.app.readers.UnreadableReport;

/** The reader of zstandard files: of the one file in it, or of the web archive that it is. */
public final class ZstdFile implements Format {
  @Override
  public void read(Entry entry, InputStream in, Intake intake) throws IOException {
    requireLibrary(entry);
    try (Spool spool = Spool.of(entry, in);
        ZstdFrames frames = ZstdFrames.open(spool.file())) {
      if (frames.holdRecords()) {
        new WarcArchive().read(entry, frames, intake);
        return;
      }
      if (frames.lacksDictionary()) {
        throw new UnreadableReport(
            entry.place(),
            "it was packed with a dictionary that is not in it",
            "unpack it with `zstd -d -D DICTIONARY`, and read what that gives");
      }
      String name = entry.fileName();
      boolean ended = Endings.of(name).equals(".zst");
      String inner = ended ? name.substring(0, name.length() - 4) : name;
      intake.read(entry.inner(entry.name(), inner, entry.place(), frames::openAll));
    }
  }

  /** The library is made for each kind of machine apart. */
  private static void requireLibrary(Entry entry) {
    try {
      Native.load();
    } catch (LinkageError e) {
      throw new UnreadableReport(
          entry.place(),
          "zstandard files cannot be unpacked on this kind of machine",
          "unpack it with `zstd -d`, and read what that gives");
    }
  }
}
