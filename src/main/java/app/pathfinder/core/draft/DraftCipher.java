package app.pathfinder.core.draft;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts one person's drafts with AES-256 in GCM, and gives their files names that tell nothing. Both keys come from
 * the computer's secret and the person's id, so nobody else's program finds or opens them; the editor is part of what is
 * authenticated, so a file under another name does not open either. Immutable; any thread.
 */
final class DraftCipher {
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PERSON_DIGITS = 16;
    private static final int EDITOR_DIGITS = 24;
    private static final String DIGEST = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final byte[] contentKey;
    private final byte[] nameKey;

    DraftCipher(byte[] secret, UUID userId) {
        contentKey = mac(secret, "content of drafts of " + userId);
        nameKey = mac(secret, "names of drafts of " + userId);
    }

    /** The name of the file of an editor's draft. */
    String name(DraftKey key) {
        return beginning() + digits(text(key), EDITOR_DIGITS);
    }

    /** How the names of this person's files begin, and of nobody else's. */
    String beginning() {
        return digits("whose", PERSON_DIGITS);
    }

    private String digits(String text, int count) {
        return HexFormat.of().formatHex(mac(nameKey, text)).substring(0, count);
    }

    byte[] encrypted(DraftKey key, byte[] content) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, key).doFinal(content);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java can encrypt with AES", e);
        }
    }

    /** The content; empty if it was not encrypted for this person and editor, or has been changed since. */
    Optional<byte[]> decrypted(DraftKey key, byte[] file) {
        if (file.length <= NONCE_BYTES || file[0] != FORMAT) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOfRange(file, 1, 1 + NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, key)
                    .doFinal(file, 1 + NONCE_BYTES, file.length - 1 - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, DraftKey key) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(contentKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(text(key).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String text(DraftKey key) {
        return key.area() + ' ' + key.recordId();
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(key, DIGEST));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + DIGEST, e);
        }
    }
}
