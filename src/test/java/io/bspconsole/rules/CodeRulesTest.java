package io.bspconsole.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeRulesTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.bspconsole");

  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted.code");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(CodeRules.entitiesBelongToAClient(), "Ownerless"),
        Arguments.of(CodeRules.noCollectionsBetweenAggregates(), "Ownerless.children"),
        Arguments.of(CodeRules.sqlOnlyInNamedPackages(), "HandWritten"),
        Arguments.of(CodeRules.noNativeQueries(), "NativeRows.everything"),
        Arguments.of(CodeRules.servicesAreGuarded(), "OpenService.read"),
        Arguments.of(CodeRules.servicesAreGuarded(), "does not take the client first"),
        Arguments.of(CodeRules.onlyPagesKnowVaadin(), "ServiceWithButton"),
        Arguments.of(CodeRules.noCommercialComponents(), "Charted"),
        Arguments.of(CodeRules.streamsHaveAName(), "HiddenStream"),
        Arguments.of(CodeRules.viewsAreClosedAndGuarded(), "carries 0 access annotations"),
        Arguments.of(CodeRules.viewsAreClosedAndGuarded(), "is public"),
        Arguments.of(CodeRules.viewsAreClosedAndGuarded(), "is not named …View"),
        Arguments.of(CodeRules.pagesGoThroughServices(), "LazyPage"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_product_keeps_the_rule(ArchRule rule, String ignored) {
    rule.check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_catches_what_is_planted(ArchRule rule, String planted) {
    assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails())
        .anySatisfy(detail -> assertThat(detail).contains(planted));
  }
}
