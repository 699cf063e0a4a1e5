package app.pathfinder.core.reference;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids of what comes with the program or from other catalogues. They follow from the names, so that a record that speaks of a skill speaks of the
 * same one after it was carried to another installation, and so that all databases agree.
 */
final class ReferenceIds {
    private ReferenceIds() {}

    static UUID skill(String name) {
        return of("skill", name);
    }

    static UUID path(String name) {
        return of("career path", name);
    }

    static UUID template(String path, String title) {
        return of("role template", path + '\n' + title);
    }

    /** Of a skill of another catalogue, by its address there, or by its name where that catalogue has none. */
    static UUID outside(OutsideSkill skill) {
        return skill.uri() == null ? of("outside skill", skill.name()) : of("address", skill.uri());
    }

    private static UUID of(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + '\n' + name).getBytes(StandardCharsets.UTF_8));
    }
}
