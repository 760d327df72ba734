package org.tallystick.app.web.recruitment;

import java.util.List;
import org.tallystick.app.web.view.Details;
import org.tallystick.app.web.view.Filters;
import org.tallystick.app.web.view.Sentences;

/**
 * What the page on recruitment shows.
 *
 * @param filters what is asked for
 * @param choices all ways that there are to choose from
 * @param ways those that are reported, with their charts
 * @param silent names of those of which nothing is said
 * @param table the ways by origin or side
 * @param turned the address of the table by the other
 * @param pay by currency and period
 * @param terms lengths of contracts
 * @param adverts numbers and shares of adverts
 * @param sentences behind all of it
 */
public record Recruitment(
    Filters filters,
    List<Details.Detail> choices,
    List<Way> ways,
    List<String> silent,
    WayTable table,
    String turned,
    List<Amounts> pay,
    List<Amounts> terms,
    List<Amounts> adverts,
    Sentences sentences) {

  /** Whether the ledger says anything on what is asked for. */
  public boolean empty() {
    return sentences.total() == 0;
  }

  /** The sections of figures that there are, with what each is about. */
  public List<Section> sections() {
    return List.of(
            new Section("pay", "Pay", "promised or given, by currency and period", pay),
            new Section("terms", "Terms", "how long they bind themselves", terms),
            new Section("adverts", "Adverts", "how many there are, and of what kind", adverts))
        .stream()
        .filter(section -> !section.units().isEmpty())
        .toList();
  }

  /** Figures on one matter. */
  public record Section(String id, String title, String about, List<Amounts> units) {}
}
