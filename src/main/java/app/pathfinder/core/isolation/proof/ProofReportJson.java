package app.pathfinder.core.isolation.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report as programs read it. Any thread. */
public final class ProofReportJson {
    /** Names this form; another one gets another number. */
    private static final String FORMAT = "pathfinder-isolation-proof/1";

    private static final ObjectWriter WRITER = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private ProofReportJson() {}

    /** The components are the keys, in this order. */
    private record Form(
            String format,
            String verdict,
            ProofSubject subject,
            String startedAt,
            String endedAt,
            @Nullable Integer sample,
            long usersProvable,
            long usersProven,
            List<NotProvable> usersNotProvable,
            long measurements,
            long failures,
            List<Cell> cells,
            List<Finding> findings,
            Inventory inventory) {}

    private record NotProvable(String reason, long users, List<String> listed) {}

    private record Cell(
            String wall,
            String identity,
            String table,
            String statement,
            String verdict,
            long held,
            long breached,
            long unproven) {}

    private record Finding(
            @Nullable String userId,
            String identity,
            String table,
            String statement,
            String verdict,
            String probe,
            String control) {}

    private record Inventory(long users, long relations, long deviations, List<Deviation> listed) {}

    private record Deviation(String userId, String relation, String deviation) {}

    /** The report in JSON, with times in UTC as ISO 8601. */
    public static String text(ProofReport report) {
        try {
            return WRITER.writeValueAsString(form(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of strings and numbers can always be written", e);
        }
    }

    private static Form form(ProofReport report) {
        return new Form(
                FORMAT,
                word(report.verdict()),
                report.subject(),
                time(report.startedAt()),
                time(report.endedAt()),
                report.sample(),
                report.provable(),
                report.proven(),
                report.unprovable().stream().map(ProofReportJson::notProvable).toList(),
                report.measurements(),
                report.failures(),
                report.cells().stream().map(ProofReportJson::cell).toList(),
                report.findings().stream().map(ProofReportJson::finding).toList(),
                inventory(report.inventory()));
    }

    private static NotProvable notProvable(UnprovableUsers users) {
        return new NotProvable(
                users.reason(),
                users.users(),
                users.listed().stream().map(Object::toString).toList());
    }

    private static Cell cell(CellCount count) {
        return new Cell(
                word(count.identity().wall()),
                word(count.identity()),
                count.table().suffix(),
                word(count.statement()),
                word(count.verdict()),
                count.held(),
                count.breached(),
                count.unproven());
    }

    private static Finding finding(ProofFinding finding) {
        return new Finding(
                finding.userId() == null ? null : finding.userId().toString(),
                word(finding.identity()),
                finding.table().suffix(),
                word(finding.statement()),
                word(finding.verdict()),
                finding.probe(),
                finding.control());
    }

    private static Inventory inventory(WallInventory inventory) {
        return new Inventory(
                inventory.users(),
                inventory.relations(),
                inventory.deviations(),
                inventory.listed().stream()
                        .map(each -> new Deviation(each.userId().toString(), each.suffix(), word(each.kind())))
                        .toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
