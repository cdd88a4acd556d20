package io.bspconsole.audit.internal.anchor;

import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One hash over the heads of all chains: a Merkle tree as in RFC 6962, section 2.1, whose leaves
 * are the heads in the order of their chains' bytes, each as chain, number (8 bytes) and hash.
 */
final class MerkleRoot {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleRoot() {}

  static byte[] of(List<ChainHead> heads) {
    List<byte[]> leaves = new ArrayList<>();
    heads.stream()
        .map(head ->
            ByteBuffer.allocate(56)
                .put(Uuids.bytes(head.chain().value()))
                .putLong(head.seq())
                .put(head.hash())
                .array())
        .sorted(Comparator.comparing((byte[] leaf) -> leaf, Arrays::compareUnsigned))
        .forEach(leaf -> leaves.add(Sha256.of(LEAF, leaf)));
    return root(leaves);
  }

  private static byte[] root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return Sha256.of(new byte[0]);
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return Sha256.of(
        NODE, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }
}
