package org.tallystick.app.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tallystick.TallystickException;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.web.WebApp;
import org.tallystick.app.web.WebOptions;
import org.tallystick.app.web.guard.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that shows a ledger in the browser. */
@Command(
    name = "serve",
    description = {
      "Shows the ledger in the browser, until it is stopped with Ctrl-C.",
      "It answers on this machine alone. Other machines can reach it where --host names another "
          + "address; then it asks for a token. It fetches nothing from the network."
    })
final class ServeCommand implements Callable<Integer> {
  /** How long Ctrl-C waits for requests that are being answered. */
  private static final long PATIENCE_SECONDS = 3;

  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on (default: ${DEFAULT-VALUE}, reached from this machine alone).")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      defaultValue = "7341",
      description = "The port to listen on (default: ${DEFAULT-VALUE}; 0: any that is free).")
  private int port;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = {
        "The file with the token that is asked for; needed with any other address than this "
            + "machine's own. Where it is not there, it is written with a new token."
      })
  private Optional<Path> tokenFile = Optional.empty();

  @Option(
      names = "--demo",
      description = "Show the example reports instead of a ledger; reading them takes a while.")
  private boolean demo;

  @Override
  public Integer call() throws InterruptedException {
    Optional<Token> token = tokenFile.map(this::token);
    if (token.isEmpty() && !loopback()) {
      throw wrong("--host " + host + " can be reached by others; protect it with --token-file FILE");
    }
    if (!demo) {
      try (Ledger ledger = ledgerOption.openExisting()) {
        serve(ledger, token);
      }
      return Main.OK;
    }
    if (spec.commandLine().getParseResult().hasMatchedOption("--ledger")) {
      throw wrong("either --demo or --ledger");
    }
    say("Reading the example reports, some twenty seconds…");
    try (Demo examples = Demo.read();
        Ledger ledger = Ledger.openExisting(examples.ledger())) {
      serve(ledger, token);
    }
    return Main.OK;
  }

  private void serve(Ledger ledger, Optional<Token> token) throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Thread hook = new Thread(() -> stop(asked, stopped));
    try (WebApp app = start(ledger, new WebOptions(host, port, token, demo))) {
      String name = host.contains(":") ? "[" + host + "]" : host;
      say("Tallystick is at http://" + name + ":" + app.port() + "/ – Ctrl-C stops it.");
      Runtime.getRuntime().addShutdownHook(hook);
      asked.await();
    } finally {
      stopped.countDown();
    }
  }

  /** Ctrl-C waits a moment until all is closed. */
  private static void stop(CountDownLatch asked, CountDownLatch stopped) {
    asked.countDown();
    try {
      stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private WebApp start(Ledger ledger, WebOptions options) {
    try {
      return new WebApp(ledger, codebookOption.load(), options, spec.commandLine().getErr());
    } catch (JavalinBindException e) {
      throw new TallystickException(
          host + " port " + port + " is in use or not ours; name another with --port", e);
    }
  }

  private boolean loopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw wrong("--host: '" + host + "' is no address of this machine");
    }
  }

  private Token token(Path file) {
    try {
      if (Files.notExists(file)) {
        Token fresh = Token.fresh();
        PrivateFile.write(file, fresh.secret() + "\n");
        return fresh;
      }
      return new Token(Files.readString(file).strip());
    } catch (IOException e) {
      throw new TallystickException(file + " cannot be read or written: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw wrong("--token-file " + file + ": " + e.getMessage());
    }
  }

  private ParameterException wrong(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }
}
