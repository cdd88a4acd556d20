package io.bspconsole.reviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.TableForm;
import io.bspconsole.kernel.TableText;
import io.bspconsole.reviews.portfolio.ReviewReport.Line;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportDownloadTest {

  private static final UUID RANGGA = UUID.fromString("0198c000-0000-7000-8000-000000000001");
  private static final UUID AYU = UUID.fromString("0198c000-0000-7000-8000-000000000002");

  @ParameterizedTest
  @EnumSource
  void each_form_holds_the_same_lines(TableForm form) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ReportDownload.write(
        List.of(
            new Line(RANGGA, "Rangga", 7, 4, 3, Duration.ofMinutes(50), Duration.ofHours(3)),
            new Line(AYU, "Ayu", 1, 0, 0, Duration.ofMinutes(5), Duration.ofMinutes(5))),
        form,
        file);

    assertThat(TableText.of(file.toByteArray()).orElseThrow().replace("\uFEFF", "").lines())
        .containsExactly(
            "name,decided,due,in_time,percent_in_time,median_working_minutes,"
                + "longest_working_minutes,id",
            "Rangga,7,4,3,75,50,180," + RANGGA,
            "Ayu,1,0,0,,5,5," + AYU);
  }
}
