package app.pathfinder.desktop.experiences;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExperienceFilterModelTest {
    private final ExperienceFilterModel model = new ExperienceFilterModel();
    private final List<ExperienceFilter> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        model.filterProperty().addListener((property, before, now) -> told.add(now));
    }

    @Test
    void putsAllConditionsTogether() {
        model.textProperty().set("data");
        model.setIncluded(ExperienceType.AWARD, true);
        model.periodProperty().set(PeriodFilter.PAST);

        assertThat(model.filterProperty().get())
                .isEqualTo(new ExperienceFilter(Set.of(ExperienceType.AWARD), false, "data"));
    }

    @Test
    void tellsOnlyOfWhatMatters() {
        model.textProperty().set("  ");
        model.setIncluded(ExperienceType.AWARD, false);

        assertThat(told).isEmpty();
    }

    @Test
    void clearsEverythingAtOnce() {
        model.textProperty().set("data");
        model.setIncluded(ExperienceType.AWARD, true);
        model.periodProperty().set(PeriodFilter.CURRENT);
        told.clear();
        model.clear();

        assertThat(told).containsExactly(ExperienceFilter.ALL);
        assertThat(model.textProperty().get()).isEmpty();
        assertThat(model.types()).isEmpty();
        assertThat(model.periodProperty().get()).isEqualTo(PeriodFilter.ALL);
    }
}
