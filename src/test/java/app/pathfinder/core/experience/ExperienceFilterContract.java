package app.pathfinder.core.experience;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.text.Messages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which experiences pass a filter on every engine; they are only read, so all tests share one user. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ExperienceFilterContract {
    private @Nullable ExperienceService service;

    /** What it is proven on. */
    protected abstract ContractDatabase database();

    @BeforeAll
    void open() {
        var mira = new ExperienceService(database().databaseOf(database().register("mira")), Messages.english());
        mira.create(draft("Data analyst", ExperienceType.EMPLOYMENT, "Harbour", "Bergen", true, "Grew sales by 100%"));
        mira.create(draft("Nurse", ExperienceType.VOLUNTEERING, null, "São Paulo", false, "Night_shift, a_b! c\\d"));
        mira.create(draft("Thesis", ExperienceType.PUBLICATION, "ÉCOLE", null, false, "On nightshift; it's 100 pages"));
        service = mira;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-| -| | Data analyst, Nurse, Thesis",
                "-| true| | Data analyst",
                "-| false| | Nurse, Thesis",
                "EMPLOYMENT| -| | Data analyst",
                "EMPLOYMENT VOLUNTEERING| -| | Data analyst, Nurse",
                "EMPLOYMENT VOLUNTEERING| false| | Nurse",
                "AWARD| -| | ''",
                "-| -| ANALYST| Data analyst",
                "-| -| harbour| Data analyst",
                "-| -| bergen| Data analyst",
                "-| -| sales| Data analyst",
                "-| -| são| Nurse",
                "-| -| école| Thesis",
                "-| -| 100%| Data analyst",
                "-| -| %| Data analyst",
                "-| -| _| Nurse",
                "-| -| night_shift| Nurse",
                "-| -| !| Nurse",
                "-| -| c\\d| Nurse",
                "-| -| it's| Thesis",
                "-| -| analyst harbour 100| Data analyst",
                "-| -| harbour analyst| Data analyst",
                "-| -| analyst nurse| ''",
                "PUBLICATION| false| 100| Thesis",
                "PUBLICATION| true| 100| ''"
            })
    void showsWhatPasses(@Nullable String types, @Nullable Boolean current, @Nullable String text, String titles) {
        var wanted = new ExperienceFilter(types(types), current, text == null ? "" : text);
        var expected = titles.isEmpty() ? new String[0] : titles.split(", ");

        assertThat(service().list(wanted, null, 10).items())
                .extracting(Experience::title)
                .containsExactlyInAnyOrder(expected);
        assertThat(service().timeline(wanted, 10))
                .extracting(ExperienceSpan::title)
                .containsExactlyInAnyOrder(expected);
        assertThat(service().count(wanted)).isEqualTo(expected.length);
    }

    private ExperienceService service() {
        return Objects.requireNonNull(service);
    }

    private static Set<ExperienceType> types(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(ExperienceType::valueOf).collect(Collectors.toSet());
    }

    private static ExperienceDraft draft(
            String title,
            ExperienceType type,
            @Nullable String organization,
            @Nullable String location,
            boolean current,
            String description) {
        var start = LocalDate.of(2020, 1, 1);
        return Drafts.full(title, type, organization, location, start, current ? null : start, description);
    }
}
