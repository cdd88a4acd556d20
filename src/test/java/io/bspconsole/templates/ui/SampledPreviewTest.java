package io.bspconsole.templates.ui;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.content.TemplateContent;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often a phone asks for the samples that it shows. */
class SampledPreviewTest {

  private static final ClientId CLIENT = ClientId.next();

  private final TemplateSamples samples = mock(TemplateSamples.class);

  @Test
  void all_are_asked_for_at_once_and_those_that_stay_not_again() {
    SampledPreview phone = new SampledPreview(samples, CLIENT, content("4::a", "4::b"));
    verify(samples).find(CLIENT, Set.of("4::a", "4::b"));

    phone.show(content("4::a", "4::b"));
    verifyNoMoreInteractions(samples);

    phone.show(content("4::a", "4::c"));
    verify(samples).find(CLIENT, Set.of("4::c"));
    verifyNoMoreInteractions(samples);
  }

  @Test
  void a_message_without_any_asks_for_none() {
    SampledPreview phone = new SampledPreview(samples, CLIENT);
    phone.show(
        TemplateContent.parse(
            """
            {"name": "plain", "language": "id", "category": "UTILITY",
             "components": [{"type": "BODY", "text": "Halo"}]}
            """));
    verifyNoMoreInteractions(samples);
  }

  private static TemplateContent content(String first, String second) {
    return TemplateContent.parse(
        """
        {"name": "cards", "language": "id", "category": "MARKETING", "components": [
          {"type": "BODY", "text": "Halo"},
          {"type": "CAROUSEL", "cards": [
            {"components": [
              {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["%s"]}},
              {"type": "BODY", "text": "Satu"}]},
            {"components": [
              {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["%s"]}},
              {"type": "BODY", "text": "Dua"}]}]}]}
        """
            .formatted(first, second));
  }
}
