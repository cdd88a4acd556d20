package io.bspconsole.templates.api;

import io.bspconsole.templates.content.MalformedContent;
import io.bspconsole.templates.content.TemplateContent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads the body of a request as a template. */
final class PostedTemplate {

  /** In bytes. Meta's own limits leave even a carousel below a tenth of it. */
  static final int LARGEST = 1024 * 1024;

  /** The types that are JSON too, beside {@code application/json}. */
  static final String JSON_SUFFIX = "application/*+json";

  private PostedTemplate() {}

  /**
   * Reads no more than the limit, whatever the header claims.
   *
   * @throws TooLarge for more than {@value #LARGEST} bytes
   * @throws MalformedContent when it is no JSON object
   */
  static TemplateContent read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new TooLarge();
    }
    return TemplateContent.parse(body);
  }

  /** More came than a template can need. */
  static final class TooLarge extends RuntimeException {

    String messageKey() {
      return "check.malformed.large";
    }
  }
}
