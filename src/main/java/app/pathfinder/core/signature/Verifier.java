package app.pathfinder.core.signature;

import com.google.common.hash.Hashing;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Checks the signatures of one Ed25519 key. Immutable; any thread. */
public final class Verifier {
    private static final int KEY_ID_DIGITS = 16;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]{40,200})-----END PUBLIC KEY-----");

    private final PublicKey key;

    Verifier(PublicKey key) {
        this.key = key;
    }

    /**
     * The verifier of a key in the form of X.509.
     *
     * @throws IllegalArgumentException if it is none of Ed25519
     */
    public static Verifier ofEncoded(byte[] encoded) {
        try {
            return new Verifier(
                    KeyFactory.getInstance(Signer.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a public key of Ed25519", e);
        }
    }

    /**
     * The verifiers of all public keys in a PEM file.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static List<Verifier> ofPem(String pem) {
        var found = new ArrayList<Verifier>();
        var matcher = PEM.matcher(pem);
        while (matcher.find()) {
            found.add(ofEncoded(Base64.getMimeDecoder().decode(matcher.group(1))));
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("No public key in the file");
        }
        return List.copyOf(found);
    }

    /** The key in PEM form. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** The key in the form of X.509. */
    public byte[] encoded() {
        return key.getEncoded();
    }

    /** What names the key: the first 16 hexadecimal digits of the SHA-256 of its encoded form. */
    public String keyId() {
        return Hashing.sha256().hashBytes(encoded()).toString().substring(0, KEY_ID_DIGITS);
    }

    /** Whether the signature of the message was made with this key. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance(Signer.ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
