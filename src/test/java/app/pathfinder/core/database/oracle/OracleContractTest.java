package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.pathfinder.core.account.AccountServiceContract;
import app.pathfinder.core.account.OwnSessionsContract;
import app.pathfinder.core.achievement.AchievementServiceContract;
import app.pathfinder.core.conversation.ConversationListContract;
import app.pathfinder.core.conversation.ConversationServiceContract;
import app.pathfinder.core.conversation.MessageListContract;
import app.pathfinder.core.conversation.MessageServiceContract;
import app.pathfinder.core.database.DatabaseEngine;
import app.pathfinder.core.database.EngineFinding;
import app.pathfinder.core.experience.ExperienceFilterContract;
import app.pathfinder.core.experience.ExperienceServiceContract;
import app.pathfinder.core.isolation.IsolationContract;
import app.pathfinder.core.objective.ObjectiveServiceContract;
import app.pathfinder.core.profile.ProfileServiceContract;
import app.pathfinder.core.skill.SkillServiceContract;
import app.pathfinder.core.testing.ContractDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What runs on a real Oracle: every contract that has a class of its own for PostgreSQL, and the scripts. One class, so
 * that one database is started for all of it.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class OracleContractTest {
    @RegisterExtension
    static final RealOracle ORACLE = new RealOracle();

    @Test
    void theDatabaseIsAsTheInstallScriptLeavesIt() {
        var report = ORACLE.get(DatabaseEngine.class).report();
        System.out.println("OracleContractTest runs on " + report);
        assertThat(report.findings()).noneMatch(each -> each.level() == EngineFinding.Level.PROBLEM);
    }

    @Nested
    class Experiences extends ExperienceServiceContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    @Nested
    class ExperienceFilters extends ExperienceFilterContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    @Nested
    class Conversations extends ConversationServiceContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    @Nested
    class ListsOfConversations extends ConversationListContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    @Nested
    class Messages extends MessageServiceContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    @Nested
    class ListsOfMessages extends MessageListContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    @Nested
    class Profiles extends ProfileServiceContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    @Nested
    class Skills extends SkillServiceContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    @Nested
    class Achievements extends AchievementServiceContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    @Nested
    class Objectives extends ObjectiveServiceContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    @Nested
    class Accounts extends AccountServiceContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    @Nested
    class SessionsAndTrail extends OwnSessionsContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    @Nested
    class Isolation extends IsolationContract {
        @Override
        protected ContractDatabase database() {
            return ORACLE;
        }
    }

    /** Last, because nothing is left then; only where the database is the tests' own. */
    @Nested
    @Order(Integer.MAX_VALUE)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class Scripts {
        private OracleContainer container() {
            var container = ORACLE.container();
            assumeTrue(container.isPresent(), "somebody keeps this database, so its scripts are theirs to run");
            return container.orElseThrow();
        }

        @Test
        @Order(1)
        void setUpAndUpgradeCanRunAgainAndLeaveWhatIsThere() throws SQLException, IOException, InterruptedException {
            var container = container();
            ORACLE.register("kept");
            var before = count(ORACLE.owner(), "select count(*) from pf_users");

            assertThat(container.install()).contains("Pathfinder is set up.");
            assertThat(container.upgrade()).contains("Pathfinder is upgraded.");

            assertThat(count(ORACLE.owner(), "select count(*) from pf_users")).isEqualTo(before);
            assertThat(ORACLE.logIn("kept").isOpen()).isTrue();
        }

        @Test
        @Order(2)
        void removalWithoutTheWordRemovesNothing() throws SQLException, IOException, InterruptedException {
            var outcome = container().uninstall("yes");

            assertThat(outcome.exitCode()).isNotZero();
            assertThat(outcome.output()).contains("Nothing was removed.");
            assertThat(ORACLE.logIn("kept").isOpen()).isTrue();
        }

        @Test
        @Order(3)
        void removalLeavesNothing() throws SQLException, IOException, InterruptedException {
            var container = container();
            ORACLE.disconnect();

            container.uninstall("REMOVE PATHFINDER").orThrow();

            assertThat(count(
                            container.administrator(),
                            "select (select count(*) from dba_users where username in ('PATHFINDER', 'PATHFINDER_APP'))"
                                    + " + (select count(*) from dba_context where namespace like 'PATHFINDER%')"
                                    + " + (select count(*) from dba_objects where owner = 'PATHFINDER') from dual"))
                    .isZero();
            assertThat(container.uninstall("REMOVE PATHFINDER").orThrow().output())
                    .contains("there are 0 users");
        }

        private static long count(Connection connection, String query) throws SQLException {
            try (connection;
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
