package org.tallystick.app.web;

import java.util.List;
import org.tallystick.app.web.conflicts.ConflictPage;
import org.tallystick.app.web.conflicts.ConflictsPage;
import org.tallystick.app.web.log.LogPage;
import org.tallystick.app.web.overview.OverviewPage;
import org.tallystick.app.web.provenance.OverruleAction;
import org.tallystick.app.web.provenance.ProvenancePage;
import org.tallystick.app.web.search.SearchPage;
import org.tallystick.app.web.sources.DecideAction;
import org.tallystick.app.web.sources.SourcePage;
import org.tallystick.app.web.sources.SourcesPage;

/** All pages, in the order of the menu, and all changes that people can make with them. */
final class Pages {
  private Pages() {}

  static List<Page> all() {
    return List.of(
        new OverviewPage(),
        new ConflictsPage(),
        new ConflictPage(),
        new SourcesPage(),
        new SourcePage(),
        new ProvenancePage(),
        new SearchPage(),
        new LogPage());
  }

  static List<Action> actions() {
    return List.of(new DecideAction(), new OverruleAction());
  }
}
