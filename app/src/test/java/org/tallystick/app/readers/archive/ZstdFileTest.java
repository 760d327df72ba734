package org.tallystick.app.readers.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictTrainer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.Reads;

/** Zstandard files, with and without a dictionary, sound and broken. */
final class ZstdFileTest {
  private static final byte[] A = Warcs.response("http://example.org/a", "First");
  private static final byte[] B = Warcs.response("https://www.example.org/b/", "Second");
  private static final byte[] C = Warcs.response("http://example.org/c", "Third");
  private static final List<String> NAMES =
      List.of("example.org/a", "example.org/b", "example.org/c");

  @TempDir private Path folder;

  @Test
  void readsAnArchiveOfOneFrameARecord() throws IOException {
    byte[] a = pack(A);
    Reads reads = read("x.warc.zst", a, pack(B), pack(C));
    assertEquals(NAMES, reads.names());
    assertEquals(List.of(), reads.problems());
    assertEquals(Kind.HTML, reads.found().get(0).kind());
    assertTrue(
        reads.found().get(1).original().place().contains(", byte " + a.length + " (https://"),
        reads.found().get(1).original().place());
    assertEquals(NAMES, Reads.ofInput(Warcs.join(a, pack(B), pack(C))).names());
  }

  /** The dictionary lies in a frame of its own, as it is or packed. */
  @Test
  void readsAnArchiveWithItsDictionary() throws IOException {
    byte[] dictionary = dictionary();
    for (byte[] first : List.of(dictionary, pack(dictionary))) {
      byte[] record = pack(A, dictionary);
      assertNotEquals(List.of("example.org/a"), read("without.warc.zst", record).names());
      Reads reads =
          read(
              "x.warc.zst",
              skipped(0x184D2A5D, first),
              record,
              pack(B, dictionary),
              skipped(0x184D2A50, new byte[9]),
              pack(C, dictionary));
      assertEquals(NAMES, reads.names());
      assertEquals(List.of(), reads.problems());
    }
    assertEquals(
        List.of("it was packed with a dictionary that is not in it"),
        read("y.warc.zst", pack(A, dictionary)).reasons());
  }

  /** As by {@code zstd x.warc}, which knows nothing of records. */
  @Test
  void readsAnArchiveAndOtherFilesPackedAsAWhole() throws IOException {
    assertEquals(NAMES, read("x.warc.zst", pack(Warcs.join(A, B, C))).names());
    byte[] all = Warcs.join(A, B, C);
    byte[] one = Arrays.copyOf(all, 500);
    byte[] two = Arrays.copyOfRange(all, 500, all.length);
    assertEquals(NAMES, read("y.warc.zst", pack(one), pack(two)).names());
    Reads page = read("page.html.zst", pack(Warcs.bytes(Warcs.page("Packed"))));
    assertEquals(List.of("page"), page.names());
    assertEquals(Kind.HTML, page.found().get(0).kind());
    assertEquals(
        Warcs.page("Packed"),
        new String(page.found().get(0).original().bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void whatIsCutShortKeepsWhatItHas() throws IOException {
    byte[] packed = Warcs.join(pack(A), pack(B), pack(C));
    Reads cut = read("x.warc.zst", Arrays.copyOf(packed, packed.length - 60));
    assertEquals(NAMES.subList(0, 2), cut.names());
    assertEquals(
        List.of("1 broken or cut record, at byte " + (pack(A).length + pack(B).length)),
        cut.reasons());
    Reads two = read("y.warc.zst", pack(A), Arrays.copyOf(pack(B), 60));
    assertEquals(NAMES.subList(0, 1), two.names());
    assertEquals(List.of("1 broken or cut record, at byte " + pack(A).length), two.reasons());
    byte[] page = pack(Warcs.bytes(Warcs.page("Packed")));
    assertEquals(
        List.of("it ends too early, as if it were cut short"),
        read("page.html.zst", Arrays.copyOf(page, page.length - 20)).reasons());
  }

  @Test
  void brokenFramesAreLeaptOver() throws IOException {
    byte[] bad = pack(B);
    Arrays.fill(bad, bad.length / 2, bad.length / 2 + 20, (byte) 0x55);
    for (byte[] trouble : List.of(bad, Warcs.bytes("rubbish between two frames"))) {
      Reads reads = read("x.warc.zst", pack(A), trouble, pack(C));
      assertEquals(List.of("example.org/a", "example.org/c"), reads.names());
      assertEquals(List.of("1 broken or cut record, at byte " + pack(A).length), reads.reasons());
    }
    byte[] page = pack(Warcs.bytes(Warcs.page("Packed")));
    Arrays.fill(page, page.length / 2, page.length / 2 + 20, (byte) 0x55);
    assertEquals(List.of("its compressed data are broken"), read("page.html.zst", page).reasons());
  }

  @Test
  void aFloodIsNotUnpacked() throws IOException {
    byte[] flood =
        pack(
            Warcs.record(
                "response", "http://e.org/f", "application/http", 200 << 20, new byte[30 << 20]));
    Reads reads = read("x.warc.zst", pack(A), flood, pack(B));
    assertEquals(NAMES.subList(0, 2), reads.names());
    assertEquals(List.of("1 record larger than 20 MB, at byte " + pack(A).length), reads.reasons());
    assertEquals(
        List.of("its compressed data are broken"),
        read("y.warc.zst", skipped(0x184D2A5D, Integer.MAX_VALUE, new byte[9])).reasons());
    Reads page = read("page.html.zst", pack(new byte[30 << 20]));
    assertEquals(List.of(), page.names());
    assertEquals(1, page.problems().size(), page.problems().toString());
  }

  /** Whatever is in it, a file gives reports and lines, and never a failure of the program. */
  @Test
  void anyBytesAreRead() throws IOException {
    byte[] sound =
        Warcs.join(skipped(0x184D2A5D, dictionary()), pack(A, dictionary()), pack(B, dictionary()));
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      byte[] odd = Arrays.copyOf(sound, 8 + random.nextInt(sound.length - 8));
      for (int k = random.nextInt(4); k > 0; k--) {
        odd[4 + random.nextInt(odd.length - 4)] = (byte) random.nextInt(256);
      }
      Reads reads = read("x.warc.zst", odd);
      assertTrue(
          reads.names().size() + reads.problems().size() > 0 || reads.passedOver().size() > 0,
          "round " + i);
    }
  }

  private Reads read(String name, byte[]... parts) throws IOException {
    return Reads.of(Files.write(folder.resolve(name), Warcs.join(parts)));
  }

  private static byte[] pack(byte[] bytes) {
    return pack(bytes, new byte[0]);
  }

  private static byte[] pack(byte[] bytes, byte[] dictionary) {
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      context.setChecksum(true);
      if (dictionary.length > 0) {
        context.loadDict(dictionary);
      }
      return context.compress(bytes);
    }
  }

  private static byte[] dictionary() {
    List<byte[]> samples = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 400; i++) {
      samples.add(Warcs.response("http://example.org/" + i, "Page " + random.nextLong()));
    }
    ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 4 << 10);
    samples.forEach(trainer::addSample);
    return trainer.trainSamples();
  }

  private static byte[] skipped(int magic, byte[] content) {
    return skipped(magic, content.length, content);
  }

  private static byte[] skipped(int magic, int length, byte[] content) {
    ByteBuffer frame = ByteBuffer.allocate(8 + content.length).order(ByteOrder.LITTLE_ENDIAN);
    return frame.putInt(magic).putInt(length).put(content).array();
  }
}
