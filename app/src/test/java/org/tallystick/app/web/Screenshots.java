package org.tallystick.app.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tallystick.app.cli.Main;

/** Makes the pictures of the web app that the README shows, from the example reports. */
public final class Screenshots {
  private Screenshots() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of("..", "docs");
    Files.createDirectories(folder);
    Path ledger = Files.createTempDirectory("tallystick").resolve("examples.db");
    PrintWriter out = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    if (Main.run(out, out, "read", "../examples", "--ledger", ledger.toString()) != 0) {
      throw new IllegalStateException("the examples cannot be read");
    }
    try (Site site = Site.of(ledger, WebOptions.local(0));
        Tab tab = Tab.on(site)) {
      tab.open("/").view(folder.resolve("overview.png"));
      tab.open("/question?measure=arrived&origin=KP&side=RU").view(folder.resolve("question.png"));
    }
    System.exit(0);
  }
}
