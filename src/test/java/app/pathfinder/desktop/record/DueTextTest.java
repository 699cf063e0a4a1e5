package app.pathfinder.desktop.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.text.Messages;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTextTest {
    private final DueText texts = new DueText(Messages.english(), () -> LocalDate.of(2026, 8, 15));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-          | No target date",
                "2026-08-15 | Due today",
                "2027-02-15 | Due in 6 months",
                "2026-08-01 | Overdue for 14 days"
            })
    void saysBrieflyHowFarItIs(@Nullable LocalDate date, String expected) {
        var objective = new Objective("Lead a team", null, null, date, ObjectiveStatus.ACTIVE, null, 0, null);
        assertThat(texts.brief(objective)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ACTIVE  | -          | No target date",
                "ACTIVE  | 2026-08-15 | Due today",
                "PLANNED | 2026-08-16 | Due 16 Aug 2026, in 1 day",
                "ACTIVE  | 2026-09-05 | Due 5 Sep 2026, in 3 weeks",
                "ACTIVE  | 2027-02-15 | Due 15 Feb 2027, in 6 months",
                "ACTIVE  | 2029-01-01 | Due 1 Jan 2029, in 2 years",
                "ACTIVE  | 2026-08-01 | Overdue since 1 Aug 2026 (14 days)",
                "ACHIEVED| 2026-08-01 | Target was 1 Aug 2026",
            })
    void saysUntilWhen(ObjectiveStatus status, @Nullable LocalDate date, String expected) {
        assertThat(texts.of(new Objective("Lead a team", null, null, date, status, null, 0, null)))
                .isEqualTo(expected);
    }
}
