package org.tallystick.app.readers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what bytes are, from their beginning first and from name and media type second. */
final class Recognizer {
  /** How many bytes it wants to see. */
  static final int LOOKED_AT = 8192;

  private static final Pattern BEFORE_ROOT =
      Pattern.compile(
          "\\A(?:[\\s\\uFEFF\\u00EF\\u00BB\\u00BF]|<!--.*?-->|<\\?[^>]*>)+", Pattern.DOTALL);
  private static final Pattern HTML_START =
      Pattern.compile("(?i)\\A<(?:!doctype\\s+html|html|head|body|meta|title)\\b");
  private static final Pattern DOCTYPE =
      Pattern.compile("(?i)\\A<!doctype[^>\\[]*(?:\\[[^\\]]*\\])?[^>]*>\\s*");
  private static final Pattern FEED_START =
      Pattern.compile("(?i)\\A<(?:rss|(?:\\w+:)?feed|rdf:RDF)[\\s>]");
  private static final Pattern HTML_TAG =
      Pattern.compile("(?i)</?(?:p|div|a|br|span|article|section|h[1-6]|ul|li|table|img)\\b[^>]*>");
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A\\uFEFF?---[ \\t]*\\R(?:.*\\R)*?(?:title|published|publisher|url|language):");

  /** A frame, or one of those that are skipped, such as a dictionary. */
  private static final Pattern ZSTD = Pattern.compile("\\(\u00b5/\u00fd|[P-_]\\*M\u0018");

  private static final int TAGS_NEEDED = 5;

  private Recognizer() {}

  /** The kind of something that begins with these bytes. */
  static Kind kind(byte[] head, String fileName, Optional<String> mediaType) {
    String raw = new String(head, StandardCharsets.ISO_8859_1);
    if (raw.startsWith("%PDF-")
        || raw.substring(0, Math.min(1024, raw.length())).contains("\n%PDF-")) {
      return Kind.PDF;
    }
    if (raw.startsWith("PK\u0003\u0004") || raw.startsWith("PK\u0005\u0006")) {
      return isOffice(raw) ? Kind.OTHER : Kind.ZIP;
    }
    if (raw.startsWith("\u001f\u008b")) {
      return Kind.GZIP;
    }
    if (ZSTD.matcher(raw).lookingAt()) {
      return Kind.ZSTD;
    }
    if (raw.startsWith("WARC/")) {
      return Kind.WARC;
    }
    String text = wide(head, raw);
    boolean xml = text.stripLeading().startsWith("<?xml");
    String start = BEFORE_ROOT.matcher(text).replaceFirst("");
    if (HTML_START.matcher(start).find()) {
      return Kind.HTML;
    }
    start = DOCTYPE.matcher(start).replaceFirst("");
    if (FEED_START.matcher(start).find()) {
      return Kind.FEED;
    }
    return byName(start, text, Endings.of(fileName), fileName, mediaType.orElse(""), xml);
  }

  private static Kind byName(
      String start, String text, String ending, String fileName, String type, boolean xml) {
    if (ending.equals(".md") || ending.equals(".markdown") || type.equals("text/markdown")) {
      return Kind.MARKDOWN;
    }
    if (ending.equals(".txt")) {
      return Kind.TEXT;
    }
    if (ending.equals(".html")
        || ending.equals(".htm")
        || ending.equals(".xhtml")
        || type.equals("text/html")
        || type.equals("application/xhtml+xml")) {
      return isBinary(text) ? Kind.OTHER : Kind.HTML;
    }
    if (start.startsWith("{") && (isTelegram(start) || fileName.endsWith("result.json"))) {
      return Kind.TELEGRAM;
    }
    if (isBinary(text) || xml || ending.equals(".json") || type.startsWith("image/")) {
      return Kind.OTHER;
    }
    if (HTML_TAG.matcher(text).results().limit(TAGS_NEEDED).count() == TAGS_NEEDED) {
      return Kind.HTML;
    }
    return FRONT_MATTER.matcher(text).find() ? Kind.MARKDOWN : Kind.TEXT;
  }

  private static boolean isTelegram(String start) {
    return start.contains("\"messages\"") && start.contains("\"id\"")
        || start.contains("\"about\"") && start.contains("Telegram");
  }

  private static boolean isOffice(String raw) {
    return raw.contains("[Content_Types].xml") || raw.startsWith("mimetype", 30);
  }

  /** The beginning as text, wherever a byte order mark or its zeros tell that it is UTF-16. */
  private static String wide(byte[] head, String raw) {
    if (raw.startsWith("\u00ff\u00fe")) {
      return new String(head, StandardCharsets.UTF_16LE);
    }
    return raw.startsWith("\u00fe\u00ff") ? new String(head, StandardCharsets.UTF_16BE) : raw;
  }

  private static boolean isBinary(String text) {
    return text.indexOf('\0') >= 0;
  }

  /** What something of no known kind is, as far as its first bytes tell. */
  static String describe(byte[] head, String fileName) {
    String raw = new String(head, StandardCharsets.ISO_8859_1);
    String ending = Endings.of(fileName).toUpperCase(Locale.ROOT);
    if (raw.startsWith("PK")) {
      return "an office document or e-book";
    }
    if (raw.startsWith("\u0089PNG")
        || raw.startsWith("\u00ff\u00d8\u00ff")
        || raw.startsWith("GIF8")) {
      return "an image";
    }
    if (raw.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return "an old office document";
    }
    if (raw.startsWith("7z\u00bc\u00af") || raw.startsWith("Rar!") || raw.startsWith("BZh")) {
      return "an archive other than zip, gzip and zstandard";
    }
    if (raw.stripLeading().startsWith("<?xml")) {
      return "XML that is neither a feed nor a page";
    }
    if (raw.stripLeading().startsWith("{") || raw.stripLeading().startsWith("[")) {
      return "JSON that is no Telegram export";
    }
    return ending.isEmpty() ? "not text but binary data" : "no text, going by its bytes";
  }
}
