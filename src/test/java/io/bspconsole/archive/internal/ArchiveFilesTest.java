package io.bspconsole.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.archive.ArchiveProblem;
import io.bspconsole.archive.internal.ArchiveReader.Unfit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveFilesTest {

  private static final String EMPTY = "{\"format\":1,\"client\":\"c\",\"name\":\"n\",\"parts\":[]}";

  private static final int MEGA = 1024 * 1024;

  @Test
  void a_file_that_blows_up_is_refused_before_it_is_in_memory() throws IOException {
    byte[] zip = zip("bomb", 64 * MEGA);
    assertThat(zip.length).isLessThan(MEGA);

    assertThatExceptionOfType(Unfit.class)
        .isThrownBy(() -> ArchiveFiles.unpack(zip, MEGA))
        .satisfies(unfit -> assertThat(unfit.why()).isEqualTo(ArchiveProblem.TOO_LARGE));
  }

  @Test
  void many_small_files_count_together() throws IOException {
    byte[] zip = zip("one", MEGA / 2, "two", MEGA / 2, "three", MEGA / 2);

    assertThatExceptionOfType(Unfit.class).isThrownBy(() -> ArchiveFiles.unpack(zip, MEGA));
    assertThat(ArchiveFiles.unpack(zip, 2 * MEGA).form().name()).isEqualTo("n");
  }

  @Test
  void lines_come_one_by_one_whatever_ends_the_last() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      put(out, ArchiveForm.MANIFEST, EMPTY.getBytes(StandardCharsets.UTF_8));
      put(out, "some", "één\n\ntwee\ndrie".getBytes(StandardCharsets.UTF_8));
    }
    List<String> lines = new ArrayList<>();
    ArchiveFiles files = ArchiveFiles.unpack(bytes.toByteArray(), MEGA);
    files.lines("some", lines::add);
    files.lines("other", lines::add);

    assertThat(lines).containsExactly("één", "twee", "drie");
  }

  /** Files of zeros, with their sizes. */
  private static byte[] zip(Object... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      put(out, ArchiveForm.MANIFEST, EMPTY.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < files.length; i += 2) {
        put(out, (String) files[i], new byte[(int) files[i + 1]]);
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }
}
