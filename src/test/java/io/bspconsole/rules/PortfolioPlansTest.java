package io.bspconsole.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.access.Role;
import io.bspconsole.clients.EvidenceId;
import io.bspconsole.clients.HitId;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StepId;
import io.bspconsole.clients.portfolio.ClientFilter;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.clients.portfolio.ClientQuery.Due;
import io.bspconsole.clients.portfolio.ClientQuery.Sort;
import io.bspconsole.clients.portfolio.Direction;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.quality.portfolio.NeedFilter;
import io.bspconsole.rules.Explaining.Step;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Whole;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.portfolio.EventCursor;
import io.bspconsole.webhooks.portfolio.EventFilter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads over all clients must not read whole tables. Every public method of the portfolio packages
 * is called against a crowd of clients, by somebody who sees all of them and by somebody who sees
 * sixty, and the database is asked how it goes about each query; a method that is new is found by
 * itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Whole
class PortfolioPlansTest extends IntegrationTest {

  /** Rows of a list, of the limit that it is given here, and of one that is worth an index. */
  private static final int FEW = 400;

  private static final int LIMIT = 50;

  /** Claims of workers, which stand elsewhere and read over all clients too. */
  private static final Set<String> WORKERS =
      Set.of(
          "Claims.claim",
          "Deliveries.claim",
          "Events.lanes",
          "Events.head",
          "Events.adoptable",
          "DueScreenings.after");

  private static final Set<String> WRITES =
      Set.of(
          "ClientRegister.create",
          "RegisterRows.changeStanding",
          "RegisterRows.keep",
          "EvidenceRows.add",
          "StandingRows.add",
          "AttestRows.moved",
          "AttestRows.reminded",
          "ProgressRows.attest",
          "DueProfiles.done",
          "DueProfiles.read",
          "DueProfiles.putBack",
          "DueProfiles.hurry",
          "DueProfiles.again",
          "DueProfiles.lost",
          "DueScreenings.begin",
          "DueScreenings.done",
          "DueScreenings.again",
          "PictureRows.add",
          "PictureRows.keep",
          "PictureRows.sweep",
          "PictureRows.giveUp",
          "LostPictures.lost",
          "LostPictures.endOf",
          "LostPictures.endOfGone",
          "ScreeningRows.keep",
          "ScreeningRows.choose",
          "ScreeningRows.decide",
          "ScreeningSubjects.ban",
          "StepRows.begin",
          "StepRows.keep",
          "StepRows.tick",
          "ProgressRows.write",
          "ProgressRows.rate",
          "AccountRows.keep",
          "AccountRows.subscribed",
          "ClaimRows.add",
          "AccountClaims.settle",
          "DueAccounts.done",
          "DueAccounts.failed",
          "DueAccounts.hurry",
          "DueAccounts.stop",
          "DueAccounts.counted",
          "EventWork.close",
          "EventWork.release",
          "EventWork.replay",
          "EventWork.replayAll",
          "EventWork.route",
          "EventWork.take",
          "OwnTermLists.add",
          "OwnTermLists.remove",
          "OwnTermLists.switchOff",
          "ReviewPlan.addRule",
          "ReviewPlan.keep",
          "ReviewPlan.keepReason",
          "ReviewPlan.removeReason",
          "ReviewPlan.removeRule",
          "ReviewerKeys.set",
          "SandboxMoods.be",
          "SandboxMoods.rehearsals",
          "SandboxMoods.send",
          "UnsentMails.retry");

  /** None at all, or by others that read what is the provider's own. */
  private static final Set<String> READS_NO_TABLE =
      Set.of(
          "UnsentMails.canLeave",
          "ReviewPlan.reasons",
          "ReviewPlan.rules",
          "ReviewPlan.settings",
          "OwnTermLists.all",
          "ReviewerKeys.areOn",
          "SandboxMoods.now",
          "SandboxMoods.errorCodes");

  /** What reads everything by its nature, and from an index alone. */
  private static final Map<String, String> COUNTS =
      Map.of(
          "QualityPortfolio.headline", "counts the clients",
          "QualityPortfolio.numbersByRating", "counts all numbers",
          "QualityPortfolio.templatesByRating", "counts all templates",
          "RuleRates.all", "counts what came of all decisions",
          "ClientRegister.count", "counts the clients",
          "ClientList.count", "counts the clients");

  @Autowired private ApplicationContext context;
  @Autowired private DataSource database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @Autowired private CurrentActor current;
  @Autowired private Fixtures fixtures;

  private Explaining explaining;
  private List<Person> readers;

  @BeforeAll
  void let_the_crowd_in() {
    explaining = new Explaining(database);
    Crowd crowd = new Crowd(jdbc);
    crowd.leave(); // of a run that was cut off
    crowd.come();
    Person narrowed = fixtures.narrowed(Set.of(), Role.ADMINISTRATOR);
    crowd.assign(narrowed.actor().id());
    readers = List.of(fixtures.staff(Role.ADMINISTRATOR), narrowed);
  }

  @AfterAll
  void send_the_crowd_home() {
    new Crowd(jdbc).leave();
  }

  Stream<String> reads() {
    return methods().map(PortfolioPlansTest::name).distinct().sorted();
  }

  @ParameterizedTest
  @MethodSource("reads")
  void reads_no_whole_table(String read) throws ReflectiveOperationException {
    List<Step> bad = new ArrayList<>();
    List<Step> all = new ArrayList<>();
    for (Method method : methods().filter(it -> name(it).equals(read)).toList()) {
      Object target = instance(method.getDeclaringClass());
      for (List<@Nullable Object> arguments : samples(method)) {
        for (Person reader : readers) {
          fixtures.run(reader, () -> read(method, target, arguments));
          List<Step> steps = explaining.steps();
          all.addAll(steps);
          steps.stream().filter(step -> isBad(read, arguments, step)).forEach(bad::add);
        }
      }
    }
    assertThat(all).as(read).isNotEmpty();
    assertThat(bad).as(read).isEmpty();
  }

  private void read(Method method, Object target, List<@Nullable Object> arguments) {
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly(); // what a read tells the trail is nothing here
      call(method, target, arguments);
    });
  }

  private static void call(Method method, Object target, List<@Nullable Object> arguments) {
    method.setAccessible(true);
    try {
      method.invoke(target, arguments.toArray());
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(name(method) + arguments, e.getTargetException());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_query_without_an_index_is_caught() {
    JdbcClient.create(explaining)
        .sql("SELECT id FROM template WHERE meta_reason = ? LIMIT 5")
        .param("SCAM")
        .query((row, _) -> row.getBytes(1))
        .list();

    assertThat(explaining.steps()).anyMatch(step -> isBad("planted", List.of(), step));
  }

  private static boolean isBad(String read, List<@Nullable Object> arguments, Step step) {
    if (!step.readsTable() || step.rows() <= FEW) {
      return false;
    }
    return switch (step.type()) {
      case "ALL" -> !isSearch(arguments);
      case "index" ->
          !isSearch(arguments)
              && !(COUNTS.containsKey(read) && step.extra().contains("Using index"));
      default -> step.sql().contains("FOR UPDATE") && step.extra().contains("filesort");
    };
  }

  /** A part of a name is looked for in all names; there are some thousands of clients. */
  private static boolean isSearch(List<@Nullable Object> arguments) {
    return arguments.stream()
        .anyMatch(it -> it instanceof ClientFilter filter && !filter.search().isEmpty());
  }

  private Stream<Method> methods() {
    return Arrays.stream(context.getBeanDefinitionNames())
        .filter(context::isSingleton)
        .map(context::getBean)
        .<Class<?>>map(AopUtils::getTargetClass)
        .filter(type -> type.getName().startsWith("io.bspconsole.") && constructor(type) != null)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method ->
            WORKERS.contains(name(method))
                || (method.getDeclaringClass().getPackageName().endsWith(".portfolio")
                    && Modifier.isPublic(method.getModifiers())))
        .filter(method -> !WRITES.contains(name(method)))
        .filter(method -> !READS_NO_TABLE.contains(name(method)));
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  private static @Nullable Constructor<?> constructor(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(it ->
            Stream.of(JdbcClient.class, PortfolioSql.class)
                .anyMatch(List.of(it.getParameterTypes())::contains))
        .findFirst()
        .orElse(null);
  }

  /** Another of its kind, without guard and transaction, that is explained. */
  private Object instance(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = Objects.requireNonNull(constructor(type));
    constructor.setAccessible(true);
    List<Object> parts = new ArrayList<>();
    for (Class<?> part : constructor.getParameterTypes()) {
      parts.add(part(part));
    }
    return constructor.newInstance(parts.toArray());
  }

  private Object part(Class<?> type) throws ReflectiveOperationException {
    if (type == JdbcClient.class) {
      return JdbcClient.create(explaining);
    } else if (type == PortfolioSql.class) {
      return new PortfolioSql(JdbcClient.create(explaining), current);
    } else if (type == ZoneId.class) {
      return ZoneId.of("Asia/Jakarta");
    }
    if (type.getName().startsWith("io.bspconsole.") && constructor(type) != null) {
      return instance(type); // what reads for it is explained, too
    }
    return type == ApplicationEventPublisher.class ? context : context.getBean(type);
  }

  /** All that the parameters can be combined to. */
  private static List<List<@Nullable Object>> samples(Method method) {
    List<List<@Nullable Object>> all = List.of(List.of());
    for (Parameter parameter : method.getParameters()) {
      all =
          all.stream()
              .flatMap(before ->
                  samples(parameter).stream()
                      .map(next -> {
                        List<@Nullable Object> longer = new ArrayList<>(before);
                        longer.add(next);
                        return longer;
                      }))
              .toList();
    }
    return all;
  }

  private static List<@Nullable Object> samples(Parameter parameter) {
    boolean must = !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return must && parameter.getType() == String.class
        ? List.of("Toko")
        : samples(parameter.getType());
  }

  private static List<@Nullable Object> samples(Class<?> type) {
    if (type == Consumer.class) {
      return List.<@Nullable Object>of((Consumer<Object>) _ -> {});
    } else if (type == int.class) {
      return List.of(LIMIT);
    } else if (type == HitId.class) {
      return List.of(new HitId(UUID.randomUUID()));
    } else if (type == EvidenceId.class) {
      return List.of(new EvidenceId(UUID.randomUUID()));
    } else if (type == long.class) {
      return List.of(1L);
    } else if (type == PictureId.class) {
      return List.of(PictureId.next());
    } else if (type == StepId.class) {
      return List.of(StepId.next());
    } else if (type == ClientId.class) {
      return List.of(Crowd.client());
    } else if (type == LocalDate.class) {
      return List.of(LocalDate.now(ZoneId.of("Asia/Jakarta")));
    } else if (type == Collection.class) {
      return List.of(Set.of(Standing.ACTIVE, Standing.ON_WATCH));
    } else if (type == Matter.class) {
      return List.of(Matter.NUMBERS, Matter.TEMPLATES);
    } else if (type == Instant.class) {
      return List.of(Instant.now().minusSeconds(36_000));
    } else if (type == UUID.class) {
      return List.of(Crowd.event());
    } else if (type == MetaId.class) {
      return List.of(new MetaId("crowd2"));
    } else if (type == String.class) {
      return Arrays.asList(null, Crowd.client().toString());
    } else if (type.isEnum() && type.getPackageName().endsWith("reviews.portfolio")) {
      return Arrays.<@Nullable Object>asList(type.getEnumConstants());
    } else if (type == Direction.class) {
      return List.of(Direction.AFTER, Direction.BEFORE);
    } else if (type == NeedFilter.class) {
      return Arrays.stream(NeedFilter.Show.values())
          .<@Nullable Object>map(show -> new NeedFilter(show, ""))
          .toList();
    } else if (type == ClientFilter.class) {
      return List.of(
          ClientFilter.all(),
          new ClientFilter("", Standing.ONBOARDING),
          new ClientFilter("wd 01", null));
    } else if (type == ClientQuery.class) {
      ClientQuery all = ClientQuery.ALL;
      return List.of(
          all,
          all.sorted(Sort.NAME, false),
          all.sorted(Sort.DAYS, true),
          all.sorted(Sort.RATING, false),
          all.withStandings(Set.of(Standing.ON_WATCH, Standing.RESTRICTED)),
          all.withWaitsFor(Party.CLIENT),
          all.withDue(Due.LATE),
          all.withDue(Due.PROFILE),
          all.withDue(Due.PICTURE),
          all.withDue(Due.SCREENING),
          all.withOwner(PersonId.next()).sorted(Sort.NAME, false));
    } else if (type == EventFilter.class) {
      return List.of(
          EventFilter.ALL,
          new EventFilter(EventState.QUARANTINED, null, null),
          new EventFilter(EventState.APPLIED, null, null),
          new EventFilter(EventState.CLOSED, null, null),
          new EventFilter(null, "flows", null),
          EventFilter.ALL.account("crowd2"),
          EventFilter.ALL.mine(true),
          EventFilter.ALL.replayedAt(Instant.now().minusSeconds(36_000)),
          new EventFilter(null, null, Crowd.client()),
          new EventFilter(EventState.APPLIED, "flows", null),
          new EventFilter(EventState.DEAD, "flows", Crowd.client()));
    } else if (type == EventCursor.class) {
      return Arrays.asList(
          null,
          new EventCursor(false, Instant.now().minusSeconds(36_000), Crowd.event()),
          new EventCursor(true, Instant.now().minusSeconds(36_000), Crowd.event()));
    }
    throw new IllegalStateException(
        "No sample of " + type + ": add one, or name the method a write");
  }
}
