package app.pathfinder.core.career;

import app.pathfinder.core.skill.OwnSkill;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has of the skills that a role asks for, what matters most first: the furthest from what is asked for, then
 * what nobody rated, in the end what is met. Immutable; any thread.
 */
public record SkillGap(List<Entry> entries) {
    private static final Comparator<Entry> WHAT_MATTERS_FIRST = Comparator.comparingInt(Entry::distance)
            .reversed()
            .thenComparing(Entry::standing)
            .thenComparing(
                    Comparator.comparingInt((Entry entry) -> entry.required().level())
                            .reversed())
            .thenComparing(entry -> entry.required().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(entry -> entry.required().skillId());

    public SkillGap {
        entries = List.copyOf(entries);
    }

    /** How a skill stands against what a role asks for. */
    public enum Standing {
        /** The record does not speak of it, or the person rejected what did. */
        MISSING,
        /** A text suggests it, and the person has not said yet whether they have it. */
        SUGGESTED,
        /** The person has it at a lower level. */
        BELOW,
        /** The person has it, and has not said at which level. */
        UNRATED,
        MET;

        /** Key of the name that people read. */
        public String nameKey() {
            return "skills.standing." + name();
        }
    }

    /** One of the skills; held is null where the record does not speak of it. */
    public record Entry(RequiredSkill required, @Nullable OwnSkill held) {
        /** How it stands. */
        public Standing standing() {
            if (held == null || !held.isConfirmed()) {
                return held != null && held.isSuggested() ? Standing.SUGGESTED : Standing.MISSING;
            }
            var level = held.level();
            if (level == null) {
                return Standing.UNRATED;
            }
            return level < required.level() ? Standing.BELOW : Standing.MET;
        }

        /** The level that the person has; 0 if they do not have the skill or nobody rated it. */
        public int level() {
            return held == null || !held.isConfirmed() || held.level() == null ? 0 : held.level();
        }

        /** How many levels are known to lack; of what nobody rated, none is. */
        public int distance() {
            return standing() == Standing.UNRATED ? 0 : Math.max(0, required.level() - level());
        }
    }

    /** Compares what a role asks for with what somebody has; what it does not ask for plays no part. */
    public static SkillGap of(List<RequiredSkill> required, List<OwnSkill> held) {
        Map<UUID, OwnSkill> byId =
                held.stream().collect(Collectors.toUnmodifiableMap(OwnSkill::skillId, Function.identity()));
        return new SkillGap(required.stream()
                .map(each -> new Entry(each, byId.get(each.skillId())))
                .sorted(WHAT_MATTERS_FIRST)
                .toList());
    }

    /** How many of the skills stand like this. */
    public long count(Standing standing) {
        return entries.stream().filter(entry -> entry.standing() == standing).count();
    }

    /** How many percent of the levels that the role asks for the person has; 100 for a role that asks for nothing. */
    public int percent() {
        var asked = entries.stream().mapToInt(entry -> entry.required().level()).sum();
        var had = entries.stream()
                .mapToInt(entry -> Math.min(entry.level(), entry.required().level()))
                .sum();
        return asked == 0 ? 100 : had * 100 / asked;
    }
}
