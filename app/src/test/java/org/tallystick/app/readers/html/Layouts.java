package org.tallystick.app.readers.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Saved pages of our own making: the layouts in {@code layouts/pages.txt}, each filled with a story
 * of {@code layouts/stories.txt}. What is filled in as text of the story is the known text.
 */
public final class Layouts {
  private static final Pattern SLOT =
      Pattern.compile("\\{([>-]?)(?:(linked|dropcap|th|td):)?([a-z0-9-]+)}");
  private static final String TEXT = "p\\d|cap\\d|li\\d|row\\d|standfirst|heading|quote";

  private final Map<String, String> partials = blocks("partials.txt");
  private final List<Map<String, String>> stories = new ArrayList<>();

  /** A page with what is known about it. */
  public record Saved(
      String name, String html, String text, LocalDate published, Map<String, String> story) {}

  private Layouts() {
    for (String story : blocks("stories.txt").values()) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (String line : story.split("\n", -1)) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          fields.put(line.substring(0, colon), line.substring(colon + 2));
        }
      }
      LocalDate date = LocalDate.parse(fields.get("date"));
      fields.put("iso", date.toString());
      fields.put("long", format(date, "d MMMM uuuu"));
      fields.put("us", format(date, "MMMM d, uuuu"));
      fields.put("dmy", format(date, "dd.MM.uuuu"));
      fields.put("slash", format(date, "uuuu/MM/dd"));
      fields.put("url", "https://example.org/story");
      fields.put("json-all", "");
      stories.add(fields);
    }
  }

  /** All pages, each layout with one of the stories. */
  public static List<Saved> all() {
    Layouts layouts = new Layouts();
    List<Saved> pages = new ArrayList<>();
    int next = 0;
    for (Map.Entry<String, String> layout : blocks("pages.txt").entrySet()) {
      Map<String, String> story = layouts.stories.get(next++ % layouts.stories.size());
      StringBuilder text = new StringBuilder();
      String html = layouts.fill(layout.getValue(), story, text);
      pages.add(
          new Saved(
              layout.getKey(), html, text.toString(), LocalDate.parse(story.get("date")), story));
    }
    return pages;
  }

  private String fill(String template, Map<String, String> story, StringBuilder text) {
    return SLOT.matcher(template)
        .replaceAll(
            slot -> {
              String name = slot.group(3);
              if (slot.group(1).equals(">")) {
                return Matcher.quoteReplacement(fill(partials.get(name), story, text));
              }
              if (name.equals("json-all")) {
                StringBuilder all = new StringBuilder();
                for (int i = 1; i <= 8; i++) {
                  all.append(story.get("p" + i)).append("\\n\\n");
                  text.append(story.get("p" + i)).append('\n');
                }
                return Matcher.quoteReplacement(all.toString());
              }
              String value = story.get(name);
              if (slot.group(1).isEmpty() && name.matches(TEXT)) {
                text.append(value.replace('|', ' ')).append('\n');
              }
              return Matcher.quoteReplacement(dressed(value, slot.group(2)));
            });
  }

  private static String dressed(String value, String how) {
    if (how == null) {
      return value;
    }
    return switch (how) {
      case "linked" -> {
        int from = value.indexOf(' ', 20);
        int to = value.indexOf(' ', from + 12);
        yield value.substring(0, from + 1)
            + "<a href=\"/l\">"
            + value.substring(from + 1, to)
            + "</a>"
            + value.substring(to);
      }
      case "dropcap" -> "<span class=\"cap\">" + value.charAt(0) + "</span>" + value.substring(1);
      default -> {
        StringBuilder cells = new StringBuilder();
        for (String cell : value.split("\\|", -1)) {
          cells
              .append('<')
              .append(how)
              .append('>')
              .append(cell)
              .append("</")
              .append(how)
              .append('>');
        }
        yield cells.toString();
      }
    };
  }

  private static String format(LocalDate date, String pattern) {
    return date.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
  }

  private static Map<String, String> blocks(String file) {
    Map<String, String> blocks = new LinkedHashMap<>();
    try (InputStream in = Layouts.class.getResourceAsStream("/layouts/" + file)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String block : all.split("(?m)^= ", -1)) {
        int end = block.indexOf('\n');
        if (end > 0) {
          blocks.put(block.substring(0, end), block.substring(end + 1).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return blocks;
  }

  /** The F1 of the words of two texts, as bags. */
  public static double f1(String known, String read) {
    Map<String, Integer> left = words(known);
    Map<String, Integer> right = words(read);
    int common = 0;
    for (Map.Entry<String, Integer> word : left.entrySet()) {
      common += Math.min(word.getValue(), right.getOrDefault(word.getKey(), 0));
    }
    int sum = size(left) + size(right);
    return sum == 0 ? 1 : 2.0 * common / sum;
  }

  private static int size(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new LinkedHashMap<>();
    Matcher word = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,’'][\\p{L}\\p{N}]+)*").matcher(text);
    while (word.find()) {
      words.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    return words;
  }
}
