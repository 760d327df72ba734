package org.tallystick.app.readers.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article of a page that has been freed of what surrounds it: the smallest part that
 * holds nearly all running text, or that its maker calls the article's text; of several articles on
 * one page the first; and what stands between headline and text.
 */
final class MainText {
  private static final String CALLED_BODY =
      "[itemprop~=(?i)articleBody], [data-testid=article-body], [property=articleBody]";

  /** Share of a part's running text at which one of its children stands for it. */
  private static final double NEARLY_ALL = 0.9;

  private static final double MOST = 0.75;
  private static final double ENOUGH = 0.3;
  private static final double HALF = 0.5;
  private static final double LEAST_SHARE = 0.05;
  private static final int SHORT_TEXT = 200;

  private final Document page;
  private final Blocks blocks;
  private final boolean live;
  private final String title;

  private MainText(Document page, String title, boolean live) {
    this.page = page;
    this.live = live;
    this.title = title;
    this.blocks = new Blocks(page.body());
  }

  /**
   * The parts of a page that hold its text.
   *
   * @param title what the page is called, which is left out
   * @param live whether the page says that it is a live blog: then all its posts belong to it
   */
  static List<Element> of(Document page, String title, boolean live) {
    MainText text = new MainText(page, title, live);
    Element root = text.root();
    List<Element> parts = new ArrayList<>(text.before(root));
    parts.add(root);
    return parts;
  }

  private Element root() {
    Element scope = live ? page.body() : firstArticle(page.body());
    Optional<Element> called = called(scope);
    Element root = called.orElse(scope);
    Element next = root;
    while (next != null) {
      root = next;
      next = heir(root, called.isPresent());
    }
    return root;
  }

  /**
   * The part called the article's text, if it holds a fair share; of several their common parent.
   */
  private Optional<Element> called(Element scope) {
    List<Element> bodies = new ArrayList<>(scope.select(CALLED_BODY));
    if (bodies.isEmpty()) {
      scope.select("*").stream().filter(PageParts::isBody).forEach(bodies::add);
    }
    int all = blocks.prose(scope);
    List<Element> large =
        bodies.stream()
            .filter(
                body ->
                    blocks.prose(body) >= 4 * LEAST_SHARE * all || blocks.prose(body) >= SHORT_TEXT)
            .filter(body -> bodies.stream().noneMatch(other -> body.parents().contains(other)))
            .toList();
    Optional<Element> common = large.stream().reduce(MainText::common);
    return common.filter(body -> blocks.prose(body) >= Math.min(ENOUGH * all, 4 * SHORT_TEXT));
  }

  /** The smallest part that holds both. */
  private static Element common(Element a, Element b) {
    Element part = a;
    while (!part.equals(b) && !b.parents().contains(part)) {
      part = part.parent();
    }
    return part;
  }

  /** The child that holds nearly all of a part's running text. */
  private Element heir(Element part, boolean inBody) {
    int all = blocks.prose(part);
    for (Element child : part.children()) {
      int share = blocks.prose(child);
      boolean article = child.is("article, main, [role=main], [role=article]") && !inBody;
      boolean container =
          child.is("div, section, article, main, center, td, tr, tbody, table, form, body")
              || child.tagName().contains("-");
      if (container && all > 0 && share >= least(child, article) * all && !isTable(part, child)) {
        return child;
      }
    }
    return null;
  }

  /**
   * The share needed: less where the maker says that it is the article, or the headline is in it.
   */
  private double least(Element child, boolean article) {
    boolean headed =
        child.select("h1, h2").stream().anyMatch(h -> h.text().equalsIgnoreCase(title));
    return article ? HALF : headed ? MOST : NEARLY_ALL;
  }

  /** A table is gone into only where it lays out the page. */
  private boolean isTable(Element part, Element child) {
    Element table =
        child.is("table") ? child : part.is("table, tbody, tr") ? part.closest("table") : null;
    return table != null && TableText.isData(table);
  }

  /**
   * Where a page carries several articles one after another, each with its headline, the part with
   * the first.
   */
  private Element firstArticle(Element body) {
    List<Element> headlines =
        body.select("h1").stream().filter(h -> h.text().length() >= 15).toList();
    if (headlines.size() < 2) {
      return firstOfArticles(body);
    }
    Element part = headlines.get(0);
    while (part.parent() != null
        && !part.parent().equals(body)
        && part.parent().select("h1").stream().filter(headlines::contains).count() < 2) {
      part = part.parent();
    }
    if (part.is("h1")) {
      cutAt(headlines.get(1));
      return body;
    }
    return blocks.prose(part) >= SHORT_TEXT ? part : body;
  }

  /** Takes away a headline and all that follows it among its siblings. */
  private static void cutAt(Element headline) {
    Element next = headline;
    while (next != null) {
      Element following = next.nextElementSibling();
      next.remove();
      next = following;
    }
  }

  /** Several whole articles without an own h1 each, beside each other: the first is the page's. */
  private Element firstOfArticles(Element body) {
    List<Element> articles =
        body.select("article").stream()
            .filter(a -> a.parents().stream().noneMatch(p -> p.is("article")))
            .filter(a -> blocks.prose(a) >= SHORT_TEXT)
            .toList();
    if (articles.size() < 2) {
      return body;
    }
    Element first = articles.get(0);
    boolean headed = first.selectFirst("h1") != null;
    boolean whole = blocks.prose(first) >= HALF * blocks.prose(body);
    return headed || whole ? first : body;
  }

  /** What stands between the headline and the text: standfirst, picture caption. */
  private List<Element> before(Element root) {
    List<Element> before = new ArrayList<>();
    Element headline = page.selectFirst("h1");
    if (headline == null || root.select("h1").contains(headline)) {
      return before;
    }
    boolean after = false;
    for (Element element : page.body().select("*")) {
      if (element.equals(root)) {
        return before;
      }
      if (element.equals(headline)) {
        after = true;
      } else if (after
          && element.is("p, h2, figcaption, ul")
          && isIntroduction(element, root, headline)) {
        before.add(element);
      } else if (after
          && element.is("div")
          && element.children().isEmpty()
          && isIntroduction(element, root, headline)) {
        before.add(element);
      }
    }
    return List.of();
  }

  private static boolean isIntroduction(Element element, Element root, Element headline) {
    int length = element.text().length();
    return length >= 40
        && length <= 600
        && !element.select("*").contains(root)
        && !headline.parents().contains(element)
        && (element.is("figcaption") || element.closest("figcaption") == null)
        && Blocks.linked(element) < HALF * length;
  }
}
