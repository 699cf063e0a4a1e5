package app.pathfinder.core.input;

import static app.pathfinder.core.input.ExtremeValues.dayFrom;
import static app.pathfinder.core.input.ExtremeValues.decimalBetween;
import static app.pathfinder.core.input.ExtremeValues.wholeBetween;

import app.pathfinder.core.achievement.AchievementField;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.objective.ObjectiveField;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.skill.SkillField;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every field of a number or a day. */
final class ValueFields {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** An end before this start is one of the days that are tried. */
    private static final LocalDate START = LocalDate.of(2000, 2, 29);

    private ValueFields() {}

    static List<ValueField<?>> all(TestDatabase database) throws SQLException {
        return Stream.of(experiences(database), achievements(database), objectives(database), skills(database))
                .<ValueField<?>>flatMap(List::stream)
                .toList();
    }

    private static List<ValueField<?>> experiences(TestDatabase database) {
        var kind = Kinds.experiences(Kinds.own(database, "exp"));
        var ended = new ExperienceDraft(
                "Plain", ExperienceType.OTHER, null, null, START, START, false, null, null, "Nothing wrong");
        return List.of(
                days(kind, ExperienceField.START_DATE, "startDate", kind.plain(), EARLIEST),
                days(kind, ExperienceField.END_DATE, "endDate", ended, START));
    }

    private static List<ValueField<?>> achievements(TestDatabase database) {
        var kind = Kinds.achievements(Kinds.own(database, "ach"));
        var fits = decimalBetween("-99999999999999.9999", "99999999999999.9999", 4);
        return List.of(
                decimals(kind, AchievementField.VALUE, "value", fits),
                decimals(kind, AchievementField.BASELINE, "baseline", fits),
                days(kind, AchievementField.PERIOD_START, "periodStart", kind.plain(), EARLIEST),
                days(kind, AchievementField.PERIOD_END, "periodEnd", kind.plain(), EARLIEST),
                days(
                        kind,
                        AchievementField.PERIOD_END,
                        "periodEnd",
                        Components.with(kind.plain(), "periodStart", START),
                        START));
    }

    private static List<ValueField<?>> objectives(TestDatabase database) {
        var kind = Kinds.objectives(Kinds.own(database, "obj"));
        return List.of(
                days(kind, ObjectiveField.TARGET_DATE, "targetDate", kind.plain(), EARLIEST),
                wholes(kind, ObjectiveField.PRIORITY, "priority", kind.plain(), wholeBetween(1, 5)),
                wholes(kind, ObjectiveField.PROGRESS, "progress", kind.plain(), wholeBetween(0, 100)));
    }

    private static List<ValueField<?>> skills(TestDatabase database) throws SQLException {
        var own = Kinds.own(database, "ski");
        var kind = SkillKinds.mappings(own, SkillKinds.inCatalog(database, "Plain", null));
        var most = Integer.MAX_VALUE;
        return List.of(
                wholes(kind, SkillField.LEVEL, "proficiencyLevel", kind.plain(), wholeBetween(1, 5)),
                days(kind, SkillField.LAST_USED, "lastUsed", kind.plain(), EARLIEST),
                decimals(kind, SkillField.YEARS, "yearsUsed", decimalBetween("0", "99.9", 1)),
                decimals(kind, SkillField.CONFIDENCE, "confidence", decimalBetween("0", "1", 3)),
                wholes(
                        kind,
                        SkillField.EVIDENCE,
                        "evidenceStart",
                        Components.with(kind.plain(), "evidenceEnd", most),
                        wholeBetween(0, most - 1)),
                wholes(
                        kind,
                        SkillField.EVIDENCE,
                        "evidenceEnd",
                        Components.with(kind.plain(), "evidenceStart", 0),
                        wholeBetween(1, most)));
    }

    private static <C extends Record> ValueField<C> days(
            Kind<C> kind, RecordField field, String component, C plain, LocalDate first) {
        return new ValueField<>(kind, field, component, plain, ExtremeValues.DAYS, dayFrom(first));
    }

    private static <C extends Record> ValueField<C> decimals(
            Kind<C> kind, RecordField field, String component, Predicate<Object> fits) {
        return new ValueField<>(kind, field, component, kind.plain(), ExtremeValues.DECIMAL, fits);
    }

    private static <C extends Record> ValueField<C> wholes(
            Kind<C> kind, RecordField field, String component, C plain, Predicate<Object> fits) {
        return new ValueField<>(kind, field, component, plain, ExtremeValues.WHOLE, fits);
    }
}
