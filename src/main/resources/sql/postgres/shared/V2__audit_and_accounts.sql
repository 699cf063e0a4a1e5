-- Seals over the audit trail, alerts, and what the life of an account needs.

-- The keys that seals are signed with. One is in use; the others made the seals of their time.
create table pf_audit_keys (
    key_id varchar(16) primary key,
    public_key bytea not null,
    created_at timestamptz not null,
    retired_at timestamptz,
    retired_because varchar(200)
);
create unique index pf_audit_keys_in_use_uq on pf_audit_keys ((true)) where retired_at is null;

-- A seal covers the rows that carry its number. "leaves" holds the id (16 bytes) and the hash (32 bytes) of each of them
-- in order, so that a row that was edited, deleted or put in can be named.
create table pf_audit_seals (
    seal_id bigint primary key,
    sealed_at timestamptz not null,
    row_count integer not null check (row_count > 0),
    merkle_root bytea not null check (length(merkle_root) = 32),
    previous_seal bytea not null check (length(previous_seal) = 32),
    seal_hash bytea not null check (length(seal_hash) = 32),
    key_id varchar(16) not null references pf_audit_keys,
    signature bytea not null,
    leaves bytea not null check (length(leaves) = 48 * row_count)
);

create index pf_audit_log_unsealed_ix on pf_audit_log (audit_id) where seal_id is null;
create index pf_audit_log_action_ix on pf_audit_log (action, occurred_at);

-- Append-only also for the owner, until somebody who may change triggers takes these away; what is changed then, the
-- seals tell.
create function refuse_change_of_audit() returns trigger
language plpgsql set search_path = ${schema}, pg_temp as $$
begin
    raise exception 'the audit trail is only added to' using errcode = 'PF004';
end
$$;
create trigger rows_are_not_edited
    before update of audit_id, occurred_at, user_id, actor_id, action, resource_type, resource_id, table_name,
        ip_address, user_agent, success, error_message, details
    on pf_audit_log for each statement execute function refuse_change_of_audit();
create trigger rows_are_sealed_once
    before update of seal_id on pf_audit_log for each row
    when (old.seal_id is not null or new.seal_id is null) execute function refuse_change_of_audit();
create trigger rows_are_not_deleted
    before delete or truncate on pf_audit_log for each statement execute function refuse_change_of_audit();
create trigger seals_are_not_edited
    before update or delete or truncate on pf_audit_seals for each statement execute function refuse_change_of_audit();

create table pf_security_alerts (
    alert_id uuid primary key,
    raised_at timestamptz not null,
    rule varchar(40) not null,
    severity varchar(10) not null check (severity in ('low', 'medium', 'high')),
    user_id uuid,
    actor_id uuid,
    evidence jsonb not null,
    -- What makes two findings of a rule the same alert.
    subject varchar(200) not null,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    note varchar(2000),
    unique (rule, subject)
);
create index pf_security_alerts_raised_at_ix on pf_security_alerts (raised_at desc, alert_id desc);

-- Every prefix that was ever used, also after its user is gone: none is used twice.
create table pf_schema_prefixes (
    schema_prefix varchar(30) primary key,
    user_id uuid not null,
    taken_at timestamptz not null,
    released_at timestamptz
);
insert into pf_schema_prefixes (schema_prefix, user_id, taken_at)
    select schema_prefix, user_id, created_at from pf_users;

create index pf_user_sessions_open_ix on pf_user_sessions (last_seen_at) where ended_at is null;

-- New programs ask for the key's proof by a counted try, as log-ins do.
drop function if exists change_password(bytea, bytea, text, bytea, boolean);
