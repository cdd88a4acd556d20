package io.bspconsole.shell.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.NotFound;
import io.bspconsole.shell.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class RestProblemsTest {

  private MockMvcTester rest;

  @BeforeEach
  void start() throws IOException {
    Texts texts = new Texts();
    rest =
        MockMvcTester.of(
            List.of(new Shop()),
            builder -> builder.setControllerAdvice(new RestProblems(texts)).build());
  }

  @Test
  void what_is_not_there_is_404_and_so_is_an_id_that_is_none() {
    MvcTestResult missing = rest.get().uri("/api/fail/missing").exchange();
    MvcTestResult noId = rest.get().uri("/api/items/abc").exchange();
    assertThat(missing).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(noId).hasStatus(404);
    assertThat(missing)
        .bodyJson()
        .extractingPath("$.detail")
        .isEqualTo("There is nothing here, or you may not see it.");
  }

  @Test
  void what_may_be_seen_but_not_done_is_403() {
    assertThat(rest.get().uri("/api/fail/denied")).hasStatus(403);
  }

  @Test
  void a_lost_race_is_409() {
    assertThat(rest.get().uri("/api/fail/race")).hasStatus(409);
  }

  @Test
  void while_the_database_is_away_the_caller_is_told_to_come_again() {
    assertThat(rest.get().uri("/api/fail/database"))
        .hasStatus(503)
        .hasHeader("Retry-After", "10")
        .bodyText()
        .doesNotContain("10.0.0.7");
  }

  @Test
  void our_own_fault_is_told_by_a_reference_and_nothing_else() {
    assertThat(rest.get().uri("/api/fail/broken"))
        .hasStatus(500)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyText()
        .containsPattern("[2-9A-Z]{4}-[0-9]{2}")
        .doesNotContain("secret");
  }

  @Test
  void our_own_fault_is_in_the_log_under_its_reference(CapturedOutput log) {
    MvcTestResult broken = rest.get().uri("/api/fail/broken").exchange();
    assertThat(broken)
        .bodyText()
        .satisfies(body -> {
          Matcher reference = Pattern.compile("[2-9A-Z]{4}-[0-9]{2}").matcher(body);
          assertThat(reference.find()).isTrue();
          assertThat(log.getAll()).contains(reference.group(), "a secret of ours");
        });
  }

  @Test
  void a_value_of_the_wrong_kind_is_pointed_at() {
    assertThat(post("{\"lines\":[{\"count\":1},{\"count\":\"many\"}]}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo("/lines/1/count");
  }

  @Test
  void where_nothing_can_be_said_of_a_value_nothing_is() {
    assertThat(post("{\"lines\":[{\"count\":\"many\"}]}"))
        .bodyJson()
        .doesNotHavePath("$.errors[0].detail");
    assertThat(post("{\"name\":\" \",\"lines\":[]}"))
        .bodyJson()
        .extractingPath("$.errors[0].detail")
        .asString()
        .isNotBlank();
  }

  @Test
  void a_value_that_breaks_a_rule_is_pointed_at() {
    assertThat(post("{\"name\":\" \",\"lines\":[]}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo("/name");
  }

  @Test
  void a_body_that_is_no_json_is_400() {
    assertThat(post("{")).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void a_caller_who_hung_up_is_no_fault_of_ours() {
    assertThat(rest.get().uri("/api/fail/gone")).bodyText().isEmpty();
  }

  @Test
  void nor_is_one_who_hung_up_while_the_answer_was_written() {
    assertThat(rest.get().uri("/api/fail/gone-late")).hasStatus(200).bodyText().isEmpty();
  }

  private MvcTestResult post(String body) {
    return rest.post()
        .uri("/api/items")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  record Line(int count) {}

  record Order(@NotBlank String name, List<Line> lines) {}

  @RestController
  static class Shop {

    @GetMapping("/api/items/{id}")
    UUID item(@PathVariable UUID id) {
      return id;
    }

    @PostMapping("/api/items")
    void order(@Valid @RequestBody Order order) {}

    @GetMapping("/api/fail/{how}")
    void fail(@PathVariable String how) throws Exception {
      throw switch (how) {
        case "missing" -> new NotFound();
        case "gone" -> new ClientAbortException(new IOException("Broken pipe"));
        case "gone-late" ->
            new HttpMessageNotWritableException(
                "late", new ClientAbortException(new IOException("Broken pipe")));
        case "denied" -> new AccessDeniedException("Needs REVIEW:DECIDE");
        case "race" -> new OptimisticLockingFailureException("late");
        case "database" -> new DataAccessResourceFailureException("10.0.0.7 is gone");
        default -> new IllegalStateException("a secret of ours");
      };
    }
  }
}
