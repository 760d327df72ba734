package org.tallystick.app.readers.feed;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.tallystick.app.readers.Problem;
import org.tallystick.app.readers.UnreadableReport;

/**
 * A list of feeds in a file: OPML, as feed readers export it, or plain text with one address a line
 * and comments behind {@code #}.
 */
public final class FeedList {
  private static final int MOST_BYTES = 20 << 20;

  private FeedList() {}

  /**
   * The addresses in a file, each once, in its order.
   *
   * @throws UnreadableReport if it cannot be read or holds none
   */
  public static List<String> read(Path file) {
    String text = text(file);
    Set<String> addresses = new LinkedHashSet<>();
    if (text.stripLeading().startsWith("<")) {
      for (Element outline : opml(file, text).getDescendants(Filters.element("outline"))) {
        for (Attribute attribute : outline.getAttributes()) {
          if (attribute.getName().toLowerCase(Locale.ROOT).equals("xmlurl")) {
            addresses.add(web(attribute.getValue().strip()));
          }
        }
      }
    } else {
      text.lines()
          .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(line -> addresses.add(address(file, line)));
    }
    addresses.remove("");
    if (addresses.isEmpty()) {
      throw wrong(file, "there is no address of a feed in it", "name an OPML file, or a feed");
    }
    return List.copyOf(addresses);
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw wrong(file, "this list of feeds is larger than 20 MB", "name an OPML file");
      }
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw wrong(file, "this list of feeds is not in UTF-8", "save it in UTF-8");
    } catch (IOException e) {
      throw wrong(
          file,
          Files.notExists(file) ? "there is no such file" : "this file cannot be opened",
          "name an OPML file, or the address of a feed");
    }
  }

  private static Document opml(Path file, String text) {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setExpandEntities(false);
    try {
      return builder.build(new StringReader(text));
    } catch (JDOMException | IOException e) {
      throw wrong(
          file,
          "this list of feeds is broken: " + Problem.oneLine(String.valueOf(e.getMessage())),
          "export it again");
    }
  }

  /** Feed readers write feed:// for http://. */
  private static String web(String address) {
    return address.replaceFirst("^feed://", "http://").replaceFirst("^feed:(?=https?:)", "");
  }

  private static String address(Path file, String line) {
    if (!line.matches("(?i)(https?|feed):.*")) {
      throw wrong(
          file,
          "this is neither OPML nor a list of addresses: '" + Problem.oneLine(line) + "'",
          "write one address a line, beginning with https://");
    }
    return web(line);
  }

  private static UnreadableReport wrong(Path file, String reason, String remedy) {
    return new UnreadableReport(file.toString(), reason, remedy);
  }
}
