package io.bspconsole.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import io.bspconsole.access.Needs;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.support.Faces;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may call what a module shows to others: see {@link Faces}. */
final class FaceRules {

  private FaceRules() {}

  /** Wall 3: faces say who may call them, and whose data it is about comes first. */
  static ArchRule facesAreGuarded() {
    Set<String> reviewed = Faces.withoutPermission().keySet();
    return methods()
        .that(areDoors())
        .should(
            CodeRules.condition(
                "need a permission and take the client first, or be reviewed to need none",
                (JavaMethod method) ->
                    reviewed.contains(name(method))
                        ? List.of()
                        : Stream.of(unguarded(method), withoutClient(method))
                            .flatMap(List::stream)
                            .toList()));
  }

  /**
   * What asks for no permission because only the console itself calls it.
   *
   * @param reviewed for whom doors are that ask for none
   */
  static ArchRule pagesLeaveInnerFacesAlone(Map<String, String> reviewed) {
    Set<String> inner =
        reviewed.entrySet().stream()
            .filter(door -> door.getValue().equals("inner"))
            .map(door -> door.getKey().substring(door.getKey().lastIndexOf('.') + 1))
            .collect(Collectors.toSet());
    return noClasses()
        .that()
        .resideInAnyPackage("..ui..", "..api..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "goes to a face that only the console itself calls",
                call ->
                    // by its name alone first: to find what is called takes long
                    inner.contains(call.getTarget().getName())
                        && call.getTarget().resolveMember().stream()
                            .flatMap(TrailRules::withImplementations)
                            .anyMatch(door -> "inner".equals(reviewed.get(name(door))))))
        .as("pages and endpoints do not call what asks for no permission");
  }

  /** Whoever may export shows a second factor a short while before a file leaves. */
  static ArchRule exportsAskForAFreshFactor() {
    return methods()
        .that(areDoors())
        .and()
        .haveRawParameterTypes(
            DescribedPredicate.describe(
                "a stream",
                types -> types.stream().anyMatch(type -> type.isEquivalentTo(OutputStream.class))))
        .should(
            CodeRules.condition(
                "ask for a fresh factor where they need a permission to export",
                (JavaMethod method) ->
                    needed(method)
                        .filter(needs -> needs.value().endsWith(":EXPORT") && !needs.fresh())
                        .map(_ -> method.getFullName() + " does not ask for a fresh factor")
                        .stream()
                        .toList()));
  }

  private static Optional<Needs> needed(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(Needs.class)
        .or(() -> method.getOwner().tryGetAnnotationOfType(Needs.class));
  }

  static DescribedPredicate<JavaMethod> areDoors() {
    return DescribedPredicate.describe(
        "are doors of faces",
        method ->
            method.getOwner().isMetaAnnotatedWith(Component.class)
                && Faces.isDoor(method.reflect()));
  }

  static String name(JavaCodeUnit method) {
    return Faces.name(method.getOwner().getName(), method.getName());
  }

  private static List<String> unguarded(JavaMethod method) {
    boolean guarded =
        method.isAnnotatedWith(Needs.class) || method.getOwner().isAnnotatedWith(Needs.class);
    return guarded ? List.of() : List.of(method.getFullName() + " needs no permission");
  }

  private static List<String> withoutClient(JavaMethod method) {
    boolean portfolio = method.getOwner().getPackageName().contains(".portfolio");
    boolean clientFirst =
        !method.getRawParameterTypes().isEmpty()
            && method.getRawParameterTypes().getFirst().isEquivalentTo(ClientId.class);
    return portfolio || clientFirst
        ? List.of()
        : List.of(method.getFullName() + " does not take the client first");
  }
}
