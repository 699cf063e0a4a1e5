package app.pathfinder.core.database.oracle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramStatementTest {
    @Test
    void takesWhatEveryEngineReads() {
        assertThat(ProgramStatement.complaints("""
                        select lower(concat(a, coalesce(b, ''))) as found, cast(extract(year from c) as integer) as year_no
                        from user_john_doe_messages m
                        where (cast(? as number(1)) is null or d = cast(? as number(1))) and e in ('x', 'y')
                        order by a desc nulls last fetch first ? rows only""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a from t where a ilike ?",
                "select a::varchar2(4000) from t",
                "select a from t limit 5",
                "select a from t offset ? limit ?",
                "select distinct on (a) a from t",
                "select a from t where a = any(?)",
                "select a from t where a is distinct from b",
                "select a from t where b = true",
                "select a from t where b is true",
                "select a from t where not b",
                "select a from t as x",
                "select count(*) as number from t",
                "select a as level from t",
                "select a from t order by a collate \"C\"",
                "select a from t where b ~ 'x'",
                "insert into t (a) values (?) returning a",
                "insert into t (a) values (?) on conflict do nothing",
                "insert into t (a) values (1), (2)",
                "update t set a = u.b from u where u.c = t.c",
                "delete from t using u where u.a = t.a",
                "select now() from t",
                "select string_agg(a, ',') from t",
                "select cast(a as text) from t",
                "select cast(? as varchar(20)) from t",
                "select cast(a as boolean) from t",
                "select 1",
                "select a from t where (a, b) < (?, ?)",
                "select count(*) filter (where a = 1) from t",
                "select a from generate_series(1, 5) a",
                "select a from t except select b from v",
                "select a->>'b' from t",
                "select extract(epoch from a) from t",
                "select position('x' in a) from t",
                "select substring(a from 1 for 2) from t",
                "select left(a, 3) from t",
                "select a from t for no key update",
                "with recursive y (n) as (select 1 from dual) select n from y",
                "select a, count(*) from t group by 1",
                "select a from t where a > current_date - interval '1 day'",
                "select concat(a, b, c) from t",
                "select regexp_replace(a, 'b', 'c', 'g') from t",
                "select a from t where a <> ''",
                "select translate(a, 'b', 'c') from t"
            })
    void refusesWhatOnlyPostgresqlReads(String statement) {
        assertThat(ProgramStatement.complaints(statement)).isNotEmpty();
    }
}
