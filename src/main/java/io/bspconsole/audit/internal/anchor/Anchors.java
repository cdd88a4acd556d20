package io.bspconsole.audit.internal.anchor;

import io.bspconsole.audit.ChainId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes anchors, and signs what is exported. */
@Component
public class Anchors {

  /** Stands before what is signed, so that no signature can be taken for one of another purpose. */
  private static final String ANCHOR = "bsp-audit-anchor-1 ";

  private static final String EXPORT = "bsp-audit-export-1 ";

  private static final Logger log = LoggerFactory.getLogger(Anchors.class);
  private static final HexFormat HEX = HexFormat.of();

  private final AnchorSettings settings;
  private final AnchorTables tables;
  private final Clock clock;

  Anchors(AnchorSettings settings, AnchorTables tables, Clock clock) {
    this.settings = settings;
    this.tables = tables;
    this.clock = clock;
  }

  /** Are anchors written at all? */
  public boolean areOn() {
    return settings.anchors().isPresent();
  }

  /**
   * Writes a line if a chain grew, or is not any more what was anchored, and no other node is about
   * to. The line is on the disk before the database knows of it: after a crash between the two, the
   * next call adopts it, with all that it tells. A chain that contradicts its anchor is told once,
   * in the log and in the file, and is not anchored any more.
   *
   * @return whether a line was written
   * @throws IOException when the file cannot be written, or is not the one that the database knows
   */
  @Transactional(rollbackFor = IOException.class)
  public boolean write() throws IOException {
    Optional<Path> path = settings.anchors();
    Optional<AnchorTables.Written> claimed = path.isEmpty() ? Optional.empty() : tables.claim();
    if (claimed.isEmpty()) {
      return false;
    }
    AnchorFile file = new AnchorFile(path.get());
    AnchorTables.Written last = continued(file, claimed.get());
    List<ChainHead> moved = tables.moved();
    List<ChainHead> contradictions = tables.contradictions();
    if (moved.isEmpty() && contradictions.isEmpty()) {
      return false;
    }
    Instant now = Clocks.now(clock);
    String line = line(last, moved, contradictions, now);
    file.add(line);
    contradictions.forEach(head ->
        log.error(
            "Chain {} of the trail ends with entry {} and does not hold what was anchored:"
                + " somebody cut or rewrote it. Line {} of the anchors tells it.",
            head.chain(),
            head.seq(),
            last.number() + 1));
    tables.anchor(moved, now);
    tables.contradicted(contradictions, now);
    tables.written(last.number() + 1, Sha256.of(line.getBytes(StandardCharsets.US_ASCII)), now);
    return true;
  }

  /** The line to go on from, which must be the file's last one too. */
  private AnchorTables.Written continued(AnchorFile file, AnchorTables.Written known)
      throws IOException {
    Optional<AnchorFile.Last> last = file.last();
    if (last.isEmpty()) {
      if (known.number() > 0) {
        log.error("The file of anchors is gone: a new one begins with line {}", known.number() + 1);
      }
      return known;
    }
    AnchorFile.Last line = last.get();
    if (line.number() == known.number() + 1 && Arrays.equals(line.before(), known.hash())) {
      Instant now = Clocks.now(clock); // it was written, and is adopted
      tables.anchor(line.heads(), now);
      tables.contradicted(line.contradictions(), now);
      tables.written(line.number(), line.hash(), now);
    } else if (line.number() != known.number() || !Arrays.equals(line.hash(), known.hash())) {
      throw new IOException(
          "The file of anchors ends with line %d, which is not line %d that was written last"
              .formatted(line.number(), known.number()));
    }
    if (!Arrays.equals(line.root(), MerkleRoot.of(tables.anchored()))) {
      throw new IOException(
          "What the database knows of the anchors is not what line %d says: somebody changed it"
              .formatted(line.number()));
    }
    return new AnchorTables.Written(line.number(), line.hash());
  }

  private String line(
      AnchorTables.Written last, List<ChainHead> moved, List<ChainHead> contradictions, Instant now)
      throws IOException {
    SigningKey key = key();
    Map<ChainId, ChainHead> all = new LinkedHashMap<>();
    tables.anchored().forEach(head -> all.put(head.chain(), head));
    moved.forEach(head -> all.put(head.chain(), head));
    String text =
        String.join(
            " ",
            Long.toString(last.number() + 1),
            now.toString(),
            HEX.formatHex(last.hash()),
            HEX.formatHex(MerkleRoot.of(List.copyOf(all.values()))),
            key.id(),
            Stream.concat(
                    moved.stream().map(ChainHead::text),
                    contradictions.stream().map(ChainHead::contradiction))
                .collect(Collectors.joining(",")));
    return text + " " + signature(key, ANCHOR + text);
  }

  /**
   * The last line of an export: how far the anchors had come, and a signature over that and over
   * everything before; "unsigned" where there is no key.
   *
   * @param digest SHA-256 of everything before
   */
  public String seal(byte[] digest) throws IOException {
    if (!areOn()) {
      return "unsigned";
    }
    SigningKey key = key();
    AnchorTables.Written last = tables.last();
    String text = "signed %d %s %s".formatted(last.number(), HEX.formatHex(last.hash()), key.id());
    return text + " " + signature(key, EXPORT + HEX.formatHex(digest) + " " + text);
  }

  private SigningKey key() throws IOException {
    return SigningKey.at(settings.key().orElseThrow());
  }

  private static String signature(SigningKey key, String text) {
    return Base64.getEncoder().encodeToString(key.sign(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
