package app.pathfinder.core.provisioning.drift;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.FilledDatabase;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class DriftServiceTest {
    @RegisterExtension
    static final FilledDatabase USERS_WHOSE_NAMES_BEGIN_ALIKE = new FilledDatabase(database -> {
        database.register("john");
        database.register("john_doe");
        database.register("john_doe_messages");
    });

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = USERS_WHOSE_NAMES_BEGIN_ALIKE.copy();
    }

    private DriftReport find() {
        return database.get(DriftService.class).find();
    }

    @Test
    void findsNothingWhereAllIsAsItWasMade() throws SQLException {
        var before = catalog();
        var report = find();
        assertThat(report.listed()).isEmpty();
        assertThat(report.deviations()).isZero();
        assertThat(report.users()).isEqualTo(4);
        assertThat(report.outdated()).isZero();
        assertThat(catalog()).as("the specimen leaves nothing behind").isEqualTo(before);
    }

    private String catalog() throws SQLException {
        return Sql.texts(
                        database.owner(),
                        "select (select count(*) from pg_class) || ' ' || (select count(*) from pf_users) || ' '"
                                + " || (select count(*) from pf_schema_prefixes) || ' ' || (select count(*) from pf_runs)"
                                + " || ' ' || (select count(*) from pf_audit_log)")
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop table user_john_doe_messages                         | messages             | MISSING",
                "drop view user_john_doe_skill_summary                     | skill_summary        | MISSING",
                "alter table user_john_doe_profile_summaries add x integer | profile_summaries    | COLUMNS_DIFFER",
                "alter table user_john_doe_profile_summaries drop headline | profile_summaries    | COLUMNS_DIFFER",
                "alter table user_john_doe_profile_summaries alter headline type varchar(501)"
                        + " | profile_summaries | COLUMNS_DIFFER",
                "alter table user_john_doe_profile_summaries alter headline set statistics 100"
                        + " | profile_summaries | COLUMNS_DIFFER",
                "alter table user_john_doe_profile_summaries alter is_default drop not null"
                        + " | profile_summaries | COLUMNS_DIFFER",
                "drop index user_john_doe_profile_summaries_ix1            | profile_summaries    | INDEXES_DIFFER",
                "create index sneaky on user_john_doe_profile_summaries (headline) | profile_summaries | INDEXES_DIFFER",
                "alter table user_john_doe_career_objectives drop constraint user_john_doe_career_objectives_ck1"
                        + " | career_objectives | CONSTRAINTS_DIFFER",
                "alter table user_john_doe_messages drop constraint user_john_doe_messages_fk1"
                        + " | messages | CONSTRAINTS_DIFFER",
                "alter table user_john_doe_messages drop constraint user_john_doe_messages_fk1, add constraint"
                        + " user_john_doe_messages_fk1 foreign key (conversation_id)"
                        + " references user_john_conversations on delete cascade | messages | CONSTRAINTS_DIFFER",
                "alter table user_john_doe_messages drop constraint user_john_doe_messages_fk1, add constraint"
                        + " user_john_doe_messages_fk1 foreign key (conversation_id)"
                        + " references user_john_doe_conversations | messages | CONSTRAINTS_DIFFER",
                "alter table user_john_doe_messages rename constraint user_john_doe_messages_ck1"
                        + " to user_jane_doe_messages_ck1 | messages | CONSTRAINTS_DIFFER",
                "alter index user_john_doe_messages_ix1 rename to user_jane_doe_messages_ix1"
                        + " | messages | INDEXES_DIFFER",
                "alter table user_john_doe_messages no force row level security | messages | ACCESS_DIFFERS",
                "alter table user_john_doe_messages disable row level security | messages | ACCESS_DIFFERS",
                "alter policy own_session on user_john_doe_messages using (true) | messages | ACCESS_DIFFERS",
                "alter policy own_session on user_john_doe_messages using ((select session_prefix()) = 'user_john')"
                        + " | messages | ACCESS_DIFFERS",
                "alter policy own_session on user_john_doe_messages with check (true) | messages | ACCESS_DIFFERS",
                "alter policy own_session on user_john_doe_messages to public | messages     | ACCESS_DIFFERS",
                "drop policy own_session on user_john_doe_messages         | messages             | ACCESS_DIFFERS",
                "create policy peep on user_john_doe_messages using (true) | messages             | ACCESS_DIFFERS",
                "grant select on user_john_doe_messages to public          | messages             | ACCESS_DIFFERS",
                "grant select (content) on user_john_doe_messages to public | messages            | ACCESS_DIFFERS",
                "revoke update on user_john_doe_messages from pathfinder_app | messages           | ACCESS_DIFFERS",
                "alter table user_john_doe_messages alter content set default 'x' | messages          | COLUMNS_DIFFER",
                "create rule sneaky as on insert to user_john_doe_messages do also nothing"
                        + " | messages | TRIGGERS_DIFFER",
                "create trigger sneaky before update on user_john_doe_messages for each row"
                        + " execute function suppress_redundant_updates_trigger() | messages | TRIGGERS_DIFFER",
                "alter view user_john_doe_skill_summary set (security_invoker = false)"
                        + " | skill_summary | ACCESS_DIFFERS",
                "create or replace view user_john_doe_skill_summary with (security_invoker = true) as"
                        + " select skill_name, category, usage_count, highest_level, last_used"
                        + " from user_john_skill_summary | skill_summary | VIEW_DIFFERS"
            })
    void namesWhatDiffers(String sabotage, String name, Deviation.Kind kind) throws SQLException {
        Sql.run(database.superuser(), sabotage);
        var report = find();
        assertThat(report.listed()).containsExactly(new Deviation("john_doe", name, kind));
        assertThat(report.deviations()).isEqualTo(1);
    }

    @Test
    void grantsMadeInAnotherOrderAreTheSame() throws SQLException {
        Sql.run(
                database.superuser(),
                "do $$ declare owner name := pg_get_userbyid(relowner) from pg_class where relname = 'user_john_doe_messages';"
                        + " begin execute format('revoke all on user_john_doe_messages from %I', owner);"
                        + " execute format('grant all on user_john_doe_messages to %I', owner); end $$");
        assertThat(
                        Sql.texts(
                                database.superuser(),
                                "select count(distinct cast(relacl as text)) from pg_class c join pg_namespace n on n.oid = relnamespace"
                                        + " where nspname = 'pathfinder' and relname in ('user_john_doe_messages', 'user_john_messages')"))
                .containsExactly("2");
        assertThat(find().listed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table user_nobody_messages (id integer) |          | user_nobody_messages | UNKNOWN",
                "create view user_john_doe_secrets as select 1 as x |      | user_john_doe_secrets | UNKNOWN",
                "update pf_users set schema_created = 'N', account_status = 'suspended' where username = 'john_doe';"
                        + " drop view user_john_doe_skill_summary; drop table user_john_doe_messages,"
                        + " user_john_doe_conversations, user_john_doe_skill_mappings, user_john_doe_achievement_metrics,"
                        + " user_john_doe_experiences_detailed, user_john_doe_profile_summaries"
                        + " | | user_john_doe_career_objectives | ORPHANED",
                "select drop_user_schema(user_id, null) from pf_users where username = 'john_doe'"
                        + " | john_doe | | SET_MISSING"
            })
    void namesWhatIsNobodysAndWhoHasNothing(
            String sabotage, @Nullable String username, @Nullable String name, Deviation.Kind kind)
            throws SQLException {
        Sql.run(database.owner(), sabotage);
        assertThat(find().listed()).containsExactly(new Deviation(username, name, kind));
    }

    @Test
    void aSetThatWasMadeAheadIsNoMeasureForOthers() throws SQLException {
        Sql.run(database.owner(), "select make_ready_set()");
        Sql.run(
                database.superuser(),
                "do $$ begin execute (select format('grant select on %I to public', schema_prefix || '_messages')"
                        + " from pf_ready_sets); end $$");
        assertThat(find().listed()).isEmpty();
        assertThat(Sql.texts(database.owner(), "select count(*) from pf_ready_sets"))
                .containsExactly("1");
    }

    @Test
    void setsOfAnotherVersionAreCountedByThemselves() throws SQLException {
        Sql.run(
                database.owner(),
                "update pf_users set schema_version = 0 where username = 'john_doe';"
                        + " alter table user_john_doe_messages add x integer");
        var report = find();
        assertThat(report.listed()).isEmpty();
        assertThat(report.users()).isEqualTo(3);
        assertThat(report.outdated()).isEqualTo(1);
    }
}
