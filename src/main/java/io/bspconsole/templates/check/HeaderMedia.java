package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Header;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The sample of a header is a file of the header's format. A handle of Meta's Resumable Upload
 * names the type of the file in its second part; where it does not, nothing is said. {0} is the
 * format, {1} the type of the file.
 *
 * <p>Source: Meta, Resumable Upload API, as far as its handles can be read; hence a warning.
 */
record HeaderMedia(Citation citation) implements Rule {

  private static final int LONGEST = 100;

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Header header : group.headers()) {
        if (HeaderSample.MEDIA.contains(header.format())) {
          look(header, notes);
        }
      }
    }
  }

  private static void look(Header header, Notes notes) {
    for (String handle : header.handles()) {
      String type = typeOf(handle);
      if (type != null && !fits(header.format(), type)) {
        notes.add(header.pointer() + "/example", header.format(), Words.shortened(type));
        return;
      }
    }
  }

  private static boolean fits(String format, String type) {
    return switch (format) {
      case "IMAGE" -> type.startsWith("image/");
      case "VIDEO", "GIF" -> type.startsWith("video/") || type.equals("image/gif");
      default -> !type.startsWith("image/") && !type.startsWith("video/");
    };
  }

  /** {@code 4::aW1hZ2UvanBn:…} is an image/jpg; null when there is no such part. */
  private static @Nullable String typeOf(String handle) {
    int start = handle.indexOf("::") + 2;
    int end = handle.indexOf(':', start);
    if (start < 2 || end < start || end - start > LONGEST) {
      return null;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(handle.substring(start, end));
      String type = new String(bytes, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
      return type.matches("[a-z]+/[a-z0-9.+-]+") ? type : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
