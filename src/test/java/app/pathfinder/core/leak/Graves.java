package app.pathfinder.core.leak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What deletions of one kind of record returned, the last few of each user. Thread-safe. */
final class Graves<D> {
    private static final int PER_PERSON = 10;

    private final Map<String, SequencedMap<UUID, D>> deleted = new LinkedHashMap<>();

    /** Keeps it in place of what was kept under its id before. */
    synchronized void add(Person person, UUID id, D record) {
        var graves = of(person);
        graves.remove(id);
        if (graves.size() == PER_PERSON) {
            graves.pollFirstEntry();
        }
        graves.put(id, record);
    }

    synchronized Optional<D> any(Person person, RandomGenerator random) {
        var graves = List.copyOf(of(person).values());
        return graves.isEmpty() ? Optional.empty() : Optional.of(graves.get(random.nextInt(graves.size())));
    }

    private SequencedMap<UUID, D> of(Person person) {
        return deleted.computeIfAbsent(person.username(), name -> new LinkedHashMap<>());
    }
}
