package app.pathfinder.core.database.oracle;

import static app.pathfinder.core.database.oracle.OracleErrors.assertRaises;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.database.UserTableTemplates.Statement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OracleProvisioningTest {
    @RegisterExtension
    static final OracleSchema SCHEMA = new OracleSchema();

    private static final int NEWEST = OracleSource.templates().size();

    private final OracleSchema schema;

    OracleProvisioningTest(OracleSchema schema) {
        this.schema = schema;
    }

    private static List<Statement> statements() {
        return OracleSource.templates().getLast().statements();
    }

    private static void replaceStatement(OracleSession session, int number, String statement) throws SQLException {
        session.update(
                "update pf_user_schema_statements set statement = ? where schema_version = ? and statement_no = ?",
                statement,
                NEWEST,
                number);
        session.commit();
    }

    private static void restoreStatements(OracleSession session) throws SQLException {
        session.rollBack();
        OracleSchema.installTemplates(session);
        session.commit();
    }

    private static List<String> runs(OracleSession session, OraclePerson person) throws SQLException {
        return session.texts(
                "select kind || ' ' || state || ' ' || error_code from pf_runs where user_id = ? order by started_at, run_id",
                person.id());
    }

    /** Makes a run that was left behind one that may be taken over. */
    private static void endLease(OracleSession session, OraclePerson person) throws SQLException {
        session.update(
                "update pf_runs set lease_until = utc_timestamp(6) - interval 1 second where user_id = ? and state = 'running'",
                person.id());
        session.commit();
    }

    @Test
    void makesTablesIndexesPoliciesAndGrants() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.unknown(schema);
            assertThat(person.create(session, "user")).isEqualTo("created");

            assertThat(person.setIn(session)).isEqualTo(person.set());
            var indexes = statements().stream()
                    .filter(statement -> statement.step().contains("_ix"))
                    .map(statement -> person.name(statement.step()))
                    .toList();
            assertThat(session.texts("select object_name from user_objects where object_type = 'INDEX'"))
                    .containsAll(indexes);
            assertThat(session.texts("select object_name from user_policies where enable = 'YES'"))
                    .containsAll(person.set());
            assertThat(session.texts("select upper(table_name) from information_schema.table_privileges"
                            + " where table_schema = database() and grantee like '%PATHFINDER_APP%'"))
                    .containsAll(person.set());
            assertThat(session.text(
                            "select schema_created || schema_version from pf_users where user_id = ?", person.id()))
                    .isEqualTo("Y" + NEWEST);
            assertThat(runs(session, person)).containsExactly("create done ");
            assertThat(session.texts(
                            "select action || success from pf_audit_log where user_id = ? order by audit_id",
                            person.id()))
                    .containsExactly("REGISTER1", "CREATE_SCHEMA1");
        }
    }

    @Test
    void setsThePolicyBeforeTheGrant() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.known(schema, session);
            var steps = session.texts(
                    "select s.name from pf_run_steps s join pf_runs r on r.run_id = s.run_id where r.user_id = ? order by step_no",
                    person.id());
            var granted = steps.stream().filter(step -> step.endsWith(" grant")).toList();
            assertThat(granted).hasSize(8);
            assertThat(granted)
                    .allSatisfy(grant -> assertThat(steps.indexOf(grant.replace(" grant", " policy")))
                            .isBetween(0, steps.indexOf(grant) - 1));
        }
    }

    @Test
    void refusesWhatIsNoPrefix() throws SQLException {
        var bad = new String[] {
            "user_",
            "USER_X",
            "user_a;drop",
            "user_a b",
            "user_a\n",
            "user_é",
            "john",
            "xuser_a",
            "user_a\"",
            "user_" + "a".repeat(26),
            null
        };
        try (var session = schema.connect()) {
            for (var prefix : bad) {
                var person = OraclePerson.unknown(schema);
                assertRaises(
                        OracleErrors.NO_PREFIX,
                        () -> session.call(
                                "pf_admin.create_account",
                                1,
                                person.id(),
                                person.username(),
                                "Name",
                                person.email(),
                                "user",
                                prefix,
                                OraclePerson.SALT,
                                "argon2id",
                                person.keyHash(),
                                null,
                                0));
                session.rollBack();
            }
            assertThat(session.texts("select schema_prefix from pf_schema_prefixes"))
                    .doesNotContain(bad[0], bad[1], bad[2]);
        }
    }

    @Test
    void namesNothingButTheTablesOfAUser() throws SQLException {
        try (var session = schema.connect()) {
            assertThat(session.text("select pf_core.checked_name('user_a', 'messages')"))
                    .isEqualTo("user_a_messages");
            assertThat(session.text("select pf_core.checked_name('user_a', 'skill_summary')"))
                    .isEqualTo("user_a_skill_summary");
            for (var part : new String[] {"message", "messages_", "MESSAGES", "x; drop table pf_users", null}) {
                assertRaises(
                        OracleErrors.REFUSED, () -> session.text("select pf_core.checked_name('user_a', ?)", part));
            }
            assertRaises(OracleErrors.NO_PREFIX, () -> session.text("select pf_core.checked_name('pf', 'messages')"));
        }
    }

    @Test
    void uniqueNamesDecideWhoGetsThem() throws SQLException {
        try (var session = schema.connect()) {
            var first = OraclePerson.known(schema, session);
            var other = OraclePerson.unknown(schema);
            assertThat(create(session, other, first.username(), other.email(), other.prefix()))
                    .isEqualTo("username_taken");
            assertThat(create(
                            session,
                            other,
                            other.username(),
                            "P" + first.email().substring(1),
                            other.prefix()))
                    .isEqualTo("email_taken");
            assertThat(create(session, other, other.username(), other.email(), first.prefix()))
                    .isEqualTo("prefix_taken");
            assertThat(create(session, first, other.username(), other.email(), other.prefix()))
                    .isEqualTo("id_taken");

            assertThat(session.number(
                            "select count(*) from pf_schema_prefixes where schema_prefix = ?", other.prefix()))
                    .as("prefixes taken by who got no account")
                    .isZero();
            assertThat(first.setIn(session)).isEqualTo(first.set());
            assertThat(other.create(session, "user")).isEqualTo("created");
        }
    }

    private static String create(
            OracleSession session, OraclePerson person, String username, String email, String prefix)
            throws SQLException {
        var outcome = session.outcome(
                "pf_admin.create_account",
                person.id(),
                username,
                "Name",
                email,
                "user",
                prefix,
                OraclePerson.SALT,
                "argon2id",
                person.keyHash(),
                null,
                0);
        session.commit();
        return outcome;
    }

    @Test
    void refusesBeforeAnythingIsMadeWhereANameIsTaken() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.unknown(schema);
            var theirs = person.name("skill_mappings");
            session.update("create table " + theirs + " (kept number(10))");
            session.update("insert into " + theirs + " values (1)");
            session.commit();

            assertRaises(OracleErrors.REFUSED, () -> person.create(session, "user"));
            session.rollBack();

            assertThat(person.setIn(session)).containsExactly(theirs);
            assertThat(session.number("select count(*) from " + theirs)).isEqualTo(1);
            assertThat(runs(session, person)).containsExactly("create failed names_taken");
            assertThat(session.number("select count(*) from pf_users where user_id = ?", person.id()))
                    .isZero();
            assertThat(session.texts("select action from pf_audit_log where user_id = ? and success = 0", person.id()))
                    .contains("CREATE_SCHEMA");
            session.update("drop table " + theirs);
        }
    }

    @Test
    void takesEverythingBackWhicheverStepFails() throws SQLException {
        for (var number = 1; number <= statements().size(); number++) {
            takesEverythingBackWhenAStepFails(number);
        }
    }

    void takesEverythingBackWhenAStepFails(int number) throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.unknown(schema);
            person.insertWithoutTables(session);
            replaceStatement(session, number, "create table pf_users (taken number(1))");
            try {
                assertThatThrownBy(() -> session.call("pf_admin.create_user_schema", 0, person.id(), null))
                        .as("step %d", number)
                        .hasMessageContaining("pf_users");
            } finally {
                restoreStatements(session);
            }
            assertThat(person.setIn(session)).as("left by step %d", number).isEmpty();
            assertThat(runs(session, person)).containsExactly("create compensated ORA-01050");
            assertThat(session.texts(
                            "select distinct s.state from pf_run_steps s join pf_runs r on r.run_id = s.run_id"
                                    + " where r.user_id = ?",
                            person.id()))
                    .isSubsetOf("undone", "failed");
            assertThat(session.texts("select success from pf_audit_log where user_id = ?", person.id()))
                    .containsExactly("0");
            session.update("delete from pf_users where user_id = ?", person.id());
            session.commit();
        }
    }

    @Test
    void anAccountGoesWithTheTablesThatCouldNotBeMade() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.unknown(schema);
            replaceStatement(session, 5, "create table pf_users (taken number(1))");
            try {
                assertThatThrownBy(() -> person.create(session, "user")).hasMessageContaining("pf_users");
            } finally {
                restoreStatements(session);
            }
            assertThat(session.number("select count(*) from pf_users where user_id = ?", person.id()))
                    .isZero();
            assertThat(person.create(session, "user"))
                    .as("the prefix is free again")
                    .isEqualTo("created");
        }
    }

    @Test
    void aTableThatAnotherMadeMeanwhileIsNotTakenBack() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.unknown(schema);
            person.insertWithoutTables(session);
            var theirs = person.name("messages");
            var made = statements().stream().map(Statement::step).toList().indexOf("messages");
            replaceStatement(session, made, "create table " + theirs + " (kept number(10))");
            try {
                assertThatThrownBy(() -> session.call("pf_admin.create_user_schema", 0, person.id(), null))
                        .hasMessageContaining("already exists");
            } finally {
                restoreStatements(session);
            }
            assertThat(person.setIn(session)).containsExactly(theirs);
            session.update("drop table " + theirs);
            session.update("delete from pf_users where user_id = ?", person.id());
            session.commit();
        }
    }

    @Test
    void goesOnWhereACrashLeftIt() throws SQLException {
        for (var number = 1; number <= statements().size(); number++) {
            goesOnAfterACrashAtAStep(number);
        }
    }

    void goesOnAfterACrashAtAStep(int number) throws SQLException {
        var person = OraclePerson.unknown(schema);
        try (var session = schema.connect()) {
            person.insertWithoutTables(session);
            replaceStatement(session, number, "kill connection_id()");
            try (var crashing = schema.connect()) {
                assertThatThrownBy(() -> crashing.call("pf_admin.create_user_schema", 0, person.id(), null))
                        .as("crash at step %d", number)
                        .isInstanceOf(SQLException.class);
            } finally {
                restoreStatements(session);
            }
            assertThat(runs(session, person)).containsExactly("create running ");
            // As if it had been killed after its last object was there and before the journal knew.
            for (var step : session.texts(
                    "select s.step_no from pf_run_steps s join pf_runs r on r.run_id = s.run_id"
                            + " where r.user_id = ? and s.name not like 'version%' order by s.step_no desc limit 2",
                    person.id())) {
                session.update(
                        "update pf_run_steps s join pf_runs r on r.run_id = s.run_id set s.state = 'running'"
                                + " where r.user_id = ? and s.step_no = ?",
                        person.id(),
                        step);
            }
            session.commit();
            assertRaises(OracleErrors.BUSY, () -> session.call("pf_admin.create_user_schema", 0, person.id(), null));
            session.rollBack();

            endLease(session, person);
            var made = session.call("pf_admin.manage_user_tables", 2);
            session.commit();
            assertThat(made.stream().map(String::valueOf)).as("step %d", number).containsExactly("1.0", "0.0");
            assertThat(person.setIn(session)).isEqualTo(person.set());
            assertThat(runs(session, person)).containsExactly("create done ");
        }
    }

    @Test
    void aRunThatWasTakenOverStopsAndUndoesNothing() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.unknown(schema);
            person.insertWithoutTables(session);
            OracleSchema.run(
                    session,
                    "create or replace procedure take_runs_over is begin"
                            + " update pf_runs set runner = '0' where state = 'running'; commit; end");
            replaceStatement(session, 4, "call take_runs_over()");
            try {
                assertRaises(
                        OracleErrors.BUSY, () -> session.call("pf_admin.create_user_schema", 0, person.id(), null));
            } finally {
                restoreStatements(session);
            }
            assertThat(person.setIn(session)).hasSize(1);
            assertThat(runs(session, person)).containsExactly("create running ");
            endLease(session, person);
            session.call("pf_admin.manage_user_tables", 2);
            assertThat(person.setIn(session)).isEqualTo(person.set());
        }
    }

    @Test
    void dropsTheTablesOfOneUserOnly() throws SQLException {
        try (var session = schema.connect()) {
            var john = OraclePerson.named("john" + schema.nextNumber());
            var neighbours = List.of(
                    OraclePerson.named(john.username() + "_doe"),
                    OraclePerson.named(john.username() + "_messages"),
                    OraclePerson.named(john.username() + "xdoe"),
                    OraclePerson.named(john.username() + "_"));
            john.create(session, "user");
            for (var neighbour : neighbours) {
                neighbour.create(session, "user");
            }

            assertThat(session.count("pf_admin.drop_user_schema", john.id(), null))
                    .isEqualTo(7);
            session.commit();

            assertThat(john.setIn(session)).isEmpty();
            for (var neighbour : neighbours) {
                assertThat(neighbour.setIn(session)).isEqualTo(neighbour.set());
            }
            assertThat(session.text(
                            "select schema_created || case when schema_dropped_at is null then 'never' end from pf_users"
                                    + " where user_id = ?",
                            john.id()))
                    .isEqualTo("N");
            assertThat(session.text(
                            "select details from pf_audit_log where user_id = ? and action = 'DROP_SCHEMA'", john.id()))
                    .isEqualTo("{\"tables\": 7}");
            assertThat(session.count("pf_admin.drop_user_schema", john.id(), null))
                    .as("the second time")
                    .isZero();
        }
    }

    @Test
    void aDropThatFailsIsGoneOnWith() throws SQLException {
        try (var session = schema.connect()) {
            var person = OraclePerson.known(schema, session);
            session.update("drop table if exists obstacle");
            session.update("create table obstacle (id varchar2(100), foreign key (id) references "
                    + person.name("conversations") + " (conversation_id))");
            assertThatThrownBy(() -> session.count("pf_admin.drop_user_schema", person.id(), null))
                    .hasMessageContaining("foreign key");
            session.rollBack();
            assertThat(runs(session, person)).contains("drop running ORA-01451");
            assertThat(person.setIn(session)).isNotEmpty();

            session.update("drop table obstacle");
            session.call("pf_admin.manage_user_tables", 2);
            assertThat(person.setIn(session)).isEmpty();
            assertThat(session.text(
                            "select details from pf_audit_log where user_id = ? and action = 'DROP_SCHEMA'",
                            person.id()))
                    .isEqualTo("{\"tables\": 7}");
            assertThat(runs(session, person)).contains("drop done ");
        }
    }

    @Test
    void limitsSchemaOperations() throws SQLException {
        try (var session = schema.connect()) {
            var known = OraclePerson.known(schema, session);
            var person = OraclePerson.unknown(schema);
            for (var limit : List.of("operations_per_minute", "operations_per_minute_and_actor")) {
                session.update("update pf_security_settings set " + limit + " = 1");
                session.commit();
                assertRaises(OracleErrors.TOO_MANY, () -> person.create(session, "user"));
                session.rollBack();
                assertRaises(OracleErrors.TOO_MANY, () -> session.count("pf_admin.drop_user_schema", known.id(), null));
                session.rollBack();
                session.update("update pf_security_settings set " + limit + " = 12000");
                session.commit();
            }
            assertThat(known.setIn(session)).isEqualTo(known.set());
            assertThat(session.number("select count(*) from pf_users where user_id = ?", person.id()))
                    .isZero();
            assertThat(person.create(session, "user")).isEqualTo("created");
        }
    }

    @Test
    void limitsRegistrations() throws SQLException {
        try (var session = schema.connect()) {
            OraclePerson.known(schema, session);
            assertThat(register(session, OraclePerson.unknown(schema))).isEqualTo("created");
            session.update("update pf_security_settings set registrations_per_minute = 1");
            session.commit();
            try {
                assertRaises(OracleErrors.TOO_MANY, () -> register(session, OraclePerson.unknown(schema)));
                session.rollBack();
                OraclePerson.known(schema, session);
            } finally {
                session.update("update pf_security_settings set registrations_per_minute = 12000");
                session.commit();
            }
        }
    }

    private static String register(OracleSession session, OraclePerson person) throws SQLException {
        return session.outcome(
                "pf_session.register_user",
                person.id(),
                person.username(),
                "Name",
                person.email(),
                person.prefix(),
                OraclePerson.SALT,
                "argon2id",
                person.keyHash());
    }

    /** Somebody with tables of the first version. */
    private OraclePerson ofFirstVersion(OracleSession session) throws SQLException {
        session.update("delete from pf_user_schema_statements where schema_version > 1");
        session.commit();
        try {
            return OraclePerson.known(schema, session);
        } finally {
            restoreStatements(session);
        }
    }

    @Test
    void upgradesASetOfTheVersionBefore() throws SQLException {
        try (var session = schema.connect()) {
            var person = ofFirstVersion(session);
            var newer = OraclePerson.known(schema, session);
            assertThat(session.outcome("pf_admin.upgrade_user_schema", person.id(), null))
                    .isEqualTo("upgraded");
            assertThat(session.outcome("pf_admin.upgrade_user_schema", person.id(), null))
                    .isEqualTo("current");
            assertThat(session.outcome(
                            "pf_admin.upgrade_user_schema",
                            OraclePerson.unknown(schema).id(),
                            null))
                    .isEqualTo("no_such_user");
            assertThat(session.text("select schema_version from pf_users where user_id = ?", person.id()))
                    .isEqualTo(String.valueOf(NEWEST));
            assertThat(objects(session, person)).isEqualTo(objects(session, newer));
            assertThat(session.texts(
                            "select s.name from pf_run_steps s join pf_runs r on r.run_id = s.run_id"
                                    + " where r.user_id = ? and r.kind = 'upgrade' order by step_no",
                            person.id()))
                    .contains("2 skill_summary policy")
                    .startsWith("2 conversations_ix2");
            session.count("pf_admin.drop_user_schema", person.id(), null);
            assertThat(session.outcome("pf_admin.upgrade_user_schema", person.id(), null))
                    .isEqualTo("no_tables");
        }
    }

    private static List<String> objects(OracleSession session, OraclePerson person) throws SQLException {
        return session.texts(
                "select replace(object_name, upper(?), '') || object_type from user_objects"
                        + " where object_name regexp upper(?) order by 1",
                person.prefix(),
                "^" + person.prefix() + "_");
    }

    @Test
    void anUpgradeThatFailedIsGoneOnWith() throws SQLException {
        try (var session = schema.connect()) {
            var person = ofFirstVersion(session);
            var newer = OraclePerson.known(schema, session);
            session.update("update pf_user_schema_upgrades set statement = 'create table pf_users (taken number(1))'"
                    + " where step_name = 'skill_summary'");
            session.commit();
            try {
                assertThatThrownBy(() -> session.outcome("pf_admin.upgrade_user_schema", person.id(), null))
                        .hasMessageContaining("pf_users");
            } finally {
                restoreStatements(session);
            }
            assertThat(runs(session, person)).contains("upgrade failed ORA-01050");
            assertThat(session.text("select schema_version from pf_users where user_id = ?", person.id()))
                    .isEqualTo("1");
            assertThat(session.outcome("pf_admin.upgrade_user_schema", person.id(), null))
                    .isEqualTo("upgraded");
            assertThat(objects(session, person)).isEqualTo(objects(session, newer));
        }
    }
}
