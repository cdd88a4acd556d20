import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks an exported trail and the anchors that were written outside the database, with the JDK
 * alone. An export holds one chain:
 *
 * <pre>
 * bsp-audit-export 1
 * chain CHAIN TIME
 * HASH ENTRY                       one line per entry; HASH = SHA-256(HASH of the line before, ENTRY)
 * end SEQ HASH
 * detail SEQ who|what SALT BODY    ENTRY holds SHA-256(SALT, BODY), and says so if it was erased
 * signed ANCHORS HASH KEY SIGNATURE
 * </pre>
 *
 * A line of the anchors is {@code NUMBER TIME PREVIOUS ROOT KEY HEADS SIGNATURE}, where PREVIOUS is
 * the SHA-256 of the line before, ROOT the Merkle root (RFC 6962) over the heads of all chains, and
 * HEADS are the ones that moved, {@code CHAIN:SEQ:HASH} between commas; {@code :contradicts} behind
 * one says that the console found the chain cut or rewritten then.
 */
public final class VerifyAudit {

  private static final int INTACT = 0;
  private static final int CHANGED = 1;
  private static final int UNCHECKED = 2;

  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] DIGITS = digits();

  private final List<String> findings = new ArrayList<>();
  private final int mostFindings;

  /** Looks until so many things are found. */
  public VerifyAudit(int mostFindings) {
    this.mostFindings = mostFindings;
  }

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    Path export = null;
    Path anchorFile = null;
    Path keyFile = null;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--anchors" -> anchorFile = next(arguments, ++i);
        case "--key" -> keyFile = next(arguments, ++i);
        default -> export = arguments[i].startsWith("-") ? null : Path.of(arguments[i]);
      }
    }
    if (export == null) {
      System.err.println("Usage: script/verify-audit EXPORT [--anchors FILE] [--key FILE]");
      return UNCHECKED;
    }
    VerifyAudit check = new VerifyAudit(20);
    try {
      PublicKey key = keyFile == null ? null : key(Files.readString(keyFile));
      Anchors anchors = null;
      if (anchorFile != null) {
        try (InputStream in = Files.newInputStream(anchorFile)) {
          anchors = check.anchors(in, key);
        }
      }
      long begun = System.nanoTime();
      long entries;
      try (InputStream in = Files.newInputStream(export)) {
        entries = check.export(in, anchors, key);
      }
      return check.report(entries, System.nanoTime() - begun, anchors, key);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      System.err.println("It could not be checked: " + e);
      return UNCHECKED;
    }
  }

  private int report(long entries, long nanos, Anchors anchors, PublicKey key) {
    findings.forEach(finding -> System.out.println("CHANGED  " + finding));
    if (anchors == null) {
      System.out.println("note     without --anchors, a chain rewritten as a whole looks intact");
    }
    if (anchors != null) {
      anchors.contradictions.forEach((chain, told) ->
          System.out.println("note     another chain was changed: " + chain + ", " + told));
    }
    if (key == null) {
      System.out.println("note     without --key, no signature was checked");
    }
    System.out.printf(
        "%s  %d entries%s in %d ms%n",
        findings.isEmpty() ? "intact " : "CHANGED",
        entries,
        anchors == null ? "" : ", " + anchors.count + " anchors",
        nanos / 1_000_000);
    return findings.isEmpty() ? INTACT : CHANGED;
  }

  private static Path next(String[] arguments, int i) {
    return i < arguments.length ? Path.of(arguments[i]) : null;
  }

  /** Reads an Ed25519 key in PEM. */
  public static PublicKey key(String pem) throws GeneralSecurityException {
    byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
  }

  /** What was found so far, in words; empty when everything fits. */
  public List<String> findings() {
    return findings;
  }

  private void found(String where, String what) {
    if (findings.size() < mostFindings) {
      findings.add(where + ": " + what);
    }
  }

  private boolean enough() {
    return findings.size() >= mostFindings;
  }

  // --- Anchors
  // ------------------------------------------------------------------------------------

  /** What the anchors say, once they are checked. */
  public static final class Anchors {

    private final Map<String, TreeMap<Long, Known>> chains = new HashMap<>();
    private final Map<String, String> contradictions = new TreeMap<>();
    private final Map<Long, byte[]> lines = new HashMap<>();
    private long first;
    private long count;
    private byte[] root = new byte[0];
    private String time = "";
  }

  private record Known(byte[] hash, long line) {}

  /** Reads and checks a file of anchors. */
  public Anchors anchors(InputStream in, PublicKey key) throws IOException {
    Anchors anchors = new Anchors();
    Lines lines = new Lines(in);
    byte[] before = new byte[32];
    try {
      for (int at = 1; lines.next(); at++) {
        byte[] line = lines.copy();
        try {
          anchor(anchors, line, before, key, at);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
          found("anchors, line " + at, "is no anchor");
        }
        before = sha(line);
      }
    } catch (EOFException e) {
      found("anchors", "the last line is cut");
    }
    if (findings.isEmpty()
        && anchors.count > 0
        && anchors.first == 1
        && !Arrays.equals(anchors.root, root(anchors))) {
      found(
          "anchors, line " + anchors.count, "its root is not the one over the heads of all chains");
    }
    return anchors;
  }

  private void anchor(Anchors anchors, byte[] line, byte[] before, PublicKey key, int at) {
    String text = new String(line, StandardCharsets.ISO_8859_1);
    String[] fields = text.split(" ", -1);
    if (fields.length != 7) {
      throw new IllegalArgumentException();
    }
    String where = "anchors, line " + at;
    long number = Long.parseLong(fields[0]);
    if (at == 1) {
      anchors.first = number;
      if (number != 1) {
        found(where, "has number " + number + ": the lines before it are missing");
      }
    } else {
      if (number != anchors.first + at - 1) {
        found(where, "has number " + number + ", not " + (anchors.first + at - 1));
      }
      if (!Arrays.equals(HEX.parseHex(fields[2]), before)) {
        found(where, "does not follow the line before it: one was changed, added or removed");
      }
    }
    if (key != null) {
      String signed = "bsp-audit-anchor-1 " + text.substring(0, text.lastIndexOf(' '));
      signature(where, key, fields[4], signed, fields[6]);
    }
    for (String head : fields[5].split(",", -1)) {
      String[] parts = head.split(":", -1);
      if (!parts[0].matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
        throw new IllegalArgumentException();
      }
      long seq = Long.parseLong(parts[1]);
      if (parts.length == 4 && parts[3].equals("contradicts")) {
        String told = where + ": ends with entry " + seq + " and does not hold what was anchored";
        anchors.contradictions.putIfAbsent(parts[0], told);
        continue;
      }
      if (parts.length != 3) {
        throw new IllegalArgumentException();
      }
      TreeMap<Long, Known> known = anchors.chains.computeIfAbsent(parts[0], _ -> new TreeMap<>());
      if (!known.isEmpty() && known.lastKey() >= seq) {
        found(where, "takes chain " + parts[0] + " back to entry " + seq);
      }
      known.put(seq, new Known(hash(parts[2]), at));
    }
    anchors.root = hash(fields[3]);
    anchors.time = fields[1];
    anchors.count++;
    anchors.lines.put(number, sha(line));
  }

  private static byte[] hash(String hex) {
    byte[] bytes = HEX.parseHex(hex);
    if (bytes.length != 32) {
      throw new IllegalArgumentException();
    }
    return bytes;
  }

  private static byte[] root(Anchors anchors) {
    List<byte[]> leaves = new ArrayList<>();
    anchors.chains.forEach((chain, known) ->
        leaves.add(
            ByteBuffer.allocate(56)
                .put(HEX.parseHex(chain.replace("-", "")))
                .putLong(known.lastKey())
                .put(known.lastEntry().getValue().hash())
                .array()));
    leaves.sort(Arrays::compareUnsigned);
    return root(leaves.stream().map(leaf -> sha(new byte[] {0}, leaf)).toList());
  }

  private static byte[] root(List<byte[]> hashes) {
    if (hashes.size() == 1) {
      return hashes.getFirst();
    }
    int split = Integer.highestOneBit(hashes.size() - 1);
    return sha(
        new byte[] {1}, root(hashes.subList(0, split)), root(hashes.subList(split, hashes.size())));
  }

  // --- The export
  // ---------------------------------------------------------------------------------

  /**
   * Checks an export.
   *
   * @param anchors null when there are none to check against
   * @param key null when signatures are not to be checked
   * @return how many entries were checked
   */
  public long export(InputStream in, Anchors anchors, PublicKey key) throws IOException {
    Chain chain = new Chain(anchors);
    Lines lines = new Lines(in);
    MessageDigest all = key == null ? null : digest();
    try {
      boolean sealed = false;
      while (!enough() && lines.next()) {
        if (sealed) {
          found("export, line " + lines.number, "stands behind the seal");
          break;
        }
        if (lines.begins("signed ") || lines.begins("unsigned")) {
          sealed = true;
          seal(lines, all == null ? null : all.digest(), anchors, key);
          continue;
        }
        if (all != null) {
          all.update(lines.buffer, lines.from, lines.to + 1 - lines.from);
        }
        chain.take(lines);
      }
      if (!enough() && !sealed) {
        found("export", "it is cut: the seal at its end is missing");
      }
    } catch (EOFException e) {
      found("export", "it is cut within line " + (lines.number + 1));
    }
    if (!enough()) {
      chain.end();
    }
    return chain.seq;
  }

  private void seal(Lines lines, byte[] digest, Anchors anchors, PublicKey key) {
    String where = "export, line " + lines.number;
    String text = new String(lines.copy(), StandardCharsets.ISO_8859_1);
    if (text.equals("unsigned")) {
      if (key != null) {
        found(where, "the export is not signed");
      }
      return;
    }
    try {
      String[] fields = text.split(" ", -1);
      if (fields.length != 5) {
        throw new IllegalArgumentException();
      }
      long number = Long.parseLong(fields[1]);
      byte[] last = hash(fields[2]);
      if (key != null) {
        String signed =
            "bsp-audit-export-1 "
                + HEX.formatHex(digest)
                + " "
                + text.substring(0, text.lastIndexOf(' '));
        signature(where, key, fields[3], signed, fields[4]);
      }
      if (anchors != null && number > 0 && !Arrays.equals(last, anchors.lines.get(number))) {
        found(
            "anchors",
            "line "
                + number
                + ", which was there when the export was made, is missing or another one now");
      }
    } catch (IllegalArgumentException e) {
      found(where, "is no seal");
    }
  }

  private void signature(String where, PublicKey key, String id, String signed, String base64) {
    if (!id.equals(HEX.formatHex(sha(key.getEncoded())).substring(0, 16))) {
      found(where, "is signed with another key, " + id);
      return;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(signed.getBytes(StandardCharsets.ISO_8859_1));
      if (signature.verify(bytes) && Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        return;
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // is no signature, which is told below
    }
    found(where, "its signature is wrong: it was changed, or was not written by the console");
  }

  /** The lines of one chain, from its name to its last detail. */
  private final class Chain {

    private static final int PER_BLOCK = 1 << 10;

    /** A gap is not followed further than this: whoever wrote a number could fill the memory. */
    private static final long MOST_MISSING = 100_000;

    private static final byte[] WHO = ",\"who\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WHAT = "\",\"what\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DETAIL = "detail ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WHO_PART = " who ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WHAT_PART = " what ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REST = "\",\"at\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ACTION = ",\"action\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ERASED =
        ",\"action\":\"PERSONAL_DATA_ERASED\"".getBytes(StandardCharsets.US_ASCII);

    private enum Place {
      FORMAT,
      NAME,
      ENTRIES,
      DETAILS
    }

    private final Anchors anchors;
    private final MessageDigest digest = digest();
    private final byte[] stated = new byte[32];
    private final byte[] salt = new byte[16];
    private final byte[] commitment = new byte[32];
    private final List<byte[]> commitments = new ArrayList<>();
    private final Set<String> erased = new HashSet<>();
    private Place place = Place.FORMAT;
    private TreeMap<Long, Known> known = new TreeMap<>();
    private byte[] begin = new byte[0];
    private final byte[] hash = new byte[32];
    private long seq;

    Chain(Anchors anchors) {
      this.anchors = anchors;
    }

    void take(Lines lines) throws IOException {
      switch (place) {
        case FORMAT -> {
          if (!lines.text().equals("bsp-audit-export 1")) {
            found("export, line 1", "is no export that this program can read");
          }
          place = Place.NAME;
        }
        case NAME -> {
          name(lines.text());
          place = Place.ENTRIES;
        }
        case ENTRIES -> {
          if (lines.begins("end ")) {
            ends(lines.text());
            place = Place.DETAILS;
          } else {
            entry(lines);
          }
        }
        case DETAILS -> detail(lines);
      }
    }

    private void name(String line) {
      String[] fields = line.split(" ", -1);
      if (fields.length != 3 || !fields[0].equals("chain")) {
        found("export, line 2", "does not name the chain");
        return;
      }
      begin =
          ("{\"v\":1,\"chain\":\"" + fields[1] + "\",\"seq\":")
              .getBytes(StandardCharsets.ISO_8859_1);
      if (anchors != null) {
        known = anchors.chains.getOrDefault(fields[1], known);
        String told = anchors.contradictions.remove(fields[1]);
        if (told != null) {
          found("chain " + fields[1], told);
        }
      }
    }

    private void entry(Lines lines) {
      seq++;
      byte[] buffer = lines.buffer;
      int at = lines.from + 65;
      if (lines.to < at || !unhex(buffer, lines.from, stated) || buffer[at - 1] != ' ') {
        found(where(lines), "is no entry");
        return;
      }
      // One piece is digested faster than two, and the stated hash has been read.
      System.arraycopy(hash, 0, buffer, at - 32, 32);
      hash(buffer, at - 32, lines.to, hash);
      if (!Arrays.equals(hash, stated)) {
        found(where(lines), "its hash does not fit: it was changed, or the one before is missing");
        System.arraycopy(stated, 0, hash, 0, 32); // to go on from what the next one builds upon
      }
      Known anchored = known.get(seq);
      if (anchored != null && !Arrays.equals(anchored.hash(), hash)) {
        found(where(lines), "anchors, line " + anchored.line() + " know another entry here");
      }
      read(lines, at);
    }

    /** Reads the part of an entry that has a fixed form. */
    private void read(Lines lines, int from) {
      byte[] buffer = lines.buffer;
      int at = from;
      if (!lines.has(begin, at)) {
        found(where(lines), "belongs to another chain, or has another form");
        return;
      }
      at += begin.length;
      long number = 0;
      while (at < lines.to && buffer[at] >= '0' && buffer[at] <= '9') {
        number = number * 10 + buffer[at++] - '0';
      }
      if (number != seq) {
        found(where(lines), "is entry " + number + ": entries are missing, doubled or swapped");
        seq = number > seq + MOST_MISSING ? seq : number;
      }
      byte[] both = new byte[64];
      int who = commitment(lines, at, WHO, both, 0);
      int what = who < 0 ? -1 : commitment(lines, who, WHAT, both, 32);
      if (what < 0 || !lines.has(REST, what)) {
        found(where(lines), "has another form");
        return;
      }
      keep(both);
      // What people wrote stands behind the action, so the first is the one.
      if (lines.has(ERASED, lines.find(ACTION, what))) {
        erased(lines, new String(buffer, what, lines.to - what, StandardCharsets.UTF_8));
      }
    }

    /** Returns where it ends, or -1 where there is none. */
    private int commitment(Lines lines, int from, byte[] name, byte[] into, int offset) {
      if (!lines.has(name, from)) {
        return -1;
      }
      int at = from + name.length;
      if (at < lines.to && lines.buffer[at] == '"') {
        return at;
      }
      byte[] bytes = new byte[32];
      if (at + 64 > lines.to || !unhex(lines.buffer, at, bytes)) {
        return -1;
      }
      System.arraycopy(bytes, 0, into, offset, 32);
      return at + 64;
    }

    private void keep(byte[] both) {
      if (seq >= 1) {
        System.arraycopy(both, 0, block(seq), (int) ((seq - 1) % PER_BLOCK) * 64, 64);
      }
    }

    private byte[] block(long number) {
      int block = (int) ((number - 1) / PER_BLOCK);
      while (commitments.size() <= block) {
        commitments.add(new byte[PER_BLOCK * 64]);
      }
      return commitments.get(block);
    }

    private void erased(Lines lines, String rest) {
      int from = rest.indexOf("\"erased\":\"");
      if (from >= 0) {
        int begins = from + 10;
        int ends = rest.indexOf('"', begins);
        if (ends < 0) {
          found(where(lines), "has another form");
          return;
        }
        erased.addAll(Arrays.asList(rest.substring(begins, ends).split(",")));
      }
    }

    private void ends(String line) {
      String[] fields = line.split(" ", -1);
      if (fields.length != 3
          || !fields[1].equals(Long.toString(seq))
          || !fields[2].equals(HEX.formatHex(hash))) {
        found("export", "ends with entry " + seq + ", but says: " + line);
      }
      if (!known.isEmpty() && known.lastKey() > seq) {
        found(
            "entry " + known.lastKey(),
            "is missing: anchors, line " + known.lastEntry().getValue().line() + " know it");
      }
    }

    /** Reads by place, and each value in one spelling: there are two of these for each entry. */
    private void detail(Lines lines) {
      byte[] buffer = lines.buffer;
      int at = lines.from + DETAIL.length;
      boolean named = lines.has(DETAIL, lines.from) && at < lines.to && buffer[at] != '0';
      long number = 0;
      for (int last = at + 18; named && at < lines.to && at < last; at++) {
        int digit = buffer[at] - '0';
        if (digit < 0 || digit > 9) {
          break;
        }
        number = number * 10 + digit;
      }
      int part = lines.has(WHO_PART, at) ? 0 : lines.has(WHAT_PART, at) ? 1 : -1;
      int begins = at + (part == 0 ? WHO_PART.length : WHAT_PART.length);
      int body = begins + 2 * salt.length + 1;
      if (!named
          || number < 1
          || number > seq
          || part < 0
          || body > lines.to
          || !unhex(buffer, begins, salt)
          || buffer[body - 1] != ' ') {
        found("export, line " + lines.number, "is no detail of an entry");
        return;
      }
      System.arraycopy(salt, 0, buffer, body - 16, 16);
      hash(buffer, body - 16, lines.to, commitment);
      byte[] block = block(number);
      int offset = (int) ((number - 1) % PER_BLOCK) * 64 + part * 32;
      if (!Arrays.equals(block, offset, offset + 32, commitment, 0, 32)) {
        String name = part == 0 ? "who" : "what";
        found("entry " + number, "its detail \"" + name + "\" was changed or added");
      }
      Arrays.fill(block, offset, offset + 32, (byte) 0);
    }

    /** Looks whether all is there that was promised. */
    void end() {
      if (place != Place.DETAILS) {
        found("export", "it is cut: the end of the chain is missing");
        return;
      }
      byte[] none = new byte[32];
      for (long number = 1; number <= seq && !enough(); number++) {
        byte[] block = block(number);
        int offset = (int) ((number - 1) % PER_BLOCK) * 64;
        for (int part = 0; part < 2; part++) {
          int from = offset + part * 32;
          String name = part == 0 ? "who" : "what";
          if (!Arrays.equals(block, from, from + 32, none, 0, 32)
              && !erased.contains(name + number)) {
            found(
                "entry " + number, "its detail \"" + name + "\" is missing, and nobody erased it");
          }
        }
      }
    }

    private void hash(byte[] buffer, int from, int to, byte[] into) {
      digest.update(buffer, from, to - from);
      try {
        digest.digest(into, 0, into.length);
      } catch (DigestException e) {
        throw new IllegalStateException(e);
      }
    }

    private String where(Lines lines) {
      return "entry " + seq + " (line " + lines.number + ")";
    }
  }

  // --- Bytes
  // --------------------------------------------------------------------------------------

  /** Reads lines that end with a line feed, each as a part of one buffer. */
  private static final class Lines {

    private static final VarHandle EIGHT =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final InputStream in;
    private byte[] buffer = new byte[1 << 18];
    private int end;
    private int from;
    private int to = -1;
    private long number;

    Lines(InputStream in) {
      this.in = in;
    }

    /** False at the end; throws EOFException within a line. */
    boolean next() throws IOException {
      from = to + 1;
      int at = from;
      while (true) {
        at = lineFeed(at);
        if (at < end) {
          to = at;
          number++;
          return true;
        }
        int scanned = at - from;
        if (!fill()) {
          if (from == end) {
            return false;
          }
          throw new EOFException();
        }
        at = from + scanned;
      }
    }

    /** The next line feed, or the end of what was read; looks at eight bytes at a time. */
    private int lineFeed(int from) {
      int at = from;
      while (at + Long.BYTES <= end) {
        long differs = (long) EIGHT.get(buffer, at) ^ 0x0A0A0A0A0A0A0A0AL;
        long found = (differs - 0x0101010101010101L) & ~differs & 0x8080808080808080L;
        if (found != 0) {
          return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
        }
        at += Long.BYTES;
      }
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      return at;
    }

    private boolean fill() throws IOException {
      if (from > 0 && end == buffer.length) {
        System.arraycopy(buffer, from, buffer, 0, end - from);
        end -= from;
        to -= from;
        from = 0;
      }
      if (end == buffer.length) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
      int read = in.read(buffer, end, buffer.length - end);
      end += Math.max(read, 0);
      return read > 0;
    }

    boolean begins(String text) {
      return has(text.getBytes(StandardCharsets.US_ASCII), from);
    }

    boolean has(byte[] text, int at) {
      return at + text.length <= to
          && Arrays.equals(buffer, at, at + text.length, text, 0, text.length);
    }

    /** Where the bytes stand first, or the end of the line. */
    int find(byte[] bytes, int at) {
      int i = at;
      while (i < to && !(buffer[i] == bytes[0] && has(bytes, i))) {
        i++;
      }
      return i;
    }

    /** One character for each byte. */
    String text() {
      return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    byte[] copy() {
      return Arrays.copyOfRange(buffer, from, to);
    }
  }

  /** Fills an array from hexadecimal digits, two for each byte; false where there are others. */
  private static boolean unhex(byte[] text, int from, byte[] into) {
    int wrong = 0;
    for (int i = 0; i < into.length; i++) {
      int high = DIGITS[text[from + 2 * i] & 0xFF];
      int low = DIGITS[text[from + 2 * i + 1] & 0xFF];
      wrong |= high | low;
      into[i] = (byte) (high << 4 | low);
    }
    return wrong >= 0;
  }

  /** Lower case only: one hash has one spelling. All others are negative. */
  private static byte[] digits() {
    byte[] digits = new byte[256];
    Arrays.fill(digits, (byte) -1);
    for (int i = 0; i < 16; i++) {
      digits["0123456789abcdef".charAt(i)] = (byte) i;
    }
    return digits;
  }

  private static byte[] sha(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
