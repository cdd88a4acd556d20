package io.bspconsole.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.PageReader;
import io.bspconsole.templates.content.TemplateContent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Samples go to the sandbox over HTTP. */
class TemplateSamplesTest extends TemplateStory {

  private static final byte[] PDF = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern RESOURCE = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+");

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

  @Test
  void a_picture_that_would_fill_a_browser_is_refused_by_what_it_says_of_its_size() {
    assertThat(upload("IMAGE", png(20_000, 20_000)))
        .isEqualTo(new SampleOutcome.TooManyDots(20_000, 20_000));
    assertThat(upload("IMAGE", png(1_000, 1_000))).isInstanceOf(SampleOutcome.Uploaded.class);
  }

  /** As much of a PNG as tells how large it is. */
  private static byte[] png(int width, int height) {
    return ByteBuffer.allocate(64)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
        .putInt(13)
        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
        .putInt(width)
        .putInt(height)
        .put(new byte[] {8, 2, 0, 0, 0})
        .putInt(0)
        .array();
  }

  @Test
  void the_client_and_the_provider_can_look_at_it_and_nobody_else() {
    String handle = ((SampleOutcome.Uploaded) upload("DOCUMENT", PDF)).handle();

    assertThat(fixtures.as(reviewer, () -> samples.find(client, Set.of(handle, "4::elsewhere"))))
        .hasEntrySatisfying(
            handle,
            sample -> {
              assertThat(sample.mediaType()).isEqualTo("application/pdf");
              assertThat(sample.size()).isEqualTo(PDF.length);
              assertThat(sample.isPicture()).isFalse();
            })
        .hasSize(1);
    assertThat(fixtures.as(reviewer, () -> samples.content(client, handle))).hasValue(PDF);

    ClientId other = fixtures.client("Batik Laut");
    Person stranger = fixtures.member(other, Role.OWNER);
    assertThat(fixtures.as(stranger, () -> samples.find(other, Set.of(handle)))).isEmpty();
    assertThat(fixtures.as(stranger, () -> samples.content(other, handle))).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fixtures.as(stranger, () -> samples.content(client, handle)));
  }

  @Test
  void a_picture_is_in_the_page_but_runs_nothing_and_is_no_page() throws IOException {
    byte[] png = png();
    String handle = ((SampleOutcome.Uploaded) upload("IMAGE", png)).handle();
    TemplateId template = create(picture(handle));

    try (PageReader reader = new PageReader()) {
      reader.signIn(author.email(), Fixtures.PASSWORD);
      String page = reader.open("").goTo("clients/" + client + "/templates/" + template);
      Matcher place = RESOURCE.matcher(page);
      assertThat(place.find()).as(page).isTrue();
      HttpResponse<String> file = reader.get("/" + place.group());

      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.body()).startsWith(new String(png, StandardCharsets.UTF_8).substring(0, 4));
      HttpHeaders headers = file.headers();
      assertThat(headers.firstValue("Content-Type").orElse("")).startsWith("image/png");
      assertThat(headers.allValues("X-Content-Type-Options")).containsOnly("nosniff");
      assertThat(headers.allValues("Content-Security-Policy"))
          .containsExactly("default-src 'none'; sandbox");
      assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    }
  }

  private static TemplateContent picture(String handle) {
    return TemplateContent.parse(
        """
        {"name": "with_picture", "language": "id", "category": "UTILITY", "components": [
          {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["%s"]}},
          {"type": "BODY", "text": "Halo, pesanan Anda sudah kami kirim."}]}
        """
            .formatted(handle));
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private SampleOutcome upload(String format, byte[] content) {
    return fixtures.as(author, () -> samples.upload(client, format, content));
  }
}
