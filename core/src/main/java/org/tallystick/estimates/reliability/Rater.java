package org.tallystick.estimates.reliability;

/**
 * A voice in one of its two roles: a party counts its own dead otherwise than the enemy's.
 *
 * @param voice its name in the register
 * @param own whether it speaks of its own side
 */
public record Rater(String voice, boolean own) implements Comparable<Rater> {
  @Override
  public int compareTo(Rater other) {
    int byVoice = voice.compareTo(other.voice);
    return byVoice != 0 ? byVoice : Boolean.compare(own, other.own);
  }
}
