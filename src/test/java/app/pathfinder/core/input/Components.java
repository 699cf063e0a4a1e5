package app.pathfinder.core.input;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Components of a content record by name, so that a field needs no getter and no copy of its own. */
final class Components {
    private Components() {}

    /** The value of a component. */
    static @Nullable Object get(Record content, String component) {
        return value(content, named(content, component));
    }

    /** A copy in which one component has another value, as its constructor makes it. */
    static <C extends Record> C with(C content, String component, @Nullable Object other) {
        var components = content.getClass().getRecordComponents();
        var values = Arrays.stream(components)
                .map(each -> each.getName().equals(component) ? other : value(content, each))
                .toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type(content).getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <C extends Record> Class<C> type(C content) {
        return (Class<C>) content.getClass();
    }

    private static RecordComponent named(Record content, String component) {
        return Arrays.stream(content.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(component))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Object value(Record content, RecordComponent component) {
        try {
            return Objects.requireNonNull(component.getAccessor()).invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
