package org.tallystick.app.readers.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.Reads;

/** Telegram Desktop's exports. */
final class TelegramReaderTest {
  private static final String MESSAGES =
      """
      {"id": 1, "type": "service", "date": "2024-03-01T09:00:00", "action": "create_channel", "text": ""},
      {"id": 2, "type": "message", "date": "2024-03-05T10:00:00", "from": "Front Notes",
       "text": ["Café: ", {"type": "bold", "text": "300"}, " men were killed."]},
      {"id": 3, "type": "message", "date": "2024-03-06T10:00:00", "from": "Front Notes",
       "forwarded_from": "Ministry of Defence", "text": "About 50 men deserted."},
      {"id": 4, "type": "message", "date": "2024-03-07T10:00:00", "photo": "(File not included)", "text": ""},
      {"id": 5, "type": "message", "date": "2024-03-08T10:00:00", "text": "Триста человек были убиты вчера"}
      """;
  private static final String CHAT =
      "{\n \"name\": \"Front Notes\",\n \"type\": \"public_channel\",\n \"id\": 17,\n \"messages\": ["
          + MESSAGES
          + "]}";

  @TempDir private Path folder;

  @Test
  void eachMessageWithTextIsAReport() throws IOException {
    Reads reads = read(CHAT);
    assertEquals(List.of("Front Notes/2", "Front Notes/3"), reads.names());
    assertEquals(Kind.TELEGRAM, reads.found().get(0).kind());
    assertEquals("Café: 300 men were killed.", reads.reports().get(0).text());
    assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), reads.reports().get(0).published());
    assertEquals(Optional.of("Front Notes"), reads.reports().get(0).publisher());
    assertEquals(
        List.of("messages without text", "not in English"),
        reads.passedOver().stream().map(over -> over.reason()).toList());
    String original = new String(reads.found().get(0).original().bytes(), StandardCharsets.UTF_8);
    assertTrue(original.startsWith("{\"id\": 2,") && original.endsWith("killed.\"]}"), original);
  }

  @Test
  void forwardsSpeakForWhomTheyComeFrom() throws IOException {
    Reads reads = read(CHAT);
    assertEquals(Optional.of("Ministry of Defence"), reads.reports().get(1).publisher());
    assertEquals(Optional.of("Front Notes"), reads.found().get(1).author());
  }

  @Test
  void exportsOfAllChatsAreRead() throws IOException {
    String all =
        "{\"about\": \"Here is the data you requested from Telegram\", \"chats\": {\"list\": ["
            + CHAT
            + ","
            + CHAT.replace("Front Notes", "Other")
            + "]}}";
    assertEquals(
        List.of("Front Notes/2", "Front Notes/3", "Other/2", "Other/3"), read(all).names());
  }

  @Test
  void whatIsCutShortKeepsWhatItHas() throws IOException {
    Reads reads = read(CHAT.substring(0, CHAT.indexOf("\"id\": 3") + 30));
    assertEquals(List.of("Front Notes/2"), reads.names());
    assertTrue(reads.reasons().get(0).startsWith("this Telegram export is broken or cut short"));
    assertEquals(
        List.of("this is JSON that is no Telegram export"), read("{\"name\": \"x\"}").reasons());
  }

  private Reads read(String json) throws IOException {
    return Reads.of(Files.writeString(folder.resolve("result.json"), json));
  }
}
