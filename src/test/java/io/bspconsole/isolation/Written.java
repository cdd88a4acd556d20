package io.bspconsole.isolation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The words of files that a call wrote to the streams it was given; archives are unpacked. */
final class Written {

  private Written() {}

  static String to(@Nullable Object[] arguments) {
    StringBuilder all = new StringBuilder();
    for (Object argument : arguments) {
      if (argument instanceof ByteArrayOutputStream file) {
        all.append('\n').append(words(file.toByteArray()));
      }
    }
    return all.toString();
  }

  private static String words(byte[] file) {
    if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
      return new String(file, StandardCharsets.UTF_8);
    }
    StringBuilder all = new StringBuilder();
    try {
      Path kept = Files.createTempFile("written", ".zip"); // streams do not know every form of zip
      try {
        Files.write(kept, file);
        try (ZipFile zip = new ZipFile(kept.toFile())) {
          for (ZipEntry entry : Collections.list(zip.entries())) {
            try (InputStream content = zip.getInputStream(entry)) {
              all.append(entry.getName()).append('\n');
              all.append(words(content.readAllBytes())).append('\n'); // one may be in another
            }
          }
        }
      } finally {
        Files.delete(kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }
}
