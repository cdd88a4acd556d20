package io.bspconsole.templates;

import java.time.Instant;

/**
 * A sample of a header as it was uploaded, without its bytes.
 *
 * @param handle with which templates name it
 * @param fileName ours; that of the author's file is not kept
 * @param mediaType as its bytes told when it was uploaded
 * @param size in bytes
 * @param uploadedAt to Meta, for the last time
 */
public record TemplateSample(
    String handle, String fileName, String mediaType, int size, Instant uploadedAt) {

  /** Can a page show it? */
  public boolean isPicture() {
    return mediaType.equals("image/jpeg") || mediaType.equals("image/png");
  }
}
