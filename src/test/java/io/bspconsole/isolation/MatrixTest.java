package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Needs;
import io.bspconsole.isolation.WaysIn.Way;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.support.Faces;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import planted.code.StaleExport;

class MatrixTest extends IsolationTest {

  @Test
  void every_way_in_has_a_line_and_every_line_a_way_in() {
    assertThat(matrix.differences(ways.all())).isEmpty();
  }

  @Test
  void what_needs_a_fresh_factor_says_so_in_its_line_and_nothing_else_does() {
    List<WaysIn.Call> guarded =
        ways.calls().stream()
            .filter(call -> !Faces.withoutPermission().containsKey(call.way().name()))
            .toList();

    assertThat(otherwise(matrix, guarded)).isEmpty();
  }

  @Test
  void a_line_that_is_wrong_about_the_fresh_factor_is_told() throws NoSuchMethodException {
    List<WaysIn.Call> calls =
        List.of(
            new WaysIn.Call(
                new StaleExport(),
                StaleExport.class.getMethod("fresh", ClientId.class, OutputStream.class)),
            new WaysIn.Call(
                new StaleExport(),
                StaleExport.class.getMethod("stale", ClientId.class, OutputStream.class)));
    String line = "service planted.code.StaleExport.%s | owner | refuse%s";

    assertThat(
            otherwise(
                new Matrix(Stream.of(line.formatted("fresh", ""), line.formatted("stale", ""))),
                calls))
        .containsExactly("planted.code.StaleExport.fresh");
    assertThat(
            otherwise(
                new Matrix(
                    Stream.of(
                        line.formatted("fresh", ", fresh"), line.formatted("stale", ", fresh"))),
                calls))
        .containsExactly("planted.code.StaleExport.stale");
  }

  /** The calls that need a fresh factor, or do not, otherwise than their line says. */
  private static List<String> otherwise(Matrix matrix, List<WaysIn.Call> calls) {
    return calls.stream()
        .filter(call -> {
          Needs needs = AnnotatedElementUtils.findMergedAnnotation(call.method(), Needs.class);
          return matrix.line("service", call.way().name()).fresh()
              != (needs != null && needs.fresh());
        })
        .map(call -> call.way().name())
        .toList();
  }

  @Test
  void a_way_in_without_a_line_is_told_with_the_line_to_add() {
    Matrix small = new Matrix(Stream.of("page /here | everybody | hidden"));

    assertThat(small.differences(List.of(new Way("page", "/here"), new Way("page", "/new"))))
        .singleElement()
        .asString()
        .contains("Add to src/test/resources/isolation/matrix.txt: page     /new")
        .contains("| nobody | hidden");
  }

  @Test
  void a_line_without_a_way_in_is_told() {
    Matrix small = new Matrix(Stream.of("page /gone | everybody | hidden"));

    assertThat(small.differences(List.of()))
        .singleElement()
        .asString()
        .contains("Remove from src/test/resources/isolation/matrix.txt: page /gone");
  }
}
