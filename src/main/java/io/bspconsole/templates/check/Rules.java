package io.bspconsole.templates.check;

import static io.bspconsole.templates.check.Citation.house;
import static io.bspconsole.templates.check.Citation.meta;
import static io.bspconsole.templates.check.Citation.policy;

import java.util.List;

/**
 * The rules in force, in the order in which findings are shown. Figures are those of Meta's
 * documentation of Message templates, as read in September 2026; lengths count Unicode code points.
 *
 * @param keeping what a template must satisfy for its draft to be kept at all
 * @param content everything else
 */
record Rules(List<Rule> keeping, List<Rule> content) {

  private static final int TOO_LONG = 2388040;
  private static final int HEADER = 2388047;
  private static final int BODY = 2388072;
  private static final int FOOTER = 2388073;
  private static final int TOO_MANY_VARIABLES = 2388293;
  private static final int VARIABLE_AT_EDGE = 2388299;

  static Rules with(CheckSettings settings) {
    return new Rules(
        List.of(
            new InBounds(meta("size").from(Source.HOUSE)),
            new WholeCharacters(meta("characters").from(Source.HOUSE))),
        List.of(
            // Overview and parameters
            new DocumentedTypes(meta("types")),
            new NameForm(meta("name")),
            new KnownLanguage(meta("language")),
            new KnownCategory(meta("category")),
            // Components: header
            new HeaderFormat(meta("header-format").subcode(HEADER)),
            new HeaderSample(meta("header-sample").subcode(HEADER)),
            new AtMost(meta("header-length").subcode(TOO_LONG), 60, Texts::headers),
            new HeaderVariables(meta("header-variables").subcode(HEADER)),
            new HeaderPlain(meta("header-plain").subcode(HEADER).warning()),
            // Components: body
            new OneBody(meta("body").subcode(BODY)),
            new EachComponentOnce(meta("components")),
            new AtMost(meta("body-length").subcode(TOO_LONG), 1024, Texts::bodies),
            // Parameters, in header and body
            new Braces(meta("braces")),
            new VariableNames(meta("variable-names")),
            new PositionSequence(meta("variable-sequence")),
            new VariableSamples(meta("variable-samples")),
            new VariableAtEdge(meta("variable-at-edge").subcode(VARIABLE_AT_EDGE)),
            new AdjacentVariables(meta("variables-adjacent")),
            new WordsPerVariable(
                house("words-per-variable", "P1.1").subcode(TOO_MANY_VARIABLES),
                settings.wordsPerVariable()),
            // Components: footer
            new FooterForm(meta("footer").subcode(FOOTER)),
            new AtMost(meta("footer-length").subcode(TOO_LONG), 60, Texts::footers),
            // Components: buttons
            new ButtonCount(meta("button-count"), null, 10),
            new ButtonCount(meta("url-count"), "URL", 2),
            new ButtonCount(meta("phone-count"), "PHONE_NUMBER", 1),
            new ButtonGroups(meta("button-groups")),
            new ButtonParts(meta("button-parts")),
            new AtMost(meta("label-length").subcode(TOO_LONG), 25, Texts::labels),
            new AtMost(meta("url-length").subcode(TOO_LONG), 2000, Texts::urls),
            new UrlForm(meta("url-form")),
            new UrlVariable(meta("url-variable")),
            new AtMost(meta("phone-length").subcode(TOO_LONG), 20, Texts::phoneNumbers),
            new PhoneForm(meta("phone-form")),
            new OtpCategory(meta("otp-category")),
            // Texts of all parts
            new ControlCharacters(house("control-characters", "P1.1")),
            // Policy
            new SensitiveNumber(policy("sensitive-number", "P3.3")),
            new SensitiveRequest(
                policy("sensitive-request", "P3.3"), Terms.load("sensitive-terms.txt")),
            new PromotionalUtility(
                policy("promotional-utility", "P2.4").warning(),
                Terms.load("promotional-terms.txt"))));
  }
}
