package io.bspconsole.support.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnscopedTablesTest {

  private final UnscopedTables tables = new UnscopedTables(Set.of("note", "page"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select n.id from note n where n.id=? and n.client_id = ?",
        "SELECT * FROM `note` WHERE ? = client_id",
        "select 1 from note where (state = 'A' or state = 'B') and (client_id = ?) limit 1",
        "select 1 from note where client_id in (?, ?) for update skip locked",
        "select 1 from note where at between ? and ? and client_id = x'00'",
        "update note set text=? where id=? and version=? and client_id=coalesce(?,client_id)",
        "delete from note where id=? and client_id=?",
        "insert into note (client_id, id, text) values (?, ?, ?)",
        "INSERT IGNORE INTO note (id, client_id) VALUES (?, ?) ON DUPLICATE KEY UPDATE id = id",
        "insert into note (client_id, id) select client_id, id from page where client_id = ?",
        "select 1 from note n join page p on p.client_id = n.client_id and p.id = n.page_id"
            + " where n.client_id = ?",
        "select 1 from note n left join page p on p.client_id = n.client_id where n.client_id = ?",
        "select 1 from note n, page p where p.client_id = ? and n.client_id = p.client_id",
        "select 1 from note n where n.client_id = ? and exists"
            + " (select 1 from page p where p.client_id = n.client_id)",
        "select count(*) from (select 1 from note where client_id = ? limit 5) counted",
        "select 1 from client c where c.id = ?",
        "select 1 from elsewhere where note = ?",
        "select 1 from note where client_id = ? union all select 1 from page where client_id = ?"
      })
  void a_statement_that_says_which_client_passes(String sql) {
    assertThat(tables.in(sql)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select n.id from note n where n.id=?",
        "select client_id from note",
        "select 1 from note where client_id = client_id",
        "select 1 from note where client_id is not null",
        "select 1 from note where client_id <> ?",
        "select 1 from note where client_id not in (?)",
        "select 1 from note where client_id = ? or state = 'A'",
        "select 1 from note where not (client_id = ?)",
        "select client_id from note group by client_id having client_id = ?",
        "select 1 from note where id = ? -- and client_id = ?",
        "select 1 from note where text = 'client_id = ?'",
        "update note set client_id = ? where id = ?",
        "delete from note where id = ?",
        "delete from note",
        "insert into note (id, text) values (?, ?)",
        "insert into note values (?, ?)",
        "insert into note (client_id, id) select ?, id from page",
        "select 1 from note n join page p on p.id = n.page_id where p.client_id = ?",
        "select 1 from note n join page p on p.client_id = n.client_id",
        "select 1 from note n left join page p on n.client_id = ? and p.client_id = ?",
        "select 1 from note n right join page p on n.client_id = ? and p.client_id = ?",
        "select 1 from note n where n.client_id = ? and exists (select 1 from page where id ="
            + " n.id)",
        "select 1 from client c left join (select client_id, count(*) as n from note"
            + " group by client_id) x on x.client_id = c.id where c.id = ?",
        "select count(*) from (select 1 from note where state = ?) counted",
        "with all_of_them as (select * from note) select * from all_of_them",
        "select 1 from note where client_id = ? union select 1 from page"
      })
  void a_statement_that_does_not_is_caught(String sql) {
    assertThat(tables.in(sql)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1 from note n join client c on c.id = n.client_id where n.text = ? and exists"
            + " (select 1 from staff_client s where s.person_id = ? and s.client_id = n.client_id)",
        "select 1 from client c where c.name like ? and exists"
            + " (select 1 from staff_client s where s.person_id = ? and s.client_id = c.id)",
        "select count(*) from (select 1 from note n where exists"
            + " (select 1 from staff_client s where s.person_id = ? and s.client_id = n.client_id))"
            + " counted",
        "select 1 from client where id = ?",
        "select 1 from post p where p.state = ? and false"
      })
  void a_list_of_assigned_clients_passes(String sql) {
    assertThat(narrowed().in(sql)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1 from note n join client c on c.id = n.client_id where n.text = ?",
        "select count(*) from client",
        "select 1 from note n where not exists"
            + " (select 1 from staff_client s where s.person_id = ? and s.client_id = n.client_id)",
        "select 1 from note n where n.text = ? or exists"
            + " (select 1 from staff_client s where s.person_id = ? and s.client_id = n.client_id)",
        "select 1 from note n where exists"
            + " (select 1 from staff_client s where s.client_id = n.client_id)",
        "select 1 from note n where exists"
            + " (select 1 from staff_client s where s.person_id = ? and s.client_id = ?)",
        "select 1 from note n where exists"
            + " (select 1 from staff_client s where s.person_id = ? and s.client_id = n.id)",
        "select (select count(*) from page p), 1 from note n where exists"
            + " (select 1 from staff_client s where s.person_id = ? and s.client_id = n.client_id)",
        "select 1 from post p where p.state = ?"
      })
  void a_list_that_is_not_narrowed_is_caught(String sql) {
    assertThat(narrowed().in(sql)).isNotEmpty();
  }

  private static UnscopedTables narrowed() {
    return new UnscopedTables(
        Map.of("note", "client_id", "page", "client_id", "client", "id", "post", ""));
  }

  @Test
  void the_trail_is_kept_apart_by_its_chain() {
    UnscopedTables trail = new UnscopedTables(Set.of("audit_entry"), UnscopedTables.CHAIN);

    assertThat(trail.in("SELECT 1 FROM audit_entry WHERE seq = ?")).containsExactly("audit_entry");
    assertThat(trail.in("SELECT 1 FROM audit_entry WHERE chain_id = ? AND seq = ?")).isEmpty();
  }
}
