package io.bspconsole.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.bspconsole.access.Actor;
import io.bspconsole.access.ActorPrincipal;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.FreshFactor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.Reach;
import io.bspconsole.access.Role;
import io.bspconsole.access.StaleFactor;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.support.Authenticated;
import io.bspconsole.tenancy.ClientDirectory;
import io.bspconsole.tenancy.ClientScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.aop.aspectj.annotation.AspectJProxyFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class GuardTest {

  private final ClientId own = ClientId.next();
  private final ClientId foreign = ClientId.next();
  private final ClientId unknown = ClientId.next();
  private final Notes notes = guarded(new Notes());

  @AfterEach
  void sign_out() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void a_permitted_call_runs_within_the_scope_of_its_client() {
    signIn(member(Role.AUTHOR));

    assertThat(notes.read(own)).isEqualTo(Optional.of(own));
    assertThat(ClientScope.current()).isEmpty();
  }

  @Test
  void another_client_and_one_that_does_not_exist_are_answered_alike() {
    signIn(member(Role.OWNER));

    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.read(foreign));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.read(unknown));
  }

  @Test
  void staff_do_not_find_a_client_that_does_not_exist_either() {
    signIn(staff(Role.ONBOARDING));

    assertThat(notes.read(foreign)).isEqualTo(Optional.of(foreign));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.read(unknown));
  }

  @Test
  void a_client_that_is_not_named_for_somebody_is_answered_like_one_that_does_not_exist() {
    signIn(
        new Actor(
            PersonId.next(),
            "Staff",
            Role.REVIEWER.permissions(),
            new Reach.Named(Set.of(own)),
            Map.of()));

    assertThat(notes.read(own)).isEqualTo(Optional.of(own));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.read(foreign));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.read(unknown));
    assertThat(notes.all()).isEmpty();
  }

  @Test
  void a_missing_permission_in_ones_own_client_is_denied() {
    signIn(member(Role.VIEWER));

    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> notes.write(own));
  }

  @Test
  void whoever_is_refused_stands_in_the_log_with_what_he_asked_for() {
    Logger log = (Logger) LoggerFactory.getLogger(Guard.class);
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    log.addAppender(heard);
    try {
      Actor viewer = member(Role.VIEWER);
      signIn(viewer);
      assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> notes.write(own));
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.read(foreign));

      assertThat(heard.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .anyMatch(line -> line.contains(viewer.id() + " lacks "))
          .anyMatch(line -> line.contains(viewer.id() + " asked for client " + foreign));
    } finally {
      log.detachAppender(heard);
    }
  }

  @Test
  void the_permission_of_a_method_replaces_the_one_of_its_class() {
    signIn(staff(Role.REVIEWER));

    assertThat(notes.read(own)).isPresent();
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> notes.write(own));
  }

  @Test
  void a_list_over_all_clients_is_for_staff() {
    signIn(staff(Role.MANAGER));
    assertThat(notes.all()).isEmpty();

    signIn(member(Role.OWNER));
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(notes::all);
  }

  @Test
  void what_asks_for_a_fresh_factor_is_refused_where_it_is_stale_or_was_never_shown() {
    Actor owner = member(Role.OWNER);
    signIn(owner);
    assertThat(notes.grant(own)).isPresent();

    SecurityContextHolder.getContext()
        .setAuthentication(
            Authenticated.as(() -> owner, Instant.now().minus(Duration.ofMinutes(16))));
    assertThatExceptionOfType(StaleFactor.class).isThrownBy(() -> notes.grant(own));
    assertThat(notes.read(own)).isPresent();

    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                (ActorPrincipal) () -> owner, null, List.of()));
    assertThatExceptionOfType(StaleFactor.class).isThrownBy(() -> notes.grant(own));
  }

  @Test
  void a_missing_permission_is_told_before_a_stale_factor() {
    SecurityContextHolder.getContext()
        .setAuthentication(Authenticated.as(() -> member(Role.VIEWER), Instant.EPOCH));

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> notes.grant(own))
        .isNotInstanceOf(StaleFactor.class);
  }

  @Test
  void one_whose_sign_in_is_not_complete_is_nobody() {
    Actor owner = member(Role.OWNER);
    ActorPrincipal half =
        new ActorPrincipal() {
          @Override
          public Actor actor() {
            return owner;
          }

          @Override
          public boolean isComplete() {
            return false;
          }
        };
    SecurityContextHolder.getContext().setAuthentication(Authenticated.as(half));

    assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
        .isThrownBy(() -> notes.read(own));
  }

  @Test
  void nobody_gets_through_without_signing_in() {
    assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
        .isThrownBy(() -> notes.read(own));
  }

  private Actor member(Role role) {
    return new Actor(PersonId.next(), "Member", Set.of(), Map.of(own, role.permissions()));
  }

  private static Actor staff(Role role) {
    return new Actor(PersonId.next(), "Staff", role.permissions(), Map.of());
  }

  private static void signIn(Actor actor) {
    SecurityContextHolder.getContext().setAuthentication(Authenticated.as(() -> actor));
  }

  private Notes guarded(Notes target) {
    AspectJProxyFactory factory = new AspectJProxyFactory(target);
    factory.setProxyTargetClass(true);
    factory.addAspect(
        new Guard(
            new CurrentActor(SecurityContextHolder.getContextHolderStrategy()),
            new Directory(),
            new FreshFactor(
                SecurityContextHolder.getContextHolderStrategy(),
                Duration.ofMinutes(15),
                Clock.systemUTC())));
    return factory.getProxy();
  }

  @Needs(Permission.TEMPLATE_READ)
  static class Notes {

    Optional<ClientId> read(ClientId client) {
      return ClientScope.current();
    }

    @Needs(Permission.TEMPLATE_WRITE)
    Optional<ClientId> write(ClientId client) {
      return ClientScope.current();
    }

    @Needs(value = Permission.TEAM_MANAGE, fresh = true)
    Optional<ClientId> grant(ClientId client) {
      return ClientScope.current();
    }

    @Needs(Permission.PORTFOLIO_READ)
    Optional<ClientId> all() {
      return ClientScope.current();
    }
  }

  private final class Directory implements ClientDirectory {

    @Override
    public boolean exists(ClientId client) {
      return client.equals(own) || client.equals(foreign);
    }

    @Override
    public Optional<String> name(ClientId client) {
      return Optional.empty();
    }

    @Override
    public Optional<ClientId> ownerOfWaba(MetaId waba) {
      return Optional.empty();
    }

    @Override
    public Map<MetaId, ClientId> ownersOfWabas(Collection<MetaId> wabas) {
      return Map.of();
    }

    @Override
    public boolean assignWaba(MetaId waba, ClientId client) {
      return false;
    }

    @Override
    public void releaseWaba(MetaId waba, ClientId client) {}

    @Override
    public void releaseNumbers(Collection<MetaId> numbers, ClientId client) {}

    @Override
    public boolean assignNumber(MetaId number, ClientId client) {
      return false;
    }
  }
}
