package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Needs;
import io.bspconsole.isolation.WaysIn.Way;
import io.bspconsole.support.Faces;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;

class MatrixTest extends IsolationTest {

  @Test
  void every_way_in_has_a_line_and_every_line_a_way_in() {
    assertThat(matrix.differences(ways.all())).isEmpty();
  }

  @Test
  void what_needs_a_fresh_factor_says_so_in_its_line_and_nothing_else_does() {
    for (WaysIn.Call call : ways.calls()) {
      if (Faces.withoutPermission().containsKey(call.way().name())) {
        continue;
      }
      Needs needs = AnnotatedElementUtils.findMergedAnnotation(call.method(), Needs.class);
      assertThat(matrix.line("service", call.way().name()).fresh())
          .as(call.way().name())
          .isEqualTo(needs != null && needs.fresh());
    }
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
