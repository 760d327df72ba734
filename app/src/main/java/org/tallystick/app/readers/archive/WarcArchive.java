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
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
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
 * The reader of WARC web archives, plain or compressed record by record with gzip or zstandard. One
 * record is in memory at a time. A broken one is counted and left, and reading goes on where the
 * next may begin.
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

  /** The same where each frame of a zstandard file holds a record. */
  void read(Entry entry, ZstdFrames frames, Intake intake) throws IOException {
    new Run(entry, intake).read(frames);
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
    private long others;
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
      tell();
    }

    void read(ZstdFrames frames) throws IOException {
      long from = 0;
      while (from >= 0) {
        from = pass(frames, from);
      }
      tell();
    }

    private void tell() {
      broken.forEach(
          (what, count) ->
              intake.put(
                  new Problem(
                      entry.place(),
                      String.format(
                          Locale.ROOT,
                          count[0] == 1 ? "%,d %s, at byte %d" : "%,d %s, the first at byte %d",
                          count[0],
                          count[0] == 1 ? what.replaceFirst("records", "record") : what,
                          count[1]),
                      others == 0
                          ? "nothing else in it was read; fetch the archive again"
                          : "the other records were read; fetch the archive again if these"
                              + " matter")));
    }

    /** Reads on from a record's start; returns where to go on after trouble, -1 at the end. */
    private long pass(FileChannel channel, long from) throws IOException {
      at = from;
      held = null;
      channel.position(from);
      boolean gzip = true;
      try {
        WarcReader reader = new WarcReader(channel);
        gzip = reader.compression() == WarcCompression.GZIP;
        // Where nothing is packed, a length that lies could swallow all that follows.
        if (records(reader, reader::position, gzip ? FLOOD : MOST_BYTES)) {
          return -1;
        }
      } catch (IOException | IllegalArgumentException e) {
        trouble();
      }
      return WarcPosition.next(channel, at + 1, gzip);
    }

    /** The same for what a frame holds; a broken one tells all the same where it ends. */
    private long pass(ZstdFrames frames, long from) throws IOException {
      at = from;
      held = null;
      sound = true;
      ZstdFrames.Frame frame;
      try {
        frame = frames.at(from);
      } catch (IOException e) {
        trouble();
        return frames.next(from + 1);
      }
      if (!frame.skipped()) {
        try (InputStream in = frames.open(frame)) {
          records(new WarcReader(in), () -> from, MOST_BYTES);
        } catch (ZipException e) {
          held = null; // it may be broken, too: a frame's checksum comes last
          trouble();
        } catch (IOException | IllegalArgumentException e) {
          trouble();
        }
      }
      return frames.after(frame);
    }

    /**
     * Takes one record after another.
     *
     * @param most the length in bytes that is not gone through to come to the next
     * @return whether the end was reached, and not a record longer than that
     */
    private boolean records(WarcReader reader, LongSupplier position, long most)
        throws IOException {
      reader.onWarning(warning -> oddTrailer |= warning.contains("trailer"));
      while (true) {
        Optional<WarcRecord> next = reader.next();
        release();
        if (next.isEmpty()) {
          return true;
        }
        at = position.getAsLong();
        sound = true;
        intake.reached(entry, at);
        long length = next.get().headers().first("Content-Length").map(Long::valueOf).orElse(0L);
        if (length > MOST_BYTES) {
          count("records larger than 20 MB", at);
          if (length > most) {
            return false;
          }
        } else if (READ.contains(next.get().type())) {
          hold(next.get(), length);
        } else if (next.get().type().equals("revisit")) {
          intake.put(new PassedOver(entry.place(), "visited again and unchanged"));
        }
      }
    }

    private void trouble() {
      boolean lied = held != null && oddTrailer;
      if (held != null && !lied) {
        release();
        at++;
      }
      if (sound) {
        count(lied ? "records with a false length" : "broken or cut records", at);
      }
      sound = false;
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
        others++;
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
      others++;
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
