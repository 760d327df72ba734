package org.tallystick.app.readers.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tallystick.app.readers.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page's JSON-LD says about its article; empty where there is none or it is broken. */
final class JsonLd {
  private static final int DEEPEST = 6;
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final Optional<JsonNode> article;

  private JsonLd(Optional<JsonNode> article) {
    this.article = article;
  }

  /** Of a page with this headline: of several articles, the one that bears it. */
  static JsonLd of(Document page, String headline) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        collect(LENIENT.readTree(unwrapped(script.data())), articles, 0);
      } catch (JacksonException e) {
        // A broken block says nothing; pages carry many.
      }
    }
    Comparator<JsonNode> order =
        Comparator.comparing(
                (JsonNode node) -> !headline.isEmpty() && headline.equals(headline(node)))
            .thenComparing(JsonLd::rank);
    return new JsonLd(articles.stream().reduce((a, b) -> order.compare(b, a) > 0 ? b : a));
  }

  private static String unwrapped(String data) {
    return data.strip()
        .replaceFirst("^(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
        .replaceFirst("(?:-->|//\\s*\\]\\]>|\\]\\]>)$", "");
  }

  private static void collect(JsonNode node, List<JsonNode> articles, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(one -> collect(one, articles, depth + 1));
    } else if (node.isObject()) {
      if (rank(node) > 0) {
        articles.add(node);
      }
      for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
        collect(node.path(key), articles, depth + 1);
      }
    }
  }

  /** How much a thing's type speaks for its being the article; 0 if it cannot be. */
  private static int rank(JsonNode node) {
    JsonNode type = node.path("@type");
    String types = (type.isArray() ? type.toString() : type.asString("")).toLowerCase(Locale.ROOT);
    if (types.contains("liveblogposting") || types.contains("newsarticle")) {
      return 4;
    }
    if (types.contains("article") || types.contains("blogposting") || types.contains("report")) {
      return 3;
    }
    return types.contains("webpage") && node.has("datePublished") ? 1 : 0;
  }

  private static String headline(JsonNode node) {
    return plain(node.path("headline").asString(node.path("name").asString("")));
  }

  /** Whether the page calls itself a live blog. */
  boolean isLive() {
    return article.map(node -> node.path("@type").toString().contains("LiveBlog")).orElse(false);
  }

  Optional<String> title() {
    return article.map(JsonLd::headline).filter(text -> !text.isBlank());
  }

  Optional<String> published() {
    return text("datePublished").or(() -> text("dateCreated")).or(() -> text("coverageStartTime"));
  }

  Optional<String> modified() {
    return text("dateModified");
  }

  Optional<String> language() {
    return text("inLanguage");
  }

  Optional<String> url() {
    return text("url").filter(url -> url.startsWith("http"));
  }

  Optional<String> body() {
    return text("articleBody");
  }

  Optional<String> publisher() {
    return article.flatMap(node -> name(node.path("publisher")));
  }

  Optional<String> author() {
    return article.flatMap(node -> name(node.path("author")));
  }

  /** The name of a thing or of several. */
  private static Optional<String> name(JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(one -> name(one).ifPresent(names::add));
    } else if (node.isObject()) {
      names.add(plain(node.path("name").asString("")));
    } else if (node.isString() && !node.asString().startsWith("http")) {
      names.add(plain(node.asString()));
    }
    String all = String.join(", ", names.stream().filter(name -> !name.isBlank()).toList());
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private Optional<String> text(String key) {
    return article
        .map(node -> node.path(key))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .filter(text -> !text.isBlank());
  }

  private static String plain(String text) {
    return Problem.oneLine(Jsoup.parseBodyFragment(text).text()).strip();
  }
}
