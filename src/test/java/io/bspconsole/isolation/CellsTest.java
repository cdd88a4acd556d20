package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.isolation.Cells.Cell;
import io.bspconsole.isolation.WaysIn.Call;
import io.bspconsole.kernel.ClientId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import planted.code.OpenFace;

class CellsTest {

  private final Cells cells = new Cells();

  @Test
  void what_answers_as_expected_and_says_nothing_is_fine() {
    cells.add(cell(Answer.HIDDEN, Answer.HIDDEN, "nothing here", "nothing here"));

    assertThat(cells.findings()).isEmpty();
    assertThat(cells.tried()).isEqualTo(1);
  }

  @Test
  void a_door_that_is_open_is_found() {
    cells.add(cell(Answer.REFUSE, Answer.ALLOW, "welcome", "welcome"));

    assertThat(cells.findings()).singleElement().asString().contains("expected REFUSE, got ALLOW");
  }

  @Test
  void a_fault_is_no_refusal() {
    cells.add(cell(Answer.REFUSE, Answer.BROKEN, "NullPointerException", ""));

    assertThat(cells.findings()).singleElement().asString().contains("got BROKEN");
  }

  @Test
  void a_word_of_another_client_is_found() {
    cells.add(cell(Answer.ALLOW, Answer.ALLOW, "fine", "fine, and Canary1 too"));

    assertThat(cells.findings()).singleElement().asString().startsWith("LEAK");
  }

  @Test
  void a_foreign_id_that_is_answered_unlike_a_missing_one_is_found() {
    cells.add(cell(Answer.HIDDEN, Answer.HIDDEN, "nothing here", ""));
    cells.add(cell(Answer.HIDDEN, Answer.HIDDEN, "not yours", ""));

    assertThat(cells.findings()).singleElement().asString().startsWith("NOT ALIKE");
  }

  @Test
  void a_service_without_a_guard_is_among_the_calls() {
    assertThat(WaysIn.calls(new Unguarded()))
        .singleElement()
        .extracting(Call::way)
        .asString()
        .endsWith("Unguarded.read");
  }

  @Test
  void a_face_without_a_guard_is_among_the_calls_whatever_makes_a_bean_of_it() {
    assertThat(WaysIn.calls(new OpenFace()))
        .singleElement()
        .extracting(Call::way)
        .hasToString("face planted.code.OpenFace.read");
  }

  private static Cell cell(Answer expected, Answer got, String said, String heard) {
    return new Cell(
        "way",
        "somebody",
        expected,
        got,
        said,
        heard,
        List.of(),
        List.of(new TellTales("canary1", Set.of())));
  }

  /** Planted: a service that nobody guards. */
  @Service
  static class Unguarded {

    public String read(ClientId client) {
      return "of " + client;
    }
  }
}
