package org.tallystick.app.web.review;

import java.util.List;
import org.tallystick.reports.Report;

/**
 * A report's text to choose a sentence from.
 *
 * @param report what was read
 * @param blocks its headings, paragraphs, list lines and rows
 * @param back the page of the report
 */
public record Choosing(Report report, List<Part> blocks, Back back) {

  /** Keeps what it is given unchangeable. */
  public Choosing {
    blocks = List.copyOf(blocks);
  }

  /**
   * A piece of the text.
   *
   * @param kind {@code heading}, {@code list}, {@code row} or {@code text}: how it looks
   */
  public record Part(String kind, List<Sentence> sentences) {

    /** Keeps what it is given unchangeable. */
    public Part {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A sentence.
   *
   * @param words what it says
   * @param link the form that adds a claim of it
   * @param claims how many it has already
   */
  public record Sentence(String words, String link, int claims) {}

  /** The report's title, or its name. */
  public String title() {
    return report.title().orElse(report.name());
  }
}
