package app.pathfinder.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections change hands between users, whatever became of the work before, and carry nobody's identity along. */
class PooledIdentityTest {
    private static final int THREADS = 16;
    private static final int TURNS = 8;
    private static final String CARRIED =
            "select concat(current_setting('pathfinder.session_token', true), session_prefix())";
    private static final AuditEvent EVENT =
            AuditEvent.of(AuditAction.READ, new AuditedResource("conversation", "conversations"), "some");

    /** A statement that waits for the test. */
    private static final String WAITING = "select pg_advisory_xact_lock(77)::text as waited";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static List<UserContext> users;

    /** Some alone in their group, some with others. */
    @BeforeAll
    static void someUsers() {
        users = Stream.of("john", "jane", "ann", "bob", "carl", "dora", "erik", "fay", "7th", "李")
                .map(database::register)
                .toList();
    }

    /** How work on a connection can end. */
    enum Ending {
        RETURNED {
            @Override
            void make(UserDatabase user) {
                assertThat(prefix(user)).isEqualTo("user_john");
            }
        },
        FAILED {
            @Override
            void make(UserDatabase user) {
                failing(user, "select 1 as number", true);
            }
        },
        REFUSED_BY_THE_SERVER {
            @Override
            void make(UserDatabase user) {
                failing(user, "select 1 / 0 as number", false);
            }
        },
        STATEMENT_CANCELLED {
            @Override
            void make(UserDatabase user) throws Exception {
                whileWaiting(user, worker -> Sql.run(database.superuser(), onWaiting("pg_cancel_backend")));
            }
        },
        CONNECTION_LOST {
            @Override
            void make(UserDatabase user) throws Exception {
                whileWaiting(user, worker -> Sql.run(database.superuser(), onWaiting("pg_terminate_backend")));
            }
        },
        INTERRUPTED {
            @Override
            void make(UserDatabase user) throws Exception {
                whileWaiting(user, Thread::interrupt);
            }
        };

        abstract void make(UserDatabase user) throws Exception;
    }

    /** Something done to a thread whose statement waits. */
    private interface Disturbance {
        void disturb(Thread worker) throws SQLException;
    }

    private static String onWaiting(String routine) {
        return "select " + routine + "(pid) from pg_locks where locktype = 'advisory' and not granted";
    }

    private static void whileWaiting(UserDatabase user, Disturbance disturbance) throws Exception {
        var failure = new AtomicReference<Throwable>();
        try (var holder = database.superuser();
                var lock = holder.createStatement()) {
            lock.execute("select pg_advisory_lock(77)");
            var worker = Thread.ofVirtual().start(() -> {
                try {
                    user.count(transaction -> transaction.statement(WAITING).one(row -> row.text("waited")));
                } catch (Problem e) {
                    failure.set(e);
                }
            });
            await().until(() -> !Sql.texts(database.superuser(), onWaiting("")).isEmpty());
            disturbance.disturb(worker);
            worker.join();
        }
        assertThat(failure.get()).isInstanceOf(Problem.class);
    }

    private static void failing(UserDatabase user, String sql, boolean fails) {
        assertThatThrownBy(() -> user.inTransaction(EVENT, transaction -> {
                    transaction.statement(sql).one(row -> row.number("number"));
                    if (fails) {
                        throw new IllegalStateException("in the middle");
                    }
                    return transaction;
                }))
                .isInstanceOf(Problem.class);
    }

    private static String prefix(UserDatabase user) {
        return user.count(transaction ->
                transaction.statement("select session_prefix() as prefix").one(row -> row.text("prefix")));
    }

    /** The database as the next one gets it who is served from the same pool. */
    private static ApplicationDatabase next(UserContext user) {
        return database.get(ApplicationDatabase.class).of(user.prefix().group());
    }

    private static String carried(UserContext user) {
        return next(user)
                .inTransaction(handle ->
                        handle.createQuery(CARRIED).mapTo(String.class).one());
    }

    private static int process(UserContext user) {
        return next(user)
                .inTransaction(handle -> handle.createQuery("select pg_backend_pid()")
                        .mapTo(Integer.class)
                        .one());
    }

    @ParameterizedTest
    @EnumSource
    void whateverBecomesOfWorkTheNextOneFindsNobody(Ending ending) throws Exception {
        var john = users.getFirst();
        var jane = users.get(1);
        ending.make(database.databaseOf(john));
        assertThat(carried(john)).isEmpty();
        assertThat(prefix(database.databaseOf(jane))).isEqualTo(jane.prefix().value());
        assertThat(prefix(database.databaseOf(john))).isEqualTo(john.prefix().value());
    }

    @Test
    void connectionThatIsSomebodysStillIsGivenToNobody() {
        var john = users.getFirst();
        var soiled = next(john).inTransaction(handle -> {
            handle.createQuery("select set_config('pathfinder.session_token', 'left behind', false)")
                    .mapTo(String.class)
                    .one();
            return handle.createQuery("select pg_backend_pid()")
                    .mapTo(Integer.class)
                    .one();
        });
        assertThat(carried(john)).isEmpty();
        assertThat(process(john)).isNotEqualTo(soiled);
        assertThat(prefix(database.databaseOf(john))).isEqualTo(john.prefix().value());
    }

    @Test
    void manyUsersAtOnceAreEachOnlyThemselves() throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var ends = new ArrayList<Future<?>>();
            for (var thread = 0; thread < THREADS; thread++) {
                var random = new Random(thread);
                ends.add(threads.submit(() -> {
                    for (var turn = 0; turn < TURNS; turn++) {
                        beOneself(users.get(random.nextInt(users.size())), random);
                    }
                }));
            }
            for (var end : ends) {
                end.get();
            }
        }
    }

    private static void beOneself(UserContext user, Random random) {
        var own = database.databaseOf(user);
        switch (random.nextInt(6)) {
            case 0 -> failing(own, "select 1 as number", true);
            case 1 -> failing(own, "select 1 / 0 as number", false);
            case 2 -> assertThat(carried(user)).isEmpty();
            default -> assertThat(prefix(own)).isEqualTo(user.prefix().value());
        }
    }
}
