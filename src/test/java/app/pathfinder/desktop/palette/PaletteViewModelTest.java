package app.pathfinder.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.overview.RecordSearch;
import app.pathfinder.core.overview.RecordType;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.Preferences;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Command;
import app.pathfinder.desktop.common.ManualTimers;
import app.pathfinder.desktop.common.PreferencesSaver;
import app.pathfinder.desktop.common.RecordLink;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.common.SameThreadBackgroundWork;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the palette, with the records of a real database and without a toolkit. */
@SuppressWarnings("NullAway.Init")
class PaletteViewModelTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static int people;

    private final Messages messages = Messages.english();
    private final ManualTimers timers = new ManualTimers();
    private final SameThreadBackgroundWork work = new SameThreadBackgroundWork();
    private final List<String> done = new ArrayList<>();
    private final List<RecordLink> opened = new ArrayList<>();
    private @Nullable String obstacle;

    @TempDir
    private Path home;

    private Preferences preferences;
    private PaletteMemory memory;
    private PaletteViewModel palette;

    @BeforeEach
    void open() {
        people++;
        var user = DATABASE.databaseOf(DATABASE.register("finder" + people));
        var experiences = new ExperienceService(user, messages);
        experiences.create(Drafts.titled("Night nurse"));
        experiences.create(Drafts.titled("Ward manager"));
        preferences = new Preferences(AppFolders.below(home));
        memory = new PaletteMemory(preferences, new PreferencesSaver(preferences, timers));
        var records = new PaletteRecords(
                new RecordSearch(user, messages), new Opening(), () -> LocalDate.of(2026, 8, 15), messages);
        var commands = new PaletteCommands(Set.of(this::commands), memory);
        palette = new PaletteViewModel(commands, records, memory, work, timers, messages);
    }

    private List<Command> commands() {
        return List.of(
                Command.of("blocked", "fth-x", "Night theme", () -> done.add("blocked"))
                        .unless(() -> obstacle),
                Command.of("lock", "fth-lock", "Lock the window", () -> done.add("lock")),
                Command.of("log-out", "fth-log-out", "Log out", () -> done.add("log-out")));
    }

    private List<String> titles() {
        return palette.items().stream().map(PaletteItem::title).toList();
    }

    private void type(String text) {
        palette.textProperty().set(text);
        timers.pass(PaletteViewModel.PAUSE_IN_TYPING);
    }

    private void runSelected() {
        palette.take().orElseThrow().action().run();
    }

    @Test
    void recordsFollowTheCommandsOnceThePersonStopsTyping() {
        palette.textProperty().set("night");
        assertThat(titles()).containsExactly("Night theme");
        assertThat(palette.stateProperty().get()).isEqualTo(PaletteState.SEARCHING);

        timers.pass(PaletteViewModel.PAUSE_IN_TYPING);

        assertThat(titles()).containsExactly("Night theme", "Night nurse");
        assertThat(palette.stateProperty().get()).isEqualTo(PaletteState.FOUND);
        palette.move(1);
        runSelected();
        assertThat(opened)
                .singleElement()
                .satisfies(link -> assertThat(link.type()).isEqualTo(RecordType.EXPERIENCE));
    }

    @Test
    void whatCannotBeDoneNowComesLastAndIsNotRun() {
        memory.used(palette.items().getFirst());
        obstacle = "It is on already";

        palette.textProperty().set("x");
        palette.textProperty().set("");

        assertThat(titles()).last().isEqualTo("Night theme");
        palette.select(titles().size() - 1);
        assertThat(palette.take()).isEmpty();
    }

    @Test
    void recordsStandAboveWhatCannotBeDoneNow() {
        obstacle = "It is on already";

        type("night");

        assertThat(titles()).containsExactly("Night nurse", "Night theme");
        assertThat(palette.selectedProperty().get()).isZero();
    }

    @Test
    void whatIsTypedSinceDropsTheSearchBefore() {
        work.hold();
        type("night");
        palette.textProperty().set("ward");
        work.release();
        assertThat(titles()).isEmpty();

        timers.pass(PaletteViewModel.PAUSE_IN_TYPING);

        assertThat(titles()).containsExactly("Ward manager");
    }

    @Test
    void oneLetterAsksTheDatabaseForNothing() {
        type("n");
        assertThat(work.started()).isZero();
    }

    @Test
    void nothingFoundIsSaid() {
        type("zeppelin");
        assertThat(palette.stateProperty().get()).isEqualTo(PaletteState.NOTHING_FOUND);
    }

    @Test
    void whatWasUsedLastComesFirstAlsoInAnotherSession() {
        palette.textProperty().set("log");
        runSelected();

        assertThat(done).containsExactly("log-out");
        var later = new PaletteMemory(preferences, new PreferencesSaver(preferences, timers));
        var other = new PaletteCommands(Set.of(this::commands), later);
        assertThat(other.fitting("").getFirst().title()).isEqualTo("Log out");
    }

    @Test
    void recordsAreNotRememberedBeyondTheSession() {
        type("nurse");
        runSelected();
        palette.textProperty().set("lock");
        runSelected();

        assertThat(memory.records())
                .singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo("Night nurse"));
        assertThat(preferences.get("palette.recent", "")).isEqualTo("lock");
    }

    /** Opens experiences only. */
    private final class Opening implements RecordNavigator {
        @Override
        public boolean canGoTo(RecordType type) {
            return type == RecordType.EXPERIENCE;
        }

        @Override
        public void goTo(RecordType type) {}

        @Override
        public void open(RecordLink link) {
            opened.add(link);
        }

        @Override
        public void create(RecordType type) {}
    }
}
