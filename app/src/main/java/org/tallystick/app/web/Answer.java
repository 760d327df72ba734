package org.tallystick.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page or an action answers. */
public sealed interface Answer {

  /**
   * A page to look at.
   *
   * @param title what it is, for the browser's tab and the page's heading
   * @param template the file below {@code src/main/jte} that shows it; it gets the {@link Frame} as
   *     {@code frame} and the model as {@code model}
   * @param model what the template shows
   * @param sheet its list as rows, for CSV and JSON; absent where a page has no list
   * @param scripts the islands it needs, such as {@code map}; each is a file in {@code
   *     src/main/web/ts}
   */
  record Shown(
      String title, String template, Object model, Optional<Sheet> sheet, List<String> scripts)
      implements Answer {

    /** Keeps what it is given unchangeable. */
    public Shown {
      scripts = List.copyOf(scripts);
    }

    /** A page without islands. */
    public Shown(String title, String template, Object model, Optional<Sheet> sheet) {
      this(title, template, model, sheet, List.of());
    }
  }

  /**
   * Another page to look at, after a change or from an old address.
   *
   * @param address beginning with a slash
   */
  record Seen(String address) implements Answer {

    /** Refuses addresses that lead elsewhere. */
    public Seen {
      if (!address.startsWith("/") || address.startsWith("//") || address.contains("\\")) {
        throw new IllegalArgumentException("not an address of this app: " + address);
      }
    }
  }

  /** An object for a script, as JSON. */
  record Data(Map<String, ?> object) implements Answer {}

  /**
   * A file to keep.
   *
   * @param name its name
   * @param type its media type
   * @param text what it holds
   */
  record Download(String name, String type, String text) implements Answer {}
}
