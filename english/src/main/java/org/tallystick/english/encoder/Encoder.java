package org.tallystick.english.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The transformer and what it has learned to judge, run by ONNX Runtime. Each call uses one thread,
 * so that equal pages give equal states; safe for use by several.
 */
final class Encoder {
  /** How many numbers describe a piece of text. */
  static final int WIDTH = 384;

  private static final String LABELS = "labels.";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession reader;
  private final OrtSession judge;
  private final Map<String, List<String>> labels = new HashMap<>();

  /** Loads what was learned for a codebook. */
  Encoder(String codebook) {
    reader = session(codebook + "/encoder.onnx");
    judge = session(codebook + "/judge.onnx");
    try {
      judge
          .getMetadata()
          .getCustomMetadata()
          .forEach(
              (key, value) ->
                  labels.put(key.substring(LABELS.length()), List.of(value.split(" "))));
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private OrtSession session(String name) {
    try (InputStream in = Encoder.class.getResourceAsStream(name);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(in.readAllBytes(), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException(name + ": not a model that can be run here", e);
    }
  }

  /** The labels that a question's answers may have, in the order of their scores. */
  List<String> labels(String question) {
    return labels.getOrDefault(question, List.of());
  }

  /** The states of all pieces of a page, one after another. */
  float[] read(int[] ids) {
    LongStream positions = LongStream.range(0, ids.length);
    try (OnnxTensor pieces = row(Arrays.stream(ids).asLongStream());
        OnnxTensor places = row(positions);
        OrtSession.Result result = reader.run(Map.of("ids", pieces, "positions", places))) {
      return numbers(result, "states");
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The scores that the judge gives.
   *
   * @param words the states of the words asked about: their first, their last, the whole page
   * @param places the states of the first and last piece of each place where an answer stands
   * @param distances how far those are from the words
   * @param wanted the names of the scores
   */
  Map<String, float[]> judge(float[] words, float[] places, long[] distances, Set<String> wanted) {
    try (OnnxTensor asked =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(words), new long[] {1, words.length});
        OnnxTensor where =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(places), new long[] {distances.length, 2L * WIDTH});
        OnnxTensor far = row(Arrays.stream(distances));
        OrtSession.Result result =
            judge.run(Map.of("words", asked, "places", where, "distances", far), wanted)) {
      Map<String, float[]> scores = new HashMap<>();
      for (String name : wanted) {
        scores.put(name, numbers(result, name));
      }
      return scores;
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private OnnxTensor row(LongStream numbers) throws OrtException {
    long[] row = numbers.toArray();
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {row.length});
  }

  private static float[] numbers(OrtSession.Result result, String name) {
    FloatBuffer buffer = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    float[] numbers = new float[buffer.remaining()];
    buffer.get(numbers);
    return numbers;
  }
}
