package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.store.Ledger;

class ServeCommandTest {
  @TempDir Path folder;

  @Test
  void othersReachItWithATokenAlone() {
    Ran ran = Ran.tallystick("serve", "--host", "0.0.0.0", "--ledger", folder.resolve("x.db"));
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("--token-file"), ran.err());
  }

  @Test
  void aLedgerThatIsNotThereIsTold() {
    Ran ran = Ran.tallystick("serve", "--ledger", folder.resolve("none.db"));
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("no such ledger"), ran.err());
  }

  @Test
  void theDemonstrationHasALedgerOfItsOwn() {
    Ran ran = Ran.tallystick("serve", "--demo", "--ledger", "x.db");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("either --demo or --ledger"), ran.err());
  }

  @Test
  void servesUntilItIsStoppedAndKeepsItsTokenToItself() throws IOException, InterruptedException {
    Path ledger = folder.resolve("ledger.db");
    Ledger.open(ledger).close();
    Path token = folder.resolve("token");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.tallystick.app.cli.Main",
            "serve",
            "--ledger",
            ledger.toString(),
            "--port",
            "0",
            "--token-file",
            token.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      assertTrue(line.contains("http://127.0.0.1:"), line);
      String address = line.replaceAll(".*(http://[^ ]+).*", "$1");
      String secret = Files.readString(token).strip();
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(token)));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address))
              .header("Authorization", "Bearer " + secret)
              .build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
      process.toHandle().destroy(); // which leaves its output open
      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
      String rest = out.lines().reduce("", String::concat);
      assertTrue(!line.contains(secret) && !rest.contains(secret), rest);
    } finally {
      process.destroyForcibly();
    }
  }
}
