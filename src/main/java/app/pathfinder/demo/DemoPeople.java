package app.pathfinder.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads the made-up people; the administrator comes first. */
final class DemoPeople {
    private static final String FILE = "/demo/people.json";

    private DemoPeople() {}

    static List<DemoPerson> read() {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(DemoPeople.class.getResourceAsStream(FILE), FILE)) {
            return List.copyOf(json.readValue(in, new TypeReference<List<DemoPerson>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
