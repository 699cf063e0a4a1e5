package app.pathfinder.core.audit.alert;

import java.util.Locale;

/**
 * What counts as unusual. Each rule is a query on the audit trail since {@code :since} that gives user, actor, evidence
 * and the subject by which the same alert is not raised twice: mostly the person and the hour. The limits are generous:
 * an alert that cries wolf is soon not read any more.
 */
public enum AlertRule {
    /** Somebody tries passwords: five for one account or twenty from one address within ten minutes. */
    REFUSED_LOGINS(Severity.MEDIUM, """
            select user_id, cast(null as uuid) as actor_id,
                jsonb_build_object('tries', count(*), 'addresses', count(distinct ip_address)) as evidence,
                coalesce(user_id::text, 'address ' || coalesce(ip_address, '?')) || ' ' || bin as subject
            from (select *, date_bin('10 minutes', occurred_at, timestamptz '2000-01-01') as bin from pf_audit_log
                  where action = 'LOGIN' and not success and occurred_at >= :since) tries
            group by user_id, case when user_id is null then ip_address end, bin,
                coalesce(user_id::text, 'address ' || coalesce(ip_address, '?'))
            having count(*) >= case when user_id is null then 20 else 5 end
            """),
    /** The database refused somebody what is not theirs. The program never asks for that. */
    REFUSED_ACCESS(Severity.HIGH, """
            select user_id, actor_id, jsonb_build_object('refusals', count(*), 'tables', jsonb_agg(distinct table_name)),
                user_id || ' ' || date_trunc('hour', occurred_at)
            from pf_audit_log where error_message = 'ACCESS_REFUSED' and occurred_at >= :since
            group by user_id, actor_id, date_trunc('hour', occurred_at)
            """),
    /** Somebody reads more in an hour than a person looks at: 100,000 records. */
    MASS_READ(Severity.MEDIUM, """
            select user_id, actor_id, jsonb_build_object('records', sum(records)), actor_id || ' ' || hour
            from (select user_id, actor_id, date_trunc('hour', occurred_at) as hour,
                      coalesce((details ->> 'count')::bigint, 1) as records
                  from pf_audit_log where action in ('READ', 'LIST') and success and occurred_at >= :since) reads
            group by user_id, actor_id, hour
            having sum(records) >= 100000
            """),
    /** Somebody exports again and again: five times in an hour. */
    MASS_EXPORT(Severity.MEDIUM, """
            select user_id, actor_id, jsonb_build_object('exports', count(*)),
                coalesce(actor_id::text, 'command line') || ' ' || date_trunc('hour', occurred_at)
            from pf_audit_log where action = 'EXPORT' and success and occurred_at >= :since
            group by user_id, actor_id, date_trunc('hour', occurred_at)
            having count(*) >= 5
            """),
    /** Somebody logs in at an hour of the day at which they, in at least twenty log-ins of 90 days, never did. */
    UNUSUAL_HOUR(Severity.LOW, """
            select l.user_id, l.actor_id, jsonb_build_object('hour', extract(hour from l.occurred_at at time zone 'UTC'),
                'earlierLogins', earlier.number), l.user_id || ' ' || date_trunc('day', l.occurred_at)
            from pf_audit_log l
            cross join lateral (
                select count(*) as number, count(*) filter (where least(
                        mod(abs(extract(epoch from l.occurred_at - e.opened_at))::bigint, 86400),
                        86400 - mod(abs(extract(epoch from l.occurred_at - e.opened_at))::bigint, 86400)) <= 7200) as near
                from pf_user_sessions e
                where e.user_id = l.user_id and e.opened_at < l.occurred_at - interval '1 second'
                  and e.opened_at > l.occurred_at - interval '90 days') earlier
            where l.action = 'LOGIN' and l.success and l.occurred_at >= :since
              and earlier.number >= 20 and earlier.near = 0
            """),
    /** Somebody logs in from a computer from which they never did before. */
    NEW_MACHINE(Severity.LOW, """
            select s.user_id, s.user_id, jsonb_build_object('computer', s.client_host),
                s.user_id || ' ' || coalesce(s.client_host, '?')
            from pf_user_sessions s
            where s.opened_at >= :since
              and exists (select 1 from pf_user_sessions e where e.user_id = s.user_id and e.opened_at < s.opened_at)
              and not exists (select 1 from pf_user_sessions e where e.user_id = s.user_id
                  and e.opened_at < s.opened_at and e.client_host is not distinct from s.client_host)
            """),
    /** A program made others wait, and its connection was ended. */
    BLOCKING_CLIENT(Severity.MEDIUM, """
            select cast(null as uuid), cast(null as uuid), jsonb_build_object('connections', count(*)),
                'connections ' || date_trunc('hour', occurred_at)
            from pf_audit_log where action = 'END_CLIENT' and occurred_at >= :since
            group by date_trunc('hour', occurred_at)
            """),
    /** A user's tables had a way past the isolation of users, which a repair closed. */
    ISOLATION_OPENED(Severity.HIGH, """
            select user_id, cast(null as uuid), jsonb_build_object('ways', details -> 'holes'), 'repair ' || audit_id
            from pf_audit_log
            where action = 'REPAIR_SCHEMA' and success and (details ->> 'holes')::int > 0 and occurred_at >= :since
            """),
    /** The audit trail is not as it was sealed. Raised by the sealer, not by a query. */
    TRAIL_BROKEN(Severity.HIGH, "");

    private final Severity severity;
    private final String query;

    AlertRule(Severity severity, String query) {
        this.severity = severity;
        this.query = query;
    }

    /** How soon somebody should look. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Severity severity() {
        return severity;
    }

    String query() {
        return query;
    }
}
