package io.bspconsole.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.bspconsole.audit.Trail;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the trail asks of services. */
final class TrailRules {

  /** Methods that change nothing although no annotation says so. Each one was looked at. */
  static final Set<String> EXCEPTIONS = Set.of("io.bspconsole.clients.BusinessProfiles.get");

  private TrailRules() {}

  /** Whoever changes something tells the trail, himself or by somebody whom he calls. */
  static ArchRule changesReachTheTrail() {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Service.class)
        .and()
        .arePublic()
        .should(
            new ArchCondition<JavaMethod>("only read, or reach the trail") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                if (!onlyReads(method)
                    && !EXCEPTIONS.contains(name(method))
                    && !reachesTheTrail(method)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          method, name(method) + " may write and does not tell the trail"));
                }
              }
            });
  }

  static String name(JavaMethod method) {
    return method.getOwner().getName() + "." + method.getName();
  }

  private static boolean onlyReads(JavaMethod method) {
    return Stream.of(
            method.tryGetAnnotationOfType(Transactional.class),
            method.getOwner().tryGetAnnotationOfType(Transactional.class))
        .flatMap(Optional::stream)
        .findFirst()
        .filter(Transactional::readOnly)
        .isPresent();
  }

  private static boolean reachesTheTrail(JavaMethod method) {
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> next = new ArrayDeque<>();
    next.add(method);
    while (!next.isEmpty()) {
      JavaCodeUnit unit = next.remove();
      if (unit.getOwner().isEquivalentTo(Trail.class)
          || unit.getOwner().getName().equals("io.bspconsole.audit.internal.Acts")) {
        return true;
      }
      if (seen.add(unit)) {
        Stream.concat(
                unit.getCallsFromSelf().stream()
                    .flatMap(call -> call.getTarget().resolveMember().stream()),
                unit.getMethodReferencesFromSelf().stream()
                    .flatMap(reference -> reference.getTarget().resolveMember().stream()))
            .flatMap(TrailRules::withImplementations)
            .forEach(next::add);
      }
    }
    return false;
  }

  /** What is called, and what stands behind it where that is an interface. */
  private static Stream<JavaCodeUnit> withImplementations(JavaCodeUnit called) {
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
