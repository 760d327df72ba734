package org.tallystick.app.readers.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes away from a page what surrounds its article. */
final class Surroundings {
  private static final String ALWAYS =
      "script, style, noscript, template, iframe, svg, canvas, button, input, select, textarea, option,"
          + " nav, dialog, object, embed, audio, video, map, menu, amp-ad, amp-sidebar, amp-consent,"
          + " amp-social-share, amp-list, amp-embed, amp-sticky-ad, amp-user-notification, amp-iframe,"
          + " amp-analytics, amp-video, amp-youtube, [role=navigation], [role=search], [role=menu],"
          + " [role=dialog], [role=alertdialog], [role=banner], [role=contentinfo],"
          + " [role=complementary], [aria-modal=true], link, meta";
  private static final String HIDDEN =
      "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";
  private static final String KEEPS = "h1, [itemprop~=(?i)articleBody], [data-testid=article-body]";

  /** Share of the page's running text that a part must not hold to go by its name alone. */
  private static final double MUCH = 0.4;

  private static final double SOME = 0.2;
  private static final Set<String> NEVER =
      Set.of(
          "html",
          "body",
          "head",
          "main",
          "span",
          "a",
          "em",
          "strong",
          "b",
          "i",
          "time",
          "p",
          "h1",
          "blockquote",
          "td",
          "tr",
          "tbody",
          "table",
          "figure",
          "figcaption");

  private Surroundings() {}

  /** Removes it from the document itself. */
  static void remove(Document page) {
    page.select(ALWAYS).stream().filter(e -> !holdsArticle(e)).forEach(Element::remove);
    Blocks blocks = new Blocks(page.body());
    int all = blocks.prose(page.body());
    List<Element> parts = new ArrayList<>(page.body().select("*"));
    for (Element part : parts) {
      if (part.parent() == null) {
        continue;
      }
      double share = all == 0 ? 0 : (double) blocks.prose(part) / all;
      if (part.is(HIDDEN) && share < MUCH || goes(part, share)) {
        part.remove();
      }
    }
  }

  private static boolean goes(Element part, double share) {
    String tag = part.normalName();
    if (NEVER.contains(tag)) {
      return tag.equals("p") && PageParts.surrounds(part) && !PageParts.isBody(part);
    }
    if (holdsArticle(part)) {
      return false;
    }
    if (tag.equals("footer") || tag.equals("header") && !inArticle(part)) {
      return share < MUCH;
    }
    if (tag.equals("aside")) {
      return share < SOME && !isFactBox(part);
    }
    if (PageParts.isBody(part) && share >= SOME) {
      return false;
    }
    if (PageParts.surrounds(part)) {
      return true;
    }
    return PageParts.surroundsIfSmall(part) && share < MUCH && !isFactBox(part);
  }

  private static boolean holdsArticle(Element part) {
    return part.is(KEEPS) || part.selectFirst(KEEPS) != null;
  }

  private static boolean inArticle(Element part) {
    return part.closest("article, main") != null;
  }

  /** A box beside the text with facts rather than links belongs to the article. */
  private static boolean isFactBox(Element part) {
    String name = (part.attr("class") + " " + part.id()).toLowerCase(Locale.ROOT);
    return inArticle(part)
        && part.text().length() > 80
        && Blocks.linked(part) < 0.2 * part.text().length()
        && (name.contains("fact")
            || name.contains("key-point")
            || name.contains("at-a-glance")
            || part.selectFirst("table, dl") != null);
  }
}
