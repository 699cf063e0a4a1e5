package app.pathfinder.core.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** The last few things that deletions of one kind of record returned, of each user. Thread-safe. */
final class Graves<D> {
    private static final int PER_PERSON = 10;

    private final Map<Person, List<D>> deleted = new ConcurrentHashMap<>();

    void add(Person person, D record) {
        deleted.compute(person, (owner, before) -> {
            var graves = before == null ? new ArrayList<D>() : new ArrayList<>(before);
            if (graves.size() == PER_PERSON) {
                graves.removeFirst();
            }
            graves.add(record);
            return List.copyOf(graves);
        });
    }

    /** One of them; it stays here, so that it may be put back twice. */
    Optional<D> any(Person person, RandomGenerator random) {
        var graves = deleted.getOrDefault(person, List.of());
        return graves.isEmpty() ? Optional.empty() : Optional.of(graves.get(random.nextInt(graves.size())));
    }
}
