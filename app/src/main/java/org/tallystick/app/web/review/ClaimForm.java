package org.tallystick.app.web.review;

import java.util.List;
import java.util.Optional;

/**
 * The form that corrects a claim.
 *
 * @param item the claim
 * @param fields its fields
 * @param typed what else was typed
 * @param back where to go afterwards
 * @param problem why it could not be kept, if it could not
 */
public record ClaimForm(
    Item item, List<FieldInput> fields, Typed typed, Back back, Optional<String> problem) {

  /** Who corrects, why, and from which page. */
  public record Typed(String by, String because, String back) {}
}
