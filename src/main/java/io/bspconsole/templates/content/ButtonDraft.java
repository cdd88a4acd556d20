package io.bspconsole.templates.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A button as a form holds it: a text for each member that has a field.
 *
 * @param source the JSON it was made of, so that members without a field survive; null for a new
 *     one. Nobody changes it.
 * @param kind Meta's type in upper case
 * @param values by the names of Meta's members; apps that may take a code are one a line, package
 *     and signature with a space between
 */
public record ButtonDraft(@Nullable ObjectNode source, String kind, Map<String, String> values) {

  /** What each kind has fields for, in their order (Meta, Template components, buttons). */
  private static final Map<String, List<String>> MEMBERS =
      Map.ofEntries(
          Map.entry("QUICK_REPLY", List.of("text")),
          Map.entry("URL", List.of("text", "url", "example")),
          Map.entry("PHONE_NUMBER", List.of("text", "phone_number")),
          Map.entry("COPY_CODE", List.of("example")),
          Map.entry(
              "OTP",
              List.of(
                  "otp_type",
                  "text",
                  "autofill_text",
                  "supported_apps",
                  "zero_tap_terms_accepted")),
          Map.entry(
              "FLOW", List.of("text", "flow_id", "flow_name", "flow_action", "navigate_screen")),
          Map.entry("CATALOG", List.of("text")),
          Map.entry("MPM", List.of("text")),
          Map.entry("SPM", List.of("text")),
          Map.entry("VOICE_CALL", List.of("text")),
          Map.entry("REQUEST_CONTACT_INFO", List.of()));

  public ButtonDraft {
    values = Map.copyOf(values);
  }

  /** A new button with these values for its members. */
  public static ButtonDraft fresh(String kind, Map<String, String> values) {
    return new ButtonDraft(null, kind, values);
  }

  /** What the form shows of each of these buttons. */
  public static List<ButtonDraft> of(TemplateContent content, List<Button> buttons) {
    return buttons.stream()
        .map(button -> of((ObjectNode) content.tree().at(button.pointer()).deepCopy(), button))
        .toList();
  }

  private static ButtonDraft of(ObjectNode source, Button button) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String member : members(button.kind())) {
      String value = read(button, source, member);
      if (!value.isEmpty()) {
        values.put(member, value);
      }
    }
    return new ButtonDraft(source, button.kind(), values);
  }

  private static String read(Button button, ObjectNode source, String member) {
    return switch (member) {
      case "example" -> button.examples().isEmpty() ? "" : button.examples().getFirst().value();
      case "otp_type" -> Otp.of(button).type();
      case "supported_apps" -> lines(Otp.of(button));
      default -> source.path(member).asString("");
    };
  }

  private static String lines(Otp otp) {
    return otp.apps().stream()
        .map(app -> word(app.packageName()) + " " + word(app.signatureHash()))
        .collect(Collectors.joining("\n"));
  }

  private static String word(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * The members of that kind that have a field, in their order; none where the kind has no form.
   */
  public static List<String> members(String kind) {
    return MEMBERS.getOrDefault(kind, List.of());
  }

  /** True when there is a form for this kind of button. */
  public boolean editable() {
    return MEMBERS.containsKey(kind);
  }

  public String value(String member) {
    return values.getOrDefault(member, "");
  }

  /** The button's JSON: what was there before, with the members that were changed. */
  ObjectNode json() {
    ObjectNode button = source == null ? JsonNodeFactory.instance.objectNode() : source.deepCopy();
    if (!editable()) {
      return button;
    }
    Map<String, String> before =
        source == null ? Map.of() : of(source, ContentReader.button(source)).values;
    if (source == null) {
      button.put("type", kind);
    }
    for (String member : members(kind)) {
      String value = value(member);
      if (!value.equals(before.getOrDefault(member, ""))) {
        ButtonWriter.write(button, kind, member, value);
      }
    }
    if (kind.equals("URL") && !value("url").equals(before.getOrDefault("url", ""))) {
      if (Variables.in(value("url")).isEmpty()) {
        button.remove("example");
      } else if (!button.has("example")) {
        button.putArray("example").add(value("example"));
      }
    }
    return button;
  }
}
