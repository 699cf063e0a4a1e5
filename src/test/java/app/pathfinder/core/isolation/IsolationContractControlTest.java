package app.pathfinder.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract finds what it is there for: on engines that leak, the tests of what leaks fail, and no others. */
class IsolationContractControlTest {
    @Test
    void noticesThatNoPolicyHolds() {
        assertThat(failuresOf(WithoutPolicies.class))
                .containsExactlyInAnyOrder(
                        "anotherUsersSessionReachesNothing",
                        "endedSessionReachesNothingFromTheNextStatementOn",
                        "inventedSessionIsRefusedAndReachesNothing",
                        "whoHasNoSessionReachesNothing");
    }

    @Test
    void noticesThatSessionsDoNotEnd() {
        assertThat(failuresOf(WithSessionsForEver.class))
                .containsExactlyInAnyOrder(
                        "endedSessionReachesNothingFromTheNextStatementOn",
                        "sessionThatEndsInTheMiddleOfWorkIsSaidToHaveEnded");
    }

    @Test
    void noticesThatADatabaseBelievesTheProgram() {
        assertThat(failuresOf(WithAnyPrefix.class))
                .containsExactlyInAnyOrder("contextWhosePrefixIsNotItsSessionsIsRefused");
    }

    /** Not found by whoever looks for tests, as a class within another whose name does not end like one's. */
    abstract static class Broken extends IsolationContract {
        @RegisterExtension
        static final TestDatabase DATABASE = new TestDatabase();

        @BeforeAll
        void breakIt() throws SQLException {
            damage();
        }

        abstract void damage() throws SQLException;

        @Override
        protected ContractDatabase database() {
            return DATABASE;
        }
    }

    static final class WithoutPolicies extends Broken {
        @Override
        void damage() throws SQLException {
            BrokenGateways.takeSecondWallDown(DATABASE);
        }
    }

    static final class WithSessionsForEver extends Broken {
        @Override
        void damage() throws SQLException {
            Sql.run(DATABASE.superuser(), """
                    create or replace function close_session(p_token text, p_reason text) returns void
                    language plpgsql as $$ begin null; end $$
                    """);
        }
    }

    /** Says of every session that it is the victim's. */
    static final class WithAnyPrefix extends Broken {
        @Override
        void damage() throws SQLException {
            Sql.run(DATABASE.superuser(), """
                    alter function bind_session(text) rename to bind_session_truly;
                    create function bind_session(p_token text) returns text language plpgsql as $$
                    begin
                        perform bind_session_truly(p_token);
                        return 'user_john';
                    end $$;
                    grant execute on function bind_session(text) to public;
                    """);
        }
    }

    private static Set<String> failuresOf(Class<? extends IsolationContract> contract) {
        var failures = new Failures();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .build();
        LauncherFactory.create().execute(request, failures);
        assertThat(failures.passed).as("tests that pass").isPositive();
        return failures.names;
    }

    private static final class Failures implements TestExecutionListener {
        private final Set<String> names = new TreeSet<>();
        private int passed;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                names.add(test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(source -> ((MethodSource) source).getMethodName())
                        .orElse(test.getDisplayName()));
            } else if (test.isTest()) {
                passed++;
            }
        }
    }
}
