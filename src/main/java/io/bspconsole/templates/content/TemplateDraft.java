package io.bspconsole.templates.content;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Content in the making. Each {@code with…} answers with a new draft in which one thing is changed;
 * whatever the form has no field for stays as it was. Nothing is checked here.
 */
public final class TemplateDraft {

  /** Beyond this number a variable is a slip of the keyboard, not a reason for a list as long. */
  private static final int MANY = 100;

  private final TemplateContent content;

  private TemplateDraft(TemplateContent content) {
    this.content = content;
  }

  public static TemplateDraft of(TemplateContent content) {
    return new TemplateDraft(content);
  }

  /** A draft that says nothing yet. */
  public static TemplateDraft empty() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putArray("components");
    return new TemplateDraft(TemplateContent.of(root));
  }

  public TemplateContent content() {
    return content;
  }

  public TemplateDraft withName(String name) {
    return member("name", name);
  }

  public TemplateDraft withLanguage(String language) {
    return member("language", language);
  }

  public TemplateDraft withCategory(String category) {
    return member("category", category);
  }

  /** Says whether variables have names; numbers are Meta's default and leave no member behind. */
  public TemplateDraft withNamed(boolean named) {
    return named == content.named() ? this : member("parameter_format", named ? "NAMED" : "");
  }

  /**
   * Sets the text header; a blank text removes it. A header with media stays as it is when the text
   * is blank.
   */
  public TemplateDraft withHeaderText(String text) {
    if (text.isBlank()) {
      return content.header().filter(Header::isText).isPresent() ? without("HEADER") : this;
    }
    return edit(
        "HEADER",
        header -> {
          if (!content.header().map(Header::isText).orElse(false)) {
            header.put("format", "TEXT");
            header.remove("example");
          }
          header.put("text", text);
        });
  }

  public TemplateDraft withBody(String text) {
    return edit("BODY", body -> body.put("text", text));
  }

  /** Sets the footer; a blank text removes it, unless Meta writes its text. */
  public TemplateDraft withFooter(String text) {
    if (!text.isBlank()) {
      return edit("FOOTER", footer -> footer.put("text", text));
    }
    return content.footer().isPresent() ? without("FOOTER") : this;
  }

  /** Sets all buttons, in this order; none removes the component. */
  public TemplateDraft withButtons(List<ButtonDraft> buttons) {
    if (buttons.isEmpty()) {
      return content.buttons().isEmpty() ? this : without("BUTTONS");
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    buttons.forEach(button -> list.add(json(button)));
    return edit("BUTTONS", component -> component.set("buttons", list));
  }

  /** Sets the samples of the header's variables, by their names; a missing one becomes empty. */
  public TemplateDraft withHeaderExamples(Map<String, String> values) {
    String text = content.header().map(Header::text).orElse(null);
    return text == null ? this : examples("HEADER", "header", text, values);
  }

  /** Sets the samples of the body's variables, by their names; a missing one becomes empty. */
  public TemplateDraft withBodyExamples(Map<String, String> values) {
    String text = content.body().map(Body::text).orElse(null);
    return text == null ? this : examples("BODY", "body", text, values);
  }

  /**
   * Numbers the variables of header and body anew, from 1 in the order of the text; each keeps its
   * sample. Named variables stay.
   */
  public TemplateDraft renumbered() {
    TemplateDraft next = this;
    Header header = content.header().orElse(null);
    if (header != null && header.text() != null) {
      Renumbering numbers = Renumbering.of(header.text());
      next =
          next.withHeaderText(numbers.text())
              .withHeaderExamples(numbers.samples(header.examples()));
    }
    Body body = content.body().orElse(null);
    if (body != null && body.text() != null) {
      Renumbering numbers = Renumbering.of(body.text());
      next = next.withBody(numbers.text()).withBodyExamples(numbers.samples(body.examples()));
    }
    return next;
  }

  private TemplateDraft examples(
      String kind, String prefix, String text, Map<String, String> values) {
    Variables variables = Variables.in(text);
    List<String> names = variables.names();
    return edit(
        kind,
        component -> {
          ObjectNode example =
              component.get("example") instanceof ObjectNode had
                  ? had
                  : component.putObject("example");
          example.remove(List.of(prefix + "_text", prefix + "_text_named_params"));
          if (content.named() && !names.isEmpty()) {
            ArrayNode list = example.putArray(prefix + "_text_named_params");
            names.forEach(name ->
                list.addObject()
                    .put("param_name", name)
                    .put("example", values.getOrDefault(name, "")));
          } else if (!names.isEmpty()) {
            ArrayNode list = example.putArray(prefix + "_text");
            ArrayNode inner = kind.equals("BODY") ? list.addArray() : list;
            inPlace(variables).forEach(name -> inner.add(values.getOrDefault(name, "")));
          }
          if (example.isEmpty()) {
            component.remove("example");
          }
        });
  }

  /** Samples go by number: the first is that of {@code {{1}}}, wherever in the text it stands. */
  private static List<String> inPlace(Variables variables) {
    int last =
        variables.all().stream()
            .mapToInt(variable -> variable.isPosition() ? variable.position() : MANY + 1)
            .max()
            .orElse(0);
    return last > MANY
        ? variables.names()
        : IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList();
  }

  private ObjectNode json(ButtonDraft draft) {
    Button from = draft.from();
    JsonNode had = from == null ? null : content.tree().at(from.pointer());
    ObjectNode button =
        had instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    if (!draft.editable()) {
      return button;
    }
    if (from == null || !from.kind().equals(draft.kind())) {
      button.put("type", draft.kind());
    }
    button.put("text", draft.text());
    switch (draft.kind()) {
      case "URL" -> {
        button.put("url", draft.target());
        if (Variables.in(draft.target()).isEmpty()) {
          button.remove("example");
        } else {
          button.putArray("example").add(draft.example());
        }
      }
      case "PHONE_NUMBER" -> button.put("phone_number", draft.target());
      default -> {}
    }
    return button;
  }

  private TemplateDraft member(String name, String value) {
    ObjectNode root = content.json();
    if (value.isEmpty()) {
      root.remove(name);
    } else {
      root.put(name, value);
    }
    return new TemplateDraft(TemplateContent.of(root));
  }

  private TemplateDraft edit(String kind, Consumer<ObjectNode> change) {
    ObjectNode root = content.json();
    ArrayNode components =
        root.get("components") instanceof ArrayNode list ? list : root.putArray("components");
    change.accept(ComponentList.get(components, kind));
    return new TemplateDraft(TemplateContent.of(root));
  }

  private TemplateDraft without(String kind) {
    ObjectNode root = content.json();
    if (root.get("components") instanceof ArrayNode components) {
      components.removeIf(component -> kind.equals(ComponentList.kindOf(component)));
    }
    return new TemplateDraft(TemplateContent.of(root));
  }
}
