package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.support.Whole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search for words of other clients finds them, wherever they are. */
class CanaryTest extends IsolationTest {

  @Autowired private JdbcClient jdbc;

  @Test
  void every_text_that_a_client_can_have_gives_it_away() {
    TextColumns columns = new TextColumns(jdbc);
    SeededClient client = stage().seeding().client("new");

    assertThat(columns.free()).hasSizeGreaterThan(40);
    assertThat(columns.empty(client.id(), client.word()))
        .as(
            "columns without the client's word: make a row in MoreRows, or say in TextColumns that"
                + " it holds no text of a client's")
        .isEmpty();
  }

  @Test
  void it_is_heard_in_an_answer_however_deep_it_lies() {
    Object answer = Optional.of(List.of(new Nested(new Nested("of the " + word()))));

    assertThat(told(Everything.in(answer))).isNotEmpty();
  }

  @Test
  @Whole
  void it_is_heard_in_the_cause_of_a_refusal() {
    Object answer = new NotFound();
    ((Throwable) answer).initCause(new IllegalStateException("not " + word()));

    assertThat(told(Everything.in(answer))).isNotEmpty();
  }

  @Test
  void it_is_heard_in_the_log_and_in_events() {
    ClientId id = stage().clients().getLast().id();
    try (Witness witness = new Witness((ConfigurableApplicationContext) application)) {
      LoggerFactory.getLogger("io.bspconsole.planted").warn("about {}", word());
      assertThat(told(witness.testify())).isNotEmpty();

      application.publishEvent(new ClientChanged(id));
      assertThat(told(witness.testify())).isNotEmpty();
      assertThat(witness.testify()).isEmpty();
    }
  }

  @Test
  void an_id_is_heard_unless_the_question_named_it() {
    TellTales foreign = new TellTales("canary", Set.of(new UUID(1, 2).toString()));
    String answer = "there is " + new UUID(1, 2);

    assertThat(foreign.in(answer, List.of())).isNotEmpty();
    assertThat(foreign.in(answer, List.of(new UUID(1, 2).toString()))).isEmpty();
  }

  private static String word() {
    return stage().clients().getLast().word();
  }

  private static List<String> told(String text) {
    return stage().clients().getLast().tellTales().in(text, List.of());
  }

  private record Nested(Object value) {}
}
