package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.access.Role;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.audit.portfolio.AllTrails;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.portfolio.ClientFilter;
import io.bspconsole.clients.portfolio.ClientPage;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.clients.portfolio.Direction;
import io.bspconsole.clients.portfolio.NewClient;
import io.bspconsole.clients.portfolio.NewOwner;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.quality.portfolio.QualityPortfolio;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.EventLog;
import io.bspconsole.webhooks.portfolio.EventRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What the cells do not ask of staff who are narrowed: counts, pages, filters and chains. */
class NarrowedStaffTest extends IsolationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private ClientRegister register;
  @Autowired private QualityPortfolio quality;
  @Autowired private EventLog events;
  @Autowired private AllTrails trails;

  private SeededClient own;
  private SeededClient other;
  private Person narrowed;

  @BeforeEach
  void narrow() {
    own = stage().clients().getFirst();
    other = stage().clients().get(1);
    narrowed = fixtures.narrowed(Set.of(own.id()), Role.ADMINISTRATOR, Role.MANAGER);
  }

  @Test
  void the_register_is_counted_and_paged_over_the_named_clients() {
    assertThat(clients(null).clients()).extracting(ClientSummary::id).containsExactly(own.id());
    assertThat(clients(null).after()).isNull();
    assertThat(fixtures.as(narrowed, () -> register.count(ClientFilter.all()))).isEqualTo(1);
    assertThat(fixtures.as(narrowed, () -> register.count(new ClientFilter(other.word(), null))))
        .isZero();
  }

  @Test
  void the_place_of_another_client_is_no_place_in_the_register() {
    assertThat(clients(other.id().toString())).isEqualTo(clients(null));
  }

  @Test
  void the_headline_counts_the_named_clients() {
    assertThat(fixtures.as(narrowed, () -> quality.headline()).clients()).isEqualTo(1);
  }

  @Test
  void a_filter_for_another_client_finds_no_event() {
    assertThat(find(new EventFilter(null, null, other.id()))).isEmpty();
    assertThat(find(EventFilter.ALL))
        .isNotEmpty()
        .extracting(EventRow::client)
        .containsOnly(own.id());
  }

  @Test
  void the_trail_of_another_client_and_of_the_provider_are_not_found() {
    assertThat(entry(ChainId.of(own.id())).chain()).isEqualTo(ChainId.of(own.id()));
    assertThatThrownBy(() -> entry(ChainId.of(other.id()))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> entry(ChainId.PROVIDER)).isInstanceOf(NotFound.class);
  }

  @Test
  void the_trails_are_those_of_the_named_clients_whatever_is_looked_for() {
    assertThat(trail(TrailFilter.ALL)).isNotEmpty().containsOnly(ChainId.of(own.id()));
    assertThat(trail(of(other.word(), false))).isEmpty();
    assertThat(trail(of(null, true))).isEmpty();
  }

  @Test
  void nobody_who_is_narrowed_takes_a_client_on_or_has_all_trails_checked() {
    assertThatThrownBy(() ->
            fixtures.run(
                narrowed,
                () -> register.create(new NewClient("New", "PT New", "Jakarta"), NewOwner.NOBODY)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> fixtures.run(narrowed, () -> trails.verify()))
        .isInstanceOf(AccessDeniedException.class);
  }

  private ClientPage clients(@Nullable String cursor) {
    return fixtures.as(
        narrowed, () -> register.find(ClientFilter.all(), cursor, Direction.AFTER, 50));
  }

  private List<EventRow> find(EventFilter filter) {
    return fixtures.as(narrowed, () -> events.find(filter, null, 50)).rows();
  }

  private Entry entry(ChainId chain) {
    return Objects.requireNonNull(fixtures.as(narrowed, () -> trails.get(chain, 1)));
  }

  private Set<ChainId> trail(TrailFilter filter) {
    return fixtures.as(narrowed, () -> trails.find(filter, null, 50)).entries().stream()
        .map(Entry::chain)
        .collect(Collectors.toSet());
  }

  private static TrailFilter of(@Nullable String client, boolean provider) {
    return new TrailFilter(null, null, client, provider, null, null, Optional.empty(), null, null);
  }
}
