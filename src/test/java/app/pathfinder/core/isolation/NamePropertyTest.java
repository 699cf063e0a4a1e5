package app.pathfinder.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.PostgresTemplates;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two million pairs of users, generated to collide if anything can: made of suffixes and their parts, of accents and
 * separators that fold away, and cut where names are cut. The seed is fixed, so a failure comes again.
 */
class NamePropertyTest {
    private static final int PAIRS = 2_000_000;

    /** NAMEDATALEN of PostgreSQL, and an Oracle identifier since 12.2. */
    private static final int LONGEST_ON_POSTGRESQL = 63;

    private static final int LONGEST_ON_ORACLE = 128;

    private static final Pattern IDENTIFIER_OF_EVERY_ENGINE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final String[] PIECES = {
        "john",
        "doe",
        "_",
        "__",
        ".",
        "-",
        " ",
        "é",
        "ß",
        "ﬁ",
        "李",
        "😀",
        "1",
        "0",
        "a",
        "z",
        "messages",
        "skill",
        "mappings",
        "skill_summary",
        "conversations",
        "experiences",
        "detailed",
        "ix1",
        "pk",
        "user",
        "select",
        "0123456789abcdef",
        "xxxxxxxxxxxxxxxxxxxxxxxx",
        "deadbeef"
    };

    private final Random random = new Random(20_261_124);

    /** What follows the prefix in the name of anything that a user owns: tables, view, indexes, constraints. */
    private static final List<String> ENDINGS = endings();

    private static List<String> endings() {
        var found = new TreeSet<String>();
        var name = Pattern.compile("<prefix>(_[a-z0-9_]+)");
        PostgresTemplates.render(UserTableSchema.VERSION, UserTableSchema::tables)
                .getLast()
                .statements()
                .forEach(statement -> {
                    var matcher = name.matcher(statement.sql());
                    while (matcher.find()) {
                        found.add(matcher.group(1));
                    }
                });
        return List.copyOf(found);
    }

    private Username name() {
        var name = new StringBuilder();
        for (var i = random.nextInt(5); i >= 0; i--) {
            name.append(PIECES[random.nextInt(PIECES.length)]);
        }
        var typed = name.toString().strip();
        return Username.of(typed.isEmpty() ? "john" : shortened(typed));
    }

    /** A name that differs from the other by little, or not at all until it is folded. */
    private Username near(Username other) {
        var value = other.value();
        return switch (random.nextInt(6)) {
            case 0 -> Username.of(value.replace('_', '.'));
            case 1 -> Username.of(value.replace('.', '-'));
            case 2 -> Username.of(shortened(shortened(value) + "_" + PIECES[random.nextInt(PIECES.length)]) + "x");
            case 3 -> Username.of(value.replace('e', 'é'));
            case 4 -> Username.of("_" + shortened(value));
            default -> name();
        };
    }

    private static String shortened(String value) {
        return value.codePoints()
                .limit(45)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** As registration does it: the plain prefix if it is free, else one with a hash, until one is free. */
    private SchemaPrefix register(Username username, Set<SchemaPrefix> taken) {
        var plain = SchemaPrefix.plain(username).filter(prefix -> !taken.contains(prefix));
        var prefix = plain.orElseGet(() -> SchemaPrefix.hashed(username, id()));
        while (!taken.add(prefix)) {
            prefix = SchemaPrefix.hashed(username, id());
        }
        return prefix;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Test
    void noTwoUsersHaveAnythingOfOneName() {
        assertThat(ENDINGS).contains("_messages", "_skill_summary", "_messages_pk", "_experiences_detailed_ix2");
        for (var i = 0; i < PAIRS; i++) {
            var one = name();
            var other = near(one);
            if (one.equals(other)) {
                continue;
            }
            var taken = new HashSet<SchemaPrefix>();
            var first = register(one, taken).value();
            var second = register(other, taken).value();
            if (shareAName(first, second)) {
                throw new AssertionError(one + " and " + other + " share a name: " + first + ", " + second);
            }
            requireValid(first);
            requireValid(second);
        }
    }

    /** Equal names need that the longer prefix goes on as the other's ending begins. */
    private static boolean shareAName(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (!one.startsWith(other) && !other.startsWith(one)) {
            return false;
        }
        for (var ending : ENDINGS) {
            var name = one + ending;
            for (var otherEnding : ENDINGS) {
                if (name.length() == other.length() + otherEnding.length() && name.equals(other + otherEnding)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void requireValid(String prefix) {
        if (prefix.length() > 30 || !IDENTIFIER_OF_EVERY_ENGINE.matcher(prefix).matches()) {
            throw new AssertionError(prefix);
        }
    }

    @Test
    void longestNamesFitEveryEngine() {
        var longest = "user_" + "x".repeat(25);
        assertThat(ENDINGS)
                .allSatisfy(ending -> assertThat(longest + ending)
                        .hasSizeLessThanOrEqualTo(LONGEST_ON_POSTGRESQL)
                        .hasSizeLessThanOrEqualTo(LONGEST_ON_ORACLE)
                        .matches(IDENTIFIER_OF_EVERY_ENGINE));
    }

    /** The control: the same check finds what the design before this one would have done. */
    @ParameterizedTest
    @ValueSource(strings = {"user_john", "user_john_messages"})
    void theCheckFindsPrefixesThatShareAName(String prefix) {
        assertThat(shareAName(prefix, prefix)).isTrue();
        assertThat(shareAName("user_a", "user_a_messages")).isFalse();
    }
}
