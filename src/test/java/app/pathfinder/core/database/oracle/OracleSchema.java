package app.pathfinder.core.database.oracle;

import app.pathfinder.core.database.UserTableTemplates;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A database of MariaDB's that has the shared tables and the packages for Oracle; a fresh one for each test class. Where
 * the platform has no MariaDB, the class is skipped and says why.
 */
final class OracleSchema implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "oracle_" + NUMBER.incrementAndGet();
    private final AtomicInteger people = new AtomicInteger();

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        if (MariaDbServer.instance().isEmpty()) {
            if (MariaDbServer.isBuiltForThis()) {
                throw new IllegalStateException(MariaDbServer.whyMissing());
            }
            System.out.println(MariaDbServer.whyMissing());
            Assumptions.abort(MariaDbServer.whyMissing());
        }
        make();
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        if (MariaDbServer.instance().isPresent()) {
            drop();
        }
    }

    void make() throws SQLException {
        create();
        install();
    }

    void drop() throws SQLException {
        inServer("drop database if exists " + name);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OracleSchema.class;
    }

    @Override
    public OracleSchema resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    private void create() throws SQLException {
        inServer("create database " + name + " character set utf8mb4 collate utf8mb4_nopad_bin");
        inServer("create user if not exists PATHFINDER_APP");
    }

    private static void inServer(String statement) throws SQLException {
        try (var connection = MariaDbServer.instance().orElseThrow().connect("mysql");
                var any = connection.createStatement()) {
            any.execute(statement);
        }
    }

    OracleSession connect() throws SQLException {
        return new OracleSession(MariaDbServer.instance().orElseThrow().connect(name));
    }

    private void install() throws SQLException {
        try (var session = connect()) {
            for (var statement : OracleSource.tables()) {
                run(session, MariaDbAdaptation.ALL.apply(statement));
            }
            for (var shim : OracleSource.shims()) {
                run(session, shim);
            }
            for (var unit : OracleSource.packages()) {
                run(session, MariaDbAdaptation.ALL.apply(unit));
            }
            session.update(
                    "insert into pf_capabilities values ('DBMS_RLS', 'Y'), ('APPLICATION_ACCOUNT', 'PATHFINDER_APP')");
            session.update(
                    "insert into pf_security_settings (unknown_user_secret, password_params) values (?, 'argon2id')",
                    (Object) new byte[32]);
            installTemplates(session);
            session.commit();
        }
    }

    /** Runs a unit as it is. */
    static void run(OracleSession session, String unit) throws SQLException {
        try (var statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(unit);
        }
    }

    /** Puts the statements for the users' tables back as the program renders them. */
    static void installTemplates(OracleSession session) throws SQLException {
        installTemplates(session, MariaDbAdaptation.ALL);
    }

    static void installTemplates(OracleSession session, MariaDbAdaptation adaptation) throws SQLException {
        session.update("delete from pf_user_schema_statements");
        session.update("delete from pf_user_schema_upgrades");
        for (var each : OracleSource.templates()) {
            insert(session, "pf_user_schema_statements", each.schemaVersion(), each.statements(), adaptation);
            insert(session, "pf_user_schema_upgrades", each.schemaVersion(), each.upgrade(), adaptation);
            for (var i = 0; i < each.suffixes().size(); i++) {
                session.update(
                        "insert ignore into pf_ref_user_tables values (?, ?, ?)",
                        each.suffixes().get(i),
                        i + 1,
                        each.schemaVersion());
            }
        }
    }

    private static void insert(
            OracleSession session,
            String table,
            int version,
            List<UserTableTemplates.Statement> statements,
            MariaDbAdaptation adaptation)
            throws SQLException {
        for (var i = 0; i < statements.size(); i++) {
            session.update(
                    "insert into " + table + " values (?, ?, ?, ?)",
                    version,
                    i + 1,
                    statements.get(i).step(),
                    adaptation.apply(statements.get(i).sql()));
        }
    }

    /** A number that no other test of this database gets. */
    int nextNumber() {
        return people.incrementAndGet();
    }
}
