package org.tallystick.app.readers.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.tallystick.app.readers.Entry;
import org.tallystick.app.readers.Format;
import org.tallystick.app.readers.Intake;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.Known;
import org.tallystick.app.readers.Page;
import org.tallystick.app.readers.PassedOver;
import org.tallystick.app.readers.Problem;
import org.tallystick.app.readers.Spool;
import org.tallystick.app.readers.UnreadableReport;
import org.tallystick.app.readers.html.WrittenDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reader of Telegram Desktop's result.json, of one chat or of many, message by message. Each
 * message with a text is a report, published by the chat – or, if it was forwarded, by whom it was
 * forwarded from, for it is that voice which speaks.
 */
public final class TelegramReader implements Format {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int LONGEST_MESSAGE = 1 << 20;

  @Override
  public void read(Entry entry, InputStream in, Intake intake) throws IOException {
    try (Spool spool = Spool.of(entry, in);
        FileChannel file = FileChannel.open(spool.file());
        JsonParser parser = MAPPER.createParser(spool.file())) {
      new Run(entry, intake, file).read(parser);
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new UnreadableReport(
          entry.place(),
          "this Telegram export is broken or cut short on line " + line,
          "export the chat again; the messages before that line were read");
    }
  }

  /** One passage through one export. */
  private static final class Run {
    private final Entry entry;
    private final Intake intake;
    private final FileChannel file;
    private Optional<String> chat = Optional.empty();

    Run(Entry entry, Intake intake, FileChannel file) {
      this.entry = entry;
      this.intake = intake;
      this.file = file;
    }

    void read(JsonParser parser) throws IOException {
      boolean any = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("name")) {
          chat =
              parser.nextToken() == JsonToken.VALUE_STRING
                  ? Optional.of(Problem.oneLine(parser.getString()).strip())
                  : Optional.empty();
        } else if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("messages")) {
          any = true;
          if (parser.nextToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
              long begin = parser.currentTokenLocation().getByteOffset();
              JsonNode message = MAPPER.readTree(parser);
              take(message, begin, parser.currentLocation().getByteOffset());
            }
          }
        }
      }
      if (!any) {
        throw new UnreadableReport(
            entry.place(),
            "this is JSON that is no Telegram export",
            "export the chat as machine-readable JSON");
      }
    }

    private void take(JsonNode message, long begin, long end) throws IOException {
      intake.reached(entry, end);
      String text = text(message);
      if (!message.path("type").asString("").equals("message")) {
        return;
      }
      if (text.isBlank() || end - begin > LONGEST_MESSAGE) {
        intake.put(new PassedOver(entry.place(), "messages without text"));
        return;
      }
      String id = message.path("id").asString("");
      byte[] original = bytes(begin, end);
      String name = chat.map(c -> c.replace('/', '-')).orElse(entry.name()) + "/" + id;
      Entry inner = entry.record(name, entry.place() + ", message " + id, Known.NOTHING, original);
      Page page =
          new Page(
              Optional.empty(),
              name(message, "forwarded_from").or(() -> chat).or(() -> name(message, "from")),
              name(message, "from"),
              Optional.empty(),
              WrittenDate.in(message.path("date").asString("")),
              Optional.empty(),
              text);
      try {
        intake.found(inner, Kind.TELEGRAM, original, page);
      } catch (UnreadableReport e) {
        intake.put(e.within(entry.place()));
      }
    }

    private byte[] bytes(long begin, long end) throws IOException {
      ByteBuffer buffer = ByteBuffer.allocate((int) (end - begin));
      while (buffer.hasRemaining() && file.read(buffer, begin + buffer.position()) >= 0) {
        // Until all of it is there.
      }
      return buffer.array();
    }
  }

  private static Optional<String> name(JsonNode message, String field) {
    return Optional.of(message.path(field).asString("").strip()).filter(name -> !name.isEmpty());
  }

  /** The text of a message, which is a string or a list of strings and formatted pieces. */
  private static String text(JsonNode message) {
    JsonNode text = message.path("text");
    StringBuilder all = new StringBuilder();
    if (text.isArray()) {
      text.forEach(
          piece ->
              all.append(piece.isObject() ? piece.path("text").asString("") : piece.asString("")));
    } else {
      all.append(text.asString(""));
    }
    JsonNode poll = message.path("poll").path("question");
    return all.isEmpty() ? poll.asString("") : all.toString();
  }
}
