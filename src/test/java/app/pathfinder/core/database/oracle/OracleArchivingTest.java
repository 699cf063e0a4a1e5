package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.archive.ArchiveCatalogue;
import app.pathfinder.core.archive.ArchiveRecovery;
import app.pathfinder.core.archive.ArchiveService;
import app.pathfinder.core.archive.RestoreService;
import app.pathfinder.core.database.DatabaseOpener;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.LikeOracle;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.work.Progress;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.util.Modules;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The program archives and restores as it does on Oracle, with the packages themselves. */
class OracleArchivingTest {
    @RegisterExtension
    static final OracleSchema SCHEMA = new OracleSchema();

    private static final Pattern CAST = Pattern.compile("cast\\(\\? as varchar2\\(4000\\)\\)");

    private static final List<String> ROWS = List.of(
            "insert into {p}_experiences_detailed values (unhex('00000000000070008000000000000001'), 'Carpenter', null, 'Łódź',"
                    + " 'employment', 'Lines\\nand \"quotes\" and 🚀', '1901-01-01', null, 1, null, null,"
                    + " '2026-01-02 03:04:05.678901', '2026-01-02 03:04:05', 3)",
            "insert into {p}_conversations values ('b', 'Second', null, null, 0, 0, 1, null, '2026-01-01', '2026-01-01', 1),"
                    + " ('A', 'First', 'Hello', '2026-01-01', 9999999999, 1, 0, unhex('00000000000070008000000000000001'),"
                    + " '2026-01-01', '2026-01-01', 1)",
            "insert into {p}_messages values ('m2', 'A', 2, 'user', repeat('x', 40000), 'complete', '2026-01-01', '2026-01-01', 1),"
                    + " ('m1', 'A', 1, 'user', 'ä', 'complete', '2026-01-01', '2026-01-01', 1)",
            "insert into {p}_achievement_metrics values (unhex('00000000000070008000000000000005'), null, 'Saved',"
                    + " 12345678901234.5, 'EUR', -0.0001, 'higher', null, '2026-01-01', null, null, '2026-01-01',"
                    + " '2026-01-01', 1)");

    private static final List<Connection> OPENED = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path home;

    private static Injector core = Guice.createInjector();

    @BeforeAll
    static void open() throws SQLException {
        core = Guice.createInjector(Modules.override(new CoreModule(AppFolders.below(home)))
                .with(binder -> binder.bind(DatabaseOpener.class).toInstance(LikeOracle.opener(connections()))));
        core.getInstance(DatabaseStart.class).begin();
        try (var session = SCHEMA.connect()) {
            session.update(
                    "create view user_tab_columns as select upper(table_name) as table_name,"
                            + " upper(column_name) as column_name from information_schema.columns where table_schema = database()");
            session.update("update pf_security_settings set password_params = 'argon2id$m=19456,t=2,p=1'");
            session.commit();
        }
    }

    @AfterAll
    static void close() {
        core.getInstance(DatabaseStart.class).close();
    }

    private static DataSource connections() {
        return (DataSource) Proxy.newProxyInstance(
                OracleArchivingTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConnection" -> adapted(SCHEMA.connect().connection());
                    case "getLoginTimeout" -> 0;
                    default -> null;
                });
    }

    /** As MariaDB spells a cast of a text. */
    private static Connection adapted(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        OPENED.add(connection);
        return (Connection) Proxy.newProxyInstance(
                OracleArchivingTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        arguments[0] = CAST.matcher((String) arguments[0]).replaceAll("cast(? as char)");
                    }
                    return method.invoke(connection, arguments);
                });
    }

    /** What a connection was let at outlives its transaction. */
    private static void assertThatNoConnectionSeesRows() throws SQLException {
        assertThat(OPENED).isNotEmpty();
        for (var connection : OPENED) {
            if (!connection.isClosed()) {
                assertThat(new OracleSession(connection).text("select coalesce(@pathfinder_work, 'nobody')"))
                        .isEqualTo("nobody");
            }
        }
    }

    private static OraclePerson due(OracleSession session) throws SQLException {
        var person = OraclePerson.known(SCHEMA, session);
        for (var insert : ROWS) {
            session.update(insert.replace("{p}", person.prefix()));
        }
        session.update(
                "update pf_users set account_status = 'inactive', status_changed_at = '2026-01-02' where user_id = ?",
                person.id());
        session.commit();
        return person;
    }

    private static List<String> rows(OracleSession session, String prefix) throws SQLException {
        var rows = new ArrayList<String>();
        for (var suffix : List.of("experiences_detailed", "conversations", "messages", "achievement_metrics")) {
            for (var row : session.rows("select * from " + prefix + "_" + suffix + " order by 1")) {
                rows.add(row.stream()
                        .map(cell -> cell instanceof byte[] bytes ? List.of(new BigInteger(bytes)) : cell)
                        .toList()
                        .toString());
            }
        }
        session.rollBack();
        return rows;
    }

    private static UUID archive(OraclePerson person, Progress progress) {
        return core.getInstance(ArchiveService.class).archive(Username.of(person.username()), null, progress);
    }

    private static String restore(UUID archive, Progress progress) {
        return core.getInstance(RestoreService.class).restore(archive, null, progress);
    }

    @Test
    void archivedTablesComeBackEqual() throws SQLException {
        try (var session = SCHEMA.connect()) {
            var person = due(session);
            var before = rows(session, person.prefix());
            assertThat(before).hasSize(6);

            var archive = archive(person, Progress.NONE);
            assertThat(person.setIn(session)).isEmpty();
            assertThat(person.status(session)).isEqualTo("archived");
            var catalogue = core.getInstance(ArchiveCatalogue.class);
            assertThat(catalogue.verify(archive, null, Progress.NONE).isIntact())
                    .isTrue();
            assertThat(catalogue.page(person.username(), null, 5)).containsExactly(catalogue.find(archive));
            assertThat(catalogue.page(null, catalogue.find(archive).cursor(), 5))
                    .doesNotContain(catalogue.find(archive));
            session.commit();

            assertThat(restore(archive, Progress.NONE)).isEqualTo(person.username());
            session.commit();
            assertThat(person.status(session)).isEqualTo("active");
            assertThat(rows(session, person.prefix())).isEqualTo(before);
            assertThatNoConnectionSeesRows();
        }
    }

    @Test
    void anArchiveBecomesAnotherAccount() throws SQLException {
        try (var session = SCHEMA.connect()) {
            var person = due(session);
            var before = rows(session, person.prefix());
            var archive = archive(person, Progress.NONE);
            var name = "n" + SCHEMA.nextNumber();
            core.getInstance(RestoreService.class)
                    .restoreAs(
                            archive,
                            new Registration(name, "", name + "@example.org"),
                            "quiet lantern orbits a mango".toCharArray(),
                            null,
                            Progress.NONE);
            assertThat(rows(session, "user_" + name)).isEqualTo(before);
            assertThat(session.text("select account_status from pf_users where username = ?", name))
                    .isEqualTo("active");
        }
    }

    /** Fails at one of the places at which work asks whether it is still wanted. */
    private static final class FailingProgress implements Progress {
        private int left;

        FailingProgress(int place) {
            left = place;
        }

        @Override
        public void report(double done, String text) {}

        @Override
        public void throwIfCancelled() {
            if (--left == 0) {
                throw new IllegalStateException("A fault");
            }
        }
    }

    private static boolean fails(Runnable work) {
        try {
            work.run();
            return false;
        } catch (IllegalStateException | Problem e) {
            return true;
        }
    }

    @Test
    void aFaultAnywhereLeavesTheTablesOrTheArchive() throws SQLException {
        try (var session = SCHEMA.connect()) {
            var person = due(session);
            var before = rows(session, person.prefix());
            var place = 0;
            while (fails(new Archiving(person, ++place))) {
                session.commit();
                assertThat(person.status(session)).isEqualTo("inactive");
                assertThat(rows(session, person.prefix())).isEqualTo(before);
                assertThat(session.texts("select table_name from read_only_tables"))
                        .doesNotContainAnyElementsOf(person.set());
                assertThat(place).isLessThan(20);
            }
            session.commit();
            assertThat(place).isGreaterThan(3);
            assertThat(person.status(session)).isEqualTo("archived");

            var archive = UUID.fromString(
                    session.text("select archive_reference from pf_users where user_id = ?", person.id()));
            place = 0;
            while (fails(new Restoring(archive, ++place))) {
                session.commit();
                assertThat(person.status(session)).isEqualTo("archived");
                assertThat(person.setIn(session)).isEmpty();
                assertThat(place).isLessThan(20);
            }
            session.commit();
            assertThat(place).isGreaterThan(3);
            assertThat(rows(session, person.prefix())).isEqualTo(before);
            assertThat(core.getInstance(ArchiveRecovery.class).recover()).isZero();
            assertThatNoConnectionSeesRows();
        }
    }

    private record Archiving(OraclePerson person, int place) implements Runnable {
        @Override
        public void run() {
            archive(person, new FailingProgress(place));
        }
    }

    private record Restoring(UUID archive, int place) implements Runnable {
        @Override
        public void run() {
            restore(archive, new FailingProgress(place));
        }
    }
}
