package org.tallystick.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.views.Labels;

/**
 * What stands around every page: heading, menu, export links, the line to cite it by.
 *
 * @param title of the page
 * @param path its address without the query
 * @param query its state
 * @param menu the pages of the menu, in order
 * @param scripts addresses of the islands
 * @param styles addresses of the style sheets: for the screen, for print
 * @param csrf what forms send along as {@code csrf}, scripts as the header {@code X-Csrf-Token}
 * @param exports whether the page has a list to export
 * @param labels names for codes
 * @param ledger what the page was made from
 * @param demo whether the ledger is that of the examples
 * @param masked whether names of private persons are hidden
 */
public record Frame(
    String title,
    String path,
    Query query,
    List<Item> menu,
    List<String> scripts,
    Styles styles,
    String csrf,
    boolean exports,
    Labels labels,
    Source ledger,
    boolean demo,
    boolean masked) {

  /** Keeps what it is given unchangeable. */
  public Frame {
    menu = List.copyOf(menu);
    scripts = List.copyOf(scripts);
  }

  /**
   * One page of the menu.
   *
   * @param here whether it is the page shown or one above it
   */
  public record Item(String label, String path, boolean here) {}

  /** Addresses of the style sheets. */
  public record Styles(String screen, String print) {}

  /**
   * What a page was made from.
   *
   * @param program name and version of Tallystick
   * @param version of the ledger
   * @param codebook name and version
   * @param reports how many were read
   * @param claims how many were found
   * @param asOf the day that the figures are for
   */
  public record Source(
      String program, String version, String codebook, int reports, int claims, LocalDate asOf) {}

  /** The address of the page's list in that format, {@code csv} or {@code json}. */
  public String export(String format) {
    return query.with(Query.FORMAT, format).at(path);
  }

  /** The address of the page as it is shown. */
  public String permalink() {
    return query.without(Query.FORMAT).at(path);
  }

  /** Where names of private persons are asked for. */
  public String names() {
    return Query.none().with("back", permalink()).at(Names.PATH);
  }

  /** The menu's page that is shown, if it has one. */
  public Optional<Item> here() {
    return menu.stream().filter(Item::here).findFirst();
  }
}
