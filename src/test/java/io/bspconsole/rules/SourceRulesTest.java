package io.bspconsole.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRulesTest {

  private static final Map<Path, String> PRODUCT = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    PRODUCT.putAll(SourceRules.read(Path.of("src", "main", "java"), ".java"));
    PRODUCT.putAll(SourceRules.read(Path.of("frontend"), ".ts", ".js"));
  }

  @Test
  void no_text_becomes_html_or_code_in_the_browser() {
    assertThat(PRODUCT).hasSizeGreaterThan(300);
    assertThat(SourceRules.rawInTheBrowser(PRODUCT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "element.innerHTML = name;",
        "return html`${unsafeHTML(name)}`;",
        "eval(name)",
        "link.setHref(\"javascript:\" + name);",
        "getElement().setProperty(\"innerHTML\", name);",
        "window.addEventListener('message', postMessage)",
        "localStorage.setItem('name', name)"
      })
  void planted_html_or_code_is_found(String planted) {
    assertThat(SourceRules.rawInTheBrowser(planted(planted))).hasSize(1);
  }

  @Test
  void scripts_for_the_browser_are_literals() {
    assertThat(SourceRules.composedScripts(PRODUCT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "executeJs(\"alert(\" + name + \")\")",
        "executeJs(script)",
        "executeJs(\"\"\"\n alert(%s)\n \"\"\".formatted(name))"
      })
  void a_planted_script_made_out_of_data_is_found(String planted) {
    assertThat(SourceRules.composedScripts(planted(planted))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "executeJs(\"alert($0)\", name)",
        "executeJs(\"scrollTo(0, 0)\")",
        "executeJs(\n\"\"\"\n alert($0)\n \"\"\",\n name)"
      })
  void a_literal_script_with_parameters_passes(String script) {
    assertThat(SourceRules.composedScripts(planted(script))).isEmpty();
  }

  @Test
  void every_algorithm_stands_in_the_inventory() throws IOException {
    String inventory = Files.readString(Path.of("docs", "security.md"));
    assertThat(SourceRules.unlistedAlgorithms(PRODUCT, inventory)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MessageDigest.getInstance(\"MD5\")",
        "String HOW = \"MD5\"; MessageDigest.getInstance(HOW)",
        "Cipher.getInstance( \"MD5\" )"
      })
  void a_planted_algorithm_is_missed_in_the_inventory(String planted) {
    assertThat(SourceRules.unlistedAlgorithms(planted(planted), "| `SHA-256` |"))
        .containsExactly("MD5");
  }

  private static Map<Path, String> planted(String source) {
    return Map.of(Path.of("Planted.java"), source);
  }
}
