package org.tallystick.app.web.overview;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.view.Filters;
import org.tallystick.app.web.view.Said;

/**
 * What the first page shows.
 *
 * @param filters what is asked for
 * @param matrices one a side
 * @param figures how many figures they hold
 * @param map where they come from, if any figure is about one country
 * @param latest the claims published last
 * @param voices how many voices speak in the ledger
 * @param empty whether the ledger holds nothing yet
 */
public record Overview(
    Filters filters,
    List<Matrix> matrices,
    int figures,
    Optional<Choropleth> map,
    List<Said> latest,
    int voices,
    boolean empty) {}
