package app.pathfinder.core.database;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The text of each routine's call on one engine, made once. Immutable; any thread. */
final class RoutineTexts {
    private final Map<Routine, NamedSql> texts = new EnumMap<>(Routine.class);

    RoutineTexts(Function<Routine, String> text) {
        for (var routine : Routine.values()) {
            texts.put(routine, NamedSql.parse(text.apply(routine)));
        }
    }

    NamedSql of(Routine routine) {
        return Objects.requireNonNull(texts.get(routine));
    }
}
