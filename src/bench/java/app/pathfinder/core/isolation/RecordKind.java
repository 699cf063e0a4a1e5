package app.pathfinder.core.isolation;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.MetricDirection;
import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.record.RecordColumns;
import app.pathfinder.core.record.RecordRepository;
import app.pathfinder.core.skill.SkillMapping;
import app.pathfinder.core.skill.SkillSource;
import app.pathfinder.core.skill.SkillStatus;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** The seven kinds of records, with content of an ordinary length. */
public enum RecordKind {
    EXPERIENCE(UserTable.EXPERIENCES_DETAILED, "experience.ExperienceColumns") {
        @Override
        Object content(int number) {
            return new ExperienceDraft(
                    "Bridge inspector " + number,
                    ExperienceType.EMPLOYMENT,
                    "Harbour works",
                    "Bergen",
                    DAY,
                    DAY.plusYears(1),
                    false,
                    "Full-time",
                    "https://example.org",
                    TEXT);
        }
    },
    PROFILE(UserTable.PROFILE_SUMMARIES, "profile.ProfileColumns") {
        @Override
        Object content(int number) {
            return new Profile("technical", "Inspector " + number, TEXT, "Chief inspector", "en", false);
        }
    },
    CONVERSATION(UserTable.CONVERSATIONS, "conversation.ConversationColumns") {
        @Override
        Object content(int number) {
            return new Conversation("Bridges " + number, "How do I begin?", null, 0, false, false, null);
        }
    },
    MESSAGE(UserTable.MESSAGES, "conversation.MessageColumns") {
        @Override
        Object content(int number) {
            return new Message(THREAD, number, MessageRole.USER, TEXT, MessageState.COMPLETE);
        }
    },
    SKILL(UserTable.SKILL_MAPPINGS, "skill.SkillColumns") {
        @Override
        Object content(int number) {
            return new SkillMapping(
                    THREAD,
                    null,
                    3,
                    DAY,
                    new BigDecimal("4.5"),
                    SkillSource.STATED,
                    SkillStatus.CONFIRMED,
                    null,
                    null,
                    null);
        }
    },
    ACHIEVEMENT(UserTable.ACHIEVEMENT_METRICS, "achievement.AchievementColumns") {
        @Override
        Object content(int number) {
            return new Achievement(
                    null,
                    "Repair time " + number,
                    new BigDecimal("12.5"),
                    "days",
                    new BigDecimal("25"),
                    MetricDirection.LOWER,
                    DAY,
                    DAY.plusYears(1),
                    "Halved the time from finding to repair.",
                    "https://example.org");
        }
    },
    OBJECTIVE(UserTable.CAREER_OBJECTIVES, "objective.ObjectiveColumns") {
        @Override
        Object content(int number) {
            return new Objective("Lead a team " + number, null, null, DAY, ObjectiveStatus.ACTIVE, 2, 40, TEXT);
        }
    };

    /** The conversation of all messages, and a skill; neither is a foreign key that an operation would wait for. */
    static final UUID THREAD = new UUID(7, 7);

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final String TEXT = "Inspected forty bridges a year. ".repeat(10);

    private final UserTable table;
    private final String columns;

    RecordKind(UserTable table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /** Content that differs by a number, which is the position of a message. */
    abstract Object content(int number);

    UserTable table() {
        return table;
    }

    /** The columns are known to their own package only. */
    @SuppressWarnings("unchecked")
    RecordRepository<Object> repository() {
        try {
            Constructor<?> constructor =
                    Class.forName("app.pathfinder.core." + columns).getDeclaredConstructor();
            constructor.setAccessible(true);
            return new RecordRepository<>(table, (RecordColumns<Object>) constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fifty whole rows in the order of their key. */
    String firstPage() {
        var sql = UserTableSql.of(table);
        return sql.select() + "order by " + sql.key() + " fetch first 50 rows only";
    }
}
