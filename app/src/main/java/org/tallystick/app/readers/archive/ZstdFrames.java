package org.tallystick.app.readers.archive;

import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * The frames of a zstandard file (RFC 8878), found by their headers without unpacking them, and the
 * dictionary that they share. That lies in the first frame, which other programs skip, as the
 * IIPC's proposal for {@code .warc.zst} has it. Memory is bounded: by the dictionary's size and by
 * the window of 128 MB that the format's library allows at most.
 */
final class ZstdFrames implements AutoCloseable {
  private static final int MOST_DICTIONARY = 16 << 20;
  private static final long FRAME = 0xFD2FB528L;
  private static final byte[] MARK = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
  private static final long SKIPPABLE = 0x184D2A50L;
  private static final long DICTIONARY = 0x184D2A5DL;
  private static final int[] DICTIONARY_ID_BYTES = {0, 1, 2, 4};
  private static final int CHECKSUM_BYTES = 4;
  private static final int RUN_LENGTH = 1;
  private static final int RESERVED = 3;

  /** How many frames tell whether each holds a record. */
  private static final int LOOKED_AT = 5;

  private final FileChannel channel;
  private final ZstdDictDecompress dictionary;

  /**
   * A frame.
   *
   * @param at its first byte in the file
   * @param end the byte after its last
   * @param skipped whether it holds nothing of what was packed
   * @param named whether it says that it was packed with a certain dictionary
   */
  record Frame(long at, long end, boolean skipped, boolean named) {}

  private ZstdFrames(FileChannel channel, ZstdDictDecompress dictionary) {
    this.channel = channel;
    this.dictionary = dictionary;
  }

  /** Those of a file. */
  static ZstdFrames open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      return new ZstdFrames(channel, dictionary(channel));
    } catch (IOException | RuntimeException | LinkageError e) {
      channel.close();
      throw e;
    }
  }

  /** The dictionary that a file begins with, or null. It may be packed itself. */
  private static ZstdDictDecompress dictionary(FileChannel channel) throws IOException {
    if (number(channel, 0, 4) != DICTIONARY) {
      return null;
    }
    long size = number(channel, 4, 4);
    if (size > MOST_DICTIONARY) {
      throw new ZipException("a dictionary beyond all measure");
    }
    byte[] bytes = bytes(channel, 8, (int) size);
    if (size >= 4 && ByteBuffer.wrap(bytes, 0, 4).equals(ByteBuffer.wrap(MARK))) {
      try (InputStream in = new Unpacked(new ByteArrayInputStream(bytes), null)) {
        bytes = in.readNBytes(MOST_DICTIONARY + 1);
      }
    }
    if (bytes.length == 0 || bytes.length > MOST_DICTIONARY) {
      throw new ZipException("no proper dictionary");
    }
    try {
      return new ZstdDictDecompress(bytes);
    } catch (IllegalStateException e) {
      throw new ZipException("no proper dictionary");
    }
  }

  /** Whether the file begins with the dictionary that it was packed with. */
  boolean hasDictionary() {
    return dictionary != null;
  }

  /** Whether frames say that they were packed with a dictionary that the file does not hold. */
  boolean lacksDictionary() throws IOException {
    long at = 0;
    while (at >= 0) {
      Frame frame = at(at);
      if (!frame.skipped) {
        return frame.named && dictionary == null;
      }
      at = after(frame);
    }
    return false;
  }

  /**
   * Whether frames hold a record of a web archive each. One that was packed as a whole is a stream
   * in which records begin anywhere.
   */
  boolean holdRecords() throws IOException {
    if (hasDictionary()) {
      return true;
    }
    int records = 0;
    int others = 0;
    int broken = 0;
    long at = 0;
    while (at >= 0 && records + others + broken < LOOKED_AT) {
      try {
        Frame frame = at(at);
        if (!frame.skipped && beginsRecord(frame)) {
          records++;
        } else if (!frame.skipped) {
          others++;
        }
        at = after(frame);
      } catch (IOException e) {
        broken++;
        at = next(at + 1);
      }
    }
    return records > 1 || records == 1 && broken > 0 && others == 0;
  }

  private boolean beginsRecord(Frame frame) throws IOException {
    try (InputStream in = open(frame)) {
      return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("WARC/");
    }
  }

  /**
   * The frame that begins at this byte.
   *
   * @throws EOFException if the file ends in it
   * @throws IOException if none begins there
   */
  Frame at(long at) throws IOException {
    long magic = number(channel, at, 4);
    if ((magic & ~0xFL) == SKIPPABLE) {
      return new Frame(at, within(at + 8 + number(channel, at + 4, 4)), true, false);
    }
    if (magic != FRAME) {
      throw new ZipException("no frame begins there");
    }
    int header = (int) number(channel, at + 4, 1);
    boolean single = (header & 0x20) != 0;
    int size = header >> 6;
    int id = DICTIONARY_ID_BYTES[header & 3];
    long block = at + 5 + (single ? 0 : 1) + id + (size > 0 ? 1 << size : single ? 1 : 0);
    boolean last = false;
    while (!last) {
      int head = (int) number(channel, block, 3);
      last = (head & 1) != 0;
      int type = head >> 1 & 3;
      if (type == RESERVED) {
        throw new ZipException("a block of no kind");
      }
      block += 3 + (type == RUN_LENGTH ? 1 : head >> 3);
    }
    long end = block + ((header & 4) != 0 ? CHECKSUM_BYTES : 0);
    return new Frame(at, within(end), false, id > 0);
  }

  private long within(long end) throws IOException {
    if (end > channel.size()) {
      throw new EOFException();
    }
    return end;
  }

  /** Where the frame after this one begins; -1 if it is the last. */
  long after(Frame frame) throws IOException {
    return frame.end < channel.size() ? frame.end : -1;
  }

  /** The first byte from this one on where a frame may begin; -1 if there is none. */
  long next(long from) throws IOException {
    return WarcPosition.next(channel, from, MARK, 0);
  }

  /** What a frame holds, unpacked. */
  InputStream open(Frame frame) throws IOException {
    return new Unpacked(new Slice(channel, frame.at, frame.end), dictionary);
  }

  /** What all frames hold together, unpacked. */
  InputStream openAll() throws IOException {
    return new Unpacked(new Slice(channel, 0, channel.size()), dictionary);
  }

  @Override
  public void close() throws IOException {
    if (dictionary != null) {
      dictionary.close();
    }
    channel.close();
  }

  private static long number(FileChannel channel, long at, int length) throws IOException {
    byte[] bytes = bytes(channel, at, length);
    long number = 0;
    for (int i = length - 1; i >= 0; i--) {
      number = number << 8 | bytes[i] & 0xFF;
    }
    return number;
  }

  private static byte[] bytes(FileChannel channel, long at, int length) throws IOException {
    try (InputStream in = new Slice(channel, at, at + length)) {
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new EOFException();
      }
      return bytes;
    }
  }

  /** Some bytes of a file. */
  private static final class Slice extends InputStream {
    private final FileChannel channel;
    private final long end;
    private long at;

    Slice(FileChannel channel, long at, long end) {
      this.channel = channel;
      this.at = at;
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int most = (int) Math.min(length, end - at);
      int n = most <= 0 ? -1 : channel.read(ByteBuffer.wrap(bytes, from, most), at);
      at += Math.max(0, n);
      return n;
    }
  }

  /** Says what is wrong in the words of the other archives. */
  private static final class Unpacked extends FilterInputStream {
    Unpacked(InputStream packed, ZstdDictDecompress dictionary) throws IOException {
      super(stream(packed, dictionary));
    }

    private static InputStream stream(InputStream packed, ZstdDictDecompress dictionary)
        throws IOException {
      ZstdInputStreamNoFinalizer in = new ZstdInputStreamNoFinalizer(packed);
      return dictionary == null ? in : in.setDict(dictionary);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        return super.read(bytes, from, length);
      } catch (ZstdIOException e) {
        boolean cut = String.valueOf(e.getMessage()).contains("Truncated");
        IOException plain = cut ? new EOFException() : new ZipException(e.getMessage());
        plain.initCause(e);
        throw plain;
      }
    }
  }
}
