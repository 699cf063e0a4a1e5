package app.pathfinder.core.portability;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills the tables of somebody with rows of every kind that the program could have stored, the same for a seed. */
final class GeneratedRecord {
    private static final List<String> PIECES = List.of(
            "a", "Ł", "李雷", "🚀", "\"", "\\", "\n", "\t", "\u2028", "'", "{", "\u0001", " ", "é", "e\u0301", "\uFEFF",
            "%", "<b>");

    private static final List<ExperienceType> TYPES = List.of(ExperienceType.values());

    private final Random random;
    private final int most;
    private final List<UUID> skills;
    private final List<UUID> experiences = new ArrayList<>();
    private final List<UUID> conversations = new ArrayList<>();

    GeneratedRecord(long seed, int most, List<UUID> skills) {
        this.random = new Random(seed);
        this.most = most;
        this.skills = skills;
    }

    void store(UserDatabase database) {
        database.inTransaction(AuditEvent.of(AuditAction.CREATE, RecordExportService.RESOURCE, null), tx -> {
            store(tx, UserTable.EXPERIENCES_DETAILED, this::experience);
            store(tx, UserTable.PROFILE_SUMMARIES, this::profile);
            store(tx, UserTable.CONVERSATIONS, this::conversation);
            conversations.forEach(conversation -> storeMessages(tx, conversation));
            store(tx, UserTable.SKILL_MAPPINGS, this::skill);
            store(tx, UserTable.ACHIEVEMENT_METRICS, this::achievement);
            store(tx, UserTable.CAREER_OBJECTIVES, this::objective);
            return true;
        });
    }

    private interface Making {
        void make(int number, Map<String, @Nullable Object> row);
    }

    private void store(UserTransaction tx, UserTable table, Making making) {
        var count = most == 0 ? 0 : 1 + random.nextInt(most);
        for (var number = 0; number < count; number++) {
            insert(tx, table, number, making);
        }
    }

    private void insert(UserTransaction tx, UserTable table, int number, Making making) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("created_at", time());
        row.put("updated_at", time());
        row.put("row_version", random.nextBoolean() ? 1L : Integer.MAX_VALUE);
        making.make(number, row);
        UserRows.of(table).insert(tx, row);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Instant time() {
        return Instant.parse("1970-01-01T00:00:00Z").plus(random.nextLong(4_000_000_000_000_000L), ChronoUnit.MICROS);
    }

    private LocalDate day() {
        return switch (random.nextInt(4)) {
            case 0 -> LocalDate.of(1900, 1, 1);
            case 1 -> LocalDate.of(2199, 12, 31);
            default -> LocalDate.of(1950, 1, 1).plusDays(random.nextInt(30_000));
        };
    }

    /** As long as can be now and then. */
    private String text(int longest) {
        var wanted = random.nextInt(20) == 0 ? longest : 1 + random.nextInt(Math.min(longest, 30));
        var text = new StringBuilder("x");
        for (var length = 1; length < wanted - 1; ) {
            var piece = PIECES.get(random.nextInt(PIECES.size()));
            length += piece.codePointCount(0, piece.length());
            if (length < wanted) {
                text.append(piece);
            }
        }
        return text.append(wanted > 1 ? "y" : "").toString();
    }

    private @Nullable String maybe(int longest) {
        return random.nextInt(3) == 0 ? null : text(longest);
    }

    private @Nullable LocalDate maybeDay() {
        return random.nextBoolean() ? null : day();
    }

    private @Nullable BigDecimal maybeNumber(String largest, int scale) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new BigDecimal(largest);
            case 2 -> BigDecimal.ZERO.setScale(scale);
            default -> BigDecimal.valueOf(random.nextInt(1_000), scale);
        };
    }

    private @Nullable UUID maybeExperience() {
        return experiences.isEmpty() || random.nextBoolean()
                ? null
                : experiences.get(random.nextInt(experiences.size()));
    }

    private void experience(int number, Map<String, @Nullable Object> row) {
        var id = id();
        experiences.add(id);
        var start = day();
        var end = random.nextBoolean() ? null : start.plusDays(random.nextInt(100));
        var last = end != null && end.getYear() > 2199 ? LocalDate.of(2199, 12, 31) : end;
        row.put("experience_id", id);
        row.put("title", text(255));
        row.put("organization", maybe(255));
        row.put("location", maybe(255));
        row.put("experience_type", TYPES.get(random.nextInt(TYPES.size())).code());
        row.put("description", text(20_000));
        row.put("start_date", start);
        row.put("end_date", last);
        row.put("is_current", last == null);
        row.put("employment_kind", maybe(100));
        row.put("url", random.nextBoolean() ? null : "https://example.org/" + number);
    }

    private void profile(int number, Map<String, @Nullable Object> row) {
        row.put("profile_id", id());
        row.put("profile_type", text(100));
        row.put("headline", maybe(500));
        row.put("executive_summary", maybe(20_000));
        row.put("target_role", maybe(255));
        row.put("language_tag", random.nextBoolean() ? null : "pt-BR");
        row.put("is_default", number == 0);
    }

    private void conversation(int number, Map<String, @Nullable Object> row) {
        var id = id();
        conversations.add(id);
        row.put("conversation_id", id.toString());
        row.put("title", maybe(500));
        row.put("first_message", maybe(1_000));
        row.put("last_message_at", random.nextBoolean() ? null : time());
        row.put("message_count", (long) random.nextInt(Integer.MAX_VALUE));
        row.put("pinned", random.nextBoolean());
        row.put("archived", random.nextBoolean());
        row.put("experience_id", maybeExperience());
    }

    private void storeMessages(UserTransaction tx, UUID conversation) {
        var count = random.nextInt(most + 1);
        for (var position = 1; position <= count; position++) {
            insert(tx, UserTable.MESSAGES, position, (number, row) -> message(conversation, number, row));
        }
    }

    private void message(UUID conversation, int position, Map<String, @Nullable Object> row) {
        row.put("message_id", id().toString());
        row.put("conversation_id", conversation.toString());
        row.put("position", (long) position);
        row.put("role", List.of("user", "assistant", "system").get(random.nextInt(3)));
        row.put("content", " " + text(random.nextInt(50) == 0 ? 199_000 : 100) + " ");
        row.put("state", List.of("complete", "streaming", "failed").get(random.nextInt(3)));
    }

    private void skill(int number, Map<String, @Nullable Object> row) {
        var span = random.nextBoolean();
        row.put("mapping_id", id());
        row.put("skill_id", skills.get(random.nextInt(skills.size())));
        row.put("experience_id", maybeExperience());
        row.put("proficiency_level", random.nextBoolean() ? null : (Long) (1L + random.nextInt(5)));
        row.put("last_used", maybeDay());
        row.put("years_used", maybeNumber("99.9", 1));
        row.put("source", random.nextBoolean() ? "extracted" : "stated");
        row.put("status", List.of("suggested", "confirmed", "rejected").get(random.nextInt(3)));
        row.put("evidence_start", span ? (Long) 0L : null);
        row.put("evidence_end", span ? (Long) (1L + random.nextInt(20_000)) : null);
        row.put("confidence", random.nextBoolean() ? null : new BigDecimal("0.125"));
    }

    private void achievement(int number, Map<String, @Nullable Object> row) {
        var start = maybeDay();
        row.put("metric_id", id());
        row.put("experience_id", maybeExperience());
        row.put("name", text(255));
        row.put("metric_value", maybeNumber("99999999999999.9999", 4));
        row.put("unit", maybe(50));
        row.put("baseline_value", maybeNumber("-99999999999999.9999", 4));
        row.put("direction", random.nextBoolean() ? null : "lower");
        row.put("period_start", start);
        row.put("period_end", start == null ? maybeDay() : random.nextBoolean() ? start : null);
        row.put("statement", maybe(20_000));
        row.put("evidence_url", random.nextBoolean() ? null : "https://example.org/?q=" + number);
    }

    private void objective(int number, Map<String, @Nullable Object> row) {
        var achieved = random.nextBoolean();
        row.put("objective_id", id());
        row.put("title", text(255));
        row.put("career_path_id", null);
        row.put("role_template_id", null);
        row.put("target_date", maybeDay());
        row.put("status", achieved ? "achieved" : "active");
        row.put("priority", random.nextBoolean() ? null : (Long) (1L + random.nextInt(5)));
        row.put("progress", achieved ? 100L : (long) random.nextInt(100));
        row.put("notes", maybe(20_000));
    }
}
