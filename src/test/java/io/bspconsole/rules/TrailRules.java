package io.bspconsole.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.bspconsole.audit.Trail;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What the trail asks of services. */
final class TrailRules {

  /** Doors that write and tell nothing, each with the reason. */
  static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          entry("accounts.factors.SecondFactors.add", "FactorNotices hears of it and tells"),
          entry("accounts.factors.SecondFactors.remove", "FactorNotices hears of it and tells"),
          entry("accounts.factors.SecondFactors.renewCodes", "FactorNotices hears of it and tells"),
          entry("accounts.factors.SecondFactors.show", "SignInTrail hears of it and tells"),
          entry("accounts.factors.PasskeyFactors.add", "FactorNotices hears of it and tells"),
          entry("accounts.factors.PasskeyFactors.problem", "SignInTrail hears of it and tells"),
          entry("accounts.factors.PasskeyFactors.show", "SignInTrail hears of it and tells"),
          entry("accounts.factors.Passkeys.removeAll", "a step of erasing, which tells"),
          entry("accounts.factors.ShownFactors.note", "SignInTrail hears of it and tells"),
          entry("accounts.People.add", "a step of Accepting, FirstAdministrator: those tell"),
          entry("accounts.People.grant", "a step of FirstAdministrator, which tells"),
          entry("accounts.People.narrow", "start-up code of the demo"),
          entry("accounts.People.disable", "a step of Staff.disable, which tells"),
          entry("accounts.People.enable", "a step of Staff.enable, which tells"),
          entry("keys.ApiKeys.add", "keys of the demo, which README prints"),
          entry("mail.Mails.forget", "a step of erasing, which tells"),
          entry("mail.Mails.send", "owed by an act that is told"),
          entry("reviews.ReviewDesk.release", "whose turn it is; ends by itself"),
          entry("reviews.ReviewDesk.snooze", "in which part of the queue it stands"),
          entry("reviews.ReviewDesk.wake", "in which part of the queue it stands"),
          entry("reviews.portfolio.ReviewerKeys.set", "how one's own pages work"),
          entry("reviews.desk.KeyPreferences.setKeys", "how one's own pages work"),
          entry("views.SavedViews.save", "how one's own lists look; nobody else sees"),
          entry("views.SavedViews.remove", "how one's own lists look; nobody else sees"),
          entry("reviews.desk.RejectedWordings.declined", "a step of declining, which is told"),
          entry("templates.outbox.StoredSamples.keep", "a step of an upload, which is told"),
          entry("templates.outbox.Outbox.add", "a step of a decision, which is told"),
          entry("templates.outbox.Outbox.takeBack", "a step of taking back, which is told"),
          entry("templates.outbox.Outbox.takeBackWish", "a step of taking back, which is told"),
          entry("templates.outbox.Outbox.waits", "changes nothing"),
          entry("clients.portfolio.AccountRows.keep", "a step of AccountStore, which tells"),
          entry("clients.portfolio.AccountRows.subscribed", "a step of AccountStore"),
          entry("clients.portfolio.ClaimRows.add", "a step of WrongOwners, which tells"),
          entry("clients.portfolio.DueAccounts.claim", "whose turn it is to be read"),
          entry("clients.portfolio.DueAccounts.counted", "how much was read"),
          entry("clients.portfolio.DueAccounts.done", "whose turn it is to be read"),
          entry("clients.portfolio.DueAccounts.failed", "whose turn it is to be read"),
          entry("clients.portfolio.DueAccounts.hurry", "whose turn it is to be read"),
          entry("clients.portfolio.DueAccounts.stop", "whose turn it is to be read"),
          entry("clients.portfolio.RegisterRows.changeStanding", "a step of Standings"),
          entry("clients.portfolio.EvidenceRows.add", "a step of ScreeningEvidence"),
          entry("clients.portfolio.RegisterRows.keep", "a step of ClientNames"),
          entry("clients.portfolio.StepRows.begin", "a step of Standings"),
          entry("clients.portfolio.StepRows.keep", "a step of Checklist"),
          entry("clients.portfolio.StepRows.tick", "follows from what is told"),
          entry("clients.portfolio.ProgressRows.write", "follows from what is told"),
          entry("clients.portfolio.ProgressRows.rate", "follows from what is told"),
          entry("clients.portfolio.DueProfiles.claim", "whose turn it is to be sent"),
          entry("clients.portfolio.DueProfiles.done", "whose turn it is to be sent"),
          entry("clients.portfolio.DueProfiles.read", "a step of a sending, which is told"),
          entry("clients.portfolio.DueProfiles.putBack", "whose turn it is to be sent"),
          entry("clients.portfolio.DueProfiles.hurry", "whose turn it is to be sent"),
          entry("clients.portfolio.DueProfiles.again", "a step of PublishedProfiles"),
          entry("clients.portfolio.DueScreenings.begin", "a step of lists and of barring"),
          entry("clients.portfolio.DueScreenings.done", "a step of screening, which is told"),
          entry("clients.portfolio.DueScreenings.again", "whose turn it is to be screened"),
          entry("clients.portfolio.PictureRows.add", "a step of ProfilePictures"),
          entry("clients.portfolio.PictureRows.keep", "a step of ProfileStore"),
          entry("clients.portfolio.PictureRows.sweep", "a step of ProfilePictures"),
          entry("clients.portfolio.PictureRows.giveUp", "a step of ProfileStore"),
          entry("clients.portfolio.LostPictures.lost", "a step of an event, which is told"),
          entry("clients.portfolio.LostPictures.endOf", "a step of Wabas, by DueAccounts"),
          entry("clients.portfolio.LostPictures.endOfGone", "a step of NumberStore"),
          entry("clients.portfolio.ProgressRows.attest", "a step of publishing and confirming"),
          entry("clients.portfolio.AttestRows.reminded", "a step of ProfileUpkeep, which tells"),
          entry("clients.portfolio.AttestRows.moved", "a step of ProfileUpkeep, which tells"),
          entry("clients.portfolio.ScreeningRows.keep", "a step of Screening"),
          entry("clients.portfolio.ScreeningRows.choose", "a step of Screening"),
          entry("clients.portfolio.ScreeningRows.decide", "a step of Screening"),
          entry("clients.portfolio.ScreeningSubjects.ban", "a step of Standings"),
          entry("clients.portfolio.StandingRows.add", "a step of Standings, ClientRegister"),
          entry("tenancy.ClientTurns.give", "carries the work of others, which tell it themselves"),
          entry("tenancy.internal.JdbcClientDirectory.assignWaba", "a step of Wabas.connect"),
          entry("tenancy.internal.JdbcClientDirectory.assignNumber", "a step of reading numbers"),
          entry("tenancy.internal.JdbcClientDirectory.releaseWaba", "a step of AccountDesk"),
          entry("tenancy.internal.JdbcClientDirectory.releaseNumbers", "a step of AccountDesk"),
          entry("templates.internal.VersionSendings.prepare", "takes a lock and changes nothing"),
          entry("templates.outbox.DecisionNews.note", "a step of what is told"),
          entry("templates.outbox.DecisionNews.take", "what is mailed is no change"),
          entry("templates.outbox.HoldNews.note", "a step of Holds, which tells it"),
          entry("templates.outbox.HoldNews.take", "what is mailed is no change: Holds told it"),
          entry("sandbox.internal.StoredState.number", "Meta's side"),
          entry("sandbox.internal.StoredState.send", "Meta's side"),
          entry("sandbox.portfolio.SandboxMoods.rehearsals", "Meta's side"),
          entry("sandbox.portfolio.SandboxMoods.send", "Meta's side"),
          entry("sandbox.internal.StoredState.template", "Meta's side"));

  /** Types of libraries by which one writes, each with the names of the methods that do. */
  private static final Map<Class<?>, String> WRITERS =
      Map.of(
          TransactionOperations.class, "execute.*",
          JdbcClient.StatementSpec.class, "update",
          JdbcOperations.class, "update|batchUpdate|execute",
          NamedParameterJdbcOperations.class, "update|batchUpdate|execute",
          Repository.class, "(save|delete|remove).*|flush",
          EntityManager.class, "persist|merge|remove|flush",
          Query.class, "executeUpdate");

  private TrailRules() {}

  /** Whoever changes something tells the trail, himself or by somebody whom he calls. */
  static ArchRule changesReachTheTrail() {
    return changesReachTheTrail(EXCEPTIONS.keySet());
  }

  static ArchRule changesReachTheTrail(Set<String> exceptions) {
    return methods()
        .that(FaceRules.areDoors())
        .should(
            new ArchCondition<JavaMethod>("only read, or reach the trail") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                if (mayWrite(method)
                    && !exceptions.contains(FaceRules.name(method))
                    && reachable(method).noneMatch(TrailRules::isTrail)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          method,
                          FaceRules.name(method) + " may write and does not tell the trail"));
                }
              }
            });
  }

  /**
   * A method with a transaction that may write is taken to write. One without any writes if it
   * reaches such a method, begins such a transaction, or sends a statement that changes rows.
   */
  private static boolean mayWrite(JavaMethod method) {
    return transaction(method)
        .map(transaction -> !transaction.readOnly())
        .orElseGet(() -> reachable(method).anyMatch(TrailRules::writes));
  }

  private static boolean writes(JavaCodeUnit unit) {
    return WRITERS.entrySet().stream()
            .anyMatch(writer ->
                unit.getOwner().isAssignableTo(writer.getKey())
                    && unit.getName().matches(writer.getValue()))
        || unit.isAnnotatedWith(Modifying.class)
        || unit instanceof JavaMethod method
            && transaction(method).filter(transaction -> !transaction.readOnly()).isPresent();
  }

  private static Optional<Transactional> transaction(JavaMethod method) {
    return Stream.of(
            method.tryGetAnnotationOfType(Transactional.class),
            method.getOwner().tryGetAnnotationOfType(Transactional.class))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isTrail(JavaCodeUnit unit) {
    return unit.getOwner().isEquivalentTo(Trail.class)
        || unit.getOwner().getName().equals("io.bspconsole.audit.internal.Acts");
  }

  /** What is called, directly or by others; the method itself is not among it. */
  private static Stream<JavaCodeUnit> reachable(JavaMethod method) {
    Set<JavaCodeUnit> seen = new LinkedHashSet<>();
    Deque<JavaCodeUnit> next = new ArrayDeque<>();
    next.add(method);
    while (!next.isEmpty()) {
      JavaCodeUnit unit = next.remove();
      if (seen.add(unit) && !isTrail(unit)) {
        Stream.concat(
                unit.getCallsFromSelf().stream()
                    .flatMap(call -> call.getTarget().resolveMember().stream()),
                unit.getMethodReferencesFromSelf().stream()
                    .flatMap(reference -> reference.getTarget().resolveMember().stream()))
            .flatMap(TrailRules::withImplementations)
            .forEach(next::add);
      }
    }
    return seen.stream().skip(1);
  }

  /** What is called, and what stands behind it where that is an interface. */
  static Stream<JavaCodeUnit> withImplementations(JavaCodeUnit called) {
    JavaClass owner = called.getOwner();
    return Stream.concat(
        Stream.of(called),
        owner.getAllSubclasses().stream()
            .flatMap(type ->
                type
                    .tryGetMethod(
                        called.getName(),
                        called.getRawParameterTypes().stream()
                            .map(JavaClass::getName)
                            .toArray(String[]::new))
                    .stream()));
  }
}
