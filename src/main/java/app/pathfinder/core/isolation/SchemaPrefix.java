package app.pathfinder.core.isolation;

import app.pathfinder.core.database.PoolGroup;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The beginning of the names of a user's tables: {@code user_} and the username folded to {@code [a-z0-9_]}, at most
 * 30 characters, ending in a short hash of the user's id where folding or cutting loses anything. Which user gets a
 * prefix is decided by the database's unique constraint. Immutable.
 */
public record SchemaPrefix(String value) {
    private static final String START = "user_";
    private static final int LONGEST = 30;
    private static final int HASH_DIGITS = 8;
    private static final int LONGEST_BEFORE_HASH = LONGEST - START.length() - 1 - HASH_DIGITS;
    private static final Pattern VALID = Pattern.compile("user_[a-z0-9_]{1,25}");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9_]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");

    public SchemaPrefix {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a schema prefix");
        }
    }

    /** The prefix that shows the whole username, if folding and cutting lose nothing of it. */
    public static Optional<SchemaPrefix> plain(Username username) {
        var folded = fold(username);
        var lossless = folded.equals(username.value())
                && folded.length() <= LONGEST - START.length()
                && !ReservedWords.contain(folded);
        return lossless ? Optional.of(new SchemaPrefix(START + folded)) : Optional.empty();
    }

    /** A prefix that ends in a hash of the user's id, for names that cannot be shown whole or are taken. */
    public static SchemaPrefix hashed(Username username, UUID userId) {
        var hash = Hashing.sha256()
                .hashString(userId.toString(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, HASH_DIGITS);
        var folded = fold(username);
        var shown = trim(folded.substring(0, Math.min(folded.length(), LONGEST_BEFORE_HASH)));
        return new SchemaPrefix(shown.isEmpty() ? START + hash : START + shown + "_" + hash);
    }

    private static String fold(Username username) {
        var decomposed = Normalizer.normalize(username.value(), Normalizer.Form.NFKD);
        var plain = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return trim(OTHER.matcher(plain).replaceAll("_"));
    }

    private static String trim(String text) {
        return EDGES.matcher(text).replaceAll("");
    }

    /** The pool that the user's connections come from. */
    public PoolGroup group() {
        return PoolGroup.of(value.charAt(START.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
