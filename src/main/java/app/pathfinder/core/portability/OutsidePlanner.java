package app.pathfinder.core.portability;

import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.record.RecordContent;
import app.pathfinder.core.record.RecordService;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a file of another program tells with the records that are there. It finds an experience by title,
 * organisation and start, a skill by its names, a profile by its headline. What the file leaves out changes nothing. For
 * one transaction.
 */
final class OutsidePlanner {
    private static final UserRows EXPERIENCES = UserRows.of(UserTable.EXPERIENCES_DETAILED);
    private static final UserRows PROFILES = UserRows.of(UserTable.PROFILE_SUMMARIES);
    private static final UserRows SKILLS = UserRows.of(UserTable.SKILL_MAPPINGS);
    private static final int MOST_COMPARED = 500;

    private static final String SKILL_IDS = """
            select mapping_id from <skill_mappings>
            where skill_id = :skill_id and (experience_id is null or status = :status)
            order by (case when experience_id is null then 0 else 1 end), mapping_id
            fetch first 1 rows only
            """;

    private final UserTransaction tx;
    private final SkillNames names;
    private final NewRows newRows;
    private final RowRules rules;
    private final ExperienceIndex index;
    private final PlanBuilder plan;
    private final MemoryRows rows = new MemoryRows();
    private final Set<Object> taken = new HashSet<>();

    OutsidePlanner(UserTransaction tx, Messages messages, SkillNames names, Instant now) {
        this.tx = tx;
        this.names = names;
        this.newRows = new NewRows(now);
        this.rules = new RowRules(messages);
        this.index = ExperienceIndex.of(tx);
        this.plan = new PlanBuilder(messages);
    }

    ImportPlan plan(OutsideFile file, Runnable onRow) {
        for (var sketch : file.profiles()) {
            onRow.run();
            takeProfile(sketch);
        }
        for (var sketch : file.experiences()) {
            onRow.run();
            takeExperience(sketch);
        }
        for (var sketch : file.skills()) {
            onRow.run();
            takeSkill(sketch);
        }
        file.notes().forEach(note -> plan.noteText(note.where(), note.sentence()));
        return plan.build(file.format(), () -> rows);
    }

    // Experiences

    private void takeExperience(ExperienceSketch sketch) {
        var draft = sketch.draft();
        if (sketch.flaw().isPresent()) {
            plan.noteText(sketch.where(), sketch.flaw().get());
        } else if (isValid(sketch.where(), draft)) {
            place(sketch, draft, Objects.requireNonNull(sketch.start()));
        }
    }

    private boolean isValid(String where, RecordContent content) {
        var flaw = content.validate().stream().findFirst();
        flaw.ifPresent(error -> plan.noteText(where, rules.sentence(error)));
        return flaw.isEmpty();
    }

    private void place(ExperienceSketch sketch, ExperienceDraft draft, PartialDate start) {
        var matches = index.matching(Objects.requireNonNull(draft.title()), draft.organization(), start);
        var id = matches.isEmpty() ? RecordService.newId() : matches.getFirst().id();
        var existing = matches.isEmpty() ? null : EXPERIENCES.find(tx, id).orElse(null);
        if (matches.isEmpty()) {
            var row = newRows.experience(id, draft);
            index.add(row);
            rows.add(UserTable.EXPERIENCES_DETAILED, row);
            plan.addition(ImportedKind.EXPERIENCE, id, name(draft), null);
        } else if (existing == null || !taken.add(id)) {
            plan.note(sketch.where(), "portability.note.twice");
        } else {
            compare(sketch, draft, existing, matches.size() > 1);
        }
    }

    private static PlanBuilder.Name name(ExperienceDraft draft) {
        return new PlanBuilder.Name(Objects.requireNonNull(draft.title()), draft.organization(), draft.startDate());
    }

    private void compare(
            ExperienceSketch sketch,
            ExperienceDraft draft,
            Map<String, @Nullable Object> existing,
            boolean severalMatch) {
        var merged = new HashMap<>(existing);
        putIfOther(merged, "location", draft.location());
        putIfOther(merged, "employment_kind", draft.employmentKind());
        putIfOther(merged, "url", draft.url());
        putIfOther(merged, "description", sketch.isDescribed() ? draft.description() : null);
        var end = sketch.end();
        var endHere = RowValues.day(existing, "end_date");
        if (end != null && (endHere == null || !end.covers(endHere))) {
            merged.put("end_date", end.last());
            merged.put("is_current", false);
        }
        if (!startsAfter(merged)) {
            change(ImportedKind.EXPERIENCE, EXPERIENCES, existing, merged, name(draft), severalMatch);
        } else {
            plan.note(sketch.where(), "portability.note.ends-before");
        }
    }

    private static boolean startsAfter(Map<String, @Nullable Object> row) {
        LocalDate end = RowValues.day(row, "end_date");
        return end != null
                && Objects.requireNonNull(RowValues.day(row, "start_date")).isAfter(end);
    }

    /** Another text, unless it differs in blanks and the ends of lines only. */
    private static void putIfOther(Map<String, @Nullable Object> row, String column, @Nullable String text) {
        if (text != null && !plain(text).equals(plain(RowValues.text(row, column)))) {
            row.put(column, text);
        }
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private void change(
            ImportedKind kind,
            UserRows table,
            Map<String, @Nullable Object> existing,
            Map<String, @Nullable Object> merged,
            PlanBuilder.Name name,
            boolean severalMatch) {
        var changes = RowValues.differences(table.description(), existing, merged).stream()
                .filter(change -> !change.column().equals("is_current"))
                .toList();
        if (changes.isEmpty()) {
            plan.identical();
            return;
        }
        rows.add(kind.table(), merged);
        var key = Objects.requireNonNull(merged.get(table.description().key().name()));
        plan.change(kind, key, RowValues.version(existing), name, changes, conflict(changes, severalMatch));
    }

    private static ImportItem.@Nullable Conflict conflict(List<FieldChange> changes, boolean severalMatch) {
        if (severalMatch) {
            return ImportItem.Conflict.SEVERAL_MATCH;
        }
        return changes.stream().anyMatch(change -> change.before() != null) ? ImportItem.Conflict.REPLACES_VALUE : null;
    }

    // Profiles

    private void takeProfile(ProfileSketch sketch) {
        var profile = sketch.profile();
        if (!isValid(sketch.where(), profile)) {
            return;
        }
        var existing = PROFILES.page(tx, null, MOST_COMPARED).stream()
                .filter(row -> isSame(row, profile.headline(), profile.executiveSummary()))
                .findFirst()
                .orElse(null);
        var name = new PlanBuilder.Name(
                Stream.of(profile.headline(), profile.executiveSummary())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                null,
                null);
        if (existing == null) {
            var id = RecordService.newId();
            rows.add(UserTable.PROFILE_SUMMARIES, newRows.profile(id, profile));
            plan.addition(ImportedKind.PROFILE, id, name, null);
        } else {
            var merged = new HashMap<>(existing);
            putIfOther(merged, "executive_summary", profile.executiveSummary());
            change(ImportedKind.PROFILE, PROFILES, existing, merged, name, false);
        }
    }

    /** By the headline, or by the summary where there is none. */
    private static boolean isSame(
            Map<String, @Nullable Object> row, @Nullable String headline, @Nullable String summary) {
        var column = headline == null ? "executive_summary" : "headline";
        var text = Objects.requireNonNullElse(headline == null ? summary : headline, "");
        return ExperienceIndex.folded(text).equals(ExperienceIndex.folded(RowValues.text(row, column)));
    }

    // Skills

    private void takeSkill(SkillSketch sketch) {
        var skill = names.find(sketch.name()).orElse(null);
        if (skill == null) {
            plan.note(sketch.where(), "portability.note.skill-unknown", sketch.name());
            return;
        }
        var level = level(sketch);
        if (!taken.add(skill.id())) {
            return;
        }
        var existing = existing(skill.id());
        if (existing == null) {
            var id = RecordService.newId();
            rows.add(UserTable.SKILL_MAPPINGS, newRows.skill(id, skill.id(), level));
            plan.addition(ImportedKind.SKILL, id, new PlanBuilder.Name(skill.name(), skill.category(), null), null);
        } else {
            var merged = new HashMap<>(existing);
            merged.put("status", SkillStatus.CONFIRMED.code());
            if (level != null) {
                merged.put("proficiency_level", (long) level);
            }
            change(
                    ImportedKind.SKILL,
                    SKILLS,
                    existing,
                    merged,
                    new PlanBuilder.Name(skill.name(), skill.category(), null),
                    false);
        }
    }

    private @Nullable Integer level(SkillSketch sketch) {
        if (sketch.level() == null) {
            return null;
        }
        var level = SkillLevels.of(sketch.level());
        if (level.isEmpty()) {
            plan.note(sketch.where(), "portability.note.level", sketch.level(), sketch.name());
            return null;
        }
        return level.getAsInt();
    }

    /** The mapping at large, or else one that the person confirmed in an experience. */
    private @Nullable Map<String, @Nullable Object> existing(UUID skill) {
        return tx.statement(SKILL_IDS)
                .bind("skill_id", skill)
                .bind("status", SkillStatus.CONFIRMED.code())
                .findOne(row -> row.id("mapping_id"))
                .flatMap(id -> SKILLS.find(tx, id))
                .orElse(null);
    }
}
