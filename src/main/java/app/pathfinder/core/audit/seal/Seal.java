package app.pathfinder.core.audit.seal;

import app.pathfinder.core.audit.AuditRow;
import app.pathfinder.core.signature.Signer;
import app.pathfinder.core.signature.Verifier;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A signed statement that these rows, in this order, followed the seal before. Immutable.
 *
 * @param id one more than that of the seal before, from 1
 * @param merkleRoot hexadecimal root over the leaves of its rows
 * @param previous hexadecimal hash of the seal before; zeros for the first
 * @param keyId which key signed it
 * @param signature hexadecimal Ed25519 signature of {@link #canonical()}
 */
public record Seal(
        long id, Instant sealedAt, int rowCount, String merkleRoot, String previous, String keyId, String signature) {
    /** What the first seal has in the place of the hash of a seal before. */
    public static final String NO_PREVIOUS = "0".repeat(64);

    private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

    /** Seals the leaves after another seal. */
    static Seal sign(long id, Instant now, List<Leaf> leaves, String previous, Signer signer) {
        var unsigned = new Seal(
                id,
                now.truncatedTo(ChronoUnit.MICROS),
                leaves.size(),
                HEX.encode(Leaf.root(leaves)),
                previous,
                signer.verifier().keyId(),
                "");
        return unsigned.signed(HEX.encode(signer.sign(unsigned.canonical())));
    }

    private Seal signed(String made) {
        return new Seal(id, sealedAt, rowCount, merkleRoot, previous, keyId, made);
    }

    /** The bytes that are signed: one line of text a field. */
    public byte[] canonical() {
        return String.join(
                        "\n",
                        "pathfinder audit seal 1",
                        Long.toString(id),
                        AuditRow.time(sealedAt),
                        Integer.toString(rowCount),
                        merkleRoot,
                        previous,
                        keyId)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Hexadecimal SHA-256 of what is signed, which the next seal names. */
    public String hash() {
        return Hashing.sha256().hashBytes(canonical()).toString();
    }

    /** Whether the signature was made with this key. */
    public boolean isSignedBy(Verifier verifier) {
        return HEX.canDecode(signature) && verifier.verifies(canonical(), HEX.decode(signature));
    }
}
