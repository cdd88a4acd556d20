package io.bspconsole.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleMenuTest {

  private static final ClientId CLIENT = ClientId.next();

  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATOR, clients reviews quality events policy audit people keys screening steps claims demo/sandbox, clients",
    "ONBOARDING, clients events policy audit screening, clients",
    "REVIEWER, clients reviews policy audit, reviews",
    "MANAGER, clients reviews quality events policy audit, quality"
  })
  void staff_see_what_their_role_may_open_and_start_where_their_work_is(
      Role role, String menu, String start) {
    Actor actor = staff(role);
    assertThat(paths(ConsoleMenu.portfolio(actor, _ -> true))).containsExactly(menu.split(" ", -1));
    assertThat(HomeView.start(actor)).isEqualTo(start);
  }

  @Test
  void the_page_of_moods_is_offered_where_there_is_a_sandbox_only() {
    assertThat(
            paths(
                ConsoleMenu.portfolio(staff(Role.ADMINISTRATOR), path -> !path.startsWith("demo"))))
        .isNotEmpty()
        .doesNotContain("demo/sandbox");
  }

  @Test
  void people_of_a_client_see_their_own_pages_and_the_policy() {
    assertThat(paths(ConsoleMenu.client(member(Role.VIEWER), CLIENT, _ -> true)))
        .containsExactly(
            "clients/" + CLIENT,
            "clients/" + CLIENT + "/templates",
            "clients/" + CLIENT + "/quality",
            "clients/" + CLIENT + "/profile",
            "clients/" + CLIENT + "/numbers",
            "policy");
    assertThat(ConsoleMenu.portfolio(member(Role.OWNER), _ -> true)).isEmpty();
  }

  @Test
  void an_owner_sees_the_history_of_his_business() {
    assertThat(ConsoleMenu.client(member(Role.OWNER), CLIENT, _ -> true))
        .filteredOn(item -> item.path().endsWith("/history"))
        .extracting(ConsoleMenu.Item::key)
        .containsExactly("shell.menu.history");
  }

  @Test
  void people_of_a_client_see_nothing_of_another() {
    assertThat(paths(ConsoleMenu.client(member(Role.OWNER), ClientId.next(), _ -> true)))
        .containsExactly("policy");
  }

  @Test
  void a_page_that_is_not_there_is_not_in_the_menu() {
    assertThat(paths(ConsoleMenu.portfolio(staff(Role.MANAGER), path -> !path.equals("quality"))))
        .containsExactly("clients", "reviews", "events", "policy", "audit");
  }

  @Test
  void the_deepest_page_that_fits_is_the_current_one() {
    List<ConsoleMenu.Item> menu = ConsoleMenu.client(member(Role.OWNER), CLIENT, _ -> true);
    String open = "clients/" + CLIENT + "/templates/abc";
    assertThat(paths(menu.stream().filter(i -> ConsoleMenu.isCurrent(i, menu, open)).toList()))
        .containsExactly("clients/" + CLIENT + "/templates");
  }

  @ParameterizedTest
  @CsvSource({"ADMINISTRATOR", "ONBOARDING", "REVIEWER", "MANAGER"})
  void a_role_of_the_provider_is_named_by_what_it_allows(Role role) {
    assertThat(RoleWords.roles(staff(role), null)).containsExactly(role);
  }

  @ParameterizedTest
  @CsvSource({"OWNER", "AUTHOR", "VIEWER"})
  void a_role_of_a_client_is_named_by_what_it_allows(Role role) {
    assertThat(RoleWords.roles(member(role), CLIENT)).containsExactly(role);
  }

  private static List<String> paths(List<ConsoleMenu.Item> items) {
    return items.stream().map(ConsoleMenu.Item::path).toList();
  }

  private static Actor staff(Role role) {
    return new Actor(PersonId.next(), "Dewi", role.permissions(), Map.of());
  }

  private static Actor member(Role role) {
    return new Actor(PersonId.next(), "Bima", Set.of(), Map.of(CLIENT, role.permissions()));
  }
}
