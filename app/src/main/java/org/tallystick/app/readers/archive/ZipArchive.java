package org.tallystick.app.readers.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tallystick.app.readers.Endings;
import org.tallystick.app.readers.Entry;
import org.tallystick.app.readers.Format;
import org.tallystick.app.readers.Intake;
import org.tallystick.app.readers.Spool;
import org.tallystick.app.readers.UnreadableReport;

/** The reader of zip archives, which are taken like folders. Refuses to be flooded. */
public final class ZipArchive implements Format {
  private static final long MEGABYTE = 1 << 20;
  private static final int MOST_ENTRIES = 200_000;

  /** Text packs to a tenth; what packs to a two-hundredth is made to flood. */
  private static final long MOST_RATIO = 200;

  private static final long HARMLESS_BYTES = 20 * MEGABYTE;
  private static final long MOST_BYTES = 1024 * MEGABYTE;

  @Override
  public void read(Entry entry, InputStream in, Intake intake) throws IOException {
    try (Spool spool = Spool.of(entry, in);
        // Names that are no UTF-8 are in the letters of old PCs; any byte is one.
        ZipFile zip = new ZipFile(spool.file().toFile(), Charset.forName("IBM437"))) {
      long[] unpacked = {0};
      long packed = 0;
      long most = Math.max(MOST_BYTES, MOST_RATIO * Files.size(spool.file()) / 4);
      for (ZipEntry file : files(entry, zip)) {
        String place = entry.place() + "/" + file.getName();
        intake.reached(entry, packed);
        packed += Math.max(0, file.getCompressedSize());
        try {
          requireHarmless(file, place);
          if (unpacked[0] > most) {
            throw new UnreadableReport(
                place,
                "the archive unpacks to more than " + most / MEGABYTE + " MB, as if made to flood",
                "unpack it by hand, and read what you need; what came before was read");
          }
          intake.read(
              entry.inner(
                  entry.name() + "/" + Endings.without(file.getName()),
                  file.getName().substring(file.getName().lastIndexOf('/') + 1),
                  place,
                  () -> new Counted(zip.getInputStream(file), unpacked)));
        } catch (UnreadableReport e) {
          intake.put(e.problem());
          if (unpacked[0] > most) {
            return;
          }
        }
      }
    } catch (ZipException e) {
      throw new UnreadableReport(
          entry.place(), "this zip archive is broken or cut short", "fetch or pack it again");
    }
  }

  private static List<? extends ZipEntry> files(Entry entry, ZipFile zip) {
    if (zip.size() > MOST_ENTRIES) {
      throw new UnreadableReport(
          entry.place(),
          String.format(Locale.ROOT, "this zip archive has more than %,d files", MOST_ENTRIES),
          "unpack it, and read the folder");
    }
    return zip.stream()
        .filter(file -> !file.isDirectory() && !file.getName().startsWith("__MACOSX/"))
        .filter(file -> !file.getName().matches("(.*/)?\\..*"))
        .filter(file -> Endings.maybeReport(file.getName()))
        .sorted(Comparator.comparing(ZipEntry::getName))
        .toList();
  }

  private static void requireHarmless(ZipEntry file, String place) {
    long packed = Math.max(1, file.getCompressedSize());
    if (file.getSize() > HARMLESS_BYTES && file.getSize() / packed > MOST_RATIO) {
      throw new UnreadableReport(
          place,
          "it unpacks to " + file.getSize() / MEGABYTE + " MB, as if made to flood (a zip bomb)",
          "leave it out, or unpack it by hand and look at it");
    }
  }

  /** Counts what is unpacked in all. */
  private static final class Counted extends FilterInputStream {
    private final long[] sum;

    Counted(InputStream in, long[] sum) {
      super(in);
      this.sum = sum;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      sum[0] += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = super.read(bytes, from, length);
      sum[0] += Math.max(0, n);
      return n;
    }
  }
}
