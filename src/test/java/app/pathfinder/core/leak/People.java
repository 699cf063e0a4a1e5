package app.pathfinder.core.leak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** All users of a run, and which ids are whose. Thread-safe. */
final class People {
    private final List<Person> all;
    private final Map<String, Person> byCanary = new HashMap<>();
    private final Map<UUID, Person> owners = new ConcurrentHashMap<>();
    private final Set<UUID> shared = ConcurrentHashMap.newKeySet();

    People(List<Person> all) {
        this.all = List.copyOf(all);
        for (var person : all) {
            byCanary.put(person.canary().text(), person);
            person.skills().forEach(skill -> own(skill, person));
        }
    }

    List<Person> all() {
        return all;
    }

    Person any(RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    Person anyBut(Person person, RandomGenerator random) {
        var place = random.nextInt(all.size() - 1);
        return all.get(place < all.indexOf(person) ? place : place + 1);
    }

    void own(UUID id, Person owner) {
        owners.putIfAbsent(id, owner);
    }

    /**
     * From now on somebody else may have a record under this id too: ids of two users are two rows. Whether it was not
     * shared before.
     */
    boolean share(UUID id) {
        return shared.add(id);
    }

    boolean isShared(UUID id) {
        return shared.contains(id);
    }

    /** Whose id this is, if it is known to be one user's only. */
    Optional<Person> ownerOf(@Nullable UUID id) {
        return id == null || isShared(id) ? Optional.empty() : Optional.ofNullable(owners.get(id));
    }

    /** Whose canary this is. */
    Optional<Person> ownerOf(String canary) {
        return Optional.ofNullable(byCanary.get(canary));
    }
}
