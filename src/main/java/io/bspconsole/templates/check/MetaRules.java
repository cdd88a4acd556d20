package io.bspconsole.templates.check;

import static io.bspconsole.templates.check.Citation.house;
import static io.bspconsole.templates.check.Citation.meta;

import java.util.List;
import java.util.Set;

/**
 * The rules for each limit of Meta's documentation of Message templates, as read in September 2026;
 * lengths count Unicode code points.
 */
final class MetaRules {

  private static final int TOO_LONG = 2388040;
  private static final int HEADER = 2388047;
  private static final int BODY = 2388072;
  private static final int FOOTER = 2388073;
  private static final int TOO_MANY_VARIABLES = 2388293;
  private static final int VARIABLE_AT_EDGE = 2388299;

  private MetaRules() {}

  /** Overview, languages, categories, time to live. */
  static List<Rule> overview() {
    return List.of(
        new DocumentedTypes(meta("types")),
        new NameForm(meta("name")),
        new KnownLanguage(meta("language")),
        new KnownCategory(meta("category")),
        new ParameterFormat(meta("parameter-format")),
        new KnownValues(meta("known-values").warning()),
        new TimeToLive(meta("time-to-live")),
        new CategoryChange(meta("category-change").note()),
        new SeveralLanguages(meta("several-languages").warning()),
        new EachComponentOnce(meta("components")));
  }

  static List<Rule> header() {
    return List.of(
        new HeaderFormat(meta("header-format").subcode(HEADER)),
        new HeaderSample(meta("header-sample").subcode(HEADER)),
        new HeaderMedia(meta("header-media").warning()),
        new AtMost(meta("header-length").subcode(TOO_LONG), 60, Texts::headers),
        new HeaderVariables(meta("header-variables").subcode(HEADER)),
        new HeaderPlain(meta("header-plain").subcode(HEADER).warning()),
        new HeaderEmoji(house("header-emoji", "P1.1")));
  }

  static List<Rule> body(CheckSettings settings) {
    return List.of(
        new OneBody(meta("body").subcode(BODY)),
        new AtMost(meta("body-length").subcode(TOO_LONG), 1024, Texts::bodies),
        new EmojiCount(house("emoji-count", "P1.1"), settings.emojis()));
  }

  /** Whether the words are in the language that they are declared in. */
  static List<Rule> language(CheckSettings settings) {
    return settings.language()
        ? List.of(new DeclaredLanguage(house("declared-language", "P1.1")))
        : List.of();
  }

  /** Variables in header and body. */
  static List<Rule> parameters(CheckSettings settings) {
    return List.of(
        new Braces(meta("braces"), false),
        new Braces(meta("single-braces").warning(), true),
        new VariableNames(meta("variable-names")),
        new PositionSequence(meta("variable-sequence")),
        new VariableSamples(meta("variable-samples")),
        new SampleForm(house("sample-form", "P1.1")),
        new VariableAtEdge(meta("variable-at-edge").subcode(VARIABLE_AT_EDGE), false),
        new AdjacentVariables(meta("variables-adjacent")),
        new WordsPerVariable(
            house("words-per-variable", "P1.1").subcode(TOO_MANY_VARIABLES),
            settings.wordsPerVariable()));
  }

  static List<Rule> footer() {
    return List.of(
        new FooterForm(meta("footer").subcode(FOOTER)),
        new AtMost(meta("footer-length").subcode(TOO_LONG), 60, Texts::footers));
  }

  static List<Rule> buttons() {
    return List.of(
        new ButtonCount(meta("button-count"), null, 10),
        new ButtonCount(meta("url-count"), "URL", 2),
        new ButtonCount(meta("phone-count"), "PHONE_NUMBER", 1),
        new ButtonGroups(meta("button-groups")),
        new ButtonParts(meta("button-parts")),
        new AtMost(meta("label-length").subcode(TOO_LONG), 25, Texts::labels),
        new AtMost(meta("url-length").subcode(TOO_LONG), 2000, Texts::urls),
        new UrlForm(meta("url-form")),
        new UrlVariable(meta("url-variable")),
        new UrlEncoding(meta("url-encoding").warning()),
        new ShortLinks(meta("short-link").warning()),
        new AtMost(meta("phone-length").subcode(TOO_LONG), 20, Texts::phoneNumbers),
        new PhoneForm(meta("phone-form")));
  }

  /** All that is no plain message: see {@link Reading#isSpecial}. */
  static List<Rule> special() {
    return List.of(
        new ComponentTypes(meta("component-types").warning()),
        new HeaderGif(meta("header-gif").note()),
        new HeaderProduct(meta("header-product").subcode(HEADER)),
        new AtMost(meta("offer-body-length").subcode(TOO_LONG), 600, Texts::bodiesOfOffers),
        new AtMost(meta("product-body-length").subcode(TOO_LONG), 160, Texts::bodiesOfProducts),
        new AtMost(meta("card-body-length").subcode(TOO_LONG), 160, Texts::bodiesOfCards),
        new VariableAtEdge(meta("card-variable-at-edge").subcode(VARIABLE_AT_EDGE).warning(), true),
        new OneOfAKind(meta("one-of-a-kind"), Set.of("COPY_CODE", "OTP", "CATALOG", "MPM", "SPM")),
        new OneOfAKind(house("one-of-a-kind-reported", "P1.1"), Set.of("FLOW", "VOICE_CALL")),
        new ButtonTypes(meta("button-types").warning()),
        new AtMost(house("call-label-length", "P1.1"), 20, Texts::labelsOfCalls),
        new CopiedCode(meta("copied-code").warning(), TOO_LONG),
        new AtMost(
            meta("copied-code-length").subcode(TOO_LONG), CopiedCode.MOST, CopiedCode::codes),
        new FixedLabel(meta("fixed-label").note()),
        new FlowButton(meta("flow")),
        new FlowAction(meta("flow-action").warning()),
        new MarketingOnly(meta("marketing-only")),
        new CardCount(meta("card-count")),
        new CardParts(meta("card-parts")),
        new CardShape(meta("card-shape")),
        new CardMedia(house("card-media", "P1.1")),
        new CardButtons(meta("card-buttons")),
        new BesideCarousel(meta("beside-carousel").warning()),
        new OfferForm(meta("offer")),
        new AtMost(meta("offer-length").subcode(TOO_LONG), 16, Texts::offers),
        new OfferButtons(meta("offer-buttons").warning()),
        new OtpCategory(meta("otp-category")),
        new CodeForm(meta("code-form")),
        new CodeButton(meta("code-button").warning()),
        new CodeExpiry(meta("code-expiry")),
        new OtpForm(meta("otp-form")),
        new ZeroTapTerms(meta("zero-tap-terms").warning()));
  }
}
