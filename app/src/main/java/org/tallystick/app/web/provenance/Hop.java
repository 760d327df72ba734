package org.tallystick.app.web.provenance;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Links;
import org.tallystick.voices.Source;
import org.tallystick.voices.SourceRegister;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * One station of a claim's way from the outlet to the root.
 *
 * @param name who it is
 * @param why what links it to the station before; empty for the first
 * @param root whether the voice is its
 */
public record Hop(String name, String why, boolean root) {

  /** Its page. */
  public String link() {
    return Links.source(name);
  }

  /**
   * The way of a statement, the outlet first. It ends at the voice where the text itself leads
   * there; where only a figure or a copied text does, it ends before.
   */
  static List<Hop> way(Snapshot snapshot, Voice voice, Statement statement) {
    SourceRegister register = snapshot.register();
    List<Hop> way = new ArrayList<>();
    String root = voice.source().name();
    List<String> chain = statement.claim().sources();
    way.add(new Hop(register.outlet(statement).name(), "", false));
    for (int i = chain.size() - 1; i >= 0; i--) {
      String name = register.resolve(chain.get(i)).name();
      if (!name.equals(last(way).name())) {
        String as = chain.get(i).equals(name) ? "" : ", as “" + chain.get(i) + "”";
        way.add(new Hop(name, (way.size() == 1 ? "names it" : "cites it") + as, false));
      }
    }
    if (register.speaker(statement).name().equals(root)) {
      if (last(way).name().equals(root)) {
        Hop end = way.remove(way.size() - 1);
        way.add(new Hop(end.name(), end.why().isEmpty() ? "speaks for itself" : end.why(), true));
      } else {
        way.add(new Hop(root, why(voice.source()), true));
      }
    }
    return List.copyOf(way);
  }

  private static String why(Source root) {
    return root.kind().equals(SourceRegister.REPORT)
        ? "the report's own voice"
        : "speaks for it at that time";
  }

  private static Hop last(List<Hop> way) {
    return way.get(way.size() - 1);
  }
}
