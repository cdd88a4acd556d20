package io.bspconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.audit.internal.Export;
import io.bspconsole.support.Sampling;
import io.bspconsole.support.Whole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Whole
class TamperingTest extends Trailed {

  private static final int TAMPERINGS = Sampling.of(100_000);

  private static final int ENTRIES = 120;

  /** Writes a chain without making that an entry of it, which no anchor would know yet. */
  @Autowired private Export exports;

  @Test
  void all_of_100_000_tamperings_are_found() throws IOException, InterruptedException {
    for (int i = 0; i < 4; i++) {
      act(ENTRIES / 4);
      anchors.write();
    }
    ByteArrayOutputStream export = new ByteArrayOutputStream();
    exports.write(ChainId.of(client), export);
    Path folder = Files.createDirectories(Path.of("target", "tampering"));
    Files.write(folder.resolve("export.txt"), export.toByteArray());
    Files.write(folder.resolve("anchors.txt"), read(anchorFile));

    String answer = run(folder);

    assertThat(answer).contains("missed {}").contains("TAIL_CUT").contains("ANCHORS");
    assertThat(
            answer
                .lines()
                .filter(line -> line.matches("[A-Z_]+ [0-9]+"))
                .mapToInt(line -> Integer.parseInt(line.split(" ", 2)[1]))
                .sum())
        .isEqualTo(TAMPERINGS);
  }

  @Test
  void another_seed_draws_other_tamperings() {
    assertThat(draws(1)).isEqualTo(draws(1)).doesNotContainAnyElementsOf(draws(2));
  }

  private static List<Long> draws(long seed) {
    return IntStream.range(0, 100)
        .mapToObj(i -> Tamperings.random(seed, 100, i).nextLong())
        .toList();
  }

  private String run(Path folder) throws IOException, InterruptedException {
    Path answer = folder.resolve("answer.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Tamperings.class.getName(),
                folder.resolve("export.txt").toString(),
                folder.resolve("anchors.txt").toString(),
                anchorFile.resolveSibling("anchor-key.pem.pub").toString(),
                Integer.toString(TAMPERINGS),
                Long.toString(Sampling.seed()))
            .redirectErrorStream(true)
            .redirectOutput(answer.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String words = Files.readString(answer, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(words).isZero();
    return words;
  }
}
