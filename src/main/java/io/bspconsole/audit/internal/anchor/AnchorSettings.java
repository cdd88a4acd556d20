package io.bspconsole.audit.internal.anchor;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where anchors go.
 *
 * @param anchorFile absent or blank: no anchors are written
 * @param keyFile the private key; absent or blank: beside the anchors, as {@code anchor-key.pem}
 */
@ConfigurationProperties("bsp.audit")
record AnchorSettings(@Nullable String anchorFile, @Nullable String keyFile) {

  Optional<Path> anchors() {
    return path(anchorFile);
  }

  Optional<Path> key() {
    return path(keyFile).or(() -> anchors().map(file -> file.resolveSibling("anchor-key.pem")));
  }

  private static Optional<Path> path(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(path -> !path.isBlank())
        .map(path -> Path.of(path.strip()).toAbsolutePath());
  }
}
