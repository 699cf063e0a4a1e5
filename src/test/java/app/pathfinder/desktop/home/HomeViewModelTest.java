package app.pathfinder.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.overview.Overview;
import app.pathfinder.core.overview.OverviewService;
import app.pathfinder.core.overview.RecentRecord;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.SameThreadBackgroundWork;
import app.pathfinder.desktop.record.Today;
import app.pathfinder.desktop.timeline.TimelineViewModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What home says, with the records of a real database and without a toolkit. */
@SuppressWarnings("NullAway.Init")
class HomeViewModelTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Today TODAY = () -> LocalDate.of(2026, 8, 15);

    private static int people;

    private final Messages messages = Messages.english();
    private final SameThreadBackgroundWork work = new SameThreadBackgroundWork();
    private final List<Problem> problems = new ArrayList<>();
    private UserContext context;
    private ExperienceService experiences;
    private HomeViewModel home;

    @BeforeEach
    void open() {
        people++;
        context = DATABASE.register("homebody" + people);
        UserDatabase user = DATABASE.databaseOf(context);
        experiences = new ExperienceService(user, messages);
        home = new HomeViewModel(
                new OverviewService(user, messages),
                new TimelineViewModel(experiences, work, problems::add, messages, TODAY),
                work,
                problems::add,
                messages,
                TODAY);
    }

    private Overview overview() {
        return Objects.requireNonNull(home.overviewProperty().get());
    }

    @Test
    void whoHasWrittenNothingIsANewcomer() {
        work.hold();
        home.refresh();
        assertThat(home.stateProperty().get()).isEqualTo(HomeState.LOADING);

        work.release();

        assertThat(home.stateProperty().get()).isEqualTo(HomeState.NEWCOMER);
        assertThat(work.started()).as("an empty timeline is not read").isEqualTo(1);
    }

    @Test
    void firstRecordFillsHomeAndItsTimeline() {
        home.refresh();
        experiences.create(Drafts.titled("Night nurse"));

        home.refresh();

        assertThat(home.stateProperty().get()).isEqualTo(HomeState.FILLED);
        assertThat(overview().recent()).extracting(RecentRecord::title).containsExactly("Night nurse");
        assertThat(home.timeline().layoutProperty().get().bars()).hasSize(1);
    }

    @Test
    void noMoreLinesThanACardHas() {
        for (int number = 0; number <= HomeViewModel.LINES; number++) {
            experiences.create(Drafts.titled("Number " + number));
        }
        home.refresh();
        assertThat(overview().recent()).hasSize(HomeViewModel.LINES);
    }

    @Test
    void whatWasReadBeforeStaysWhileItIsReadAnew() {
        experiences.create(Drafts.titled("Night nurse"));
        home.refresh();
        var before = overview();
        work.hold();

        home.refresh();

        assertThat(home.stateProperty().get()).isEqualTo(HomeState.FILLED);
        assertThat(overview()).isSameAs(before);
    }

    @Test
    void answerThatComesAfterThePersonLeftIsDropped() {
        work.hold();
        home.refresh();
        home.cancel();

        work.release();

        assertThat(home.stateProperty().get()).isEqualTo(HomeState.LOADING);
        assertThat(home.overviewProperty().get()).isNull();
        assertThat(problems).isEmpty();
    }

    @Test
    void failureIsSaidAndNothingOldIsShownAsIfItWereSure() {
        experiences.create(Drafts.titled("Night nurse"));
        home.refresh();
        DATABASE.get(AccountService.class).logOut(context);

        home.refresh();

        assertThat(home.stateProperty().get()).isEqualTo(HomeState.FAILED);
        assertThat(home.overviewProperty().get()).isNull();
        assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.SESSION_ENDED);
    }
}
