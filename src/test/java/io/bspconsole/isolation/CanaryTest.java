package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.internal.MailRows;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Whole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The search for words of other clients finds them, wherever they are. */
class CanaryTest extends IsolationTest {

  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;
  @Autowired private Trail trail;
  @Autowired private MailRows mails;
  @Autowired private TransactionTemplate transaction;

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
  void it_is_heard_in_a_file_that_was_written_packed_or_not() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    plain.writeBytes(("of the " + word()).getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("client.json"));
      zip.write(("of the " + word()).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(told(Written.to(new Object[] {1, plain}))).isNotEmpty();
    assertThat(told(Written.to(new Object[] {packed}))).isNotEmpty();
    assertThat(told(Written.to(new Object[] {new ByteArrayOutputStream()}))).isEmpty();
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

  @Test
  void it_is_found_in_the_trail_of_another_client_and_in_a_mail_to_its_people() {
    SeededClient client = stage().seeding().client("told");
    ClientId other = fixtures.client("Toko Senyap");
    Fixtures.Person reader = fixtures.member(other, Role.OWNER);
    Ledgers ledgers = new Ledgers(jdbc);
    assertThat(ledgers.leaks(List.of(client))).isEmpty();
    assertThat(ledgers.own(client)).isPositive();

    transaction.executeWithoutResult(_ ->
        trail.record(
            other,
            Act.of(Action.CLIENT_SCREENED, Subject.client(other, "Toko Senyap"))
                .changed("name", client.word(), null)));
    transaction.executeWithoutResult(_ ->
        trail.record(other, Act.of(Action.CLIENT_SCREENED, Subject.client(other, client.word()))));
    mails.add(new Mail(reader.email(), "News of " + client.word(), "None"), Duration.ofDays(1));

    assertThat(ledgers.leaks(List.of(client)))
        .hasSize(3)
        .anySatisfy(leak -> assertThat(leak).contains("audit_detail"))
        .anySatisfy(leak -> assertThat(leak).contains("audit_entry"))
        .anySatisfy(leak -> assertThat(leak).contains("a mail to " + reader.email()));
  }

  private static String word() {
    return stage().clients().getLast().word();
  }

  private static List<String> told(String text) {
    return stage().clients().getLast().tellTales().in(text, List.of());
  }

  private record Nested(Object value) {}
}
