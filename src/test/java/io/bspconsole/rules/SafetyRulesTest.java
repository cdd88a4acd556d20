package io.bspconsole.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** One test a rule: it holds for the product, and finds what was planted. */
class SafetyRulesTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.bspconsole");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("planted.danger");

  @Test
  void nothing_runs_what_it_is_given() {
    holds(SafetyRules.nothingRunsWhatItIsGiven(), "Runner.command", "Runner.expression");
  }

  @Test
  void no_data_name_the_type_that_is_made_out_of_them() {
    holds(SafetyRules.nothingIsDeserialisedIntoTypesThatTheDataName(), "Thawing.object", "Shape");
  }

  @Test
  void no_xml_is_read() {
    holds(SafetyRules.nothingReadsXml(), "XmlReader.read");
  }

  @Test
  void chance_comes_from_a_secure_source() {
    holds(SafetyRules.chanceIsUnpredictable(), "Dice.roll", "Dice.flip", "Dice.draw");
  }

  @Test
  void certificates_are_checked() {
    holds(SafetyRules.certificatesAreChecked(), "Trusting");
  }

  @Test
  void only_the_client_of_metas_api_and_the_sandbox_call_other_servers() {
    holds(SafetyRules.onlyNamedPlacesCallOut(), "Caller.fetch", "Caller.open");
  }

  @Test
  void pages_write_no_html() {
    holds(SafetyRules.pagesWriteNoHtml(), "HandMade.page");
  }

  @Test
  void values_are_bound() {
    holds(SafetyRules.valuesAreBound(), "Concatenated.jdbc", "Concatenated.jpa");
  }

  @Test
  void rest_answers_with_records_of_its_own() {
    holds(SafetyRules.answersAreNoRows(), "BareRow.answer");
  }

  @Test
  void nothing_of_the_sandbox_starts_without_its_profile() {
    holds(SafetyRules.theSandboxSleepsWithoutItsProfile(), "Sleepless");
  }

  private static void holds(ArchRule rule, String... planted) {
    rule.check(PRODUCT);
    assertThat(rule.evaluate(PLANTED).getFailureReport().toString()).contains(planted);
  }
}
