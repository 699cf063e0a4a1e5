package app.pathfinder.core.audit.seal;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.List;

/**
 * The tree of hashes of RFC 6962, section 2.1, with SHA-256: a leaf's hash begins with a zero byte and a node's with a
 * one, so that neither passes for the other. Without state; any thread.
 */
public final class MerkleTree {
    private static final HashFunction SHA256 = Hashing.sha256();
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** The hash of a leaf with this content. */
    public static byte[] leaf(byte[] content) {
        return SHA256.newHasher(content.length + 1)
                .putByte(LEAF)
                .putBytes(content)
                .hash()
                .asBytes();
    }

    /** The root over the hashes of leaves; over none it is the hash of nothing. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return SHA256.hashBytes(new byte[0]).asBytes();
        }
        return leaves.size() == 1 ? leaves.getFirst() : node(leaves);
    }

    /** The left part has as many leaves as the largest power of two that is less than all. */
    private static byte[] node(List<byte[]> leaves) {
        var left = Integer.highestOneBit(leaves.size() - 1);
        return SHA256.newHasher(65)
                .putByte(NODE)
                .putBytes(root(leaves.subList(0, left)))
                .putBytes(root(leaves.subList(left, leaves.size())))
                .hash()
                .asBytes();
    }
}
