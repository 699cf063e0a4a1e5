package app.pathfinder.core.account;

import com.google.common.hash.Hashing;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;

/**
 * Derives keys from passwords with Argon2id. The database stores only the SHA-256 of a key. Thread-safe; a derivation
 * takes about 300 ms and tens of MiB.
 */
public final class PasswordHashing {
    /** Length of a key in bytes. */
    public static final int KEY_BYTES = 32;

    private static final int SALT_BYTES = 16;
    private static final Duration USUAL_AIM = Duration.ofMillis(300);
    private static final int MOST_ITERATIONS = 12;

    private final SecureRandom random = new SecureRandom();
    private final Duration aim;

    public PasswordHashing() {
        this(USUAL_AIM);
    }

    /** Hashing that calibrates to another time; zero gives {@link PasswordParameters#LEAST}, for demos and tests. */
    public PasswordHashing(Duration aim) {
        this.aim = aim;
    }

    /** 16 random bytes. */
    public byte[] newSalt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /** The key of a password, which is left as it is. The password is NFC-normalised, so that every keyboard agrees. */
    public byte[] derive(char[] password, byte[] salt, PasswordParameters parameters) {
        var bytes = utf8(password);
        try {
            return Argon2Function.getInstance(
                            parameters.memoryKib(),
                            parameters.iterations(),
                            parameters.parallelism(),
                            KEY_BYTES,
                            Argon2.ID)
                    .hash(bytes, salt)
                    .getBytes();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** What the database stores of a key. */
    public byte[] storedForm(byte[] key) {
        return Hashing.sha256().hashBytes(key).asBytes();
    }

    /** Parameters that take about the aimed time on this machine, never weaker than {@link PasswordParameters#LEAST}. */
    public PasswordParameters calibrate() {
        var least = PasswordParameters.LEAST;
        derive(new char[] {'w'}, newSalt(), least);
        var begin = System.nanoTime();
        derive(new char[] {'c'}, newSalt(), least);
        var perIteration = Math.max(1, (System.nanoTime() - begin) / least.iterations());
        var iterations = (int) Math.min(MOST_ITERATIONS, aim.toNanos() / perIteration);
        return new PasswordParameters(least.memoryKib(), Math.max(least.iterations(), iterations), least.parallelism());
    }

    private static byte[] utf8(char[] password) {
        var normal = Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC);
        var encoded = StandardCharsets.UTF_8.encode(normal);
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes).clear();
        encoded.put(new byte[encoded.capacity()]);
        return bytes;
    }
}
