package io.bspconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.Uuids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrailSearchTest extends Trailed {

  @Test
  void a_person_is_found_however_many_namesakes_there_are_elsewhere() {
    for (int i = 0; i < 201; i++) {
      intruder
          .sql(
              "INSERT INTO person (id, email, name, password_hash, enabled, created_at)"
                  + " VALUES (?, ?, 'Wahyu Namakembar', '', FALSE, NOW(6))")
          .params(Uuids.bytes(new UUID(7, i)), i + "@namesake.example")
          .update();
    }
    intruder
        .sql("UPDATE person SET name = 'Wahyu Namakembar' WHERE id = ?")
        .param(Uuids.bytes(author.actor().id().value()))
        .update();
    act(2);

    assertThat(found("namakembar")).hasSize(1);
    assertThat(found("somebody else")).isEmpty();
  }

  private List<Entry> found(String actor) {
    TrailFilter filter =
        new TrailFilter(actor, null, null, false, null, null, Optional.empty(), null, null);
    return fixtures.as(owner, () -> clientTrail.find(client, filter, null, 10)).entries();
  }

  @Test
  void what_it_is_about_is_found_by_a_part_of_its_name() {
    act(2);
    String name =
        fixtures
            .as(owner, () -> clientTrail.find(client, TrailFilter.ALL, null, 1))
            .entries()
            .getFirst()
            .subjectName();

    assertThat(about(name.substring(1, name.length() - 1))).isNotEmpty();
    assertThat(about(name + "!")).isEmpty();
  }

  private List<Entry> about(String part) {
    TrailFilter filter =
        new TrailFilter(null, null, null, false, null, part, Optional.empty(), null, null);
    return fixtures.as(owner, () -> clientTrail.find(client, filter, null, 10)).entries();
  }
}
