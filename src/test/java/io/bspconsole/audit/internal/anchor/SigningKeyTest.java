package io.bspconsole.audit.internal.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

  @TempDir Path folder;

  @Test
  void what_is_signed_is_verified_with_the_public_file() throws Exception {
    byte[] text = {1, 2, 3};
    byte[] signature = SigningKey.at(key()).sign(text);

    String pem = Files.readString(open()).replaceAll("-----[A-Z ]+-----", "").strip();
    Signature check = Signature.getInstance("Ed25519");
    check.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem))));
    check.update(text);
    assertThat(check.verify(signature)).isTrue();
  }

  @Test
  void a_crash_between_the_two_files_is_mended() throws IOException {
    String id = SigningKey.at(key()).id();
    byte[] open = Files.readAllBytes(open());
    Files.delete(open());

    assertThat(SigningKey.at(key()).id()).isEqualTo(id);
    assertThat(open()).hasBinaryContent(open);
  }

  @Test
  void a_public_file_of_another_key_is_not_believed() throws IOException {
    SigningKey.at(key());
    SigningKey.at(folder.resolve("other.pem"));
    Files.copy(folder.resolve("other.pem.pub"), open(), StandardCopyOption.REPLACE_EXISTING);

    assertThatIOException()
        .isThrownBy(() -> SigningKey.at(key()))
        .withMessageContaining("does not belong");
  }

  @Test
  void nodes_that_start_at_once_agree_on_one_key() throws IOException {
    assertThat(IntStream.range(0, 16).parallel().mapToObj(_ -> read()).distinct()).hasSize(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(key(), open());
    }
  }

  private String read() {
    try {
      return SigningKey.at(key()).id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path key() {
    return folder.resolve("key.pem");
  }

  private Path open() {
    return folder.resolve("key.pem.pub");
  }
}
