package io.bspconsole.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/**
 * Changes an export and its anchors in as many ways as asked for, each in a copy of its own, and
 * counts how many of them the verifier finds. A program of its own: the tests' Java compiles
 * quickly and runs slowly.
 *
 * <p>Most changes are such as somebody makes who can write to the whole database but does not have
 * the key: the export that the console makes afterwards would be sealed. So the seal is not looked
 * at there, and only the chain, its commitments and the anchors can tell.
 */
final class Tamperings {

  private static final HexFormat HEX = HexFormat.of();

  private final Verifier verifier = new Verifier();
  private final byte[] export;
  private final byte[] anchors;
  private final PublicKey key;
  private final Object known;
  private final List<byte[]> entries = new ArrayList<>();
  private final List<byte[]> details = new ArrayList<>();
  private final List<byte[]> right;
  private final String name;

  private Tamperings(byte[] export, byte[] anchors, PublicKey key) {
    this.export = export;
    this.anchors = anchors;
    this.key = key;
    this.known = verifier.anchors(anchors, key);
    List<byte[]> lines = lines(export);
    this.name = text(lines.get(1));
    for (byte[] line : lines.subList(2, lines.size() - 1)) {
      String text = text(line);
      if (text.startsWith("detail ")) {
        details.add(line);
      } else if (!text.startsWith("end ")) {
        entries.add(Arrays.copyOfRange(line, 65, line.length));
      }
    }
    this.right = hashes(entries);
  }

  public static void main(String[] arguments) throws IOException {
    Verifier verifier = new Verifier();
    Tamperings all =
        new Tamperings(
            Files.readAllBytes(Path.of(arguments[0])),
            Files.readAllBytes(Path.of(arguments[1])),
            verifier.key(Files.readString(Path.of(arguments[2]))));
    all.run(Integer.parseInt(arguments[3]), Long.parseLong(arguments[4]));
  }

  /** What draws the tampering of that number; no two seeds draw one in common. */
  static SplittableRandom random(long seed, int count, int i) {
    return new SplittableRandom(seed * count + i);
  }

  private void run(int count, long seed) {
    if (!verifier.check(export, anchors, key).isEmpty()
        || !found(entries, details, hashes(entries)).isEmpty()) {
      throw new IllegalStateException("The untouched export is not intact");
    }
    ConcurrentMap<String, Integer> made = new ConcurrentHashMap<>();
    ConcurrentMap<String, Integer> missed = new ConcurrentHashMap<>();
    IntStream.range(0, count)
        .parallel()
        .forEach(i -> {
          SplittableRandom random = random(seed, count, i);
          // Signatures cost a thousand times what a hash does, so few of the changes need one.
          Kind kind = i % 100 == 0 ? Kind.FILE : i % 100 == 1 ? Kind.ANCHORS : Kind.any(random);
          boolean noticed = attempt(kind, random);
          made.merge(kind.name(), 1, Integer::sum);
          if (!noticed) {
            missed.merge(kind.name(), 1, Integer::sum);
          }
        });
    new TreeMap<>(made).forEach((kind, times) -> System.out.println(kind + " " + times));
    System.out.println("missed " + new TreeMap<>(missed));
  }

  private enum Kind {
    BYTE_OF_ENTRY,
    BYTE_WITH_FRESH_HASH,
    BYTE_WITH_FRESH_CHAIN,
    ENTRY_GONE,
    ENTRY_GONE_WITH_FRESH_CHAIN,
    ENTRIES_SWAPPED,
    ENTRIES_SWAPPED_WITH_FRESH_CHAIN,
    ENTRY_TWICE,
    TAIL_CUT,
    TAIL_REPLACED,
    HEAD_SET_BACK,
    BYTE_OF_DETAIL,
    DETAIL_GONE,
    DETAILS_SWAPPED,
    DETAIL_ADDED,
    FILE,
    ANCHORS;

    private static Kind any(SplittableRandom random) {
      return values()[random.nextInt(FILE.ordinal())];
    }
  }

  /** Makes one change and returns whether it was found. */
  private boolean attempt(Kind kind, SplittableRandom random) {
    List<byte[]> changed = new ArrayList<>(entries);
    List<byte[]> parts = new ArrayList<>(details);
    int one = random.nextInt(changed.size());
    int other = (one + 1 + random.nextInt(changed.size() - 1)) % changed.size();
    int detail = random.nextInt(parts.size());
    int otherDetail = (detail + 1 + random.nextInt(parts.size() - 1)) % parts.size();
    List<byte[]> hashes = new ArrayList<>(right);
    switch (kind) {
      case BYTE_OF_ENTRY -> changed.set(one, flipped(changed.get(one), 0, random));
      case BYTE_WITH_FRESH_HASH -> {
        changed.set(one, flipped(changed.get(one), 0, random));
        hashes.set(one, hashes(changed).get(one));
      }
      case BYTE_WITH_FRESH_CHAIN -> {
        changed.set(one, flipped(changed.get(one), 0, random));
        hashes = hashes(changed);
      }
      case ENTRY_GONE -> {
        changed.remove(one);
        hashes.remove(one);
      }
      case ENTRY_GONE_WITH_FRESH_CHAIN -> {
        changed.remove(one);
        renumber(changed);
        hashes = hashes(changed);
      }
      case ENTRIES_SWAPPED -> {
        Collections.swap(changed, one, other);
        Collections.swap(hashes, one, other);
      }
      case ENTRIES_SWAPPED_WITH_FRESH_CHAIN -> {
        Collections.swap(changed, one, other);
        renumber(changed);
        hashes = hashes(changed);
      }
      case ENTRY_TWICE -> {
        changed.add(other, changed.get(one));
        hashes.add(other, hashes.get(one));
      }
      case TAIL_CUT -> {
        changed = changed.subList(0, one);
        hashes = hashes.subList(0, one);
        parts.removeIf(part -> number(part) > one);
      }
      case TAIL_REPLACED -> {
        changed.subList(one, changed.size()).replaceAll(entry -> flipped(entry, 0, random));
        hashes = hashes(changed);
      }
      case HEAD_SET_BACK -> {
        return !found(changed, parts, hashes, one).isEmpty();
      }
      case BYTE_OF_DETAIL -> {
        byte[] whole = parts.get(detail);
        parts.set(detail, flipped(whole, 0, random));
      }
      case DETAIL_GONE -> parts.remove(detail);
      case DETAILS_SWAPPED -> swapBodies(parts, detail, otherDetail);
      case DETAIL_ADDED -> parts.add(parts.get(detail));
      case FILE -> {
        return !verifier.check(file(random), known, key).isEmpty();
      }
      case ANCHORS -> {
        return !verifier.check(export, forged(random), key).isEmpty();
      }
    }
    return !found(changed, parts, hashes).isEmpty();
  }

  /** What is found in the export that the console would make of such a database. */
  private List<String> found(List<byte[]> changed, List<byte[]> parts, List<byte[]> hashes) {
    return found(changed, parts, hashes, changed.size());
  }

  private List<String> found(
      List<byte[]> changed, List<byte[]> parts, List<byte[]> hashes, int head) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(export.length + 1_000);
    out.writeBytes(bytes("bsp-audit-export 1\n" + name + "\n"));
    for (int i = 0; i < changed.size(); i++) {
      out.writeBytes(bytes(HEX.formatHex(hashes.get(i)) + " "));
      out.writeBytes(changed.get(i));
      out.write('\n');
    }
    byte[] last = head == 0 ? new byte[32] : hashes.get(head - 1);
    out.writeBytes(bytes("end " + head + " " + HEX.formatHex(last) + "\n"));
    for (byte[] part : parts) {
      out.writeBytes(part);
      out.write('\n');
    }
    out.writeBytes(bytes("unsigned\n"));
    return verifier.check(new ByteArrayInputStream(out.toByteArray()), known, null);
  }

  /** The file of the export with a byte changed, or cut. */
  private InputStream file(SplittableRandom random) {
    return new ByteArrayInputStream(
        random.nextBoolean()
            ? flipped(export, 0, random)
            : Arrays.copyOf(export, random.nextInt(export.length)));
  }

  /** The file of anchors changed, cut, or written anew by somebody with a key of his own. */
  private byte[] forged(SplittableRandom random) {
    List<byte[]> lines = new ArrayList<>(lines(anchors));
    int one = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> {
        return flipped(anchors, 0, random);
      }
      case 1 -> lines.remove(one);
      case 2 -> Collections.swap(lines, one, (one + 1) % lines.size());
      case 3 -> {
        return Arrays.copyOf(anchors, random.nextInt(anchors.length));
      }
      default -> lines.set(one, signedByAnother(text(lines.get(one))));
    }
    return String.join("", lines.stream().map(line -> text(line) + "\n").toList())
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] signedByAnother(String line) {
    String text = line.substring(0, line.lastIndexOf(' '));
    return (text + " " + Base64.getEncoder().encodeToString(Forger.sign(text)))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Has a key, but not the console's. */
  private static final class Forger {

    private static final PrivateKey KEY = make();

    static byte[] sign(String text) {
      try {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(KEY);
        signature.update(("bsp-audit-anchor-1 " + text).getBytes(StandardCharsets.ISO_8859_1));
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static PrivateKey make() {
      try {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void swapBodies(List<byte[]> parts, int one, int other) {
    String[] first = text(parts.get(one)).split(" ", 4);
    String[] second = text(parts.get(other)).split(" ", 4);
    parts.set(one, bytes(String.join(" ", first[0], first[1], first[2], second[3])));
    parts.set(other, bytes(String.join(" ", second[0], second[1], second[2], first[3])));
  }

  private static long number(byte[] detail) {
    return Long.parseLong(text(detail).split(" ", 3)[1]);
  }

  private static void renumber(List<byte[]> entries) {
    for (int i = 0; i < entries.size(); i++) {
      String entry = text(entries.get(i));
      entries.set(i, bytes(entry.replaceFirst("\"seq\":[0-9]+", "\"seq\":" + (i + 1))));
    }
  }

  private static List<byte[]> hashes(List<byte[]> entries) {
    List<byte[]> hashes = new ArrayList<>();
    byte[] hash = new byte[32];
    MessageDigest digest = digest();
    for (byte[] entry : entries) {
      digest.update(hash);
      digest.update(entry);
      hash = digest.digest();
      hashes.add(hash);
    }
    return hashes;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] flipped(byte[] bytes, int from, SplittableRandom random) {
    byte[] changed = bytes.clone();
    changed[from + random.nextInt(bytes.length - from)] ^= (byte) (1 + random.nextInt(255));
    return changed;
  }

  private static List<byte[]> lines(byte[] file) {
    return text(file).lines().map(Tamperings::bytes).toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
