package app.pathfinder.core.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Pages;
import app.pathfinder.core.record.RecordServiceContract;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service of achievements does on every engine. */
public abstract class AchievementServiceContract extends RecordServiceContract<Achievement, Stored<Achievement>> {
    private AchievementService service = unset();
    private ExperienceService experiences = unset();

    protected AchievementServiceContract() {
        super("achievement", "achievement_metrics");
    }

    @Override
    protected void open(UserDatabase userDatabase) {
        service = new AchievementService(userDatabase, Messages.english());
        experiences = new ExperienceService(userDatabase, Messages.english());
    }

    @Override
    protected AchievementActions actions() {
        return new AchievementActions(service);
    }

    @Override
    protected AchievementActions actions(UserDatabase userDatabase) {
        return new AchievementActions(new AchievementService(userDatabase, Messages.english()));
    }

    @Override
    protected Achievement full() {
        return full(experience());
    }

    private static Achievement full(UUID experienceId) {
        var text = "Ünïcode 😀 \\ 'quoted' \"text\"\nsecond line";
        return new Achievement(
                experienceId,
                text,
                new BigDecimal("-12345678901234.5678"),
                "min",
                new BigDecimal("1200"),
                MetricDirection.LOWER,
                Achievements.DAY,
                Achievements.DAY.plusMonths(3),
                "x".repeat(19_900) + text,
                "https://example.org/évidence?a=b");
    }

    @Override
    protected Achievement bare() {
        return Achievements.named("Just a name");
    }

    @Override
    protected Achievement saying(String text) {
        return Achievements.telling(null, text, null);
    }

    private UUID experience() {
        return experiences.create(Drafts.titled("Analyst")).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000", "12.50", "100", "1E+3", "99999999999999.9999", "-0.0001"})
    void aNumberComesBackEqual(String digits) {
        var achievement = Achievements.numbered(digits, digits);

        var stored = service.create(achievement).content();

        assertThat(stored).isEqualTo(achievement);
        assertThat(stored.value()).isEqualByComparingTo(new BigDecimal(digits));
    }

    @Test
    void theExperienceIsOneOfTheSameUsers() {
        var foreign = new ExperienceService(newUser(), Messages.english())
                .create(Drafts.titled("Theirs"))
                .id();
        var gone = experiences.create(Drafts.titled("Gone"));
        experiences.delete(gone.id(), 1);
        var stored = service.create(bare());

        for (var id : List.of(foreign, gone.id(), UUID.randomUUID())) {
            assertRefusesExperience(id, stored);
        }
        assertThat(service.list(AchievementFilter.ALL, null, 10).items()).containsExactly(stored);
    }

    private void assertRefusesExperience(UUID experienceId, Stored<Achievement> stored) {
        var wanted = Achievements.of(experienceId, "x");
        for (var call : List.<Runnable>of(() -> service.create(wanted), () -> service.update(stored.id(), 1, wanted))) {
            assertProblem(ProblemKind.INVALID_INPUT, call::run)
                    .satisfies(problem -> assertThat(problem.arguments())
                            .hasToString("[Experience, This experience is not in your record, or no longer."
                                    + " Choose another one, or none.]"));
        }
    }

    @Test
    void itOutlivesItsExperience() {
        var experience = experiences.create(Drafts.titled("Analyst"));
        var stored = service.create(full(experience.id()));

        var deleted = experiences.delete(experience.id(), 1);
        assertThat(service.find(stored.id()).content())
                .isEqualTo(stored.content().withoutExperience());
        experiences.restore(deleted);

        assertThat(service.find(stored.id()).content()).isEqualTo(stored.content());
    }

    @Test
    void itComesBackAlsoWithoutItsExperience() {
        var experience = experiences.create(Drafts.titled("Analyst"));
        var stored = service.create(full(experience.id()));
        var deleted = service.delete(stored.id(), 1);
        experiences.delete(experience.id(), 1);

        var restored = service.restore(deleted);

        assertThat(restored.content()).isEqualTo(stored.content().withoutExperience());
        assertThat(service.find(stored.id())).isEqualTo(restored);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 9, 20})
    void pagesHoldEachAchievementOnceFromTheLatestEndToNone(int limit) {
        var expected = new ArrayList<UUID>();
        for (int number = 0; number < 3; number++) {
            expected.addFirst(service.create(Achievements.named("Without end")).id());
        }
        for (int day = 0; day < 2; day++) {
            for (int number = 0; number < 3; number++) {
                var ending = Achievements.ending("Same end", Achievements.DAY.plusDays(day));
                expected.addFirst(service.create(ending).id());
            }
        }

        var listed = Pages.all(
                limit,
                (@Nullable AchievementCursor after, int most) -> service.list(AchievementFilter.ALL, after, most));

        assertThat(listed).extracting(Stored::id).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "false| -| -| -| | one, two, three",
                "true| -| -| -| | one",
                "false| true| -| -| | one, two",
                "false| false| -| -| | three",
                "true| false| -| -| | ''",
                "false| -| true| -| | one, three",
                "false| -| false| -| | two",
                "false| -| -| HIGHER| | two",
                "false| -| -| LOWER| | one",
                "false| -| -| -| ONE| one",
                "false| -| -| -| minutes| one",
                "false| -| -| -| école| two",
                "false| -| -| -| 100%| three",
                "false| -| -| -| %| three",
                "false| -| -| -| one minutes| one",
                "false| -| -| -| one école| ''",
                "true| true| true| LOWER| one| one",
                "true| true| false| LOWER| one| ''"
            })
    void showsWhatPasses(
            boolean ofTheFirst,
            @Nullable Boolean ofExperience,
            @Nullable Boolean hasNumber,
            @Nullable MetricDirection direction,
            @Nullable String text,
            String names) {
        var first = experience();
        store(first, "one", "1", "minutes", MetricDirection.LOWER, null);
        store(experience(), "two", null, null, MetricDirection.HIGHER, "ÉCOLE");
        store(null, "three", "0", null, null, "Grew by 100%");
        var filter = new AchievementFilter(
                ofTheFirst ? first : null, ofExperience, hasNumber, direction, text == null ? "" : text);
        var expected =
                Arrays.stream(names.split(", ")).filter(name -> !name.isEmpty()).toList();

        assertThat(service.list(filter, null, 10).items())
                .extracting(achievement -> achievement.content().name())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(service.count(filter)).isEqualTo(expected.size());
    }

    private void store(
            @Nullable UUID experienceId,
            String name,
            @Nullable String value,
            @Nullable String unit,
            @Nullable MetricDirection direction,
            @Nullable String statement) {
        service.create(new Achievement(
                experienceId, name, Achievements.number(value), unit, null, direction, null, null, statement, null));
    }

    @Test
    void countsNumbersAndExperiences() {
        assertThat(service.numbers()).isEqualTo(new AchievementNumbers(0, 0));
        assertThat(service.countByExperience()).isEmpty();
        var first = experience();
        var second = experience();
        experience();
        service.create(Achievements.numbered("0", null));
        service.create(full(first));
        service.create(Achievements.of(first, "x"));
        service.create(Achievements.of(second, "x"));
        service.create(Achievements.numbered(null, "5"));

        assertThat(service.numbers()).isEqualTo(new AchievementNumbers(2, 3));
        assertThat(service.countByExperience()).isEqualTo(Map.of(first, 2L, second, 1L));
        assertThat(service.count(AchievementFilter.of(first))).isEqualTo(2);
        assertThat(new AchievementService(newUser(), Messages.english()).numbers())
                .isEqualTo(new AchievementNumbers(0, 0));
    }

    @Test
    void countsByTheYearThatThePeriodEndsInAndAsTheListIsFiltered() {
        service.create(new Achievement(
                null, "Numbered", BigDecimal.TEN, "min", null, null, null, day(2023, 12, 31), null, null));
        service.create(Achievements.ending("Named", day(2023, 1, 1)));
        service.create(Achievements.ending("Later", day(2025, 6, 1)));
        service.create(Achievements.named("Undated"));

        assertThat(service.years(AchievementFilter.ALL))
                .containsExactly(
                        new AchievementYear(2023, 1, 1),
                        new AchievementYear(2025, 0, 1),
                        new AchievementYear(null, 0, 1));
        assertThat(service.years(new AchievementFilter(null, null, true, null, "")))
                .containsExactly(new AchievementYear(2023, 1, 0));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
