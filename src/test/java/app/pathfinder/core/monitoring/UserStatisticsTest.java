package app.pathfinder.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.isolation.Role;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserStatisticsTest {
    @ParameterizedTest
    @CsvSource({"ACTIVE, 7, true", "ACTIVE, 6, false", "SUSPENDED, 0, false", "INACTIVE, 0, false", "ARCHIVED, 0, true"
    })
    void onlyAnArchivedUserIsCompleteWithoutTables(AccountState state, int tables, boolean complete) {
        var user = new UserStatistics(
                UUID.randomUUID(), "john", "John", "", Role.USER, state, tables, 0, 0, Instant.EPOCH, null, null);

        assertThat(user.isComplete()).isEqualTo(complete);
    }
}
