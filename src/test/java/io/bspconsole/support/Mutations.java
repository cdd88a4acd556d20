package io.bspconsole.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes out of a good JSON body others that no good sender would send; the same for each seed. */
public final class Mutations {

  private static final JsonMapper JSON = new JsonMapper();

  /** Stands in the tree for a text that no tree can hold. */
  private static final String HOLE = "‹hole›";

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "[null]",
          "[[[]]]",
          "\"\"",
          "\" \"",
          "0",
          "-1",
          "1.5",
          "\"1790000000\"",
          "99999999999999999999999999",
          "1e999999999",
          "1e99999999999",
          "1" + "0".repeat(1_100),
          "\"\\ud83d\"",
          "\"\\ude00\\ud83d\"",
          "\"\\u0000\"",
          "\"\\u202e{{1}}\\u2066\"",
          "\"" + "a".repeat(70_000) + "\"",
          "\"" + "{{1}}".repeat(300) + "\"",
          "[" + "{},".repeat(3_000) + "{}]",
          "[".repeat(40) + "]".repeat(40),
          "[".repeat(2_000) + "]".repeat(2_000),
          "{\"text\":1,\"text\":2}",
          "{\"a\":{\"b\":{\"c\":null}}}");

  private final RandomGenerator chance;

  public Mutations(RandomGenerator chance) {
    this.chance = chance;
  }

  /** The next body made out of that one. */
  public byte[] of(String body) {
    JsonNode tree = JSON.readTree(body);
    int changes = 1 + chance.nextInt(3);
    for (int i = 0; i < changes; i++) {
      change(tree);
    }
    String text = JSON.writeValueAsString(tree);
    while (text.contains('"' + HOLE + '"')) {
      text = text.replaceFirst('"' + HOLE + '"', java.util.regex.Matcher.quoteReplacement(value()));
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return switch (chance.nextInt(12)) {
      case 0 -> Arrays.copyOf(bytes, chance.nextInt(bytes.length + 1));
      case 1 -> flipped(bytes);
      case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case 3 -> text.getBytes(StandardCharsets.UTF_16);
      case 4 -> (text + text).getBytes(StandardCharsets.UTF_8);
      default -> bytes;
    };
  }

  private void change(JsonNode tree) {
    List<JsonNode> holders = new ArrayList<>();
    collect(tree, holders);
    if (holders.isEmpty()) {
      return;
    }
    switch (holders.get(chance.nextInt(holders.size()))) {
      case ObjectNode object -> change(object);
      case ArrayNode list -> change(list);
      default -> throw new IllegalStateException("only objects and lists hold something");
    }
  }

  private void change(ObjectNode object) {
    List<String> names = List.copyOf(object.propertyNames());
    String name = names.get(chance.nextInt(names.size()));
    switch (chance.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, JSON.createArrayNode().add(object.get(name)));
      case 2 -> object.set(name.toUpperCase(java.util.Locale.ROOT) + "\u0000", object.get(name));
      default -> object.put(name, HOLE);
    }
  }

  private void change(ArrayNode list) {
    int at = chance.nextInt(list.size());
    switch (chance.nextInt(5)) {
      case 0 -> list.remove(at);
      case 1 -> list.add(list.get(at).deepCopy());
      case 2 -> list.insert(0, list.remove(at));
      case 3 -> list.insert(at, JSON.createArrayNode().add(list.get(at).deepCopy()));
      default -> list.set(at, JSON.getNodeFactory().stringNode(HOLE));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> holders) {
    if (node.isContainer() && !node.isEmpty()) {
      holders.add(node);
      node.forEach(child -> collect(child, holders));
    }
  }

  private byte[] flipped(byte[] bytes) {
    byte[] other = bytes.clone();
    for (int i = 0; i < 3 && other.length > 0; i++) {
      other[chance.nextInt(other.length)] = (byte) chance.nextInt(256);
    }
    return other;
  }

  private String value() {
    return VALUES.get(chance.nextInt(VALUES.size()));
  }
}
