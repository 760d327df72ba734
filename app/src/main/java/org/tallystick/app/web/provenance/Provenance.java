package org.tallystick.app.web.provenance;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.view.Figure;
import org.tallystick.app.web.view.Said;
import org.tallystick.conflicts.Conflict;
import org.tallystick.voices.Source;

/**
 * What the page of a claim shows.
 *
 * @param said the claim
 * @param root whose voice it is
 * @param members the claim's family, the statement that stands for the voice first
 * @param graph the same as a picture
 * @param figure what the evidence on its question supports
 * @param conflicts in which it takes part
 * @param by the name of whoever decided last
 */
public record Provenance(
    Said said,
    Source root,
    List<Member> members,
    Graph graph,
    Optional<Figure> figure,
    List<Conflict> conflicts,
    String by) {

  /** How many claims repeat the statement. */
  public long echoes() {
    return members.stream().filter(m -> !m.head() && !m.apart()).count();
  }

  /** The family in one sentence. */
  public String sum() {
    long outlets =
        members.stream().filter(m -> !m.apart()).map(m -> m.said().outlet()).distinct().count();
    long echoes = echoes();
    return echoes == 0
        ? "One claim in one report; nobody repeats it."
        : (echoes + 1)
            + " claims in "
            + (outlets == 1 ? "one outlet" : outlets + " outlets")
            + " rest on one source: they count as one voice.";
  }
}
