package org.tallystick.app.web.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.map.WorldMap;
import org.tallystick.app.web.view.Sentences;

/**
 * A country on the map of policies.
 *
 * @param path as SVG draws it
 * @param state what is said of its policy, if anything is
 * @param why the address of the sentences
 */
public record Land(String path, Optional<State> state, String why) {

  /** What it says, for those who point at it or hear it. */
  public String title() {
    return state.map(s -> s.name() + ": " + s.stanceText()).orElse("");
  }

  /**
   * All countries, those of which nothing is said first, so that the others' outlines are whole.
   */
  static List<Land> of(WorldMap world, List<State> states, Query query) {
    Map<String, State> byCode = new HashMap<>();
    states.forEach(state -> byCode.put(state.code(), state));
    Query all = query.without("page").without(Query.FORMAT);
    List<Land> silent = new ArrayList<>();
    List<Land> told = new ArrayList<>();
    for (WorldMap.Shape shape : world.shapes()) {
      Optional<State> state = Optional.ofNullable(byCode.get(shape.code()));
      String why = all.with("origin", shape.code()).at(PoliciesPage.PATH) + Sentences.ANCHOR;
      (state.isPresent() ? told : silent).add(new Land(shape.path(), state, why));
    }
    silent.addAll(told);
    return silent;
  }
}
