package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.Party;
import io.bspconsole.clients.Standing;
import io.bspconsole.kernel.PersonId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which clients a list shows, and in which order.
 *
 * @param search part of a name, a legal name or a city, in any case; empty for all
 * @param standings empty for all
 * @param waitsFor absent for all
 * @param rating absent for all
 * @param due absent for all
 * @param owner who looks after them; absent for all
 * @param reversed whether the order is turned round
 */
public record ClientQuery(
    String search,
    Set<Standing> standings,
    @Nullable Party waitsFor,
    @Nullable ClientRating rating,
    @Nullable Due due,
    @Nullable PersonId owner,
    Sort sort,
    boolean reversed) {

  /** Every client, by what is due first. */
  public static final ClientQuery ALL =
      new ClientQuery("", Set.of(), null, null, null, null, Sort.DUE, false);

  /** When something is due. */
  public enum Due {
    LATE,
    /** Late, or within seven days. */
    WEEK,
    /** The profile is to be confirmed within two weeks, or was to be (P1.2). */
    PROFILE,
    /** Meta says that it lost the picture of a profile. */
    PICTURE,
    /** A client that is served has not accepted the edition of the policy in force (P0.1). */
    POLICY,
    /** Something was found of it on a list that is not decided yet (P4.1, P1.3, P5.4). */
    SCREENING;

    /** Does a day say who it is, rather than what is stored elsewhere? */
    boolean hasDay() {
      return this == LATE || this == WEEK || this == PROFILE;
    }
  }

  /** What a list is ordered by; among equals the order is that of their ids. */
  public enum Sort {
    DUE("next_due"),
    NAME("name"),
    /** The longest in their present step first. */
    DAYS("step_since"),
    /** The worst first. */
    RATING("rating");

    private final String column;

    Sort(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  public ClientQuery {
    standings = standings.isEmpty() ? Set.of() : Set.copyOf(standings);
  }

  public ClientQuery withSearch(String other) {
    return new ClientQuery(other, standings, waitsFor, rating, due, owner, sort, reversed);
  }

  public ClientQuery withStandings(Set<Standing> other) {
    return new ClientQuery(search, other, waitsFor, rating, due, owner, sort, reversed);
  }

  public ClientQuery withStanding(@Nullable Standing only) {
    return withStandings(only == null ? Set.of() : EnumSet.of(only));
  }

  public ClientQuery withWaitsFor(@Nullable Party other) {
    return new ClientQuery(search, standings, other, rating, due, owner, sort, reversed);
  }

  public ClientQuery withRating(@Nullable ClientRating other) {
    return new ClientQuery(search, standings, waitsFor, other, due, owner, sort, reversed);
  }

  public ClientQuery withDue(@Nullable Due other) {
    return new ClientQuery(search, standings, waitsFor, rating, other, owner, sort, reversed);
  }

  public ClientQuery withOwner(@Nullable PersonId other) {
    return new ClientQuery(search, standings, waitsFor, rating, due, other, sort, reversed);
  }

  public ClientQuery sorted(Sort other, boolean turned) {
    return new ClientQuery(search, standings, waitsFor, rating, due, owner, other, turned);
  }

  /** Does it leave any client out? */
  public boolean isFiltered() {
    return !sorted(Sort.DUE, false).equals(ALL);
  }
}
