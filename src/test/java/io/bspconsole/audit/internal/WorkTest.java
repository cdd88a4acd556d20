package io.bspconsole.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ActorKind;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.Subject;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The text of a work, which nodes of two versions write and read while one is rolled out. */
class WorkTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void it_comes_back_as_it_was() {
    PersonId owner = PersonId.next();
    Work work =
        work(
            ActorKind.KEY,
            Act.of(Action.DRAFT_EDITED, Subject.template(TemplateId.next(), "parcel"))
                .changed("content", "a", "b")
                .changedSecret("pin")
                .changedPerson("owner", null, owner));

    assertThat(JSON.readValue(work.body(), Work.Stored.class).text()).isEqualTo(work.text());
  }

  @Test
  void the_version_before_reads_it() {
    Work work =
        work(
            ActorKind.KEY,
            Act.of(Action.DRAFT_EDITED, Subject.template(TemplateId.next(), "parcel"))
                .changedSecret("pin"));

    Before.Text read = JSON.readValue(work.body(), Before.Text.class);

    assertThat(read.stamp().kind()).isEqualTo(Before.Kind.PERSON);
    assertThat(read.changes()).containsExactly(new Before.Change("pin", null, null, true));
  }

  @Test
  void what_the_version_before_wrote_is_read() {
    String written =
        JSON.writeValueAsString(
            new Before.Text(
                new Before.Stamp(Instant.EPOCH, Before.Kind.PERSON, "Dewi"),
                Subject.template(TemplateId.next(), "parcel"),
                List.of(
                    new Before.Change("content", "a", "b", false),
                    new Before.Change("pin", null, null, true))));

    Work.Text read = JSON.readValue(written, Work.Stored.class).text();

    assertThat(read.stamp().kind()).isEqualTo(ActorKind.PERSON);
    assertThat(read.changes())
        .containsExactly(
            new Change("content", "a", "b", Change.Kind.TEXT),
            new Change("pin", null, null, Change.Kind.SECRET));
  }

  private static Work work(ActorKind by, Act act) {
    Stamp stamp = new Stamp(Instant.EPOCH, by, Uuids.next(), "Shop", "203.0.113.7", "curl");
    return Work.first(ChainId.of(ClientId.next()), stamp, act);
  }

  /** As the version before had them. */
  private static final class Before {

    enum Kind {
      PERSON,
      META,
      CONSOLE
    }

    record Stamp(Instant at, Kind kind, String name) {}

    record Change(String field, @Nullable String before, @Nullable String after, boolean masked) {}

    record Text(Stamp stamp, Subject subject, List<Change> changes) {}
  }
}
