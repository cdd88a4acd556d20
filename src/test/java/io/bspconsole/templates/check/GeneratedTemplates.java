package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Templates put together from the sentences of both corpora, always the same: most bodies have 100
 * to 500 characters, some up to Meta's 1,024; headers, footers, buttons and samples as usual.
 */
public final class GeneratedTemplates {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> SAMPLES = List.of("Rina", "INV-20417", "12 Maret 2026", "A-12");

  private final Random random = new Random(20_261_127);
  private final List<Corpus.Entry> harmless = Corpus.harmless();
  private final List<Corpus.Entry> bad = Corpus.bad();

  private GeneratedTemplates() {}

  /** As JSON in UTF-8. */
  public static List<byte[]> of(int count) {
    GeneratedTemplates generated = new GeneratedTemplates();
    List<byte[]> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(generated.next(i).toString().getBytes(StandardCharsets.UTF_8));
    }
    return all;
  }

  /** One with that body. */
  static TemplateContent with(String body) {
    ObjectNode root = root(0, "id", "UTILITY");
    root.putArray("components").addObject().put("type", "BODY").put("text", body);
    return TemplateContent.of(root);
  }

  private ObjectNode next(int number) {
    Corpus.Entry first = harmless.get(random.nextInt(harmless.size()));
    ObjectNode root = root(number, first.language(), first.category());
    ArrayNode components = root.putArray("components");
    if (random.nextInt(3) == 0) {
      components.addObject().put("type", "HEADER").put("format", "TEXT").put("text", "Kabar Anda");
    } else if (random.nextInt(4) == 0) {
      ObjectNode header = components.addObject().put("type", "HEADER").put("format", "IMAGE");
      header.putObject("example").putArray("header_handle").add("4::aW1hZ2UvanBn:ARYytyb0kLp5ht");
    }
    body(first, components.addObject().put("type", "BODY"));
    if (random.nextBoolean()) {
      components.addObject().put("type", "FOOTER").put("text", "Toko Rasa, Bandung");
    }
    if (random.nextBoolean()) {
      ArrayNode buttons = components.addObject().put("type", "BUTTONS").putArray("buttons");
      buttons.addObject().put("type", "QUICK_REPLY").put("text", "Terima kasih");
      buttons
          .addObject()
          .put("type", "URL")
          .put("text", "Lihat")
          .put("url", "https://toko.example/pesanan/{{1}}")
          .putArray("example")
          .add("https://toko.example/pesanan/a12");
    }
    return root;
  }

  private void body(Corpus.Entry first, ObjectNode body) {
    int length = (int) Math.min(1_000, Math.exp(5.2 + 0.7 * random.nextGaussian()));
    StringBuilder text = new StringBuilder();
    int variables = append(first.body(), text, 0);
    while (text.length() < length) {
      List<Corpus.Entry> from = random.nextInt(40) == 0 ? bad : harmless;
      text.append(random.nextInt(3) == 0 ? "\n\n" : " ");
      variables = append(from.get(random.nextInt(from.size())).body(), text, variables);
      text.append(random.nextInt(6) == 0 ? " 🎉" : "");
    }
    body.put("text", text.toString());
    if (variables > 0) {
      ArrayNode samples = body.putObject("example").putArray("body_text").addArray();
      for (int i = 0; i < variables; i++) {
        samples.add(SAMPLES.get(i % SAMPLES.size()));
      }
    }
  }

  /** Numbers the variables on, and answers with the last number. */
  private static int append(String sentence, StringBuilder text, int last) {
    int number = last;
    int from = 0;
    for (int at = sentence.indexOf("{{"); at >= 0; at = sentence.indexOf("{{", from)) {
      text.append(sentence, from, at).append("{{").append(++number).append("}}");
      from = sentence.indexOf("}}", at) + 2;
    }
    text.append(sentence, from, sentence.length());
    return number;
  }

  private static ObjectNode root(int number, String language, String category) {
    return JSON.objectNode()
        .put("name", "kabar_" + number)
        .put("language", language)
        .put("category", category);
  }
}
