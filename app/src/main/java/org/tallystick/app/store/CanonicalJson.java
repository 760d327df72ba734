package org.tallystick.app.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of which there is one form only, so that it can be hashed: keys sorted, no spaces, in UTF-8.
 * What is absent is left out. It holds texts, whole numbers, objects and lists alone, for fractions
 * are written differently by different Java versions.
 */
final class CanonicalJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private CanonicalJson() {}

  /** The object on one line. */
  static String of(Map<String, ?> object) {
    return JSON.writeValueAsString(object);
  }

  /** Any value, of whatever kind. */
  static String ofValue(Object value) {
    return JSON.writeValueAsString(value);
  }

  /**
   * The object of such a line.
   *
   * @throws tools.jackson.core.JacksonException if it is no JSON object
   */
  static Map<String, Object> read(String json) {
    return JSON.readValue(json, OBJECT);
  }

  /** An object whose keys are known to be texts. */
  static Map<String, Object> object(Map<?, ?> map) {
    Map<String, Object> object = new TreeMap<>();
    map.forEach((key, value) -> object.put(String.valueOf(key), value));
    return object;
  }

  /** The SHA-256 of a text in UTF-8, in lower-case hex. */
  static String hash(String text) {
    return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
