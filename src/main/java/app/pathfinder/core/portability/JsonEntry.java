package app.pathfinder.core.portability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object of a JSON file, which knows what of it nobody asked for. For one thread. */
final class JsonEntry {
    private final JsonNode object;
    private final Set<String> taken = new HashSet<>();

    JsonEntry(JsonNode object) {
        this.object = object;
    }

    /** What the first of these keys says that says something in one word. */
    @Nullable
    String text(String... keys) {
        for (var key : keys) {
            if (!object.path(key).isContainerNode()) {
                var text = flat(key);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    /** What a key says, in one line even if it has parts. */
    @Nullable
    String flat(String key) {
        var text = flat(object.path(key));
        if (text.isBlank()) {
            return null;
        }
        taken.add(key);
        return text;
    }

    /** What a key says as a list, or the only thing that it says. */
    List<String> list(String key) {
        var value = object.path(key);
        var parts = (value.isArray() ? value.valueStream() : Stream.of(value))
                .map(JsonEntry::flat)
                .filter(each -> !each.isBlank())
                .map(String::strip)
                .toList();
        if (!parts.isEmpty()) {
            taken.add(key);
        }
        return parts;
    }

    /** What nobody asked for, by its keys. */
    Map<String, String> rest() {
        var rest = new LinkedHashMap<String, String>();
        object.properties().stream()
                .filter(property -> !taken.contains(property.getKey()))
                .forEach(property -> rest.put(property.getKey(), flat(property.getValue())));
        rest.values().removeIf(String::isBlank);
        return rest;
    }

    private static String flat(JsonNode value) {
        if (value.isContainerNode()) {
            return value.valueStream()
                    .map(JsonEntry::flat)
                    .filter(each -> !each.isBlank())
                    .collect(Collectors.joining(", "));
        }
        return value.isNull() ? "" : value.asText();
    }
}
