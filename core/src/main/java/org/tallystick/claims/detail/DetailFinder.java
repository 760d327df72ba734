package org.tallystick.claims.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tallystick.codebook.Codebook;

/** Finds the practices and policies that a sentence may tell of. */
public final class DetailFinder {
  /** The table of frames. */
  public static final String TABLE = "en/details";

  private final List<Frame> frames;

  /** Knows the frames of this codebook. */
  public DetailFinder(Codebook codebook) {
    frames = codebook.optional(TABLE).stream().map(Frame::of).toList();
  }

  /** The frames. */
  public List<Frame> frames() {
    return frames;
  }

  /** What words with these meanings may tell of, in the order of its codes. */
  public List<Detail> find(List<Hit> hits) {
    Map<String, List<Frame.Match>> fired = new TreeMap<>();
    for (Frame frame : frames) {
      frame
          .in(hits)
          .ifPresent(
              match ->
                  fired
                      .computeIfAbsent(
                          frame.measure() + "." + frame.detail(), key -> new ArrayList<>())
                      .add(match));
    }
    return fired.values().stream()
        .map(
            matches -> {
              Frame frame = matches.get(0).frame();
              return new Detail(frame.measure(), frame.detail(), matches);
            })
        .toList();
  }
}
