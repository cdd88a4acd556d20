package io.bspconsole.sandbox.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The shape that Meta asks of a template before it looks at what it says (Meta's "Templates:
 * Components" and its error reference). A few rules on purpose: the console's own check has the
 * full set.
 */
final class TemplateForm {

  private static final Set<String> CATEGORIES = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");
  private static final Set<String> FORMATS =
      Set.of("TEXT", "IMAGE", "VIDEO", "DOCUMENT", "GIF", "LOCATION", "PRODUCT");
  private static final Pattern DANGLING =
      Pattern.compile("^\\s*\\{\\{.*|.*}}\\s*$", Pattern.DOTALL);

  private TemplateForm() {}

  /**
   * Checks a create-template body.
   *
   * @throws GraphProblem in Meta's words when it will not have it
   */
  static void check(JsonNode body) {
    if (!body.isObject()) {
      throw GraphProblem.parameter("The body is not an object");
    }
    for (String field : List.of("name", "language", "category")) {
      if (body.path(field).asString("").isBlank()) {
        throw GraphProblem.parameter("The parameter " + field + " is required.");
      }
    }
    if (!body.path("name").asString("").matches("[a-z0-9_]{1,512}")) {
      throw GraphProblem.parameter(
          "The name may have 1 to 512 lower-case letters, digits and underscores.");
    }
    if (!body.path("language").asString("").matches("[a-z]{2,3}(_[A-Z]{2})?")) {
      throw GraphProblem.parameter("The language is not supported.");
    }
    String category = body.path("category").asString("").toUpperCase(Locale.ROOT);
    if (!CATEGORIES.contains(category)) {
      throw GraphProblem.parameter("The category must be one of " + CATEGORIES + ".");
    }
    if (body.path("library_template_name").asString("").isBlank()) {
      checkComponents(body.path("components"), category);
    }
  }

  /**
   * Checks the components alone, as an edit sends them.
   *
   * @throws GraphProblem in Meta's words when it will not have them
   */
  static void checkComponents(JsonNode components, String category) {
    int bodies = 0;
    for (JsonNode component : components.values()) {
      switch (upper(component, "type")) {
        case "HEADER" -> header(component);
        case "BODY" -> {
          bodies++;
          if (!category.equals("AUTHENTICATION")) {
            text(component, "body", 1024, 2388072);
          }
        }
        case "FOOTER" -> {
          if (!component.has("code_expiration_minutes")) {
            text(component, "footer", 60, 2388073);
          }
        }
        case "BUTTONS" -> {
          for (JsonNode button : component.path("buttons").values()) {
            limit(button.path("text").asString(""), "button", 25);
          }
        }
        default -> {
          // Meta knows more kinds of components than this checks.
        }
      }
    }
    if (bodies != 1) {
      throw GraphProblem.parameter("The components must have exactly one of type BODY.");
    }
  }

  private static void header(JsonNode header) {
    String format = upper(header, "format");
    if (!FORMATS.contains(format)) {
      throw GraphProblem.template(
          2388047, "Header format is incorrect", "The header's format is missing or unknown.");
    }
    if (format.equals("TEXT")) {
      text(header, "header", 60, 2388047);
    }
  }

  private static void text(JsonNode component, String part, int most, int wrongFormat) {
    String text = component.path("text").asString("");
    if (text.isBlank()) {
      throw GraphProblem.template(
          wrongFormat, "The " + part + " format is incorrect", "The " + part + " has no text.");
    }
    limit(text, part, most);
    if (part.equals("body") && DANGLING.matcher(text).matches()) {
      throw GraphProblem.template(
          2388299,
          "Variables can't be at the start or end of the template",
          "Put words before the first variable and after the last one.");
    }
  }

  private static void limit(String text, String part, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw GraphProblem.template(
          2388040,
          "The " + part + " is too long",
          "The " + part + " may have " + most + " characters.");
    }
  }

  private static String upper(JsonNode object, String field) {
    return object.path(field).asString("").toUpperCase(Locale.ROOT);
  }
}
