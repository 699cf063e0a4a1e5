package app.pathfinder.core.reference;

import app.pathfinder.core.skill.SkillAliases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the skills of another catalogue together with those that are there: the same address, the same name or an alias
 * of the same text mean the same skill. No text comes to mean two skills. For one file and one thread.
 */
final class SkillMerge {
    private final Map<UUID, StoredSkill> skills = new HashMap<>();
    private final Map<String, UUID> byUri = new HashMap<>();
    private final Map<String, UUID> byTerm = new HashMap<>();
    private final Map<UUID, StoredSkill> changes = new LinkedHashMap<>();
    private int added;
    private int changed;
    private int unchanged;
    private int leftOut;

    SkillMerge(List<StoredSkill> stored) {
        // A name says more than another skill's alias does.
        stored.forEach(skill -> byTerm.put(folded(skill.name()), skill.id()));
        stored.forEach(this::index);
    }

    private void index(StoredSkill skill) {
        skills.put(skill.id(), skill);
        terms(skill).forEach(term -> byTerm.putIfAbsent(term, skill.id()));
        if (skill.uri() != null) {
            byUri.put(skill.uri(), skill.id());
        }
    }

    private static Stream<String> terms(StoredSkill skill) {
        return Stream.concat(Stream.of(skill.name()), skill.aliases().stream()).map(SkillMerge::folded);
    }

    private static String folded(String term) {
        return term.toLowerCase(Locale.ROOT);
    }

    /** This, with what the file brings. */
    SkillMerge with(SkillFile file) {
        file.skills().forEach(this::add);
        return this;
    }

    private void add(OutsideSkill skill) {
        var same = same(skill);
        if (same == null) {
            addNew(skill);
        } else if (same.uri() != null && skill.uri() != null && !same.uri().equals(skill.uri())) {
            // Two entries of the other catalogue: which of them the one here means is for a person to say.
            leftOut++;
        } else {
            change(same, same.with(skill, aliases(same, skill)));
        }
    }

    private @Nullable StoredSkill same(OutsideSkill skill) {
        var byAddress = skill.uri() == null ? null : byUri.get(skill.uri());
        var id = byAddress == null ? byTerm.get(folded(skill.name())) : byAddress;
        return id == null ? null : skills.get(id);
    }

    private void addNew(OutsideSkill skill) {
        if (skill.isRetired()) {
            leftOut++;
            return;
        }
        var stored = StoredSkill.of(
                skill,
                skill.aliases().stream()
                        .filter(alias -> !byTerm.containsKey(folded(alias)))
                        .toList());
        index(stored);
        changes.put(stored.id(), stored);
        added++;
    }

    private List<String> aliases(StoredSkill stored, OutsideSkill skill) {
        var all = new ArrayList<>(stored.aliases());
        Stream.concat(Stream.of(skill.name()), skill.aliases().stream())
                .filter(term -> SkillAliases.isStorable(term) && !byTerm.containsKey(folded(term)))
                .forEach(all::add);
        return all;
    }

    private void change(StoredSkill before, StoredSkill after) {
        if (before.equals(after)) {
            unchanged++;
            return;
        }
        index(after);
        changes.put(after.id(), after);
        changed++;
    }

    /** What is to be written. */
    List<StoredSkill> changes() {
        return List.copyOf(changes.values());
    }

    SkillImport outcome(SkillFile file) {
        return new SkillImport(file.format(), added, changed, unchanged, leftOut, file.badLines());
    }
}
