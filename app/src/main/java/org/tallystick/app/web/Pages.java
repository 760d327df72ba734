package org.tallystick.app.web;

import java.util.List;
import org.tallystick.app.web.overview.OverviewPage;

/** All pages, in the order of the menu, and all changes that people can make with them. */
final class Pages {
  private Pages() {}

  static List<Page> all() {
    return List.of(new OverviewPage());
  }

  static List<Action> actions() {
    return List.of();
  }
}
