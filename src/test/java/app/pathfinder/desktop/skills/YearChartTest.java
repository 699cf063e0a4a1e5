package app.pathfinder.desktop.skills;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.skill.YearUsage;
import app.pathfinder.desktop.skills.YearChart.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YearChartTest {
    @Test
    void yearsWithoutSkillsHaveAColumnToo() {
        var chart = YearChart.of(
                List.of(new YearUsage(2020, "Data", 2), new YearUsage(2020, null, 1), new YearUsage(2022, "Data", 4)));

        assertThat(chart.series()).containsExactly(Optional.of("Data"), Optional.empty());
        assertThat(chart.columns())
                .containsExactly(
                        new Column(2020, List.of(2L, 1L, 0L)),
                        new Column(2021, List.of(0L, 0L, 0L)),
                        new Column(2022, List.of(4L, 0L, 0L)));
        assertThat(chart.most()).isEqualTo(4);
        assertThat(chart.hasOthers()).isFalse();
    }

    @Test
    void whatIsLessUsedIsTakenTogether() {
        var chart = YearChart.of(IntStream.rangeClosed(1, 9)
                .mapToObj(number -> new YearUsage(2020, "Category " + number, number))
                .toList());

        assertThat(chart.series()).hasSize(YearChart.SERIES).first().isEqualTo(Optional.of("Category 9"));
        assertThat(chart.columns().getFirst().counts()).containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 6L);
        assertThat(chart.hasOthers()).isTrue();
    }

    @Test
    void nothingIsNoColumn() {
        assertThat(YearChart.of(List.of()).columns()).isEmpty();
    }
}
