package app.pathfinder.core.signature;

import com.google.common.base.Splitter;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * Signs with one Ed25519 key (RFC 8032). What it signs can be checked with {@link Verifier}, or with
 * {@code openssl pkeyutl -verify -rawin}. Thread-safe.
 */
public final class Signer {
    static final String ALGORITHM = "Ed25519";

    private final PrivateKey privateKey;
    private final Verifier verifier;

    private Signer(PrivateKey privateKey, Verifier verifier) {
        this.privateKey = privateKey;
        this.verifier = verifier;
    }

    /** A signer with a new key. */
    public static Signer create() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new Signer(pair.getPrivate(), new Verifier(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /**
     * The signer of a key that {@link #stored} gave.
     *
     * @throws IllegalArgumentException if it is not such a key
     */
    public static Signer ofStored(String stored) {
        var parts = Splitter.on('.').splitToList(stored.strip());
        if (parts.size() != 2) {
            throw new IllegalArgumentException("Not a stored signing key");
        }
        try {
            var key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts.get(0))));
            return new Signer(key, Verifier.ofEncoded(Base64.getDecoder().decode(parts.get(1))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a stored signing key", e);
        }
    }

    /** The key in the form in which it is kept as a secret: private and public part. */
    public String stored() {
        return Base64.getEncoder().encodeToString(privateKey.getEncoded())
                + "."
                + Base64.getEncoder().encodeToString(verifier.encoded());
    }

    /** The signature of these bytes, 64 bytes long. */
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An Ed25519 key signs any message", e);
        }
    }

    /** What checks this signer's signatures. */
    public Verifier verifier() {
        return verifier;
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "Signer[" + verifier.keyId() + "]";
    }
}
