package app.pathfinder.core.database;

import static app.pathfinder.core.database.TableDescription.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.database.UserTableTemplates.Statement;
import app.pathfinder.core.isolation.UserTableSchema;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OracleTemplatesTest {
    private static final ColumnType ID = new ColumnType.Id();
    private static final String LONGEST_PREFIX = "user_" + "x".repeat(25);

    private final List<UserTableTemplates> versions =
            OracleTemplates.render(UserTableSchema.VERSION, UserTableSchema::tables);

    @Test
    void aTableHasOraclesTypesAndNamedConstraints() {
        var described = table("things", "thing_id", ID)
                .required("name", new ColumnType.Text(255))
                .optional("note", new ColumnType.LongText())
                .required("done", new ColumnType.YesNo())
                .optional("day", new ColumnType.Day())
                .optional("share", new ColumnType.Decimal(4, 3))
                .optional("thing_of", ID)
                .check("done = <true> or day is null")
                .references("thing_of", "things", "thing_id", TableDescription.OnDelete.SET_NULL)
                .unique("name, day desc")
                .build();

        var statements = OracleTemplates.render(1, version -> List.of(described))
                .getFirst()
                .statements();

        assertThat(statements.getFirst().sql()).isEqualTo("""
                create table <prefix>_things (
                    thing_id raw(16) not null,
                    name varchar2(255 char) not null,
                    note clob,
                    done number(1) not null,
                    day date,
                    share number(4, 3),
                    thing_of raw(16),
                    created_at timestamp(6) not null,
                    updated_at timestamp(6) not null,
                    row_version number(10) not null,
                    constraint <prefix>_things_pk primary key (thing_id),
                    constraint <prefix>_things_ck1 check (done = 1 or day is null),
                    constraint <prefix>_things_ck2 check (done in (0, 1)),
                    constraint <prefix>_things_fk1 foreign key (thing_of) references <prefix>_things (thing_id) on delete set null
                )""");
        assertThat(statements.get(1))
                .isEqualTo(new Statement(
                        "things_ix1", "create unique index <prefix>_things_ix1 on <prefix>_things (name, day desc)"));
    }

    @Test
    void eachStatementIsAStepNamedAfterWhatItMakes() {
        assertThat(versions.getLast().statements())
                .extracting(Statement::step)
                .containsSubsequence(
                        "conversations",
                        "conversations_ix1",
                        "conversations_ix2",
                        "conversations grant",
                        "messages",
                        "messages_ix1",
                        "messages grant",
                        "skill_summary",
                        "skill_summary grant")
                .doesNotHaveDuplicates();
        for (var version : versions) {
            Stream.concat(version.statements().stream(), version.upgrade().stream())
                    .filter(statement -> statement.sql().startsWith("create"))
                    .forEach(statement -> assertThat(statement.sql()).contains(" <prefix>_" + statement.step() + " "));
        }
    }

    @Test
    void everyTableIsGrantedAfterItIsMade() {
        for (var suffix : versions.getLast().suffixes()) {
            assertThat(versions.getLast().statements())
                    .contains(new Statement(
                            suffix + " grant",
                            "grant select, insert, update, delete on <prefix>_" + suffix + " to <application>"));
        }
    }

    @Test
    void theSummaryIsBuiltAtOnceAndRefreshedOnDemand() {
        assertThat(sqlOf(versions.getLast().statements(), "skill_summary"))
                .startsWith(
                        "create materialized view <prefix>_skill_summary build immediate refresh complete on demand")
                .contains("m.status <> 'rejected'");
        assertThat(sqlOf(versions.getFirst().statements(), "skill_summary")).doesNotContain("rejected");
        assertThat(sqlOf(versions.getLast().statements(), "skill_summary grant"))
                .isEqualTo("grant select on <prefix>_skill_summary to <application>");
    }

    @Test
    void theSecondVersionIsMadeOfTheFirst() {
        assertThat(versions.getFirst().upgrade()).isEmpty();
        assertThat(versions.getLast().upgrade())
                .extracting(Statement::step)
                .containsExactly("conversations_ix2", "skill_summary drop", "skill_summary", "skill_summary grant");
    }

    @Test
    void aWayThatIsNotWrittenIsRefused() {
        assertThatThrownBy(() -> OracleTemplates.render(
                        2,
                        version -> List.of(
                                version == 1
                                        ? table("things", "thing_id", ID).build()
                                        : table("things", "thing_id", ID)
                                                .optional("note", new ColumnType.LongText())
                                                .build())))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Names of constraints and of indexes are each unique in the whole schema; on Oracle both stand for one prefix. */
    @Test
    void namesAreUniqueAndShort() {
        for (var version : versions) {
            var names = new HashSet<String>();
            version.statements()
                    .forEach(statement -> madeBy(statement.sql()).forEach(name -> {
                        assertThat(name).startsWith(LONGEST_PREFIX).hasSizeLessThanOrEqualTo(64);
                        assertThat(names.add(name)).as(name).isTrue();
                    }));
            assertThat(names).hasSizeGreaterThan(30);
        }
    }

    private static List<String> madeBy(String sql) {
        return Pattern.compile("(?:constraint|create (?:unique )?index|create table|create materialized view) (\\S+)")
                .matcher(sql.replace("<prefix>", LONGEST_PREFIX))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String sqlOf(List<Statement> statements, String step) {
        return statements.stream()
                .filter(statement -> statement.step().equals(step))
                .findFirst()
                .orElseThrow()
                .sql();
    }
}
