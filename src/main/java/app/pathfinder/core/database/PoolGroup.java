package app.pathfinder.core.database;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The users who share a pool of connections: those whose names begin alike. Each letter is a group, all digits are one,
 * and whatever else a name begins with is one more, so that there is no user without a group. What is done for no user,
 * such as a log-in, has a group of its own. A group as a whole is in one database. Immutable.
 */
public record PoolGroup(String name) {
    /** What is done for no user, or for one who is not known yet. */
    public static final PoolGroup NOBODY = new PoolGroup("nobody");

    private static final PoolGroup DIGITS = new PoolGroup("digits");
    private static final PoolGroup OTHERS = new PoolGroup("others");

    private static final List<PoolGroup> LETTERS = IntStream.rangeClosed('a', 'z')
            .mapToObj(letter -> new PoolGroup(Character.toString(letter)))
            .toList();

    /** The group of the users whose names, folded as in the names of their tables, begin with this character. */
    public static PoolGroup of(char first) {
        if (first >= 'a' && first <= 'z') {
            return LETTERS.get(first - 'a');
        }
        return first >= '0' && first <= '9' ? DIGITS : OTHERS;
    }

    /** All groups of users. */
    public static List<PoolGroup> ofUsers() {
        return Stream.concat(LETTERS.stream(), Stream.of(DIGITS, OTHERS)).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
