package org.tallystick.app.readers.html;

import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * How much running text each element of a page holds: characters of blocks long enough for a
 * sentence, less twice those that are links.
 */
final class Blocks {
  private static final int LEAST = 25;
  private static final Set<String> OWN_BLOCKS =
      Set.of("article", "main", "section", "figure", "figcaption", "aside", "details", "summary");

  private final IdentityHashMap<Element, Integer> prose = new IdentityHashMap<>();

  /** Measures an element and all in it. */
  Blocks(Element root) {
    measure(root);
  }

  /** The running text in an element, in characters. */
  int prose(Element element) {
    return prose.getOrDefault(element, 0);
  }

  private int measure(Element element) {
    int sum = 0;
    boolean leaf = true;
    for (Element child : element.children()) {
      int inner = measure(child);
      if (isBlock(child) || inner > 0) {
        leaf = false;
        sum += inner;
      }
    }
    boolean block = isBlock(element);
    if (leaf && block) {
      sum = worth(element.text().length(), linked(element));
    } else if (!leaf) {
      sum += worth(ownText(element), 0);
    }
    prose.put(element, sum);
    return sum;
  }

  private static int worth(int length, int linked) {
    return length < LEAST ? 0 : Math.max(0, length - 2 * linked);
  }

  /** Characters directly in an element and in its inline children, as text between line breaks. */
  private static int ownText(Element element) {
    int sum = 0;
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        sum += text.text().strip().length();
      }
    }
    return sum;
  }

  /** Characters of an element's links. */
  static int linked(Element element) {
    int sum = 0;
    for (Element link : element.select("a[href]")) {
      sum += link.text().length();
    }
    return sum;
  }

  /** Whether an element stands on lines of its own. */
  static boolean isBlock(Element element) {
    String name = element.normalName();
    return element.isBlock() || OWN_BLOCKS.contains(name) || name.equals("td") || name.equals("th");
  }
}
