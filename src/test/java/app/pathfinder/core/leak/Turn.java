package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserTable;
import java.time.LocalDate;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One operation being done: who acts, whom they would rob, and what was chosen for it. Confined to its thread. */
final class Turn {
    private static final int LONGEST_PAGE = 12;

    private final People people;
    private final Person me;
    private final Person other;
    private final RandomGenerator random;
    private @Nullable UUID stolen;
    private @Nullable UUID chosen;
    private @Nullable UserTable chosenFrom;
    private @Nullable String suspicion;

    Turn(People people, Person me, Person other, RandomGenerator random) {
        this.people = people;
        this.me = me;
        this.other = other;
        this.random = random;
    }

    Person me() {
        return me;
    }

    Person other() {
        return other;
    }

    RandomGenerator random() {
        return random;
    }

    boolean toss() {
        return random.nextBoolean();
    }

    <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** A text that this user may write, with their canary first, so that no excerpt cuts it. */
    String text(String word) {
        return me.canary().text() + " " + word + random.nextInt(1000);
    }

    LocalDate day() {
        return me.marks().day(random);
    }

    int limit() {
        return 1 + random.nextInt(LONGEST_PAGE);
    }

    /** A record of the acting user's. */
    Known own(UserTable table) {
        var known = me.shelf(table).any(random).orElseThrow(NothingToDo::new);
        chosen = known.id();
        chosenFrom = table;
        return known;
    }

    /** One of the acting user's experiences, or none. */
    @Nullable
    UUID experience() {
        var shelf = me.shelf(UserTable.EXPERIENCES_DETAILED);
        return toss() ? null : shelf.any(random).map(Known::id).orElse(null);
    }

    /** A record of somebody else's. */
    UUID stolen(UserTable table) {
        var id = toss()
                ? other.anchor(table)
                : other.shelf(table).any(random).map(Known::id).orElseGet(() -> other.anchor(table));
        if (people.isShared(id)) {
            throw new NothingToDo();
        }
        stolen = id;
        return id;
    }

    /** The id of a record of somebody else's that the acting user is going to give to one of their own; each but once. */
    UUID borrowed(UserTable table) {
        var id = other.shelf(table).any(random).orElseThrow(NothingToDo::new).id();
        if (!people.share(id)) {
            throw new NothingToDo();
        }
        return id;
    }

    /** Whether what was stolen is still somebody else's alone. */
    boolean isStolen() {
        return stolen == null || !people.isShared(stolen);
    }

    /** Notes what the acting user has now. */
    void keep(UserTable table, Known known) {
        people.own(known.id(), me);
        me.shelf(table).put(known);
    }

    /** The chosen record turned out to be gone. */
    void forgetChosen() {
        if (chosen != null && chosenFrom != null) {
            me.shelf(chosenFrom).remove(chosen);
        }
    }

    /** Nothing may match what is only in somebody else's records. */
    void mustBeNone(long found) {
        if (found != 0 && isStolen()) {
            suspicion = found + " matches of what only they have";
        }
    }

    @Nullable
    String suspicion() {
        return suspicion;
    }
}
