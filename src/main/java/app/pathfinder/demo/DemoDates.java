package app.pathfinder.demo;

import app.pathfinder.core.isolation.UserDatabase;

/** Spreads what a person of the demonstration wrote over the weeks before, as if it had not been written in a second. */
final class DemoDates {
    /** Messages keep their distances within a conversation, and conversations their order. */
    private static final String SET_BACK_CONVERSATIONS = """
            with aged as (
              select conversation_id, interval '50 minutes'
                + (row_number() over (order by last_message_at desc, conversation_id) - 1) * interval '61 hours' as age
              from <conversations>),
            moved as (
              update <messages> m set created_at = m.created_at - aged.age, updated_at = m.updated_at - aged.age
              from aged where aged.conversation_id = m.conversation_id returning m.message_id)
            update <conversations> c set created_at = c.created_at - aged.age, updated_at = c.updated_at - aged.age,
              last_message_at = c.last_message_at - aged.age
            from aged where aged.conversation_id = c.conversation_id
            """;

    /** A kind of record: when the latest was written and how far apart they are, in hours. */
    private enum Written {
        EXPERIENCES("experiences_detailed", "experience_id", "start_date desc", 70, 230),
        SKILLS("skill_mappings", "mapping_id", "updated_at desc", 26, 19),
        PROFILES("profile_summaries", "profile_id", "is_default desc", 120, 410),
        ACHIEVEMENTS("achievement_metrics", "metric_id", "period_end desc nulls last", 31, 150),
        OBJECTIVES("career_objectives", "objective_id", "target_date nulls last", 3, 90);

        private final String statement;

        Written(String table, String key, String order, int latest, int apart) {
            statement = """
                    update <%1$s> r set created_at = r.created_at - aged.age, updated_at = r.updated_at - aged.age
                    from (
                      select %2$s, interval '%3$d hours'
                        + (row_number() over (order by %4$s, %2$s) - 1) * interval '%5$d hours' as age
                      from <%1$s>) aged
                    where aged.%2$s = r.%2$s
                    """.formatted(table, key, latest, order, apart);
        }
    }

    private DemoDates() {}

    static void setBack(UserDatabase own) {
        for (var written : Written.values()) {
            own.callRoutine(tx -> tx.statement(written.statement).execute());
        }
        own.callRoutine(tx -> tx.statement(SET_BACK_CONVERSATIONS).execute());
    }
}
