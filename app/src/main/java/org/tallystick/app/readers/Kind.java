package org.tallystick.app.readers;

/** What a file, a record of an archive or an answer from the web was recognised as. */
public enum Kind {
  /** Plain text, taken as it is. */
  TEXT("plain text"),
  /** Markdown, with or without front matter. */
  MARKDOWN("Markdown"),
  /** A page of the web. */
  HTML("web page"),
  /** A PDF document. */
  PDF("PDF"),
  /** An entry of an RSS or Atom feed. */
  FEED("feed entry"),
  /** A message of a Telegram Desktop export. */
  TELEGRAM("Telegram message"),
  /** A web archive: holds reports, is none. */
  WARC("web archive"),
  /** A zip archive: holds reports, is none. */
  ZIP("zip archive"),
  /** Something compressed with gzip: holds a report, is none. */
  GZIP("gzip file"),
  /** Something compressed with zstandard: holds a report, is none. */
  ZSTD("zstandard file"),
  /** Nothing that can be read. */
  OTHER("something else");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The kind in plain words, in the singular. */
  public String label() {
    return label;
  }
}
