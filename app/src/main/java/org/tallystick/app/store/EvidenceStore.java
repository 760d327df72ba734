package org.tallystick.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tallystick.app.readers.Original;
import org.tallystick.reports.ReportId;

/**
 * The folder beside a ledger that keeps the originals, each in a file named by the SHA-256 of its
 * bytes: {@code ab/cd…}. A file appears there whole or not at all, for it is written under {@code
 * incoming}, forced onto the disk and then renamed. None is ever changed.
 */
final class EvidenceStore {
  static final String ORIGINALS = "originals";
  static final String UNKNOWN =
      "a ledger in PostgreSQL does not tell in which folder they are kept";
  static final String NAME_IT =
      "name it by --evidence DIR or in TALLYSTICK_EVIDENCE, the same for everybody";

  private static final String INCOMING = "incoming";

  private final Optional<Path> named;

  private EvidenceStore(Optional<Path> named) {
    this.named = named;
  }

  /** In this folder, which need not be there yet. */
  EvidenceStore(Path folder) {
    this(Optional.of(folder));
  }

  /**
   * That of the ledger there: {@code tallystick.evidence} beside {@code tallystick.db}, unless a
   * folder is named. A database has no folder beside it, and whoever guesses one scatters the
   * originals over the folders and machines from which people call Tallystick.
   */
  static EvidenceStore of(LedgerAddress ledger, Optional<Path> named) {
    return new EvidenceStore(
        named.isEmpty() && ledger instanceof LedgerAddress.InFile in ? of(in.file()).named : named);
  }

  /** The usual one of the ledger in this file. */
  static EvidenceStore of(Path ledger) {
    String name = ledger.toAbsolutePath().getFileName().toString();
    String stem = name.endsWith(".db") ? name.substring(0, name.length() - 3) : name;
    return new EvidenceStore(ledger.resolveSibling(stem + ".evidence"));
  }

  /**
   * The folder.
   *
   * @throws LedgerException if none is known
   */
  Path folder() {
    return named.orElseThrow(() -> new LedgerException(ORIGINALS, UNKNOWN, NAME_IT));
  }

  /** Whether a folder is known; it need not be there. */
  boolean isKnown() {
    return named.isPresent();
  }

  /** Where the original of that id lies, or would. */
  Path file(ReportId id) {
    return folder().resolve(id.sha256().substring(0, 2)).resolve(id.sha256().substring(2));
  }

  /**
   * Keeps an original, unless it is kept already.
   *
   * @throws LedgerException if the folder cannot take it
   */
  void keep(ReportId id, Original original) {
    Path file = file(id);
    ByteBuffer bytes = original.content();
    try {
      if (Files.notExists(file) || Files.size(file) != bytes.remaining()) {
        write(file, bytes);
      }
    } catch (IOException e) {
      throw LedgerException.ofEvidence(folder(), bytes.remaining(), e);
    }
  }

  private void write(Path file, ByteBuffer bytes) throws IOException {
    Path incoming = Files.createDirectories(folder().resolve(INCOMING));
    Files.createDirectories(file.getParent());
    Path unfinished = incoming.resolve(UUID.randomUUID().toString());
    try {
      try (FileChannel out =
          FileChannel.open(unfinished, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      rename(unfinished, file);
      forceFolder(file.getParent());
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** So that the name, too, outlasts a power cut; not every system lets folders be opened. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    } catch (IOException e) {
      // The next cut of power may cost the name; `verify` will say so.
    }
  }

  /** The SHA-256 of what is kept under an id now; nothing if there is no such file. */
  Optional<ReportId> hash(ReportId id) throws IOException {
    MessageDigest digest = CanonicalJson.sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file(id))) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return Optional.of(new ReportId(CanonicalJson.hex(digest.digest())));
  }

  /** Hands on every file in the folder that is no folder, in the order of the names. */
  void each(Consumer<Path> taker) throws IOException {
    if (Files.isDirectory(folder())) {
      try (Stream<Path> files = Files.walk(folder())) {
        files.filter(Files::isRegularFile).sorted().forEach(taker);
      }
    }
  }

  /** Whether a file was left by a run that was cut off before its original was whole. */
  boolean isUnfinished(Path file) {
    return file.startsWith(folder().resolve(INCOMING));
  }

  /** The id by which a file would be kept; whatever it is if it is none. */
  String id(Path file) {
    return folder().relativize(file).toString().replaceAll("[/\\\\]", "");
  }
}
