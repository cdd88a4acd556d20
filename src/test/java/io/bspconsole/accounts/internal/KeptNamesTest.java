package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.accounts.internal.KeptNames.Place;
import io.bspconsole.support.IntegrationTest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each name of a person in a history has the person's id beside it. */
class KeptNamesTest extends IntegrationTest {

  private static final Pattern OF_A_PERSON =
      Pattern.compile("(.*_)?(by|to|owner|actor|reviewer|author|person)_name|(.*_)?by");

  /** Texts that are called like names of people and are none. */
  private static final Set<String> NO_NAMES =
      Set.of("person_session.signed_in_by", "person_session.factor_by");

  @Autowired private KeptNames names;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_name_without_an_id_could_not_be_erased() {
    assertThat(withoutId(columns(), names.places()))
        .as("add the id of the person beside the name: x_by for x_by_name")
        .isEmpty();
  }

  @Test
  void a_planted_name_without_an_id_is_found() {
    assertThat(
            withoutId(
                List.of("visit.guided_by_name", "visit.owner_name", "visit.city"),
                List.of(new Place("visit", "owner_name", "owner_id"))))
        .containsExactly("visit.guided_by_name");
  }

  @Test
  void the_places_are_found_by_each_form_of_the_id() {
    assertThat(names.places())
        .contains(
            new Place("review", "decided_by_name", "decided_by"),
            new Place("client", "owner_name", "owner_id"),
            new Place("number_call", "by_name", "by_id"),
            new Place("check_term", "added_by", "added_by_id"))
        .hasSizeGreaterThan(25);
  }

  private List<String> columns() {
    return jdbc.sql(
            "SELECT CONCAT(LOWER(table_name), '.', LOWER(column_name))"
                + " FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND data_type LIKE '%char'")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static List<String> withoutId(List<String> columns, List<Place> places) {
    return columns.stream()
        .filter(column -> OF_A_PERSON.matcher(column.substring(column.indexOf('.') + 1)).matches())
        .filter(column -> !NO_NAMES.contains(column))
        .filter(column ->
            places.stream().noneMatch(place -> column.equals(place.table() + "." + place.name())))
        .toList();
  }
}
