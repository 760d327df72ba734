package org.tallystick.app.readers.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.readers.Reads;

/** Zip and gzip files, sound, broken and made to flood. */
final class ZipArchiveTest {
  @TempDir private Path folder;

  @Test
  void isReadLikeAFolder() throws IOException {
    byte[] inner = zip("deep/c.html", Warcs.bytes(Warcs.page("C")));
    byte[] zip =
        zip(
            "b.txt",
            Warcs.bytes(Warcs.TEXT),
            "a/day.md",
            Warcs.bytes("---\ntitle: T\n---\n" + Warcs.TEXT),
            "z.zip",
            inner,
            "map.png",
            new byte[9],
            ".hidden.txt",
            new byte[9],
            "__MACOSX/b.txt",
            new byte[9]);
    Reads reads = Reads.of(Files.write(folder.resolve("all.zip"), zip));
    assertEquals(List.of("all/a/day", "all/b", "all/z/deep/c"), reads.names());
    assertEquals(List.of(), reads.problems());
    assertEquals(Optional.of("T"), reads.reports().get(0).title());
    assertEquals(reads.reports(), Reads.of(folder).reports());
    assertEquals(3, Reads.ofInput(zip).found().size());
  }

  @Test
  void oneBadFileInItLeavesTheRest() throws IOException {
    byte[] zip = zip("a.txt", new byte[0], "b.txt", Warcs.bytes(Warcs.TEXT));
    Path file = Files.write(folder.resolve("all.zip"), zip);
    Reads reads = Reads.of(file);
    assertEquals(List.of("all/b"), reads.names());
    assertEquals(file + "/a.txt", reads.problems().get(0).place());
  }

  @Test
  void brokenZipIsTold() throws IOException {
    byte[] zip = zip("a.txt", Warcs.bytes(Warcs.TEXT));
    Reads reads =
        Reads.of(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(zip, zip.length - 30)));
    assertEquals(List.of("this zip archive is broken or cut short"), reads.reasons());
  }

  @Test
  void bombIsNotUnpacked() throws IOException {
    byte[] zip = zip("a.txt", Warcs.bytes(Warcs.TEXT), "bomb.txt", new byte[64 << 20]);
    Reads reads = Reads.of(Files.write(folder.resolve("x.zip"), zip));
    assertEquals(List.of("x/a"), reads.names());
    assertEquals(List.of("it unpacks to 64 MB, as if made to flood (a zip bomb)"), reads.reasons());
  }

  @Test
  void archivesInArchivesEnd() throws IOException {
    byte[] inner = zip("a.txt", Warcs.bytes(Warcs.TEXT));
    for (int i = 0; i < 6; i++) {
      inner = zip("x.zip", inner);
    }
    assertEquals(List.of("it lies in more than 4 archives"), Reads.ofInput(inner).reasons());
  }

  @Test
  void gzipHoldsOneFile() throws IOException {
    byte[] packed = Warcs.gzip(Warcs.bytes(Warcs.page("Packed")));
    Reads reads = Reads.of(Files.write(folder.resolve("page.html.gz"), packed));
    assertEquals(List.of("page"), reads.names());
    assertEquals(Optional.of("Packed"), reads.reports().get(0).title());
    Reads cut =
        Reads.of(
            Files.write(folder.resolve("cut.txt.gz"), Arrays.copyOf(packed, packed.length - 20)));
    assertEquals(List.of("it ends too early, as if it were cut short"), cut.reasons());
  }

  @Test
  void gzipThatFloodsIsLeftAtTheLimit() throws IOException {
    Reads reads =
        Reads.of(Files.write(folder.resolve("a.txt.gz"), Warcs.gzip(new byte[200 << 20])));
    assertEquals(1, reads.problems().size());
    assertEquals(0, reads.found().size());
  }

  private static byte[] zip(Object... namesAndBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
