package io.bspconsole.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Html;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.ObjectInputStream;
import java.net.Socket;
import java.net.URL;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What attackers look for in code, and what this code therefore does without. */
final class SafetyRules {

  private SafetyRules() {}

  static ArchRule nothingRunsWhatItIsGiven() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "javax.script..", "javax.naming..", "org.springframework.expression..")
                .or(type(ProcessBuilder.class))
                .or(type(Runtime.class)))
        .as("no code is made out of data: no scripts, expressions, look-ups or commands");
  }

  /** JSON is bound to types that the code names, never to one that the data names. */
  static ArchRule nothingIsDeserialisedIntoTypesThatTheDataName() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            assignableTo(ObjectInputStream.class)
                .or(type(JsonTypeInfo.class))
                .or(resideInAnyPackage("tools.jackson.databind.jsontype..", "java.beans..")))
        .as("no data name the type that is made out of them");
  }

  static ArchRule nothingReadsXml() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.xml..", "org.w3c.dom..", "org.xml.sax..", "tools.jackson.dataformat.xml..")
        .as("no XML is read, so none can name an external entity or query");
  }

  /** The sandbox makes up ids as Meta would; nobody has to be unable to guess them. */
  static ArchRule chanceIsUnpredictable() {
    return noClasses()
        .that(not(resideInAnyPackage("..sandbox..", "..demo..")))
        .should()
        .dependOnClassesThat(type(Random.class).or(type(ThreadLocalRandom.class)))
        .orShould()
        .callMethod(Math.class, "random")
        .as("chance comes from SecureRandom");
  }

  static ArchRule certificatesAreChecked() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            assignableTo(TrustManager.class)
                .or(assignableTo(HostnameVerifier.class))
                .or(type(SSLContext.class)))
        .as("whom to trust over TLS is left to Java's defaults");
  }

  /** They know where to from a setting, and not from what somebody typed. */
  static ArchRule onlyNamedPlacesCallOut() {
    return noClasses()
        .that(
            not(
                resideInAnyPackage("..meta.internal..", "..sandbox..")
                    .or(nameMatching(".*\\.(IdentityProvider|LeakedPasswords|VirusScan)(\\$.*)?"))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.net.http..",
                    "org.springframework.web.client..",
                    "org.springframework.web.reactive..",
                    "org.springframework.web.service..")
                .or(type(URL.class))
                .or(type(Socket.class)))
        .as(
            "only the client of Meta's API, those of single sign-on, of leaked passwords and of the virus scan and the sandbox call other servers");
  }

  static ArchRule pagesWriteNoHtml() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Html.class)
        .as("pages are made of components, whose texts cannot become HTML");
  }

  /** Values reach the database as parameters; Spring Data and JdbcClient bind them. */
  static ArchRule valuesAreBound() {
    return noClasses()
        .should()
        .accessTargetWhere(
            JavaAccess.Predicates.target(
                    owner(assignableTo(Connection.class).or(assignableTo(Statement.class))))
                .or(
                    JavaAccess.Predicates.target(owner(assignableTo(EntityManager.class)))
                        .and(
                            JavaAccess.Predicates.target(
                                nameMatching("create.*Query|createStored.*")))))
        .as("statements go through JdbcClient or Spring Data, which bind their values");
  }

  static ArchRule answersAreNoRows() {
    return noClasses()
        .that()
        .resideInAPackage("..api..")
        .should()
        .dependOnClassesThat(
            annotatedWith(Entity.class)
                .<JavaClass>forSubtype()
                .or(resideInAnyPackage("jakarta.persistence..", "..internal..")))
        .as("REST answers with records of its own, never with what is stored");
  }

  static ArchRule theSandboxSleepsWithoutItsProfile() {
    return classes()
        .that()
        .resideInAnyPackage("..sandbox..", "..demo..")
        .and()
        .areMetaAnnotatedWith(Component.class)
        .should()
        .beAnnotatedWith(Profile.class)
        .as("nothing of the sandbox or the demo starts without a profile of its own");
  }
}
