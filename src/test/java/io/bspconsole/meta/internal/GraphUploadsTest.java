package io.bspconsole.meta.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.meta.UploadOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which uploads Meta refused, and which only did not get there. */
class GraphUploadsTest {

  private static final String ERROR = "{\"error\":{\"message\":\"Not this\",\"code\":%d}}";

  @Test
  void a_file_goes_in_two_calls() throws Exception {
    try (FakeMeta meta =
        new FakeMeta(exchange -> {
          boolean begin = exchange.getRequestURI().getPath().endsWith("/uploads");
          FakeMeta.answer(exchange, 200, begin ? "{\"id\":\"upload:1\"}" : "{\"h\":\"4::h\"}");
        })) {
      assertThat(upload(meta.address(), "app")).isEqualTo(new UploadOutcome.Uploaded("4::h"));
    }
  }

  @Test
  void what_meta_refuses_it_refuses() throws Exception {
    try (FakeMeta meta = FakeMeta.answering(400, ERROR.formatted(100))) {
      assertThat(upload(meta.address(), "app")).isEqualTo(new UploadOutcome.NotTaken("Not this"));
    }
  }

  @ParameterizedTest
  @CsvSource({"500,1", "503,2", "429,4", "400,80008"})
  void a_fault_of_metas_and_a_limit_pass(int status, int code) throws Exception {
    try (FakeMeta meta = FakeMeta.answering(status, ERROR.formatted(code))) {
      assertThat(upload(meta.address(), "app"))
          .isInstanceOfSatisfying(
              UploadOutcome.Later.class,
              later -> {
                assertThat(later.reason()).isEqualTo("Not this");
                assertThat(later.after()).isPositive();
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"502", "503", "429"})
  void so_does_what_a_gateway_says(int status) throws Exception {
    try (FakeMeta meta = FakeMeta.answering(status, "<html>")) {
      assertThat(upload(meta.address(), "app")).isInstanceOf(UploadOutcome.Later.class);
    }
  }

  @Test
  void an_upload_that_is_cut_off_is_no_refusal() throws Exception {
    try (FakeMeta meta = new FakeMeta(_ -> Thread.sleep(Duration.ofSeconds(3)))) {
      assertThat(upload(meta.address(), "app")).isInstanceOf(UploadOutcome.Later.class);
    }
  }

  @Test
  void nor_is_no_connection() throws Exception {
    String address;
    try (FakeMeta meta = FakeMeta.answering(200, "{}")) {
      address = meta.address();
    }
    assertThat(upload(address, "app")).isInstanceOf(UploadOutcome.Later.class);
  }

  @Test
  void what_an_operator_has_to_set_waits_for_him() {
    assertThat(upload("http://localhost:1", "")).isInstanceOf(UploadOutcome.Later.class);
  }

  private static UploadOutcome upload(String address, String app) {
    return new GraphUploads(
            FakeMeta.client(address, GraphUploadApi.class),
            FakeMeta.settings(),
            new UploadSettings(app))
        .upload("picture.jpg", "image/jpeg", new byte[] {1});
  }
}
