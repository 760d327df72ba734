package org.tallystick.app.readers.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.tallystick.app.readers.html.Layouts;

/**
 * Makes a large web archive to try memory and speed on: {@code WarcMaker FILE MEGABYTES}. Pages are
 * of the usual size, most of it script and navigation; one in 250 is a report on fighters, one in
 * ten is an image, one in a thousand is broken.
 */
final class WarcMaker {
  private static final int SCRIPT = 110_000;
  private static final List<String> SENTENCES =
      List.of(
          "The harvest in the lowlands was poor this year, and the price of wheat rose by a fifth within a month.",
          "The council voted on Thursday to close the old swimming pool, which had been open since 1911.",
          "Scientists from three universities have found a beetle that was thought to have died out.",
          "Trains on the northern line were late again, because leaves had fallen on the rails near the tunnel.",
          "The museum shows 140 paintings by a woman who worked all her life as a bookkeeper in the harbour.",
          "Prices of flats in the centre went up by 4 percent, while those in the suburbs did not change at all.",
          "A choir of 60 children sang in front of the town hall, and the mayor forgot the words of the hymn.",
          "The weather will be dry and mild until Sunday, with some wind from the west in the afternoon.");

  private WarcMaker() {}

  /** Writes the file. */
  public static void main(String[] args) throws IOException {
    long size = Long.parseLong(args[1]) << 20;
    Random random = new Random(7);
    List<Layouts.Saved> stories = Layouts.all();
    long written = 0;
    int n = 0;
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 20)) {
      for (; written < size; n++) {
        String url = "https://news.example.org/" + n;
        byte[] record = record(url, n, random, stories);
        out.write(record);
        written += record.length;
      }
    }
    System.out.println(n + " records, " + (written >> 20) + " MB");
  }

  private static byte[] record(String url, int n, Random random, List<Layouts.Saved> stories) {
    if (n % 10 == 9) {
      byte[] image = new byte[60_000];
      random.nextBytes(image);
      return Warcs.response(url, "Content-Type: image/jpeg\r\n", image);
    }
    String html =
        n % 250 == 0
            ? padded(
                stories
                    .get(n / 250 % stories.size())
                    .html()
                    .replace("<title>", "<title>" + n + " "),
                random)
            : padded(page(n, random), random);
    int lie = n % 1000 == 501 ? 5_000 : 0;
    return Warcs.record(
        "response",
        url,
        "application/http; msgtype=response",
        lie,
        Warcs.bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html));
  }

  private static String page(int n, Random random) {
    StringBuilder html =
        new StringBuilder("<html><head><title>Day " + n + "</title></head><body><nav>");
    for (int i = 0; i < 150; i++) {
      html.append("<li><a href=\"/")
          .append(i)
          .append("\">Section number ")
          .append(i)
          .append("</a></li>");
    }
    html.append("</nav><article><h1>Notes of day ").append(n).append(" from the city</h1>");
    for (int p = 0; p < 12; p++) {
      html.append("<p>");
      for (int s = 0; s < 5; s++) {
        html.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(' ');
      }
      html.append("</p>");
    }
    return html.append("</article></body></html>").toString();
  }

  private static String padded(String html, Random random) {
    StringBuilder script = new StringBuilder("<script>var state = {");
    while (script.length() < SCRIPT) {
      script
          .append("\"k")
          .append(random.nextInt())
          .append("\": [")
          .append(random.nextLong())
          .append("],\n");
    }
    return html.replace("</head>", script + "};</script></head>");
  }
}
