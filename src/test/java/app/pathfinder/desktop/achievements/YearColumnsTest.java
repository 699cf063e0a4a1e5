package app.pathfinder.desktop.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.achievement.AchievementYear;
import app.pathfinder.desktop.achievements.YearColumn.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearColumnsTest {
    @Test
    void fillsGapsAndPutsTheUndatedLast() {
        assertThat(YearColumns.of(List.of(
                        new AchievementYear(2022, 1, 0),
                        new AchievementYear(2024, 0, 2),
                        new AchievementYear(null, 3, 0))))
                .containsExactly(
                        new YearColumn(Kind.YEAR, 2022, 1, 0),
                        new YearColumn(Kind.YEAR, 2023, 0, 0),
                        new YearColumn(Kind.YEAR, 2024, 0, 2),
                        new YearColumn(Kind.UNDATED, null, 3, 0));
    }

    @Test
    void addsUpWhatIsOlderThanThereIsRoomFor() {
        var columns = YearColumns.of(List.of(
                new AchievementYear(1999, 1, 2), new AchievementYear(2013, 3, 4), new AchievementYear(2025, 1, 1)));
        assertThat(columns).hasSize(YearColumns.MOST_YEARS + 1);
        assertThat(columns.getFirst()).isEqualTo(new YearColumn(Kind.EARLIER, 2014, 4, 6));
    }

    @Test
    void hasNoColumnWhereThereIsNothing() {
        assertThat(YearColumns.of(List.of())).isEmpty();
    }
}
