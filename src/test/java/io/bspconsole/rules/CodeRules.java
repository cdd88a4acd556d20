package io.bspconsole.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the architecture asks of the code; each rule has a planted violation that it must catch. */
final class CodeRules {

  private CodeRules() {}

  /** Wall 2: what Hibernate maps belongs to a client, the register of clients excepted. */
  static ArchRule entitiesBelongToAClient() {
    return classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .and()
        .doNotHaveFullyQualifiedName("io.bspconsole.clients.internal.ClientRow")
        .should()
        .beAssignableTo(ClientOwned.class)
        .as("entities extend ClientOwned, so that Hibernate adds the client to every statement");
  }

  /** A collection is loaded without the tenant (measured), so aggregates refer by id. */
  static ArchRule noCollectionsBetweenAggregates() {
    return fields()
        .should()
        .notBeAnnotatedWith(OneToMany.class)
        .andShould()
        .notBeAnnotatedWith(ManyToMany.class)
        .as("aggregates refer to each other by id, never by a mapped collection");
  }

  /** Hand-written SQL is not filtered by the tenant, so it stands in few, named places. */
  static ArchRule sqlOnlyInNamedPackages() {
    return noClasses()
        .that(
            DescribedPredicate.not(
                resideInAnyPackage(
                    "..portfolio..",
                    "..outbox..",
                    "..webhooks.internal..",
                    "..reviews.desk..",
                    "..templates.recheck..",
                    "..sandbox..",
                    "..demo..",
                    "..access..",
                    "..accounts..",
                    "..mail.internal..",
                    "..audit.internal..",
                    "..database..",
                    "..keys.internal..",
                    "..views.internal..",
                    "..archive.internal..",
                    "..tenancy.internal..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.jdbc.core..")
        .as("hand-written SQL stands only in packages that are reviewed for it");
  }

  /** Workers, rows behind other services, what takes the client first, what is of no client. */
  private static final Set<String> OWN_SQL =
      Set.of(
          "AccountRows",
          "AttestRows",
          "CatalogueRows",
          "ClaimRows",
          "ClientRatings",
          "DueAccounts",
          "DueProfiles",
          "DueScreenings",
          "EvidenceRows",
          "ListRows",
          "LostPictures",
          "PictureRows",
          "ProgressRows",
          "RegisterRows",
          "ScreeningRows",
          "ScreeningSubjects",
          "ScreenedTrades",
          "StandingRows",
          "StepRows",
          "TermRows",
          "UnsentMails",
          "WorstRating");

  /** Lists over clients tell staff who are narrowed of their own clients only. */
  static ArchRule listsAskWhatTheReaderSees() {
    return noClasses()
        .that()
        .resideInAPackage("..portfolio..")
        .and(
            DescribedPredicate.describe(
                "that are no exception",
                (JavaClass type) -> !OWN_SQL.contains(type.getSimpleName())))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(JdbcClient.class)
        .as("lists over clients are read through PortfolioSql");
  }

  static ArchRule noNativeQueries() {
    return methods()
        .should(
            condition(
                "not be native queries",
                (JavaMethod method) ->
                    method.isAnnotatedWith(Query.class)
                            && method.getAnnotationOfType(Query.class).nativeQuery()
                        ? List.of(method.getFullName() + " is a native query")
                        : List.of()));
  }

  static ArchRule onlyPagesKnowVaadin() {
    return noClasses()
        .that(
            DescribedPredicate.not(resideInAnyPackage("..ui..", "..uikit..", "..shell.."))
                .and(
                    DescribedPredicate.not(
                        DescribedPredicate.describe(
                            "the application's own configuration",
                            (JavaClass type) ->
                                List.of("Console", "PageSecurity")
                                    .contains(type.getSimpleName())))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vaadin..")
        .as("only pages and their shared parts know Vaadin");
  }

  /**
   * Streams are answered outside of pages, so they are few, and the isolation suite counts them.
   */
  static ArchRule streamsHaveAName() {
    return noClasses()
        .that()
        .haveNameNotMatching(
            ".*\\.ui\\.[A-Za-z]+(Download|Upload)(\\$.*)?|.*\\.uikit\\.File(Download|Upload)(\\$.*)?")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("com.vaadin.flow.server.streams..")
                .or(
                    DescribedPredicate.describe(
                        "handlers of requests",
                        (JavaClass type) ->
                            type.getPackageName().equals("com.vaadin.flow.server")
                                && STREAMS.contains(type.getSimpleName()))))
        .as("downloads and uploads are classes named …Download and …Upload among the pages");
  }

  private static final List<String> STREAMS =
      List.of(
          "AbstractStreamResource",
          "RequestHandler",
          "StreamReceiver",
          "StreamRegistration",
          "StreamResource",
          "StreamResourceRegistry",
          "SynchronizedRequestHandler");

  static ArchRule noCommercialComponents() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.vaadin.flow.component.charts..",
            "com.vaadin.flow.component.crud..",
            "com.vaadin.flow.component.gridpro..",
            "com.vaadin.flow.component.board..",
            "com.vaadin.flow.component.dashboard..",
            "com.vaadin.flow.component.map..",
            "com.vaadin.flow.component.richtexteditor..",
            "com.vaadin.flow.component.spreadsheet..",
            "com.vaadin.testbench..")
        .as("no commercial component is used");
  }

  static ArchRule viewsAreClosedAndGuarded() {
    return classes()
        .that()
        .areAnnotatedWith(Route.class)
        .should(
            condition(
                "be named …View, be package-private and say who may open them",
                CodeRules::viewProblems));
  }

  private static List<String> viewProblems(JavaClass view) {
    long access =
        Stream.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class)
            .filter(view::isAnnotatedWith)
            .count();
    // Spring Security's configuration names the sign-in page by its class.
    boolean open =
        view.getModifiers().contains(PUBLIC) && !view.isAnnotatedWith(AnonymousAllowed.class);
    return Stream.of(
            access == 1 ? "" : view.getName() + " carries " + access + " access annotations",
            open ? view.getName() + " is public" : "",
            view.getSimpleName().endsWith("View") ? "" : view.getName() + " is not named …View")
        .filter(problem -> !problem.isEmpty())
        .toList();
  }

  static ArchRule pagesGoThroughServices() {
    return noClasses()
        .that()
        .resideInAPackage("..ui..")
        .should()
        .dependOnClassesThat(
            annotatedWith(Entity.class)
                .<JavaClass>forSubtype()
                .or(
                    resideInAnyPackage(
                        "org.springframework.data.repository..",
                        "jakarta.persistence..",
                        "org.springframework.jdbc..",
                        "..internal..")))
        .as("pages call services, never repositories, entities or SQL");
  }

  static <T extends HasName> ArchCondition<T> condition(
      String description, Function<T, List<String>> problems) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        problems
            .apply(item)
            .forEach(problem -> events.add(SimpleConditionEvent.violated(item, problem)));
      }
    };
  }
}
