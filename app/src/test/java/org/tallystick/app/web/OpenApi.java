package org.tallystick.app.web;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI file as a measure of requests and answers. */
final class OpenApi {
  private static final String NAME = "https://tallystick.invalid/openapi.json";
  private static final String REFERENCE = "$ref";

  private final JsonNode document;
  private final SchemaRegistry schemas;

  OpenApi(String yaml) {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    document = JsonMapper.shared().valueToTree(loaded);
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(NAME, document.toString())));
  }

  /** One method of one path. */
  record Operation(String path, String method, JsonNode node, String pointer) {}

  /** One parameter, references followed. */
  record Parameter(JsonNode node, String pointer) {
    String name() {
      return node.get("name").asString();
    }

    boolean required() {
      return node.path("required").asBoolean(false);
    }

    boolean inPath() {
      return node.get("in").asString().equals("path");
    }

    JsonNode example() {
      return node.path("example");
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(
            new Operation(
                path.getKey().equals("/") ? "" : path.getKey(),
                method.getKey(),
                method.getValue(),
                "/paths/" + step(path.getKey()) + "/" + method.getKey()));
      }
    }
    return operations;
  }

  Operation operation(String path, String method) {
    return operations().stream()
        .filter(o -> o.path().equals(path) && o.method().equals(method))
        .findFirst()
        .orElseThrow(() -> new AssertionError(method + " " + path + " is not in the file"));
  }

  List<Parameter> parameters(Operation operation) {
    List<Parameter> parameters = new ArrayList<>();
    JsonNode listed = operation.node().path("parameters");
    for (int i = 0; i < listed.size(); i++) {
      String pointer = followed(operation.pointer() + "/parameters/" + i);
      parameters.add(new Parameter(document.at(pointer), pointer));
    }
    return parameters;
  }

  /** What is wrong with the example of a parameter. */
  List<String> complaints(Parameter parameter) {
    return complaints(parameter.pointer() + "/schema", parameter.example().toString());
  }

  /** What is wrong with the body of a request. */
  List<String> requestComplaints(Operation operation, String body) {
    return complaints(operation.pointer() + "/requestBody/content/application~1json/schema", body);
  }

  /** What is wrong with an answer: its status, media type, headers or body. */
  List<String> complaints(
      Operation operation,
      int status,
      Optional<String> type,
      Map<String, List<String>> headers,
      String body) {
    String pointer = operation.pointer() + "/responses/" + status;
    if (document.at(pointer).isMissingNode()) {
      return List.of(status + " is not in the file; " + body);
    }
    pointer = followed(pointer);
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> header : document.at(pointer).path("headers").properties()) {
      String at = followed(pointer + "/headers/" + step(header.getKey()));
      Optional<String> value =
          headers.entrySet().stream()
              .filter(h -> h.getKey().equalsIgnoreCase(header.getKey()))
              .map(h -> h.getValue().get(0))
              .findFirst();
      if (value.isPresent()) {
        found.addAll(
            complaints(at + "/schema", JsonMapper.shared().writeValueAsString(value.get())));
      } else if (document.at(at).path("required").asBoolean(false)) {
        found.add("without " + header.getKey());
      }
    }
    JsonNode content = document.at(pointer).path("content");
    if (content.isMissingNode()) {
      if (!body.isEmpty()) {
        found.add("a body that the file does not tell of");
      }
      return found;
    }
    String given = type.orElse("").replaceFirst(";.*", "");
    if (content.path(given).isMissingNode()) {
      found.add("media type " + given);
    } else {
      String text = given.endsWith("json") ? body : JsonMapper.shared().writeValueAsString(body);
      found.addAll(complaints(pointer + "/content/" + step(given) + "/schema", text));
    }
    return found;
  }

  private List<String> complaints(String pointer, String json) {
    Schema schema =
        schemas.getSchema(
            SchemaLocation.of(NAME + "#" + pointer.replace("{", "%7B").replace("}", "%7D")));
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private String followed(String pointer) {
    JsonNode reference = document.at(pointer).path(REFERENCE);
    return reference.isMissingNode() ? pointer : reference.asString().substring(1);
  }

  private static String step(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
