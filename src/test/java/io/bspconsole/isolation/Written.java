package io.bspconsole.isolation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(entry.getName()).append('\n');
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }
}
