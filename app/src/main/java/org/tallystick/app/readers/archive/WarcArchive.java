package org.tallystick.app.readers.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.tallystick.app.readers.Entry;
import org.tallystick.app.readers.Format;
import org.tallystick.app.readers.HttpAnswer;
import org.tallystick.app.readers.Intake;
import org.tallystick.app.readers.Known;
import org.tallystick.app.readers.PassedOver;
import org.tallystick.app.readers.Problem;
import org.tallystick.app.readers.Spool;

/**
 * The reader of WARC web archives, plain or compressed record by record. One record is in memory at
 * a time. A broken one is counted and left, and reading goes on where the next may begin.
 */
public final class WarcArchive implements Format {
  private static final int MOST_BYTES = 20 << 20;

  /** Compressed records that claim to be larger are left without unpacking them. */
  private static final long FLOOD = 100L << 20;

  private static final int LONGEST_NAME = 150;
  private static final Set<String> READ = Set.of("response", "conversion", "resource");

  @Override
  public void read(Entry entry, InputStream in, Intake intake) throws IOException {
    try (Spool spool = Spool.of(entry, in)) {
      new Run(entry, intake).read(spool.file());
    }
  }

  /** A record that is whole as far as its own bytes tell; what follows tells whether it is. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Held(WarcRecord record, long at, byte[] block) {}

  /** One passage through one archive. */
  private static final class Run {
    private final Entry entry;
    private final Intake intake;
    private final Map<String, long[]> broken = new LinkedHashMap<>();
    private Held held;
    private long at;
    private boolean sound = true;
    private boolean oddTrailer;

    Run(Entry entry, Intake intake) {
      this.entry = entry;
      this.intake = intake;
    }

    void read(Path file) throws IOException {
      try (FileChannel channel = FileChannel.open(file)) {
        long from = 0;
        while (from >= 0) {
          from = pass(channel, from);
        }
      }
      broken.forEach(
          (what, count) ->
              intake.put(
                  new Problem(
                      entry.place(),
                      String.format(
                          Locale.ROOT, "%,d %s, the first at byte %d", count[0], what, count[1]),
                      "the other records were read; fetch the archive again if these matter")));
    }

    /** Reads on from a record's start; returns where to go on after trouble, -1 at the end. */
    private long pass(FileChannel channel, long from) throws IOException {
      at = from;
      held = null;
      channel.position(from);
      boolean gzip = true;
      try {
        WarcReader reader = new WarcReader(channel);
        reader.onWarning(warning -> oddTrailer |= warning.contains("trailer"));
        gzip = reader.compression() == WarcCompression.GZIP;
        while (true) {
          Optional<WarcRecord> next = reader.next();
          release();
          if (next.isEmpty()) {
            return -1;
          }
          at = reader.position();
          sound = true;
          long length = next.get().headers().first("Content-Length").map(Long::valueOf).orElse(0L);
          if (length > MOST_BYTES) {
            count("records larger than 20 MB", at);
            if (gzip && length > FLOOD) {
              return WarcPosition.next(channel, at + 1, true);
            }
          } else if (READ.contains(next.get().type())) {
            hold(next.get(), length);
          } else if (next.get().type().equals("revisit")) {
            intake.put(new PassedOver(entry.place(), "visited again and unchanged"));
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        boolean lied = held != null && oddTrailer;
        if (held != null && !lied) {
          release();
          at++;
        }
        if (sound) {
          count(lied ? "records with a false length" : "broken or cut records", at);
        }
        sound = false;
        return WarcPosition.next(channel, at + 1, gzip);
      }
    }

    private void count(String what, long place) {
      broken.computeIfAbsent(what, w -> new long[] {0, place})[0]++;
    }

    private void hold(WarcRecord record, long length) throws IOException {
      byte[] block = record.body().stream().readNBytes(MOST_BYTES + 1);
      if (block.length < length) {
        throw new IOException("cut short");
      }
      if (swallowed(block)) {
        throw new IOException("false length");
      }
      oddTrailer = false;
      held = new Held(record, at, block);
    }

    /** Whether other records lie within a record, by the length that it claims. */
    private static boolean swallowed(byte[] block) {
      String text = new String(block, StandardCharsets.ISO_8859_1);
      int next = text.indexOf("\r\n\r\nWARC/1.");
      return next >= 0 && text.startsWith("\r\nWARC-", next + 12);
    }

    /** Hands on the record that is held. */
    private void release() {
      if (held != null) {
        Held one = held;
        held = null;
        take(one);
      }
    }

    private void take(Held one) {
      String address = one.record instanceof WarcTargetRecord target ? target.target() : "";
      Optional<Instant> when = date(one.record);
      if (!one.record.type().equals("response")) {
        Optional<String> type = one.record.headers().first("Content-Type");
        read(one, address, Known.NOTHING.from(address, type, when, Optional.empty()), one.block);
        return;
      }
      HttpPayload payload;
      try {
        payload = HttpPayload.of(one.block, MOST_BYTES);
      } catch (IOException | RuntimeException e) {
        count("records without a proper HTTP answer", one.at);
        return;
      }
      if (payload.status() != 200) {
        intake.put(new PassedOver(entry.place(), "answered with status " + payload.status()));
      } else if (payload.body().isEmpty()) {
        count("records larger than 20 MB", one.at);
      } else {
        HttpAnswer answer = HttpAnswer.of(payload.status(), address, List.of(), payload.header());
        read(
            one,
            address,
            Known.NOTHING.from(address, payload.contentType(), when, Optional.of(answer)),
            payload.body().get());
      }
    }

    private void read(Held one, String address, Known known, byte[] bytes) {
      Optional<String> media = known.mediaType();
      if (media.isPresent() && !isReadable(media.get())) {
        intake.put(new PassedOver(entry.place(), "of type " + media.get()));
        return;
      }
      String place = entry.place() + ", byte " + one.at + " (" + address + ")";
      intake.read(entry.record(name(address, one.at), place, known, bytes));
    }

    private static boolean isReadable(String type) {
      return type.startsWith("text/") && !type.endsWith("css") && !type.endsWith("javascript")
          || type.endsWith("+xml") && !type.contains("svg")
          || type.equals("application/xml")
          || type.equals("application/pdf")
          || type.equals("application/octet-stream");
    }

    private String name(String address, long position) {
      String name = address.replaceFirst("^[a-zA-Z]+://(?:www\\.)?", "").replaceFirst("[/#]+$", "");
      if (name.isEmpty()) {
        return entry.name() + "/" + position;
      }
      return name.length() <= LONGEST_NAME
          ? name
          : name.substring(0, LONGEST_NAME) + "…" + position;
    }

    private static Optional<Instant> date(WarcRecord record) {
      try {
        return Optional.of(record.date());
      } catch (RuntimeException e) {
        return Optional.empty();
      }
    }
  }
}
