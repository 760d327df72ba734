package org.tallystick.app.web;

import java.util.List;
import org.tallystick.app.web.api.ApiPage;
import org.tallystick.app.web.overview.OverviewPage;
import org.tallystick.app.web.policies.PoliciesPage;
import org.tallystick.app.web.question.QuestionPage;
import org.tallystick.app.web.recruitment.RecruitmentPage;

/** All pages, in the order of the menu, and all changes that people can make with them. */
final class Pages {
  private Pages() {}

  static List<Page> all() {
    return List.of(
        new OverviewPage(),
        new QuestionPage(),
        new RecruitmentPage(),
        new PoliciesPage(),
        new ApiPage());
  }

  static List<Action> actions() {
    return List.of();
  }
}
