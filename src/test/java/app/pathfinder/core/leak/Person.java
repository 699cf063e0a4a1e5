package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** One user of a run, with what is known of their records. Thread-safe. */
final class Person {
    private final String username;
    private final Canary canary;
    private final Marks marks;
    private final List<UUID> skills;
    private final Map<UserTable, Shelf> shelves = new EnumMap<>(UserTable.class);
    private final Map<UserTable, UUID> anchors = new EnumMap<>(UserTable.class);
    private final ReentrantLock changingSession = new ReentrantLock();
    private final AtomicInteger sessionChanges = new AtomicInteger();
    private volatile UserContext context;

    Person(UserContext context, Canary canary, Marks marks, List<UUID> skills) {
        this.username = context.username().value();
        this.context = context;
        this.canary = canary;
        this.marks = marks;
        this.skills = List.copyOf(skills);
        for (var table : UserTable.values()) {
            shelves.put(table, new Shelf());
        }
    }

    String username() {
        return username;
    }

    Canary canary() {
        return canary;
    }

    Marks marks() {
        return marks;
    }

    /** The skills of the catalogue that only this user has. */
    List<UUID> skills() {
        return skills;
    }

    Shelf shelf(UserTable table) {
        return Objects.requireNonNull(shelves.get(table));
    }

    /** A record that its owner never touches again and others try to; set before any thread starts. */
    UUID anchor(UserTable table) {
        return Objects.requireNonNull(anchors.get(table));
    }

    void anchor(UserTable table, UUID id) {
        anchors.put(table, id);
    }

    UserContext context() {
        return context;
    }

    /** How often the session began or ended to change: odd while it is being changed. */
    int sessionChanges() {
        return sessionChanges.get();
    }

    /** Changes the session unless another thread is at it; whether it did. */
    boolean changeSession(UnaryOperator<UserContext> change) {
        if (!changingSession.tryLock()) {
            return false;
        }
        try {
            sessionChanges.incrementAndGet();
            context = change.apply(context);
            sessionChanges.incrementAndGet();
            return true;
        } finally {
            changingSession.unlock();
        }
    }
}
