package io.bspconsole.templates.content;

import io.bspconsole.kernel.Sha256;
import io.bspconsole.templates.content.WrongShape.Expected;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a template says: the body of Meta's {@code POST /{WABA_ID}/message_templates}, whole and
 * unchangeable.
 *
 * <p>Members that we do not know stay as they came. The typed views are lenient: values of type,
 * category and format are read in any case, as Meta's own examples write them, and what has another
 * type than documented is found in {@link #wrongShapes()} and read as missing. Equal content has
 * equal {@link #canonical()} text.
 */
public final class TemplateContent {

  private final ObjectNode json;
  private final Members members;
  private final String name;
  private final String language;
  private final String category;
  private final boolean named;
  private final Components components;
  private final List<WrongShape> wrongShapes;

  private TemplateContent(ObjectNode json) {
    this.json = json;
    this.members = new Members(json, "");
    Shapes shapes = new Shapes();
    this.name = Optional.ofNullable(shapes.text(members, "name")).orElse("");
    this.language = Optional.ofNullable(shapes.text(members, "language")).orElse("");
    this.category = ContentReader.upper(shapes.text(members, "category"));
    this.named = ContentReader.upper(shapes.text(members, "parameter_format")).equals("NAMED");
    this.components = ContentReader.read(members, false, shapes);
    shapes.scalar(members, "message_send_ttl_seconds", Expected.NUMBER);
    shapes.scalar(members, "cta_url_link_tracking_opted_out", Expected.TRUTH);
    shapes.scalar(members, "allow_category_change", Expected.TRUTH);
    this.wrongShapes = shapes.found();
  }

  /**
   * Takes a deep copy.
   *
   * @throws MalformedContent only when the root is no object
   */
  public static TemplateContent of(JsonNode createBody) {
    return owned(createBody.deepCopy());
  }

  /**
   * Reads JSON as it came over the wire, in UTF-8, UTF-16 or UTF-32.
   *
   * @throws MalformedContent when it is no JSON, or its root is no object
   */
  public static TemplateContent parse(byte[] body) {
    return owned(ContentJson.tree(body));
  }

  /**
   * Reads what {@link #canonical()} wrote.
   *
   * @throws MalformedContent when it is no JSON, or its root is no object
   */
  public static TemplateContent parse(String body) {
    return owned(ContentJson.tree(body));
  }

  /** What was just read belongs to nobody else. */
  private static TemplateContent owned(JsonNode createBody) {
    if (!(createBody instanceof ObjectNode object)) {
      throw new MalformedContent("check.malformed.root", "The root is no JSON object");
    }
    return new TemplateContent(object);
  }

  /** A deep copy of all that came. */
  public ObjectNode json() {
    return json.deepCopy();
  }

  /** The copy that is not copied, for this package only, which does not change it. */
  ObjectNode tree() {
    return json;
  }

  /** Compact JSON; the members of each object are sorted, lists keep their order. */
  public String canonical() {
    return ContentJson.canonical(json);
  }

  /** For people to read and write: indented, members in the order of Meta's examples. */
  public String pretty() {
    return PrettyJson.of(json);
  }

  /** Over the UTF-8 bytes of {@link #canonical()}. */
  public ContentHash hash() {
    return ContentHash.of(Sha256.of(canonical().getBytes(StandardCharsets.UTF_8)));
  }

  /** Verbatim; empty when missing. */
  public String name() {
    return name;
  }

  /** Verbatim; empty when missing. */
  public String language() {
    return language;
  }

  /** In upper case; empty when missing. */
  public String category() {
    return category;
  }

  /** True when the variables have names instead of numbers. */
  public boolean named() {
    return named;
  }

  /** All members of the root, such as {@code message_send_ttl_seconds}. */
  public Members members() {
    return members;
  }

  /** The components of the message, with the cards of a carousel among them. */
  public Components components() {
    return components;
  }

  public Optional<Header> header() {
    return components.headers().stream().findFirst();
  }

  public Optional<Body> body() {
    return components.bodies().stream().findFirst();
  }

  /** The text of the footer; empty also where Meta writes it. */
  public Optional<String> footer() {
    return components.footers().stream().findFirst().map(Footer::text);
  }

  public List<Button> buttons() {
    return components.buttons();
  }

  public Optional<LimitedTimeOffer> offer() {
    return LimitedTimeOffer.in(components);
  }

  /** The cards of the carousel in their order; none without a carousel. */
  public List<Card> cards() {
    return components.cards();
  }

  /** Seconds after which Meta gives up to deliver; null when that is not said. */
  public @Nullable Integer ttlSeconds() {
    OptionalLong seconds = members.number("message_send_ttl_seconds");
    return seconds.isPresent() ? Math.clamp(seconds.getAsLong(), -1, Integer.MAX_VALUE) : null;
  }

  /** All headers; more than one is an error that the check reports. */
  public List<Header> headers() {
    return components.headers();
  }

  public List<Body> bodies() {
    return components.bodies();
  }

  public List<Footer> footers() {
    return components.footers();
  }

  /** The types of the components in upper case, in their order. */
  public List<String> componentKinds() {
    return components.kinds();
  }

  public List<WrongShape> wrongShapes() {
    return wrongShapes;
  }

  /**
   * Every text that a reader may come to see, samples and the cards of a carousel included, by the
   * JSON pointers to them.
   */
  public Map<String, String> shownTexts() {
    Map<String, String> found = new LinkedHashMap<>();
    eachPlace(place -> {
      if (place.shown() && place.text() != null) {
        found.put(place.pointer(), place.text());
      }
    });
    return found;
  }

  /** Shows every value there is, typed view or not; the root comes first. */
  public void eachPlace(Consumer<JsonPlace> visitor) {
    JsonPlace.root(json).show(visitor);
  }

  /** True for a copy of a template in Meta's library, which brings its own components. */
  public boolean fromLibrary() {
    return json.path("library_template_name").isString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TemplateContent that && canonical().equals(that.canonical());
  }

  @Override
  public int hashCode() {
    return canonical().hashCode();
  }

  @Override
  public String toString() {
    return "TemplateContent[" + name + ", " + language + "]";
  }
}
