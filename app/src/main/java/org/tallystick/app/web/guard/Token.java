package org.tallystick.app.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret that opens the app on addresses other than this machine's own. */
public record Token(String secret) {
  /** Shorter ones can be guessed. */
  private static final int SHORTEST = 16;

  /**
   * Refuses short ones.
   *
   * @throws IllegalArgumentException if it could be guessed
   */
  public Token {
    if (secret.length() < SHORTEST) {
      throw new IllegalArgumentException("a token has at least " + SHORTEST + " characters");
    }
  }

  /** One that nobody has ever had. */
  public static Token fresh() {
    return new Token(random());
  }

  /** Whether that is it; takes as long if it is not. */
  public boolean is(String given) {
    return equal(secret, given);
  }

  /** 256 random bits as text. */
  static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether two texts are equal, in a time that does not tell where they differ. */
  static boolean equal(String secret, String given) {
    return given != null
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** Never shows itself in a message or log. */
  @Override
  public String toString() {
    return "Token[…]";
  }
}
