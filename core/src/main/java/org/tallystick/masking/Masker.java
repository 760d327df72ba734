package org.tallystick.masking;

import java.util.Collection;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;

/**
 * Hides private persons in what is given out: recruits, captives, the dead and their families are
 * often victims, and a count needs no names. Whom the codebook's register knows, whom an office or
 * calling stands beside in the report, and who signs it is public; everybody else is private.
 *
 * <p>One masker is for one export, or one state of the web app: in it a name has the same initials
 * wherever it occurs. Equal texts in equal order give equal initials. Any number of threads may use
 * one.
 */
public final class Masker {
  private final Lexicon lexicon;
  private final Initials initials = new Initials();

  /** Knows the public persons of this codebook, and the sources on which people have decided. */
  public Masker(Codebook codebook, Collection<Decision> decisions) {
    lexicon = new Lexicon(codebook, decisions);
  }

  /** What is hidden of a report with that text. */
  public Mask of(String text) {
    return new Mask(lexicon, initials, text);
  }

  /** A text that belongs to no report, as it may be shown. */
  public String text(String text) {
    return of(text).text(text);
  }

  /** Whether that is no name but what stands for one. */
  public boolean isForm(String text) {
    return initials.isForm(text);
  }
}
