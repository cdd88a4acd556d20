package io.bspconsole.reviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.TableForm;
import io.bspconsole.kernel.TableText;
import io.bspconsole.reviews.portfolio.ReviewReport.Line;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportDownloadTest {

  @ParameterizedTest
  @EnumSource
  void each_form_holds_the_same_lines(TableForm form) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ReportDownload.write(
        List.of(
            new Line("Rangga", 7, 4, 3, Duration.ofMinutes(50), Duration.ofHours(3)),
            new Line("Ayu", 1, 0, 0, Duration.ofMinutes(5), Duration.ofMinutes(5))),
        form,
        file);

    assertThat(TableText.of(file.toByteArray()).orElseThrow().replace("\uFEFF", "").lines())
        .containsExactly(
            "name,decided,due,in_time,percent_in_time,median_working_minutes,"
                + "longest_working_minutes",
            "Rangga,7,4,3,75,50,180",
            "Ayu,1,0,0,,5,5");
  }
}
