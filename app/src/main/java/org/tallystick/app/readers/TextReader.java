package org.tallystick.app.readers;

import java.io.IOException;
import java.io.InputStream;

/** The reader of plain text and Markdown. */
final class TextReader implements Format {
  private static final int MOST_MEGABYTES = 20;

  private final Kind kind;

  TextReader(Kind kind) {
    this.kind = kind;
  }

  @Override
  public void read(Entry entry, InputStream in, Intake intake) throws IOException {
    byte[] bytes = Intake.bytes(entry, in, MOST_MEGABYTES);
    String decoded =
        TextDecoder.decode(bytes)
            .map(Decoded::text)
            .orElseThrow(
                () ->
                    new UnreadableReport(
                        entry.place(),
                        "this is not text but binary data, or text in an unknown encoding",
                        "save it as plain text in UTF-8",
                        "binary data"));
    FrontMatter front =
        kind == Kind.TEXT ? FrontMatter.none(decoded) : FrontMatter.of(entry.place(), decoded);
    intake.found(
        entry,
        kind,
        bytes,
        new Page(
            front.value("title"),
            front.value("publisher"),
            front.value("author"),
            front.value("url"),
            front.published(entry.place()),
            front.value("language"),
            front.text()));
  }
}
