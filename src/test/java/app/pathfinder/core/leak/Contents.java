package app.pathfinder.core.leak;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every text, id, day and decimal number in what an operation returned, however deep in records and collections. */
final class Contents {
    private final List<String> texts = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<BigDecimal> decimals = new ArrayList<>();

    static Contents of(@Nullable Object result) {
        var contents = new Contents();
        contents.add(result);
        return contents;
    }

    List<String> texts() {
        return texts;
    }

    List<UUID> ids() {
        return ids;
    }

    List<LocalDate> days() {
        return days;
    }

    List<BigDecimal> decimals() {
        return decimals;
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> texts.add(text);
            case UUID id -> ids.add(id);
            case LocalDate day -> days.add(day);
            case BigDecimal decimal -> decimals.add(decimal);
            case Optional<?> optional -> optional.ifPresent(this::add);
            case Iterable<?> several -> several.forEach(this::add);
            case Map<?, ?> map ->
                map.forEach((key, mapped) -> {
                    add(key);
                    add(mapped);
                });
            case Record written -> addComponents(written);
            default -> addLeaf(value);
        }
    }

    /** What cannot hold anybody's content: numbers that are counted elsewhere, times of the server, and constants. */
    private static void addLeaf(Object value) {
        var known = value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof Instant;
        if (!known) {
            throw new IllegalArgumentException("The fuzzer does not know how to look into " + value.getClass());
        }
    }

    private void addComponents(Record written) {
        for (var component : written.getClass().getRecordComponents()) {
            add(value(written, component));
        }
    }

    private static @Nullable Object value(Record written, RecordComponent component) {
        try {
            return component.getAccessor().invoke(written);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
