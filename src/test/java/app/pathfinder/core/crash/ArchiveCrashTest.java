package app.pathfinder.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.archive.ArchiveCatalogue;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.embedded.EmbeddedFolders;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.UserDatabases;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.provisioning.AccountAdministration;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.testing.ChildProgram;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.testing.TestServer;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program before and after each step of archiving and restoring, and looks at what is left: whole tables, or an
 * archive of them, and never a table whose row-level security is not forced. One place of each in an ordinary build, all
 * with {@code mvn verify -Plong}.
 */
class ArchiveCrashTest {
    private static final Username JOHN = Username.of("john");
    private static final int PLACES_OF_ARCHIVE = 5;
    private static final int PLACES_OF_RESTORE = 4;

    @TempDir
    private Path home;

    private Set<String> rows = Set.of();

    @BeforeEach
    void aSuspendedUserWithRows() throws Exception {
        var core = CrashWorker.open(home);
        var accounts = core.getInstance(AccountProvisioning.class);
        accounts.createFirstAdministrator(
                new Registration("admin", "", "admin@example.org"), TestDatabase.PASSWORD.toCharArray());
        accounts.createUser(
                new Registration("john", "", "john@example.org"),
                TestDatabase.PASSWORD.toCharArray(),
                Role.USER,
                false,
                null);
        if (core.getInstance(AccountService.class).logIn(JOHN, TestDatabase.PASSWORD.toCharArray())
                instanceof LoginOutcome.LoggedIn loggedIn) {
            var records = new ExperienceService(
                    core.getInstance(UserDatabases.class).of(loggedIn.context()), core.getInstance(Messages.class));
            IntStream.range(0, 3).forEach(number -> records.create(Drafts.any()));
        }
        core.getInstance(AccountAdministration.class).changeState(JOHN, AccountState.SUSPENDED, null);
        core.getInstance(DatabaseStart.class).close();
        try (var aftermath = Aftermath.open(folders())) {
            rows = rows(aftermath);
        }
        assertThat(rows).hasSize(3);
    }

    private static Set<String> rows(Aftermath aftermath) throws Exception {
        return aftermath.column("select cast(t as text) from user_john_experiences_detailed t");
    }

    @Test
    void killedProgramLeavesTablesOrAnArchive() throws Exception {
        killedAt(List.of(PLACES_OF_ARCHIVE), List.of(PLACES_OF_RESTORE));
    }

    @Test
    @Tag("long")
    void killedProgramLeavesTablesOrAnArchiveAtEveryPlace() throws Exception {
        killedAt(
                IntStream.rangeClosed(1, PLACES_OF_ARCHIVE).boxed().toList(),
                IntStream.rangeClosed(1, PLACES_OF_RESTORE).boxed().toList());
    }

    private void killedAt(List<Integer> placesOfArchive, List<Integer> placesOfRestore) throws Exception {
        for (var place : placesOfArchive) {
            assertThat(run("archive", place)).isEqualTo(ArchiveWorker.KILLED);
            assertState("suspended Y");
        }
        assertThat(run("archive", 0)).isZero();
        assertState("archived N");
        assertThat(files()).as("what was begun and given up is cleared up").hasSize(1);
        assertArchiveIsIntact();
        for (var place : placesOfRestore) {
            assertThat(run("restore", place)).isEqualTo(ArchiveWorker.KILLED);
            assertState("archived N");
        }
        assertThat(run("restore", 0)).isZero();
        assertState("active Y");
    }

    /** Looks at the tables, and lets the leases run out. */
    private void assertState(String state) throws Exception {
        try (var aftermath = Aftermath.open(folders())) {
            assertThat(aftermath.column("select account_status || ' ' || schema_created from pf_users"
                            + " where username = 'john'"))
                    .containsExactly(state);
            if (state.endsWith("Y")) {
                assertThat(rows(aftermath)).isEqualTo(rows);
            }
            assertThat(aftermath.column("select relname from pg_class where relkind = 'r' and relname like 'user_%'"
                            + " and not relforcerowsecurity"))
                    .isEmpty();
            assertThat(aftermath.column("select relname from pg_class where relkind in ('r', 'v')"
                            + " and starts_with(relname, 'user_john_')"))
                    .hasSize(state.endsWith("Y") ? 8 : 0);
            aftermath.letLeasesRunOut();
        }
    }

    private void assertArchiveIsIntact() {
        var core = CrashWorker.open(home);
        var catalogue = core.getInstance(ArchiveCatalogue.class);
        var archive = catalogue.page("john", null, 1).getFirst();
        assertThat(catalogue.verify(archive.id(), null, Progress.NONE).isIntact())
                .isTrue();
        core.getInstance(DatabaseStart.class).close();
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(home.resolve("data/archives"))) {
            return files.toList();
        }
    }

    private EmbeddedFolders folders() {
        return new EmbeddedFolders(TestServer.PROGRAMS, home.resolve("embedded"));
    }

    private int run(String work, int place) throws Exception {
        return ChildProgram.of(ArchiveWorker.class, home, home.toString(), work, Integer.toString(place))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("worker.log").toFile())
                .start()
                .waitFor();
    }
}
