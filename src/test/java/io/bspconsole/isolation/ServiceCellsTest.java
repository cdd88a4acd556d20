package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Needs;
import io.bspconsole.clients.BusinessProfiles;
import io.bspconsole.isolation.Cells.Cell;
import io.bspconsole.isolation.WaysIn.Call;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.keys.KeyId;
import io.bspconsole.support.Sampling;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Every public method of every guarded bean, called by everybody with ids of every kind. */
@SuppressWarnings("NullAway.Init")
class ServiceCellsTest extends IsolationTest {

  @Autowired private BusinessProfiles profiles;

  private final Cells cells = new Cells();
  private final Set<Class<?>> outcomes = new HashSet<>();
  private final Sampling sampling = new Sampling();

  /**
   * Never succeed here, where success would take something of the stage away, or bring what nobody
   * seeded, or needs what no sample is, such as a picture; what they answer to those who may
   * differs from a refusal. That they succeed is shown by tests of their own.
   */
  private static final Set<String> SPARED =
      Set.of(
          "archive.ClientArchive.purge",
          "archive.portfolio.ArchiveImport.bring",
          "clients.ClientNames.keep",
          "clients.ClientNames.keepLegal",
          "clients.ProfilePictures.cut",
          "clients.ProfilePictures.keep",
          "quality.OptOuts.forget",
          "webhooks.portfolio.EventWork.replayAll");

  private Renewed<Holders> providers;

  @BeforeEach
  void hire() {
    providers = stage().seeding().providersHolders();
  }

  @Test
  void every_service_answers_as_the_matrix_says() {
    try (Witness witness = new Witness((ConfigurableApplicationContext) application)) {
      for (Call call : ways.guardedCalls()) {
        for (Subject subject : stage().subjects()) {
          for (Target target : targets(call)) {
            for (Sample sample : samples(call, target)) {
              if (sampling.takes()) {
                cells.add(cell(call, subject, target, sample, witness));
              }
            }
          }
        }
      }
    }
    cells.report("services");

    assertThat(cells.findings()).isEmpty();
    assertThat(leftBehind()).isEmpty();
    assertThat(cells.tried()).isGreaterThan(Sampling.of(15_000));
    if (Sampling.isWhole()) {
      assertThat(unproven())
          .as("calls that succeeded for nobody, so that nothing is proven")
          .isEmpty();
    }
  }

  private List<Target> targets(Call call) {
    return isAboutOneClient(call)
        ? stage().targets()
        : List.of(Target.of(stage().clients().getFirst()));
  }

  private Cell cell(Call call, Subject subject, Target target, Sample sample, Witness witness) {
    Answer expected = expected(call, subject, target, sample);
    @Nullable Object[] arguments = new Arguments(target, sample, () -> revision(target)).of(call);
    witness.testify();
    @Nullable Object result = cast.as(subject, () -> result(call, arguments));
    Answer got = answer(result);
    if (got == Answer.ALLOW) {
      outcomes.add(result == null ? Void.class : result.getClass());
      if (target.client() != null && isChange(call)) {
        used(call, target.client(), sample);
      }
    }
    List<String> asked = new ArrayList<>(sample.ids());
    asked.add(target.text());
    boolean portfolio = !isAboutOneClient(call) && expected == Answer.ALLOW;
    return new Cell(
        call.way().name(),
        subject + " for " + target + ", " + sample.label(),
        expected,
        got,
        String.valueOf(result),
        Everything.in(result) + Written.to(arguments) + witness.testify(),
        asked,
        stage().foreign(subject, portfolio ? null : target));
  }

  private Answer expected(Call call, Subject subject, Target target, Sample sample) {
    Line line = matrix.line("service", call.way().name());
    if (subject.signedIn() == null) {
      return Answer.SIGN_IN;
    }
    if (!isAboutOneClient(call)) {
      if (subject.isNarrowed()
          && Arguments.namesSomethingOf(call)
          && !subject.enters(target.id())) {
        return line.lets(subject.everywhere()) ? Answer.HIDDEN : line.others();
      }
      return line.lets(subject.everywhere()) ? fresh(line, call, subject, sample) : line.others();
    }
    if (target.client() == null || !subject.enters(target.id())) {
      return Answer.HIDDEN;
    }
    return line.lets(subject.rolesIn(target.id()))
        ? fresh(line, call, subject, sample)
        : line.others();
  }

  /** Whether there is something is nothing that a stale factor is told. */
  private static Answer fresh(Line line, Call call, Subject subject, Sample sample) {
    return line.fresh() && subject.isStale() ? Answer.REFUSE : existing(call, subject, sample);
  }

  private static Answer existing(Call call, Subject subject, Sample sample) {
    boolean there;
    if (Arguments.leadsNowhere(call)) {
      there = false;
    } else if (Arguments.namesHolder(call)) {
      there = isThere(call, sample);
    } else {
      boolean seen = !isAboutOneClient(call) && !subject.isNarrowed();
      there = !Arguments.namesSomething(call) || sample.isThere() || (seen && sample.isForeign());
    }
    return there ? Answer.ALLOW : Answer.HIDDEN;
  }

  private static boolean isThere(Call call, Sample sample) {
    if (isAboutOneClient(call)) {
      return sample.isThere();
    }
    List<Class<?>> types = List.of(call.method().getParameterTypes());
    // The provider's keys and those of all clients are in one list; who has none is told by
    // address.
    return types.contains(EmailAddress.class)
        || sample.isOfProvider()
        || (types.contains(KeyId.class) && sample.isForeign());
  }

  /** What a call can name: for holders of rights each kind of id, and of whom. */
  private List<Sample> samples(Call call, Target target) {
    SeededClient of = target.client();
    SeededClient other = stage().otherThan(of);
    if (!Arguments.namesHolder(call)) {
      return Arguments.samples(call, of, other);
    }
    Stream<Sample> own =
        !isAboutOneClient(call)
            ? Stream.of(Sample.ofProvider(providers.get()))
            : of == null ? Stream.empty() : Stream.of(of.withHolders());
    return Stream.concat(
            own,
            Stream.of(
                other.withHolders().foreign(),
                (of == null ? other : of).deleted(),
                Sample.random(),
                Sample.zero()))
        .toList();
  }

  private void used(Call call, SeededClient client, Sample sample) {
    if (!Arguments.namesHolder(call)) {
      client.used(sample);
    } else if (sample.isOfProvider()) {
      providers.used();
    } else if (sample.isThere()) {
      client.usedHolders();
    } else if (sample.isForeign()) {
      stage().otherThan(client).usedHolders();
    }
  }

  private static Answer answer(@Nullable Object result) {
    return switch (result) {
      case NotFound _ -> Answer.HIDDEN;
      case AccessDeniedException _ -> Answer.REFUSE;
      case AuthenticationCredentialsNotFoundException _ -> Answer.SIGN_IN;
      case Throwable _ -> Answer.BROKEN;
      case null, default -> Answer.ALLOW;
    };
  }

  private static @Nullable Object result(Call call, @Nullable Object[] arguments) {
    try {
      call.method().setAccessible(true);
      return call.method().invoke(call.bean(), arguments);
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private int revision(Target target) {
    return target.client() == null
        ? 1
        : cast.as(
            stage().subjects().stream()
                .filter(subject -> subject.everywhere().contains("administrator"))
                .findFirst()
                .orElseThrow(),
            () -> profiles.get(target.id()).revision());
  }

  /** Outcomes that mean success, by the order of the sealed type, and that nobody got. */
  private Set<String> unproven() {
    Set<String> missing = new TreeSet<>();
    for (Call call : ways.guardedCalls()) {
      Class<?> type = call.method().getReturnType();
      if (type.isSealed()
          && !SPARED.contains(call.way().name())
          && !Arguments.leadsNowhere(call)
          && !outcomes.contains(type.getPermittedSubclasses()[0])) {
        missing.add(call.way() + ": " + type.getPermittedSubclasses()[0].getSimpleName());
      }
    }
    return missing;
  }

  private static boolean isAboutOneClient(Call call) {
    Class<?>[] types = call.method().getParameterTypes();
    return types.length > 0 && types[0] == ClientId.class;
  }

  private static boolean isChange(Call call) {
    Needs needs = AnnotatedElementUtils.findMergedAnnotation(call.method(), Needs.class);
    if (needs == null) {
      needs =
          AnnotatedElementUtils.findMergedAnnotation(
              AopUtils.getTargetClass(call.bean()), Needs.class);
    }
    return needs != null && !needs.value().endsWith(":READ");
  }
}
