package org.tallystick.claims;

import java.util.List;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Measure;

/**
 * What a stretch of the text has established for the numbers that leave it unsaid.
 *
 * @param block index of the piece of layout
 * @param origins whose people
 * @param measure what is counted; null before anything is
 * @param sources on whose word, none where nobody speaks
 * @param status how surely
 * @param side whom they serve, where a word of this block gave it away; else null
 * @param lastSources who spoke last in this block
 * @param leadsIn whether its last sentence leads in a list
 */
record Memory(
    int block,
    List<String> origins,
    Measure measure,
    List<String> sources,
    Status status,
    String side,
    List<String> lastSources,
    boolean leadsIn) {
  static final Memory EMPTY =
      new Memory(-1, List.of(), null, List.of(), Status.STATED, null, List.of(), false);

  Memory leading(boolean value) {
    return new Memory(block, origins, measure, sources, status, side, lastSources, value);
  }

  Memory origins(List<String> value) {
    return new Memory(block, value, measure, sources, status, side, lastSources, leadsIn);
  }

  Memory measure(Measure value) {
    return new Memory(block, origins, value, sources, status, side, lastSources, leadsIn);
  }

  Memory sources(List<String> value, Status newStatus) {
    return new Memory(
        block,
        origins,
        measure,
        value,
        newStatus,
        side,
        value.isEmpty() ? lastSources : value,
        leadsIn);
  }

  Memory side(String value) {
    return new Memory(block, origins, measure, sources, status, value, lastSources, leadsIn);
  }

  Memory in(int newBlock) {
    return new Memory(newBlock, origins, measure, sources, status, null, List.of(), false);
  }
}
