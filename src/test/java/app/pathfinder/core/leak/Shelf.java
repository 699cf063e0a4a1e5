package app.pathfinder.core.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The records of one kind that one user is known to have. What stands here may be out of date when several threads act
 * for the same user; then the database says so, which is part of the test. Thread-safe.
 */
final class Shelf {
    /** Keeps the tables small, so that a run is about many users and not about long lists. */
    static final int CAPACITY = 25;

    private final List<Known> present = new ArrayList<>();

    synchronized void put(Known known) {
        var place = indexOf(known.id());
        if (place < 0) {
            present.add(known);
        } else if (present.get(place).version() < known.version()) {
            present.set(place, known);
        }
    }

    synchronized void remove(UUID id) {
        var place = indexOf(id);
        if (place >= 0) {
            present.remove(place);
        }
    }

    private int indexOf(UUID id) {
        for (var place = 0; place < present.size(); place++) {
            if (present.get(place).id().equals(id)) {
                return place;
            }
        }
        return -1;
    }

    synchronized Optional<Known> any(RandomGenerator random) {
        return present.isEmpty() ? Optional.empty() : Optional.of(present.get(random.nextInt(present.size())));
    }

    synchronized boolean isFull() {
        return present.size() >= CAPACITY;
    }
}
