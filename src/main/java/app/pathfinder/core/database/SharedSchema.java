package app.pathfinder.core.database;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings the shared tables and routines to this program's version. What was brought is remembered as a fingerprint in
 * the schema's comment, so that an ordinary start asks one question and runs nothing.
 */
final class SharedSchema {
    private static final String SCHEMA = "pathfinder";
    private static final String FOLDER = "sql/postgres/shared";
    private static final List<String> FILES = List.of(
            "V1__shared_tables.sql",
            "V2__audit_and_accounts.sql",
            "V3__life_of_table_sets.sql",
            "R__routines.sql",
            "R__routines_archive.sql",
            "R__routines_provisioning.sql",
            "R__routines_repair.sql");

    private final DataSource owner;
    private final String applicationRole;
    private final ShippedSchema shipped;

    SharedSchema(DataSource owner, String applicationRole, ShippedSchema shipped) {
        this.owner = owner;
        this.applicationRole = applicationRole;
        this.shipped = shipped;
    }

    /** @throws Problem {@link ProblemKind#DATABASE_TOO_NEW} if a newer program upgraded the database */
    void migrate() {
        var jdbi = Jdbi.create(owner);
        var wanted = fingerprint();
        if (jdbi.withHandle(SharedSchema::appliedFingerprint)
                .filter(wanted::equals)
                .isPresent()) {
            return;
        }
        runMigrations();
        jdbi.useTransaction(handle -> {
            installTemplates(handle);
            shipped.rows().install(handle);
            rememberFingerprint(handle, wanted);
        });
    }

    private void runMigrations() {
        var flyway = Flyway.configure()
                .dataSource(owner)
                .schemas(SCHEMA)
                .table("pf_schema_history")
                .locations("classpath:" + FOLDER)
                .placeholders(Map.of("schema", SCHEMA, "application", applicationRole))
                .cleanDisabled(true)
                .load();
        if (List.of(flyway.info().all()).stream().anyMatch(SharedSchema::isFromNewerProgram)) {
            throw new Problem(ProblemKind.DATABASE_TOO_NEW);
        }
        flyway.migrate();
    }

    private static boolean isFromNewerProgram(MigrationInfo migration) {
        return migration.getState().isApplied() && !migration.getState().isResolved() && migration.isVersioned();
    }

    private void installTemplates(Handle handle) {
        handle.execute("lock table pf_user_schema_statements in exclusive mode");
        handle.execute("delete from pf_user_schema_statements");
        handle.execute("delete from pf_user_schema_upgrades");
        for (var each : shipped.userTables()) {
            install(handle, "pf_user_schema_statements", each.schemaVersion(), each.statements());
            install(handle, "pf_user_schema_upgrades", each.schemaVersion(), each.upgrade());
            installSuffixes(handle, each);
        }
    }

    private void install(Handle handle, String table, int version, List<UserTableTemplates.Statement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        var insert = handle.prepareBatch("insert into " + table + " values (:version, :number, :step, :statement)");
        for (var i = 0; i < statements.size(); i++) {
            insert.bind("version", version)
                    .bind("number", i + 1)
                    .bind("step", statements.get(i).step())
                    .bind("statement", forThisRole(statements.get(i).sql()))
                    .add();
        }
        insert.execute();
    }

    private static void installSuffixes(Handle handle, UserTableTemplates templates) {
        var suffixes = handle.prepareBatch(
                "insert into pf_ref_user_tables values (:suffix, :position, :version) on conflict do nothing");
        for (var i = 0; i < templates.suffixes().size(); i++) {
            suffixes.bind("suffix", templates.suffixes().get(i))
                    .bind("position", i + 1)
                    .bind("version", templates.schemaVersion())
                    .add();
        }
        suffixes.execute();
    }

    private String forThisRole(String statement) {
        return statement.replace("<application>", '"' + applicationRole.replace("\"", "\"\"") + '"');
    }

    private static Optional<String> appliedFingerprint(Handle handle) {
        return handle.createQuery(
                        "select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = :schema")
                .bind("schema", SCHEMA)
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .findOne()
                .flatMap(found -> found);
    }

    /** The fingerprint is hexadecimal digits, and the statement takes no parameters. */
    private static void rememberFingerprint(Handle handle, String fingerprint) {
        handle.execute("comment on schema " + SCHEMA + " is '" + fingerprint + "'");
    }

    private String fingerprint() {
        var hasher = Hashing.sha256().newHasher();
        FILES.forEach(file -> hasher.putString(content(file), StandardCharsets.UTF_8));
        putTemplates(hasher);
        hasher.putString(shipped.rows().fingerprint(), StandardCharsets.UTF_8);
        hasher.putString(applicationRole, StandardCharsets.UTF_8);
        return hasher.hash().toString();
    }

    private void putTemplates(Hasher hasher) {
        shipped.userTables().stream()
                .flatMap(each -> Stream.concat(each.statements().stream(), each.upgrade().stream()))
                .forEach(statement -> hasher.putString(statement.sql(), StandardCharsets.UTF_8));
    }

    private static String content(String file) {
        try {
            return Resources.toString(Resources.getResource(FOLDER + "/" + file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
