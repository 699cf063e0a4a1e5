package app.pathfinder.core.skill.extraction;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The catalogue that comes with the program, with an id for each skill. */
final class ShippedCatalogue {
    private final List<NamedCsvRecord> rows;
    private final List<SkillTerms> terms;
    private final Map<String, UUID> ids = new HashMap<>();

    ShippedCatalogue() {
        rows = read();
        terms = rows.stream().map(ShippedCatalogue::terms).toList();
        for (var skill : terms) {
            ids.put(key(skill.name()), skill.skillId());
        }
        for (var skill : terms) {
            skill.aliases().forEach(alias -> ids.putIfAbsent(key(alias), skill.skillId()));
        }
    }

    private static List<NamedCsvRecord> read() {
        var file = Objects.requireNonNull(ShippedCatalogue.class.getResourceAsStream("/reference/skills.csv"));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SkillTerms terms(NamedCsvRecord row) {
        var name = row.getField("name");
        return SkillTerms.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, row.getField("aliases"));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    List<NamedCsvRecord> rows() {
        return rows;
    }

    List<SkillTerms> terms() {
        return terms;
    }

    /** The skill of this name or alias, in any case. */
    Optional<UUID> find(String name) {
        return Optional.ofNullable(ids.get(key(name)));
    }

    String name(UUID id) {
        return terms.stream()
                .filter(skill -> skill.skillId().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
