package io.bspconsole.isolation;

import io.bspconsole.isolation.Sample.State;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the variables in addresses of pages and endpoints with ids of every kind. */
final class Addresses {

  /** As Vaadin writes a variable, and as Spring does. */
  private static final Pattern VARIABLE =
      Pattern.compile(":(\\w+)\\??(?:\\([^)]*\\))?|\\{\\*?(\\w+)(?::[^}]*)?}");

  private static final Pattern OPTIONAL = Pattern.compile("/:\\w+\\?");

  private static final String CLIENT = "clientId";

  /** Variables that name something within a client, or something that only staff may see. */
  private static final Map<String, Function<Sample, String>> WITHIN =
      Map.of(
          "templateId", sample -> sample.template().toString(),
          "reviewId", sample -> sample.review().toString(),
          "event", sample -> sample.event().toString());

  /** Variables that lead to nobody's data. */
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("business", "1"),
          Map.entry("secret", "opens-nothing"),
          Map.entry("problem", "unlinked"),
          Map.entry("code", "P1.2"),
          Map.entry("part", "elsewhere"),
          Map.entry("version", "v25.0"),
          Map.entry("waba", "1234567"),
          Map.entry("app", "1234567"),
          Map.entry("session", "opens-nothing"),
          Map.entry("number", "1234567"),
          Map.entry("template", "1234567"));

  private final Stage stage;

  Addresses(Stage stage) {
    this.stage = stage;
  }

  /**
   * An address to try.
   *
   * @param target absent where the address names no client
   * @param label of what it names within the client
   * @param there whether that exists
   * @param asked the ids in it
   */
  record Address(
      String path,
      @Nullable Target target,
      @Nullable Sample sample,
      String label,
      boolean there,
      List<String> asked) {

    /** Something was changed there. */
    void used() {
      if (target != null && target.client() != null && sample != null) {
        target.client().used(sample);
      }
    }

    @Override
    public String toString() {
      return (target == null ? "" : target + ", ") + label;
    }

    /** The text without the ids that were asked for. */
    String mask(String text) {
      String masked = text;
      for (String id : asked) {
        masked = masked.replace(id, "…");
      }
      return masked;
    }
  }

  List<Address> of(String template) {
    List<Address> all = new ArrayList<>();
    String shortest = OPTIONAL.matcher(template).replaceAll("");
    if (!shortest.equals(template)) {
      all.addAll(of(shortest));
    }
    List<String> variables = VARIABLE.matcher(template).results().map(Addresses::name).toList();
    List<@Nullable Target> targets = new ArrayList<>();
    if (variables.contains(CLIENT)) {
      targets.addAll(stage.targets());
      targets.add(Target.missing("no id", "nonsense"));
    } else {
      targets.add(null);
    }
    for (Target target : targets) {
      all.addAll(of(template, variables, target));
    }
    return all;
  }

  private List<Address> of(String template, List<String> variables, @Nullable Target target) {
    List<Address> all = new ArrayList<>();
    if (variables.stream().noneMatch(WITHIN::containsKey)) {
      all.add(address(template, target, null, "", true, ""));
      return all;
    }
    SeededClient client = target == null ? stage.clients().getFirst() : target.client();
    for (Sample sample : Sample.of(client, stage.otherThan(client), states(variables))) {
      boolean there = sample.isThere() || (target == null && sample.isForeign());
      all.add(address(template, target, sample, sample.label(), there, ""));
    }
    all.add(address(template, target, null, "no id", false, "nonsense"));
    return all;
  }

  private static Set<State> states(List<String> variables) {
    return variables.contains("templateId")
        ? EnumSet.allOf(State.class)
        : variables.contains("reviewId")
            ? EnumSet.complementOf(EnumSet.of(State.DRAFT))
            : EnumSet.of(State.IN_REVIEW);
  }

  private static Address address(
      String template,
      @Nullable Target target,
      @Nullable Sample sample,
      String label,
      boolean there,
      String nonsense) {
    List<String> asked = new ArrayList<>();
    if (!nonsense.isEmpty()) {
      asked.add(nonsense);
    }
    if (target != null) {
      asked.add(target.text());
    }
    if (sample != null) {
      asked.addAll(sample.ids());
    }
    String path =
        VARIABLE
            .matcher(template)
            .replaceAll(variable -> value(name(variable), target, sample, nonsense))
            .replace("**", "readiness");
    return new Address(path, target, sample, label, there, List.copyOf(asked));
  }

  private static String value(
      String variable, @Nullable Target target, @Nullable Sample sample, String nonsense) {
    if (variable.equals(CLIENT) && target != null) {
      return target.text();
    }
    Function<Sample, String> within = WITHIN.get(variable);
    if (within != null) {
      return sample == null ? nonsense : within.apply(sample);
    }
    String fixed = FIXED.get(variable);
    if (fixed == null) {
      throw new AssertionError(
          "No value is known for the variable %s: add one to %s"
              .formatted(variable, Addresses.class));
    }
    return fixed;
  }

  private static String name(MatchResult variable) {
    return variable.group(1) == null ? variable.group(2) : variable.group(1);
  }

  /** What the matrix lets the subject find there, given that sign-in let it through. */
  Answer expected(Line line, Subject subject, Address address) {
    Target target = address.target();
    if (target == null) {
      return line.lets(subject.roles()) ? existing(subject, address) : line.others();
    }
    if (target.client() == null || !subject.enters(target.id())) {
      return Answer.HIDDEN;
    }
    return line.lets(subject.rolesIn(target.id())) ? existing(subject, address) : line.others();
  }

  private Answer existing(Subject subject, Address address) {
    Sample sample = address.sample();
    boolean whose = address.target() != null || subject.enters(stage.clients().getFirst().id());
    boolean unseen = subject.isNarrowed() && sample != null && (sample.isForeign() || !whose);
    return address.there() && !unseen ? Answer.ALLOW : Answer.HIDDEN;
  }
}
