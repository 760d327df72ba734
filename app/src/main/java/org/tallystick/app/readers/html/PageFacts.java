package org.tallystick.app.readers.html;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tallystick.app.readers.Problem;

/** What a page says of itself: JSON-LD first, then OpenGraph and other meta tags, then its text. */
final class PageFacts {
  private static final int LONGEST = 300;

  private final Document page;
  private final JsonLd jsonLd;

  PageFacts(Document page) {
    this.page = page;
    this.jsonLd = JsonLd.of(page, headline(page));
  }

  private static String headline(Document page) {
    Element h1 = page.selectFirst("h1");
    return h1 == null ? "" : h1.text();
  }

  JsonLd jsonLd() {
    return jsonLd;
  }

  Optional<String> title() {
    List<Element> headlines = page.select("h1");
    Optional<String> single =
        headlines.size() == 1 ? text(headlines.get(0).text()) : Optional.empty();
    return jsonLd
        .title()
        .or(() -> meta("og:title", "twitter:title", "dc.title", "parsely-title"))
        .or(() -> single)
        .or(() -> text(page.title()))
        .or(() -> headlines.stream().findFirst().flatMap(h -> text(h.text())))
        .map(this::withoutPublisher);
  }

  /** Titles of pages end in the publisher's name. */
  private String withoutPublisher(String title) {
    String name = publisher().orElse("");
    for (String bar : List.of(" | ", " - ", " – ", " — ", " :: ", " » ")) {
      if (!name.isEmpty() && title.endsWith(bar + name) && title.length() > name.length() + 10) {
        return title.substring(0, title.length() - bar.length() - name.length()).strip();
      }
    }
    return title;
  }

  Optional<String> publisher() {
    return jsonLd
        .publisher()
        .or(
            () ->
                meta(
                    "og:site_name",
                    "dc.publisher",
                    "dcterms.publisher",
                    "publisher",
                    "application-name",
                    "cre",
                    "twitter:app:name:iphone"))
        .or(() -> itemprop("[itemprop=publisher] [itemprop=name]"));
  }

  Optional<String> author() {
    return jsonLd
        .author()
        .or(
            () ->
                meta(
                    "author",
                    "article:author",
                    "dc.creator",
                    "parsely-author",
                    "sailthru.author",
                    "byl"))
        .or(() -> itemprop("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]"))
        .or(() -> itemprop(".byline, .author, .article-author, .byline-name"))
        .map(name -> name.replaceFirst("(?i)^(?:written |story |text )?by:?\\s+", ""))
        .filter(name -> !name.startsWith("http") && !name.isBlank());
  }

  Optional<String> language() {
    Element html = page.selectFirst("html");
    return text(html == null ? "" : html.attr("lang"))
        .or(() -> html == null ? Optional.empty() : text(html.attr("xml:lang")))
        .or(jsonLd::language)
        .or(() -> meta("og:locale", "content-language", "dc.language", "language"));
  }

  Optional<String> url() {
    Element canonical = page.selectFirst("link[rel=canonical]");
    return Optional.ofNullable(canonical)
        .map(link -> link.absUrl("href"))
        .filter(PageFacts::isPage)
        .or(() -> meta("og:url").filter(PageFacts::isPage))
        .or(jsonLd::url);
  }

  /** Some templates give every page the address of the front page. */
  private static boolean isPage(String url) {
    return url.matches("https?://[^/]+/.+");
  }

  private Optional<String> itemprop(String css) {
    Element element = page.selectFirst(css);
    return element == null
        ? Optional.empty()
        : text(element.hasAttr("content") ? element.attr("content") : element.text());
  }

  /** The content of the first of these meta tags that has one. */
  Optional<String> meta(String... names) {
    for (String name : names) {
      for (Element tag : page.select("meta[content]")) {
        if (name.equalsIgnoreCase(tag.attr("property"))
            || name.equalsIgnoreCase(tag.attr("name"))
            || name.equalsIgnoreCase(tag.attr("itemprop"))
            || name.equalsIgnoreCase(tag.attr("http-equiv"))) {
          Optional<String> content = text(tag.attr("content"));
          if (content.isPresent()) {
            return content;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(String text) {
    String line = Problem.oneLine(text).strip();
    return line.isEmpty() || line.length() > LONGEST ? Optional.empty() : Optional.of(line);
  }
}
