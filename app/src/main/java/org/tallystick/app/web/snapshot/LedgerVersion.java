package org.tallystick.app.web.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Statement;

/**
 * The hash by which a state of a ledger is cited: equal where claims, decisions and codebook are,
 * so that two people with one version see the same figures.
 */
final class LedgerVersion {
  private static final int DIGITS = 12;

  private LedgerVersion() {}

  static String of(Codebook codebook, List<Statement> statements, List<Decision> decisions) {
    MessageDigest digest = sha256();
    add(digest, codebook.label());
    statements.stream()
        .map(
            s ->
                String.join(
                    "\u0000",
                    s.claim().id(),
                    s.claim().reportId().sha256(),
                    s.published().map(LocalDate::toString).orElse(""),
                    s.publisher().orElse(""),
                    s.claim().codebook()))
        .sorted()
        .forEach(line -> add(digest, line));
    decisions.forEach(decision -> add(digest, decision.toString()));
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static void add(MessageDigest digest, String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
