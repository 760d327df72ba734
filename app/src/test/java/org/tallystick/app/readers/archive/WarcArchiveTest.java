package org.tallystick.app.readers.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.readers.HttpAnswer;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.PassedOver;
import org.tallystick.app.readers.Reads;
import org.tallystick.reports.ReportId;

/** Web archives, sound and broken. */
final class WarcArchiveTest {
  private static final byte[] A = Warcs.response("http://example.org/a", "First");
  private static final byte[] B = Warcs.response("https://www.example.org/b/", "Second");
  private static final byte[] C = Warcs.response("http://example.org/c", "Third");

  @TempDir private Path folder;

  @Test
  void readsResponsesPlainAndCompressed() throws IOException {
    for (Reads reads :
        List.of(read("x.warc", A, B), read("x.warc.gz", Warcs.gzip(A), Warcs.gzip(B)))) {
      assertEquals(List.of("example.org/a", "example.org/b"), reads.names());
      assertEquals(List.of(), reads.problems());
      assertEquals(Optional.of("First"), reads.reports().get(0).title());
      assertEquals(Optional.of("http://example.org/a"), reads.reports().get(0).url());
      assertEquals(Kind.HTML, reads.found().get(0).kind());
      assertEquals(ReportId.of(Warcs.page("First")), reads.reports().get(0).id());
      assertArrayEquals(Warcs.bytes(Warcs.page("First")), reads.found().get(0).original().bytes());
      assertEquals(
          Optional.of(Instant.parse("2024-03-01T10:00:00Z")),
          reads.found().get(0).original().retrieved());
    }
  }

  @Test
  void whatTheServerSaidGoesWithTheOriginal() throws IOException {
    String headers =
        "Content-Type: text/html\r\nETag: \"7\"\r\nSet-Cookie: no\r\nServer: "
            + "x".repeat(600)
            + "\r\n";
    byte[] record =
        Warcs.response("http://e.org/h", headers, Warcs.bytes(Warcs.page("With headers")));
    assertEquals(
        Optional.of(
            new HttpAnswer(
                200,
                "http://e.org/h",
                List.of(),
                Map.of(
                    "content-type",
                    "text/html",
                    "etag",
                    "\"7\"",
                    "server",
                    "x".repeat(500) + "…"))),
        read("x.warc", record).found().get(0).original().http());
  }

  @Test
  void readsConversionsAndTellsWhatIsPassedOver() throws IOException {
    byte[] text =
        Warcs.record("conversion", "http://e.org/t", "text/plain", 0, Warcs.bytes(Warcs.TEXT));
    byte[] image =
        Warcs.response("http://e.org/i", "Content-Type: image/png\r\n", new byte[] {1, 2});
    byte[] gone =
        Warcs.record(
            "response",
            "http://e.org/g",
            "application/http",
            0,
            Warcs.bytes("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone</p>"));
    byte[] request =
        Warcs.record(
            "request",
            "http://e.org/t",
            "application/http",
            0,
            Warcs.bytes("GET / HTTP/1.0\r\n\r\n"));
    Reads reads = read("x.warc", request, text, image, gone);
    assertEquals(List.of("e.org/t"), reads.names());
    assertEquals(Kind.TEXT, reads.found().get(0).kind());
    assertEquals(List.of(), reads.problems());
    assertEquals(
        List.of("of type image/png", "answered with status 404"),
        reads.passedOver().stream().map(PassedOver::reason).toList());
  }

  @Test
  void takesOffChunksAndCompressionAlsoWhereHeadersLie() throws IOException {
    byte[] page = Warcs.bytes(Warcs.page("Packed"));
    byte[] packed = Warcs.gzip(page);
    byte[] chunked =
        Warcs.join(
            Warcs.bytes(Integer.toHexString(packed.length) + "\r\n"),
            packed,
            Warcs.bytes("\r\n0\r\n\r\n"));
    String html = "Content-Type: text/html\r\n";
    byte[] both =
        Warcs.response(
            "http://e.org/1",
            html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
            chunked);
    byte[] lied =
        Warcs.response(
            "http://e.org/2",
            html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
            page);
    byte[] half =
        Warcs.response(
            "http://e.org/3",
            html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
            packed);
    Reads reads = read("x.warc", both, lied, half);
    assertEquals(List.of("e.org/1", "e.org/2", "e.org/3"), reads.names());
    assertEquals(1, reads.reports().stream().map(r -> r.id()).distinct().count());
  }

  @Test
  void aLengthBeyondAllMeasureSwallowsNothing() throws IOException {
    byte[] liar =
        Warcs.record(
            "response",
            "http://e.org/liar",
            "application/http; msgtype=response",
            2_000_000_000,
            Warcs.bytes("HTTP/1.1 200 OK\r\n\r\nno"));
    byte[] page =
        Warcs.response(
            "http://e.org/after", "Content-Type: text/html\r\n", Warcs.bytes(Warcs.page("After")));
    Reads reads = read("x.warc", liar, page);
    assertEquals(List.of("e.org/after"), reads.names());
    assertTrue(reads.reasons().get(0).startsWith("1 record larger than 20 MB"));
  }

  @Test
  void lyingLengthsCostOneRecordEach() throws IOException {
    for (int lie : new int[] {-40, 40, A.length, 100_000}) {
      byte[] liar =
          Warcs.record(
              "response",
              "http://e.org/liar",
              "application/http",
              lie,
              Warcs.bytes(
                  "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Warcs.page("Liar")));
      Reads plain = read("x.warc", A, liar, B, C);
      Reads packed =
          read("x.warc.gz", Warcs.gzip(A), Warcs.gzip(liar), Warcs.gzip(B), Warcs.gzip(C));
      for (Reads reads : List.of(plain, packed)) {
        assertEquals(List.of("example.org/a", "example.org/b", "example.org/c"), reads.names());
        assertEquals(1, reads.problems().size(), lie + " " + reads.problems());
        assertTrue(reads.reasons().get(0).startsWith("1 "), reads.reasons().get(0));
      }
    }
  }

  @Test
  void brokenGzipAndRubbishAreLeaptOver() throws IOException {
    byte[] bad = Warcs.gzip(B);
    Arrays.fill(bad, bad.length / 2, bad.length / 2 + 20, (byte) 0x55);
    Reads packed = read("x.warc.gz", Warcs.gzip(A), bad, Warcs.gzip(C));
    assertEquals(List.of("example.org/a", "example.org/c"), packed.names());
    assertEquals(1, packed.problems().size(), packed.problems().toString());
    Reads plain = read("y.warc", A, Warcs.bytes("rubbish\r\n\r\nmore rubbish\r\n"), C);
    assertEquals(List.of("example.org/a", "example.org/c"), plain.names());
    assertEquals(1, plain.problems().size(), plain.problems().toString());
  }

  @Test
  void archivesThatAreCutShortKeepWhatTheyHave() throws IOException {
    byte[] packed = Warcs.join(Warcs.gzip(A), Warcs.gzip(B));
    Reads cut = read("x.warc.gz", Arrays.copyOf(packed, packed.length - 60));
    assertEquals(List.of("example.org/a"), cut.names());
    assertEquals(1, cut.problems().size(), cut.problems().toString());
    byte[] plain = Warcs.join(A, B);
    Reads plainCut = read("x.warc", Arrays.copyOf(plain, plain.length - 60));
    assertEquals(List.of("example.org/a"), plainCut.names());
    assertEquals(1, plainCut.problems().size(), plainCut.problems().toString());
    Reads noTrailer = read("z.warc", Arrays.copyOf(plain, plain.length - 4));
    assertEquals(List.of("example.org/a", "example.org/b"), noTrailer.names());
  }

  @Test
  void saysWhetherThereWereOthers() throws IOException {
    byte[] cut = Arrays.copyOf(A, A.length - 60);
    assertEquals(
        List.of(
            folder.resolve("x.warc")
                + ": 1 broken or cut record, at byte 0; nothing else in it was read; fetch the"
                + " archive again"),
        read("x.warc", cut).problems().stream().map(Object::toString).toList());
    byte[] liar =
        Warcs.record("response", "http://e.org/l", "application/http", 30 << 20, Warcs.bytes("no"));
    assertEquals(
        List.of(
            folder.resolve("y.warc")
                + ": 2 records larger than 20 MB, the first at byte "
                + A.length
                + "; the other records were read; fetch the archive again if these matter"),
        read("y.warc", A, liar, liar).problems().stream().map(Object::toString).toList());
  }

  @Test
  void pagesVisitedTwiceKeepTheirNamesApart() throws IOException {
    assertEquals(List.of("example.org/a", "example.org/a~2"), read("x.warc", A, A).names());
  }

  @Test
  void readsFromStandardInput() {
    assertEquals(List.of("example.org/a"), Reads.ofInput(Warcs.gzip(A)).names());
  }

  @Test
  void aFloodIsNotUnpacked() throws IOException {
    byte[] flood =
        Warcs.gzip(
            Warcs.record(
                "response", "http://e.org/f", "application/http", 200 << 20, new byte[30 << 20]));
    Reads reads = read("x.warc.gz", Warcs.gzip(A), flood, Warcs.gzip(B));
    assertEquals(List.of("example.org/a", "example.org/b"), reads.names());
    assertEquals(
        List.of("1 record larger than 20 MB, at byte " + Warcs.gzip(A).length), reads.reasons());
  }

  private Reads read(String name, byte[]... parts) throws IOException {
    return Reads.of(Files.write(folder.resolve(name), Warcs.join(parts)));
  }
}
