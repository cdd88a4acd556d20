package io.bspconsole.archive.internal;

import io.bspconsole.archive.ArchiveProblem;
import io.bspconsole.archive.internal.ArchiveForm.Part;
import io.bspconsole.archive.internal.ArchiveReader.Unfit;
import io.bspconsole.kernel.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The files of an archive, unpacked, with what its manifest says of them. */
final class ArchiveFiles {

  /** Files; there are some fifty tables. */
  private static final int MOST = 1_000;

  private final Map<String, byte[]> files;
  private final ArchiveForm form;

  private ArchiveFiles(Map<String, byte[]> files, ArchiveForm form) {
    this.files = files;
    this.form = form;
  }

  /**
   * Unpacks an archive.
   *
   * @param largest bytes of all its files together; what a small file could blow up to is bounded
   * @throws Unfit for what is no archive, is too large or was cut
   */
  static ArchiveFiles unpack(byte[] zip, long largest) {
    Map<String, byte[]> files = new HashMap<>();
    long left = largest;
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
        left -= bytes.length;
        if (left < 0) {
          throw new Unfit(ArchiveProblem.TOO_LARGE);
        }
        if (files.size() == MOST) {
          throw new Unfit(ArchiveProblem.TOO_LARGE);
        }
        if (files.put(entry.getName(), bytes) != null) {
          throw new Unfit(ArchiveProblem.CHANGED);
        }
      }
    } catch (ZipException | IllegalArgumentException _) {
      throw new Unfit(ArchiveProblem.NO_ARCHIVE);
    } catch (IOException _) {
      throw new Unfit(ArchiveProblem.CHANGED); // it ends too early
    }
    return new ArchiveFiles(files, manifest(files.get(ArchiveForm.MANIFEST)));
  }

  private static ArchiveForm manifest(byte @Nullable [] manifest) {
    if (manifest == null) {
      throw new Unfit(ArchiveProblem.NO_ARCHIVE);
    }
    try {
      ArchiveForm form = JsonMapper.shared().readValue(manifest, ArchiveForm.class);
      if (form.format() != ArchiveForm.FORMAT) {
        throw new Unfit(ArchiveProblem.OTHER_FORMAT);
      }
      return form;
    } catch (JacksonException _) {
      throw new Unfit(ArchiveProblem.NO_ARCHIVE);
    }
  }

  ArchiveForm form() {
    return form;
  }

  /**
   * Compares the files with the manifest.
   *
   * @param known the names that they may have
   * @throws Unfit when one is missing, is not as it was written or is not named, or is not known
   */
  void check(Set<String> known) {
    Set<String> told = form.parts().stream().map(Part::file).collect(Collectors.toSet());
    if (!known.containsAll(told)) {
      throw new Unfit(ArchiveProblem.OTHER_FORMAT);
    }
    Set<String> untold = new HashSet<>(files.keySet());
    untold.removeAll(told);
    if (!untold.equals(Set.of(ArchiveForm.MANIFEST))
        || !form.parts().stream().allMatch(this::fits)) {
      throw new Unfit(ArchiveProblem.CHANGED);
    }
  }

  private boolean fits(Part part) {
    byte[] bytes = files.get(part.file());
    if (bytes == null || !HexFormat.of().formatHex(Sha256.of(bytes)).equals(part.sha256())) {
      return false;
    }
    LongAdder rows = new LongAdder();
    lines(part.file(), _ -> rows.increment());
    return rows.sum() == part.rows();
  }

  /** Hands on a file line by line; nothing where there is none of that name. */
  void lines(String file, Consumer<String> to) {
    byte[] bytes = files.getOrDefault(file, new byte[0]);
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        if (i > from) {
          to.accept(new String(bytes, from, i - from, StandardCharsets.UTF_8));
        }
        from = i + 1;
      }
    }
  }
}
