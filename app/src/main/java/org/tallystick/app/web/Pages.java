package org.tallystick.app.web;

import java.util.List;
import org.tallystick.app.web.api.ApiPage;
import org.tallystick.app.web.conflicts.ConflictPage;
import org.tallystick.app.web.conflicts.ConflictsPage;
import org.tallystick.app.web.log.LogPage;
import org.tallystick.app.web.overview.OverviewPage;
import org.tallystick.app.web.policies.PoliciesPage;
import org.tallystick.app.web.provenance.OverruleAction;
import org.tallystick.app.web.provenance.ProvenancePage;
import org.tallystick.app.web.question.QuestionPage;
import org.tallystick.app.web.reader.ReaderPage;
import org.tallystick.app.web.recruitment.RecruitmentPage;
import org.tallystick.app.web.reports.ReportsPage;
import org.tallystick.app.web.review.AddAction;
import org.tallystick.app.web.review.AddPage;
import org.tallystick.app.web.review.ClaimPage;
import org.tallystick.app.web.review.CorrectAction;
import org.tallystick.app.web.review.DecideAction;
import org.tallystick.app.web.review.GoldPage;
import org.tallystick.app.web.review.ReviewPage;
import org.tallystick.app.web.search.SearchPage;
import org.tallystick.app.web.sources.SourceAction;
import org.tallystick.app.web.sources.SourcePage;
import org.tallystick.app.web.sources.SourcesPage;

/** All pages, in the order of the menu, and all changes that people can make with them. */
final class Pages {
  private Pages() {}

  static List<Page> all() {
    return List.of(
        new OverviewPage(),
        new QuestionPage(),
        new ConflictsPage(),
        new ConflictPage(),
        new ReportsPage(),
        new SourcesPage(),
        new SourcePage(),
        new ProvenancePage(),
        new RecruitmentPage(),
        new PoliciesPage(),
        new SearchPage(),
        new ReviewPage(),
        new ClaimPage(),
        new GoldPage(),
        new ReaderPage(),
        new AddPage(),
        new LogPage(),
        new Names(),
        new ApiPage());
  }

  static List<Action> actions() {
    return List.of(
        new DecideAction(DecideAction.Verb.ACCEPT),
        new DecideAction(DecideAction.Verb.REJECT),
        new DecideAction(DecideAction.Verb.UNDO),
        new CorrectAction(),
        new AddAction(),
        new SourceAction(),
        new OverruleAction());
  }
}
