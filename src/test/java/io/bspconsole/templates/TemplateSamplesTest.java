package io.bspconsole.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Samples go to the sandbox over HTTP. */
class TemplateSamplesTest extends TemplateStory {

  private static final byte[] PDF = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);

  @Autowired private TemplateSamples samples;

  @Test
  void a_sample_gets_a_handle_of_metas() {
    assertThat(upload("DOCUMENT", PDF))
        .isInstanceOfSatisfying(
            SampleOutcome.Uploaded.class, made -> assertThat(made.handle()).startsWith("4::"));
  }

  @Test
  void what_it_is_is_told_by_its_bytes() {
    assertThat(upload("IMAGE", PDF)).isInstanceOf(SampleOutcome.WrongType.class);
    assertThat(upload("IMAGE", "<svg/>".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(SampleOutcome.WrongType.class);
  }

  @Test
  void nothing_and_too_much_are_refused() {
    assertThat(upload("DOCUMENT", new byte[0])).isInstanceOf(SampleOutcome.WrongSize.class);
    assertThat(upload("DOCUMENT", Arrays.copyOf(PDF, TemplateSamples.LARGEST + 1)))
        .isInstanceOf(SampleOutcome.WrongSize.class);
  }

  private SampleOutcome upload(String format, byte[] content) {
    return fixtures.as(author, () -> samples.upload(client, format, content));
  }
}
