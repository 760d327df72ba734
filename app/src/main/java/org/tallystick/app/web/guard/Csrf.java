package org.tallystick.app.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proof that a change was asked for from one of our own pages: a token made from the browser's
 * session and a secret that lives as long as the server.
 */
public final class Csrf {
  /** The form field that carries it. */
  public static final String FIELD = "csrf";

  /** The header in which scripts send it. */
  public static final String HEADER = "X-Csrf-Token";

  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret = new byte[32];

  /** With a secret of its own. */
  public Csrf() {
    new SecureRandom().nextBytes(secret);
  }

  /** The token of that session. */
  public String token(String session) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] hash = mac.doFinal(session.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** Whether that is the token of that session; takes as long if it is not. */
  public boolean proves(String session, String token) {
    return Token.equal(token(session), token);
  }
}
