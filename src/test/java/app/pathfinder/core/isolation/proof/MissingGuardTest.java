package app.pathfinder.core.isolation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.NamedSql;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.ProofGate;
import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The proof turns red as soon as any one guard is taken out of a sound database or program. */
class MissingGuardTest {
    private static final String TABLE = "user_john_profile_summaries";
    private static final SchemaPrefix JOHN = new SchemaPrefix("user_john");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void threeUsers() {
        database.register("john");
        database.register("jane");
    }

    /**
     * A guard that is taken out.
     *
     * @param breached as whom something is reached then
     * @param unproven as whom nothing can be shown then
     * @param deviation what the inventory says
     */
    record Sabotage(
            String sql,
            Set<ProofIdentity> breached,
            Set<ProofIdentity> unproven,
            WallDeviation.@Nullable Kind deviation) {}

    static Stream<Sabotage> sabotages() {
        var clients = Set.of(
                ProofIdentity.NO_SESSION,
                ProofIdentity.FORGED_TOKEN,
                ProofIdentity.ENDED_SESSION,
                ProofIdentity.OTHER_SESSION);
        var withTarget = Set.of(
                ProofIdentity.NO_SESSION,
                ProofIdentity.FORGED_TOKEN,
                ProofIdentity.ENDED_SESSION,
                ProofIdentity.OTHER_SESSION,
                ProofIdentity.SPELLED_NAME,
                ProofIdentity.INVENTED_NAME,
                ProofIdentity.OWN_NAME,
                ProofIdentity.CROSSED_CONTEXT,
                ProofIdentity.OWNER);
        return Stream.of(
                new Sabotage(
                        "alter table " + TABLE + " no force row level security",
                        Set.of(ProofIdentity.OWNER),
                        Set.of(),
                        WallDeviation.Kind.SECURITY_NOT_FORCED),
                new Sabotage(
                        "alter table " + TABLE + " disable row level security",
                        Stream.concat(clients.stream(), Stream.of(ProofIdentity.OWNER))
                                .collect(Collectors.toSet()),
                        Set.of(),
                        WallDeviation.Kind.SECURITY_OFF),
                new Sabotage(
                        "alter policy own_session on " + TABLE + " using (true) with check (true)",
                        clients,
                        Set.of(),
                        WallDeviation.Kind.POLICY_DIFFERS),
                new Sabotage(
                        "create policy peep on " + TABLE + " for select to public using (true)",
                        clients,
                        Set.of(),
                        WallDeviation.Kind.POLICY_DIFFERS),
                new Sabotage(
                        "drop policy own_session on " + TABLE, Set.of(), withTarget, WallDeviation.Kind.POLICY_DIFFERS),
                new Sabotage(
                        "grant select on " + TABLE + " to public",
                        Set.of(),
                        Set.of(),
                        WallDeviation.Kind.GRANTS_DIFFER),
                new Sabotage(
                        "grant select (headline) on " + TABLE + " to public",
                        Set.of(),
                        Set.of(),
                        WallDeviation.Kind.GRANTS_DIFFER),
                new Sabotage(
                        "revoke update on " + TABLE + " from pathfinder_app",
                        Set.of(),
                        withTarget,
                        WallDeviation.Kind.GRANTS_DIFFER),
                new Sabotage(
                        "alter view user_john_skill_summary set (security_invoker = false)",
                        Set.of(),
                        Set.of(),
                        WallDeviation.Kind.VIEW_WITH_OWNERS_RIGHTS),
                new Sabotage("drop table " + TABLE, Set.of(), withTarget, WallDeviation.Kind.TABLE_MISSING),
                new Sabotage(
                        "create or replace function session_prefix() returns text language sql stable"
                                + " security definer as $$ select 'user_john' $$",
                        Stream.concat(clients.stream(), Stream.of(ProofIdentity.CROSSED_CONTEXT))
                                .collect(Collectors.toSet()),
                        withTarget,
                        null),
                new Sabotage(
                        "create or replace function open_session_row() returns setof pf_user_sessions language sql"
                                + " stable security definer set search_path = pathfinder, pg_temp as $$"
                                + " select s.* from pf_user_sessions s where s.token_hash ="
                                + " sha256(convert_to(current_setting('pathfinder.session_token', true), 'UTF8')) $$",
                        Set.of(ProofIdentity.ENDED_SESSION),
                        Set.of(),
                        null));
    }

    @ParameterizedTest
    @MethodSource("sabotages")
    void turnsRedWithoutAGuardOfTheDatabase(Sabotage sabotage) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sabotage.sql());
        }

        var report = database.get(IsolationProof.class).prove(new ProofScope.All(), null, Progress.NONE);

        assertThat(report.verdict()).isNotEqualTo(Verdict.HELD);
        assertThat(identities(report, Verdict.BREACHED)).isEqualTo(sabotage.breached());
        assertThat(identities(report, Verdict.UNPROVEN)).containsAll(sabotage.unproven());
        if (sabotage.deviation() == null) {
            assertThat(report.inventory().deviations()).isZero();
        } else {
            assertThat(report.inventory().deviations()).isEqualTo(1);
            assertThat(report.inventory().listed())
                    .singleElement()
                    .extracting(WallDeviation::kind)
                    .isEqualTo(sabotage.deviation());
        }
    }

    private static Set<ProofIdentity> identities(ProofReport report, Verdict verdict) {
        return report.cells().stream()
                .filter(cell -> (verdict == Verdict.BREACHED ? cell.breached() : cell.unproven()) > 0)
                .map(CellCount::identity)
                .collect(Collectors.toSet());
    }

    @Test
    void turnsRedWhenForcingIsLeftOutOfNewSets() throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "delete from pf_user_schema_statements where statement like '%force row level security%'");
        }
        var report = database.get(IsolationProof.class).prove(new ProofScope.All(), null, Progress.NONE);
        assertThat(report.verdict()).isEqualTo(Verdict.BREACHED);
        assertThat(identities(report, Verdict.BREACHED)).containsExactly(ProofIdentity.OWNER_ON_SPECIMEN);
    }

    @Test
    void turnsRedWhenNoSpecimenCanBeMade() throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("delete from pf_user_schema_statements");
        }
        var report = database.get(IsolationProof.class).prove(new ProofScope.All(), null, Progress.NONE);
        assertThat(report.verdict()).isEqualTo(Verdict.UNPROVEN);
        assertThat(identities(report, Verdict.UNPROVEN))
                .containsExactlyInAnyOrder(ProofIdentity.OWNER, ProofIdentity.OWNER_ON_SPECIMEN);
    }

    @Test
    void turnsRedWithoutTheCheckOfSpelledNames() {
        assertThat(breached(unchecked())).containsExactly(ProofIdentity.SPELLED_NAME);
    }

    @Test
    void turnsRedWhenInventedNamesAreFound() {
        assertThat(breached((handle, prefix, sql) -> TargetProof.gateway(database.get(ApplicationDatabase.class))
                        .statement(handle, prefix, sql.replace("<other_", "<"))))
                .containsExactly(ProofIdentity.INVENTED_NAME);
    }

    @Test
    void turnsRedWhenNamesStandForSomebodyElsesTables() {
        assertThat(breached((handle, prefix, sql) -> TargetProof.gateway(database.get(ApplicationDatabase.class))
                        .statement(handle, JOHN, sql)))
                .containsExactly(ProofIdentity.OWN_NAME);
    }

    private Gateway unchecked() {
        var dialect = database.get(ApplicationDatabase.class).dialect();
        return (handle, prefix, sql) -> new BoundStatement(
                handle,
                NamedSql.parse(sql),
                name -> switch (name) {
                    case "id" -> dialect.idType();
                    case "boolean" -> dialect.booleanType();
                    default -> ProofGate.tableName(prefix, UserTable.ofSuffix(name));
                },
                dialect);
    }

    private Set<ProofIdentity> breached(Gateway gateway) {
        var proof = new IsolationProof(
                database.get(ApplicationDatabase.class),
                database.get(OwnerDatabase.class),
                database.get(Messages.class),
                gateway);
        var report = proof.prove(new ProofScope.All(), null, Progress.NONE);
        assertThat(report.verdict()).isEqualTo(Verdict.BREACHED);
        return identities(report, Verdict.BREACHED);
    }
}
