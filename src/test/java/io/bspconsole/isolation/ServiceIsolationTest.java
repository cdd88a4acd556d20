package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;

class ServiceIsolationTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;

  private List<Call> calls;
  private ClientId own;
  private ClientId foreign;

  @BeforeEach
  void find_every_service_method() {
    calls =
        context.getBeansWithAnnotation(Service.class).values().stream()
            .flatMap(bean -> calls(bean).stream())
            .toList();
    own = fixtures.client("Own");
    foreign = fixtures.client("Foreign");
  }

  @Test
  void an_owner_finds_no_other_client_through_any_service() {
    Person owner = fixtures.member(own, Role.OWNER);
    ClientId missing = ClientId.next();

    assertThat(calls).filteredOn(Call::takesClient).hasSizeGreaterThan(20);
    assertThat(calls)
        .filteredOn(Call::takesClient)
        .allSatisfy(call -> {
          assertThat(fixtures.as(owner, () -> call.answer(foreign)))
              .describedAs(call.toString())
              .isInstanceOf(NotFound.class);
          assertThat(fixtures.as(owner, () -> call.answer(missing)))
              .describedAs(call.toString())
              .isInstanceOf(NotFound.class);
        });
  }

  @Test
  void people_of_a_client_see_no_list_over_all_clients() {
    Person owner = fixtures.member(own, Role.OWNER);

    assertThat(calls).filteredOn(call -> !call.takesClient()).isNotEmpty();
    assertThat(calls)
        .filteredOn(call -> !call.takesClient())
        .allSatisfy(call ->
            assertThat(fixtures.as(owner, () -> call.answer(foreign)))
                .describedAs(call.toString())
                .isInstanceOf(AccessDeniedException.class));
  }

  @Test
  void nobody_calls_a_service_without_signing_in() {
    assertThat(calls)
        .allSatisfy(call ->
            assertThat(call.answer(own))
                .describedAs(call.toString())
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class));
  }

  @Test
  void a_service_that_forgets_the_guard_would_be_noticed() {
    Call open = calls(new Unguarded()).getFirst();

    assertThat(open.answer(foreign)).isEqualTo("of " + foreign);
  }

  private static List<Call> calls(Object bean) {
    List<Call> found = new ArrayList<>();
    for (Method method : AopUtils.getTargetClass(bean).getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && !method.isSynthetic()) {
        found.add(new Call(bean, method));
      }
    }
    return found;
  }

  /** One public method of one service. */
  private record Call(Object bean, Method method) {

    boolean takesClient() {
      return method.getParameterCount() > 0 && method.getParameterTypes()[0] == ClientId.class;
    }

    /** What comes back: the refusal, where there is one. The other arguments are empty. */
    @Nullable Object answer(ClientId client) {
      @Nullable Object[] arguments =
          Arrays.stream(method.getParameterTypes())
              .map(type -> type == ClientId.class ? client : empty(type))
              .toArray();
      try {
        method.setAccessible(true);
        return method.invoke(bean, arguments);
      } catch (InvocationTargetException e) {
        return e.getCause();
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }

    private static @Nullable Object empty(Class<?> type) {
      if (type == int.class) {
        return 1;
      }
      if (type == long.class) {
        return 1L;
      }
      return type == boolean.class ? Boolean.FALSE : null;
    }

    @Override
    public String toString() {
      return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
  }

  /** Planted: a service that nobody guards. */
  static class Unguarded {

    public String read(ClientId client) {
      return "of " + client;
    }
  }
}
