package app.pathfinder.core.objective;

import static app.pathfinder.core.objective.ObjectiveStatus.ACHIEVED;
import static app.pathfinder.core.objective.ObjectiveStatus.ACTIVE;
import static app.pathfinder.core.objective.ObjectiveStatus.DROPPED;
import static app.pathfinder.core.objective.ObjectiveStatus.PLANNED;
import static app.pathfinder.core.objective.Objectives.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.career.CareerCatalog;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Pages;
import app.pathfinder.core.record.RecordServiceContract;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service of objectives does on every engine. */
public abstract class ObjectiveServiceContract extends RecordServiceContract<Objective, Stored<Objective>> {
    private UUID careerPath = unset();
    private UUID roleTemplate = unset();
    private ObjectiveService service = unset();

    protected ObjectiveServiceContract() {
        super("objective", "career_objectives");
    }

    @Override
    protected void open(UserDatabase userDatabase) {
        service = new ObjectiveService(userDatabase, Messages.english());
        var role = new CareerCatalog(userDatabase).roles().getFirst();
        careerPath = role.careerPathId();
        roleTemplate = role.id();
    }

    @Override
    protected ObjectiveActions actions() {
        return new ObjectiveActions(service);
    }

    @Override
    protected ObjectiveActions actions(UserDatabase userDatabase) {
        return new ObjectiveActions(new ObjectiveService(userDatabase, Messages.english()));
    }

    @Override
    protected Objective full() {
        var text = "Ünïcode 😀 \\ 'quoted' \"text\"\nsecond line";
        return new Objective(text, careerPath, roleTemplate, TODAY, ACHIEVED, 5, 100, "x".repeat(19_900) + text);
    }

    @Override
    protected Objective bare() {
        return Objectives.titled("Just a title");
    }

    @Override
    protected Objective saying(String text) {
        return Objectives.with(null, text);
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, 'Career path, This career path does not exist'",
        "false, true, 'Role, This role does not exist'",
        "true, true, 'Career path, This career path does not exist'"
    })
    void whatItRefersToExists(boolean isOtherPath, boolean isOtherRole, String start) {
        var stored = service.create(bare());
        var wanted = Objectives.of(
                isOtherPath ? UUID.randomUUID() : careerPath, isOtherRole ? UUID.randomUUID() : roleTemplate);

        for (var call : List.<Runnable>of(() -> service.create(wanted), () -> service.update(stored.id(), 1, wanted))) {
            assertProblem(ProblemKind.INVALID_INPUT, call::run)
                    .satisfies(problem ->
                            assertThat(problem.arguments().toString()).startsWith("[" + start));
        }
        assertThat(actions().list()).containsExactly(stored);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 12, 30})
    void pagesHoldEachObjectiveOnceByStatusThenDateThenAge(int limit) {
        var days = Arrays.<@Nullable LocalDate>asList(TODAY.minusDays(1), TODAY, null);
        var expected = new ArrayList<UUID>();
        for (var status : List.of(ACTIVE, PLANNED, ACHIEVED, DROPPED)) {
            for (var day : days) {
                expected.add(service.create(Objectives.due("same", status, day)).id());
                expected.add(service.create(Objectives.due("same", status, day)).id());
            }
        }

        var listed = Pages.all(
                limit,
                (@Nullable ObjectiveCursor after, int most) -> service.list(ObjectiveFilter.all(TODAY), after, most));

        assertThat(listed).extracting(Stored::id).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-| -| | late, today, undated, done, gave up",
                "ACTIVE| -| | late, today",
                "ACTIVE PLANNED| -| | late, today, undated",
                "ACHIEVED DROPPED| -| | done, gave up",
                "-| true| | late",
                "-| false| | today, undated, done, gave up",
                "ACTIVE| false| | today",
                "PLANNED| true| | ''",
                "-| -| LATE| late",
                "-| -| école| undated",
                "-| -| gave up| gave up",
                "-| -| gave écoles| ''",
                "-| -| %| ''",
                "PLANNED| false| école| undated"
            })
    void showsWhatPasses(@Nullable String statuses, @Nullable Boolean overdue, @Nullable String text, String titles) {
        service.create(Objectives.due("late", ACTIVE, TODAY.minusDays(1)));
        service.create(Objectives.due("today", ACTIVE, TODAY));
        service.create(new Objective("undated", null, null, null, PLANNED, 1, 0, "ÉCOLE"));
        service.create(Objectives.due("done", ACHIEVED, TODAY.minusYears(1)));
        service.create(Objectives.due("gave up", DROPPED, TODAY.minusYears(1)));
        var filter = new ObjectiveFilter(statuses(statuses), overdue, TODAY, text == null ? "" : text);
        var expected = Arrays.stream(titles.split(", "))
                .filter(title -> !title.isEmpty())
                .toList();

        var found = service.list(filter, null, 10).items();

        assertThat(found)
                .extracting(objective -> objective.content().title())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(service.count(filter)).isEqualTo(expected.size());
        assertThat(found)
                .allMatch(objective ->
                        overdue == null || overdue == objective.content().isOverdue(TODAY));
    }

    private static Set<ObjectiveStatus> statuses(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(ObjectiveStatus::valueOf).collect(Collectors.toSet());
    }

    @Test
    void theFiguresSayHowTheyStand() {
        assertThat(service.figures().activeProgress()).isNull();
        assertThat(service.figures().counts()).hasSize(4).containsEntry(ACTIVE, 0L);
        service.create(Objectives.at(PLANNED, 90));
        assertThat(service.figures().activeProgress()).isNull();
        service.create(Objectives.at(ACTIVE, 0));
        service.create(Objectives.at(ACTIVE, 50));
        service.create(Objectives.at(ACTIVE, 75));
        service.create(Objectives.at(ACHIEVED, 100));

        var figures = service.figures();

        assertThat(figures.activeProgress()).isEqualTo("41.7");
        assertThat(Arrays.stream(ObjectiveStatus.values()).map(figures::count)).containsExactly(3L, 1L, 1L, 0L);
        assertThat(new ObjectiveService(newUser(), Messages.english()).figures().count(ACTIVE))
                .isZero();
    }

    @Test
    void whatIsDueNextIsOpenAndNotOverdue() {
        assertThat(service.nextDue(TODAY)).isEmpty();
        service.create(Objectives.due("late", ACTIVE, TODAY.minusDays(1)));
        service.create(Objectives.due("done", ACHIEVED, TODAY));
        service.create(Objectives.due("undated", ACTIVE, null));
        assertThat(service.nextDue(TODAY)).isEmpty();
        service.create(Objectives.due("later", ACTIVE, TODAY.plusDays(2)));
        var next = service.create(Objectives.due("next", PLANNED, TODAY.plusDays(1)));

        assertThat(service.nextDue(TODAY)).contains(next);
        assertThat(service.nextDue(TODAY.plusDays(1))).contains(next);
    }
}
