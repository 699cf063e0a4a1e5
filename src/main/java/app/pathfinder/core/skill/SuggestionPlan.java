package app.pathfinder.core.skill;

import app.pathfinder.core.record.Stored;
import app.pathfinder.core.skill.extraction.SkillFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What is to become of the mappings of an experience, now that its text names these skills. What a person decided stays
 * decided; only where the text shows it follows the text. Immutable.
 *
 * @param suggested new mappings
 * @param moved mappings whose evidence stands elsewhere now, or nowhere
 * @param withdrawn suggestions that nobody answered and that the text does not show any more
 */
record SuggestionPlan(
        List<SkillMapping> suggested, List<Stored<SkillMapping>> moved, List<Stored<SkillMapping>> withdrawn) {
    /** More than a person would look through. */
    static final int MOST_SUGGESTED = 100;

    private static final Comparator<SkillFinding> SUREST_FIRST =
            Comparator.comparing(SkillFinding::confidence).reversed().thenComparingInt(SkillFinding::start);

    SuggestionPlan {
        suggested = List.copyOf(suggested);
        moved = List.copyOf(moved);
        withdrawn = List.copyOf(withdrawn);
    }

    /** Compares the mappings of the experience, whatever their status, with what its text names. */
    static SuggestionPlan of(UUID experienceId, List<Stored<SkillMapping>> existing, List<SkillFinding> findings) {
        var found = bestOfEachSkill(findings);
        var moved = new ArrayList<Stored<SkillMapping>>();
        var withdrawn = new ArrayList<Stored<SkillMapping>>();
        for (var mapping : existing) {
            var finding = found.remove(Objects.requireNonNull(mapping.content().skillId()));
            if (mapping.content().source() == SkillSource.STATED) {
                continue;
            }
            if (finding == null && mapping.content().status() == SkillStatus.SUGGESTED) {
                withdrawn.add(mapping);
            } else {
                move(mapping, mapping.content().shownBy(finding), moved);
            }
        }
        var suggested = found.values().stream()
                .sorted(SUREST_FIRST)
                .limit(MOST_SUGGESTED)
                .map(finding -> SkillMapping.suggested(experienceId, finding))
                .toList();
        return new SuggestionPlan(suggested, moved, withdrawn);
    }

    private static Map<UUID, SkillFinding> bestOfEachSkill(List<SkillFinding> findings) {
        var best = new HashMap<UUID, SkillFinding>();
        findings.stream().sorted(SUREST_FIRST).forEach(finding -> best.putIfAbsent(finding.skillId(), finding));
        return best;
    }

    private static void move(Stored<SkillMapping> mapping, SkillMapping shown, List<Stored<SkillMapping>> moved) {
        if (!shown.equals(mapping.content())) {
            moved.add(new Stored<>(mapping.id(), shown, mapping.createdAt(), mapping.updatedAt(), mapping.version()));
        }
    }
}
