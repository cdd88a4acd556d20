package io.bspconsole.clients.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.accounts.portfolio.Colleague;
import io.bspconsole.accounts.portfolio.Colleagues;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StandingNote;
import io.bspconsole.clients.StandingReason;
import io.bspconsole.clients.TradeNames;
import io.bspconsole.clients.portfolio.CreateOutcome.Field;
import io.bspconsole.clients.portfolio.CreateOutcome.Problem;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.LikePattern;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Slice;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.live.ClientChanged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of all clients that the reader sees, and how one gets onto it. */
@Service
@Needs(Permission.PORTFOLIO_READ)
@Transactional(readOnly = true)
public class ClientRegister {

  /** More are never given at once. */
  public static final int LARGEST_PAGE = 200;

  private final PortfolioSql clients;
  private final RegisterRows rows;
  private final StandingRows standings;
  private final Colleagues colleagues;
  private final CurrentActor current;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  ClientRegister(
      PortfolioSql clients,
      RegisterRows rows,
      StandingRows standings,
      Colleagues colleagues,
      CurrentActor current,
      Trail trail,
      ApplicationEventPublisher events) {
    this.clients = clients;
    this.rows = rows;
    this.standings = standings;
    this.colleagues = colleagues;
    this.current = current;
    this.trail = trail;
    this.events = events;
  }

  /**
   * A page of the clients that the filter lets through, by name.
   *
   * @param cursor as an earlier page gave it; absent, unknown or with nothing beyond it, the first
   *     page is given
   * @param limit cut to {@link #LARGEST_PAGE}
   */
  public ClientPage find(
      ClientFilter filter, @Nullable String cursor, Direction direction, int limit) {
    int size = Math.clamp(limit, 1, LARGEST_PAGE);
    Optional<ClientSummary> position =
        Optional.ofNullable(cursor).flatMap(ClientId::parse).flatMap(this::find);
    boolean forward = position.isEmpty() || direction == Direction.AFTER;
    List<ClientSummary> found = query(filter, position, forward, size + 1);
    if (found.isEmpty() && position.isPresent()) {
      return find(filter, null, Direction.AFTER, limit);
    }
    Slice<ClientSummary> slice = Slice.of(found, size, position.isPresent(), !forward);
    return new ClientPage(
        slice.items(),
        slice.before(client -> client.id().toString()),
        slice.after(client -> client.id().toString()));
  }

  /** How many clients the filter lets through. */
  public long count(ClientFilter filter) {
    return bind(clients.sql("SELECT COUNT(*) FROM client c" + where(filter)), filter)
        .query(Long.class)
        .single();
  }

  /**
   * Takes a client on. It begins as a prospect, and its steps are the owner's as long as nobody
   * else sees to them. The same business is not taken on twice, here as by an import: one of the
   * same name and legal name is refused. Not for staff who are narrowed.
   *
   * @param owner who looks after it from the first day on
   */
  @Needs(Permission.CLIENT_ONBOARD)
  @Transactional
  public CreateOutcome create(NewClient typed, NewOwner owner) {
    NewClient client = typed.stripped();
    Map<Field, Problem> problems = NewClientCheck.problems(client);
    if (!problems.isEmpty()) {
      return new CreateOutcome.Refused(problems);
    }
    Colleague keeper = owner.person() == null ? null : colleague(owner.person()).orElse(null);
    if (owner.person() != null && keeper == null) {
      return new CreateOutcome.OwnerUnknown();
    }
    rows.lockForImport();
    if (rows.isKnown(client.name(), client.legalName(), null)) {
      return new CreateOutcome.Refused(Map.of(Field.NAME, Problem.KNOWN));
    }
    ClientId id = ClientId.next();
    rows.add(id, client, Standing.PROSPECT, keeper);
    standings.add(
        id, null, Standing.PROSPECT, StandingNote.of(StandingReason.TAKEN_ON), current.get());
    trail.record(id, takenOn(id, client, keeper));
    events.publishEvent(new ClientChanged(id));
    return new CreateOutcome.Created(id);
  }

  private Optional<ClientSummary> find(ClientId client) {
    return clients
        .sql(RegisterRows.COLUMNS + " c WHERE id = :id AND {seen:c.id}")
        .param("id", Uuids.bytes(client.value()))
        .query(RegisterRows::summary)
        .optional();
  }

  private List<ClientSummary> query(
      ClientFilter filter, Optional<ClientSummary> position, boolean forward, int limit) {
    String beyond = forward ? ">" : "<";
    String order = forward ? "ASC" : "DESC";
    String sql =
        RegisterRows.COLUMNS
            + " c"
            + where(filter)
            + (position.isEmpty()
                ? ""
                : " AND (name %1$s :name OR name = :name AND id %1$s :id)".formatted(beyond))
            + " ORDER BY name %1$s, id %1$s LIMIT :limit".formatted(order);
    StatementSpec statement = bind(clients.sql(sql), filter).param("limit", limit);
    if (position.isPresent()) {
      statement
          .param("name", position.get().name())
          .param("id", Uuids.bytes(position.get().id().value()));
    }
    return statement.query(RegisterRows::summary).list();
  }

  private static String where(ClientFilter filter) {
    return " WHERE {seen:c.id}"
        + (filter.standing() == null ? "" : " AND standing = :standing")
        + (filter.search().isBlank()
            ? ""
            : " AND (name LIKE :search ESCAPE '!' OR legal_name LIKE :search ESCAPE '!'"
                + " OR city LIKE :search ESCAPE '!')");
  }

  private static StatementSpec bind(StatementSpec statement, ClientFilter filter) {
    if (filter.standing() != null) {
      statement.param("standing", filter.standing().name());
    }
    if (!filter.search().isBlank()) {
      statement.param("search", LikePattern.containing(filter.search()));
    }
    return statement;
  }

  private Optional<Colleague> colleague(PersonId wanted) {
    return current.get().id().equals(wanted)
        ? colleagues.me()
        : colleagues.all().stream().filter(one -> one.id().equals(wanted)).findFirst();
  }

  /** What the trail tells of a client that is taken on. */
  static Act takenOn(ClientId id, NewClient client, @Nullable Colleague owner) {
    return Act.of(Action.CLIENT_TAKEN_ON, Subject.client(id, client.name()))
        .changed("name", null, client.name())
        .changed("legalName", null, client.legalName())
        .changed("city", null, client.city())
        .changed("country", null, known(client.country()))
        .changed("registrationNumber", null, known(client.registrationNumber()))
        .changed("tradeNames", null, known(TradeNames.of(client.tradeNames()).words()))
        .changedPerson("owner", null, owner == null ? null : owner.id());
  }

  private static @Nullable String known(String value) {
    return value.isEmpty() ? null : value;
  }
}
