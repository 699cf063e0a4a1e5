package app.pathfinder.core.input;

import app.pathfinder.core.record.Stored;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of record with the service of one user, in the same form for all kinds.
 *
 * @param plain content that nothing is wrong with
 * @param texts its fields of text
 * @param update replaces the content of a stored record
 * @param delete takes id and version
 * @param search finds the ids of what contains the words
 */
record Kind<C extends Record>(
        String name,
        C plain,
        List<TextField> texts,
        Function<C, Stored<C>> create,
        BiFunction<Stored<C>, C, Stored<C>> update,
        Function<UUID, Stored<C>> find,
        BiConsumer<UUID, Integer> delete,
        Function<String, List<UUID>> search) {

    @Override
    public String toString() {
        return name;
    }
}
