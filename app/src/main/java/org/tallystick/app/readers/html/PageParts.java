package org.tallystick.app.readers.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the parts of a page are, going by the names their makers gave them and by the words they
 * begin with: the tables {@code readers/page-parts.tsv} and {@code readers/page-lines.tsv}.
 */
final class PageParts {
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final List<String> REMOVE = names("remove");
  private static final List<String> REMOVE_SMALL = names("remove-small");
  private static final List<String> BODY = names("body");
  private static final Predicate<String> LINE = lines("line");
  private static final Predicate<String> HEADING = lines("heading", "heading-for-good");

  private static final Predicate<String> FOR_GOOD = lines("heading-for-good");

  private PageParts() {}

  /** Whether it surrounds the article, however long it is: comments, related links, consent. */
  static boolean surrounds(Element element) {
    return named(element, REMOVE);
  }

  /** Whether it surrounds the article unless it holds much of the page's text. */
  static boolean surroundsIfSmall(Element element) {
    return named(element, REMOVE_SMALL);
  }

  /** Whether its maker calls it the article's text. */
  static boolean isBody(Element element) {
    return named(element, BODY);
  }

  /** Whether a short line is part of the frame: bylines, dates, calls to share. */
  static boolean isFrameLine(String line) {
    return LINE.test(line);
  }

  /** Whether a heading stands over what is no part of the article. */
  static boolean isFrameHeading(String heading) {
    return HEADING.test(heading);
  }

  /** Whether running text under such a heading does not belong to the article either. */
  static boolean isFrameForGood(String heading) {
    return FOR_GOOD.test(heading);
  }

  private static boolean named(Element element, List<String> names) {
    String all = normal(element.attr("class"), element.id(), element.attr("data-component"));
    return !all.isEmpty() && names.stream().anyMatch(all::contains);
  }

  /** Class names as words between hyphens, each name between blanks: " -article-body- -wide- ". */
  private static String normal(String... attributes) {
    StringBuilder all = new StringBuilder();
    for (String attribute : attributes) {
      for (String name : attribute.strip().split("\\s+", -1)) {
        if (!name.isEmpty()) {
          String words = CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
          all.append(" -").append(words.replaceAll("[^a-z0-9]+", "-")).append('-');
        }
      }
    }
    return all.toString();
  }

  private static List<String> names(String kind) {
    return rows("/readers/page-parts.tsv", kind).stream().map(name -> "-" + name + "-").toList();
  }

  private static Predicate<String> lines(String... kinds) {
    List<String> rows = new ArrayList<>();
    for (String kind : kinds) {
      rows.addAll(rows("/readers/page-lines.tsv", kind));
    }
    return Pattern.compile("^(?:" + String.join("|", rows) + ")", Pattern.CASE_INSENSITIVE)
        .asPredicate();
  }

  private static List<String> rows(String table, String kind) {
    List<String> found = new ArrayList<>();
    try (InputStream in = PageParts.class.getResourceAsStream(table);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells[1].equals(kind))
          .forEach(cells -> found.add(cells[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
