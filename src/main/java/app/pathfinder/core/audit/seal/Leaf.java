package app.pathfinder.core.audit.seal;

import app.pathfinder.core.audit.AuditRow;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What a seal remembers of one row: its id and the hash of its content. Immutable; the hash is not to be written to. */
@SuppressWarnings("ArrayRecordComponent")
public record Leaf(UUID auditId, byte[] hash) {
    private static final int HASH_BYTES = 32;
    private static final int BYTES = 16 + HASH_BYTES;

    /** The leaf of a row. */
    public static Leaf of(AuditRow row) {
        return new Leaf(row.auditId(), MerkleTree.leaf(row.canonical()));
    }

    /** Whether this is the leaf of the row as it stands now. */
    public boolean matches(AuditRow row) {
        return auditId.equals(row.auditId()) && Arrays.equals(hash, MerkleTree.leaf(row.canonical()));
    }

    /** The root of the tree over these leaves. */
    public static byte[] root(List<Leaf> leaves) {
        return MerkleTree.root(leaves.stream().map(Leaf::hash).toList());
    }

    /** The leaves one after another, as the database keeps them: 48 bytes each. */
    public static byte[] encode(List<Leaf> leaves) {
        var buffer = ByteBuffer.allocate(leaves.size() * BYTES);
        for (var leaf : leaves) {
            buffer.putLong(leaf.auditId.getMostSignificantBits())
                    .putLong(leaf.auditId.getLeastSignificantBits())
                    .put(leaf.hash);
        }
        return buffer.array();
    }

    /**
     * The leaves of what {@link #encode} gave.
     *
     * @throws IllegalArgumentException if the bytes are not a whole number of leaves
     */
    public static List<Leaf> decode(byte[] encoded) {
        if (encoded.length % BYTES != 0) {
            throw new IllegalArgumentException("Not a whole number of leaves");
        }
        var buffer = ByteBuffer.wrap(encoded);
        var leaves = new ArrayList<Leaf>(encoded.length / BYTES);
        while (buffer.hasRemaining()) {
            var id = new UUID(buffer.getLong(), buffer.getLong());
            var hash = new byte[HASH_BYTES];
            buffer.get(hash);
            leaves.add(new Leaf(id, hash));
        }
        return leaves;
    }
}
