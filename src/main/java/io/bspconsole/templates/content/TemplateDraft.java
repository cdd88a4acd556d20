package io.bspconsole.templates.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Content in the making. Each {@code with…} answers with a new draft in which one thing is changed;
 * whatever the form has no field for stays as it was. Nothing is checked here.
 */
public final class TemplateDraft {

  private static final int MESSAGE = -1;

  private final TemplateContent content;
  private final int card;

  private TemplateDraft(TemplateContent content, int card) {
    this.content = content;
    this.card = card;
  }

  public static TemplateDraft of(TemplateContent content) {
    return new TemplateDraft(content, MESSAGE);
  }

  /** A draft that says nothing yet. */
  public static TemplateDraft empty() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putArray("components");
    return of(TemplateContent.of(root));
  }

  public TemplateContent content() {
    return content;
  }

  /**
   * The same content; what is set from now on is set in that card of the carousel.
   *
   * @param place from 0; a card that is not there is made by nothing, and changes go nowhere
   */
  public TemplateDraft inCard(int place) {
    return new TemplateDraft(content, place);
  }

  /** The same content; what is set from now on is set in the message itself. */
  public TemplateDraft inMessage() {
    return of(content);
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

  /** Seconds after which Meta gives up to deliver; null for Meta's own default. */
  public TemplateDraft withTtl(@Nullable Integer seconds) {
    ObjectNode root = content.json();
    if (seconds == null) {
      root.remove("message_send_ttl_seconds");
    } else {
      root.put("message_send_ttl_seconds", seconds);
    }
    return with(root);
  }

  /**
   * Sets what stands above the body; another format loses the text and samples of the one before.
   *
   * @param format such as IMAGE; blank for no header
   */
  public TemplateDraft withHeaderFormat(String format) {
    if (header().map(Header::format).orElse("").equals(format)) {
      return this;
    }
    if (format.isEmpty()) {
      return without("HEADER");
    }
    return edit(
        "HEADER",
        header -> {
          header.put("format", format);
          header.remove(List.of("text", "example"));
        });
  }

  /** Sets the text header; a blank text removes it. A header with media stays as it is then. */
  public TemplateDraft withHeaderText(String text) {
    if (text.isBlank()) {
      return header().filter(Header::isText).isPresent() ? without("HEADER") : this;
    }
    return withHeaderFormat("TEXT").edit("HEADER", header -> header.put("text", text));
  }

  /** Sets the sample of a header with media; a blank one removes it. */
  public TemplateDraft withHeaderHandle(String handle) {
    List<String> had = header().map(Header::handles).orElse(List.of());
    if (handle.strip().equals(had.isEmpty() ? "" : had.getFirst().strip())) {
      return this;
    }
    return edit(
        "HEADER",
        header -> {
          if (handle.isBlank()) {
            header.remove("example");
          } else {
            header.putObject("example").putArray("header_handle").add(handle);
          }
        });
  }

  public TemplateDraft withBody(String text) {
    return edit("BODY", body -> body.put("text", text));
  }

  /** Adds a part that says no more than its type, at the end. */
  public TemplateDraft withPart(String type) {
    ObjectNode root = content.json();
    owner(root).ifPresent(owner -> components(owner).addObject().put("type", type));
    return with(root);
  }

  /** Takes a part out, such as BODY or CAROUSEL. */
  public TemplateDraft without(String kind) {
    ObjectNode root = content.json();
    owner(root)
        .filter(owner -> owner.get("components") instanceof ArrayNode)
        .ifPresent(
            owner -> components(owner).removeIf(part -> kind.equals(ComponentList.kindOf(part))));
    return with(root);
  }

  /** Sets the footer; a blank text removes it, unless Meta writes its text. */
  public TemplateDraft withFooter(String text) {
    if (!text.isBlank()) {
      return edit("FOOTER", footer -> footer.put("text", text));
    }
    boolean said =
        parts().map(Components::footers).orElse(List.of()).stream()
            .anyMatch(footer -> footer.text() != null);
    return said ? without("FOOTER") : this;
  }

  /** Sets the box of an offer that ends. */
  public TemplateDraft withOffer(String text, boolean expires) {
    return edit(
        "LIMITED_TIME_OFFER",
        component -> {
          ObjectNode offer =
              component.get("limited_time_offer") instanceof ObjectNode had
                  ? had
                  : component.putObject("limited_time_offer");
          offer.put("text", text).put("has_expiration", expires);
        });
  }

  /** Sets all buttons, in this order; none removes the component. */
  public TemplateDraft withButtons(List<ButtonDraft> buttons) {
    if (buttons.isEmpty()) {
      boolean none = parts().map(Components::buttons).orElse(List.of()).isEmpty();
      return none ? this : without("BUTTONS");
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    buttons.forEach(button -> list.add(button.json()));
    return edit("BUTTONS", component -> component.set("buttons", list));
  }

  /** Adds, removes or moves cards of the carousel, which is made where there is none. */
  public TemplateDraft withCards(CardChange change) {
    ObjectNode root = content.json();
    change.apply(CardEdits.cards(root));
    return with(root);
  }

  /** Sets the samples of the header's variables, by their names; a missing one becomes empty. */
  public TemplateDraft withHeaderExamples(Map<String, String> values) {
    String text = header().map(Header::text).orElse(null);
    return text == null ? this : examples("HEADER", "header", text, values);
  }

  /** Sets the samples of the body's variables, by their names; a missing one becomes empty. */
  public TemplateDraft withBodyExamples(Map<String, String> values) {
    String text = body().map(Body::text).orElse(null);
    return text == null ? this : examples("BODY", "body", text, values);
  }

  /**
   * Numbers the variables of header and body anew, from 1 in the order of the text; each keeps its
   * sample. Named variables stay.
   */
  public TemplateDraft renumbered() {
    return Rewriting.of(this, Renumbering::of, Renumbering::of);
  }

  /**
   * Gives every variable a name, or a number, in header, body and cards; each keeps its sample.
   * Addresses keep theirs.
   */
  public TemplateDraft withVariables(boolean names) {
    TemplateDraft next = withNamed(names);
    for (int place = MESSAGE; place < content.cards().size(); place++) {
      next = Rewriting.toNames(next.inCard(place), names);
    }
    return next.inMessage();
  }

  /**
   * Shortens the text at that place, between words and never within a variable.
   *
   * @param pointer to a text; anything else stays as it is
   * @param limit in code points
   */
  public TemplateDraft shortened(String pointer, int limit) {
    ObjectNode root = content.json();
    int last = pointer.lastIndexOf('/');
    if (last >= 0
        && root.at(pointer).isString()
        && root.at(pointer.substring(0, last)) instanceof ObjectNode owner) {
      String text = root.at(pointer).stringValue();
      owner.put(pointer.substring(last + 1), Shortening.of(text, limit));
    }
    return with(root);
  }

  private TemplateDraft examples(
      String kind, String prefix, String text, Map<String, String> values) {
    return edit(
        kind, component -> SampleWriter.write(component, prefix, text, values, content.named()));
  }

  private Optional<Components> parts() {
    return card < 0
        ? Optional.of(content.components())
        : content.cards().stream().skip(card).findFirst().map(Card::components);
  }

  Optional<Header> header() {
    return parts().flatMap(parts -> parts.headers().stream().findFirst());
  }

  Optional<Body> body() {
    return parts().flatMap(parts -> parts.bodies().stream().findFirst());
  }

  private Optional<ObjectNode> owner(ObjectNode root) {
    return card < 0
        ? Optional.of(root)
        : content.cards().stream()
            .skip(card)
            .findFirst()
            .map(it -> (ObjectNode) root.at(it.pointer()));
  }

  private TemplateDraft member(String name, String value) {
    ObjectNode root = content.json();
    if (value.isEmpty()) {
      root.remove(name);
    } else {
      root.put(name, value);
    }
    return with(root);
  }

  TemplateDraft edit(String kind, Consumer<ObjectNode> change) {
    ObjectNode root = content.json();
    owner(root).ifPresent(owner -> change.accept(ComponentList.get(components(owner), kind)));
    return with(root);
  }

  private static ArrayNode components(ObjectNode owner) {
    return owner.get("components") instanceof ArrayNode list ? list : owner.putArray("components");
  }

  private TemplateDraft with(ObjectNode root) {
    return new TemplateDraft(TemplateContent.of(root), card);
  }
}
