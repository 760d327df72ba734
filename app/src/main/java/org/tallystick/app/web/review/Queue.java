package org.tallystick.app.web.review;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.view.Filters;

/**
 * The claims that wait for a person, as the page shows them.
 *
 * @param filters what narrows them
 * @param states how many there are in each state
 * @param state the one that is shown
 * @param items those of this page
 * @param all how many there are in that state
 * @param first the number of the first on this page, from 1
 * @param pages addresses of the pages before and after
 * @param by who decides, if that is known
 * @param at the claim to go on with
 * @param done what was just decided
 * @param back this page
 */
public record Queue(
    Filters filters,
    List<State> states,
    String state,
    List<Item> items,
    int all,
    int first,
    Around pages,
    String by,
    String at,
    Optional<Done> done,
    Back back) {

  /** One state of claims and the address that shows them. */
  public record State(String name, int claims, String link, boolean here) {}

  /** The addresses of the pages before and after, where there are any. */
  public record Around(Optional<String> before, Optional<String> after) {}

  /** The number of the last on this page. */
  public int last() {
    return first + items.size() - 1;
  }

  /** Where the file of what people stand behind is. */
  public String gold() {
    return "/review/gold";
  }
}
