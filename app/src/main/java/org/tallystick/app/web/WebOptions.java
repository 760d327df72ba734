package org.tallystick.app.web;

import java.util.Optional;
import org.tallystick.app.web.guard.Token;

/**
 * How the app is served.
 *
 * @param host the address to listen on
 * @param port the port; 0 for any that is free
 * @param token what is asked for; must be there on any address but this machine's own
 * @param demo whether the ledger is that of the examples, which pages say
 */
public record WebOptions(String host, int port, Optional<Token> token, boolean demo) {

  /** On this machine's own address. */
  public static WebOptions local(int port) {
    return new WebOptions("127.0.0.1", port, Optional.empty(), false);
  }
}
