package io.bspconsole.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import io.bspconsole.support.Faces;
import io.bspconsole.support.Whole;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
        Arguments.of(CodeRules.listsAskWhatTheReaderSees(), "WholeList"),
        Arguments.of(CodeRules.noNativeQueries(), "NativeRows.everything"),
        Arguments.of(FaceRules.facesAreGuarded(), "OpenService.read"),
        Arguments.of(FaceRules.facesAreGuarded(), "OpenFace.read"),
        Arguments.of(FaceRules.facesAreGuarded(), "BehindAnInterface.read"),
        Arguments.of(FaceRules.facesAreGuarded(), "does not take the client first"),
        Arguments.of(FaceRules.exportsAskForAFreshFactor(), "StaleExport.stale"),
        Arguments.of(FaceRules.pagesLeaveInnerFacesAlone(reviewed()), "ForwardPage"),
        Arguments.of(CodeRules.onlyPagesKnowVaadin(), "ServiceWithButton"),
        Arguments.of(CodeRules.noCommercialComponents(), "Charted"),
        Arguments.of(CodeRules.streamsHaveAName(), "HiddenStream"),
        Arguments.of(CodeRules.viewsAreClosedAndGuarded(), "carries 0 access annotations"),
        Arguments.of(CodeRules.viewsAreClosedAndGuarded(), "is public"),
        Arguments.of(CodeRules.viewsAreClosedAndGuarded(), "is not named …View"),
        Arguments.of(CodeRules.pagesGoThroughServices(), "LazyPage"),
        Arguments.of(TrailRules.changesReachTheTrail(), "SilentService.write"),
        Arguments.of(TrailRules.changesReachTheTrail(), "SilentService.writeElsewhere"),
        Arguments.of(TrailRules.changesReachTheTrail(), "SilentFace.write"),
        Arguments.of(TrailRules.changesReachTheTrail(), "SilentFace.writeWithoutTransaction"),
        Arguments.of(TrailRules.changesReachTheTrail(), "SilentWays.writeInTransaction"),
        Arguments.of(TrailRules.changesReachTheTrail(), "SilentWays.writeByTemplate"),
        Arguments.of(TrailRules.changesReachTheTrail(), "SilentWays.writeByRepository"),
        Arguments.of(TrailRules.changesReachTheTrail(), "SilentWays.writeByQuery"),
        Arguments.of(TrailRules.changesReachTheTrail(), "SilentWays.writeByEntities"));
  }

  private static Map<String, String> reviewed() {
    Map<String, String> all = new HashMap<>(Faces.withoutPermission());
    all.put("planted.code.InnerFace.work", "inner");
    return all;
  }

  static Stream<ArchRule> eachRule() {
    Map<String, ArchRule> once = new LinkedHashMap<>();
    rules()
        .map(row -> (ArchRule) row.get()[0])
        .forEach(rule -> once.putIfAbsent(rule.getDescription(), rule));
    return once.values().stream();
  }

  @ParameterizedTest
  @MethodSource("eachRule")
  void the_product_keeps_the_rule(ArchRule rule) {
    rule.check(PRODUCT);
  }

  @Test
  void a_service_that_tells_the_trail_or_only_reads_passes() {
    assertThat(TrailRules.changesReachTheTrail().evaluate(PLANTED).getFailureReport().getDetails())
        .noneSatisfy(detail -> assertThat(detail).contains("SilentService.read"))
        .noneSatisfy(detail -> assertThat(detail).contains("SilentFace.read"))
        .noneSatisfy(detail -> assertThat(detail).contains("SilentWays.read"))
        .noneSatisfy(detail -> assertThat(detail).contains("SilentService.tell"));
  }

  @Test
  void an_export_that_asks_for_a_fresh_factor_passes() {
    assertThat(
            FaceRules.exportsAskForAFreshFactor().evaluate(PLANTED).getFailureReport().getDetails())
        .noneSatisfy(detail -> assertThat(detail).contains("StaleExport.fresh"));
  }

  @Test
  @Whole
  void every_exception_is_needed() {
    List<String> silent =
        TrailRules.changesReachTheTrail(Set.of()).evaluate(PRODUCT).getFailureReport().getDetails();

    assertThat(TrailRules.EXCEPTIONS.keySet())
        .allSatisfy(name ->
            assertThat(silent).anySatisfy(detail -> assertThat(detail).startsWith(name + " may")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_catches_what_is_planted(ArchRule rule, String planted) {
    assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails())
        .anySatisfy(detail -> assertThat(detail).contains(planted));
  }
}
