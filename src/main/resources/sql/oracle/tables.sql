-- The tables that all users share, one copy in each database, with the names and columns that the PostgreSQL engine gives
-- them. Run once, as the owner. Every time is UTC; ids are UUIDs, made by the program or by pf_core.new_id; yes and no are
-- 1 and 0. Where PostgreSQL has an index over a part of the rows, a virtual column is null for the others.

create table pf_users (
    user_id raw(16) not null,
    username varchar2(64 char) not null,
    display_name varchar2(200 char) not null,
    email varchar2(320 char) not null,
    email_folded varchar2(320 char) generated always as (lower(email)) virtual,
    role varchar2(10 char) default 'user' not null,
    schema_prefix varchar2(30 char) not null,
    schema_created char(1 char) default 'N' not null,
    schema_version number(5) default 0 not null,
    account_status varchar2(10 char) default 'active' not null,
    status_changed_at timestamp(6) not null,
    password_salt raw(16) not null,
    password_params varchar2(100 char) not null,
    password_key raw(32) not null,
    password_changed_at timestamp(6) not null,
    must_change_password number(1) default 0 not null,
    created_at timestamp(6) not null,
    last_login timestamp(6),
    schema_dropped_at timestamp(6),
    archive_reference varchar2(200 char),
    constraint pf_users_pk primary key (user_id),
    constraint pf_users_username_uq unique (username),
    constraint pf_users_email_uq unique (email_folded),
    constraint pf_users_schema_prefix_uq unique (schema_prefix),
    constraint pf_users_role_ck check (role in ('user', 'admin')),
    -- The letters one by one: what a range such as a-z holds depends on the session's NLS_SORT.
    constraint pf_users_schema_prefix_ck check
        (regexp_like(schema_prefix, '^user_[abcdefghijklmnopqrstuvwxyz0123456789_]{1,25}$', 'c')),
    constraint pf_users_schema_created_ck check (schema_created in ('Y', 'N')),
    constraint pf_users_status_ck check
        (account_status in ('pending', 'active', 'inactive', 'suspended', 'archived')),
    constraint pf_users_salt_ck check (length(rawtohex(password_salt)) = 32),
    constraint pf_users_key_ck check (length(rawtohex(password_key)) = 64),
    constraint pf_users_must_change_ck check (must_change_password in (0, 1))
);

create table pf_user_sessions (
    session_id raw(16) not null,
    user_id raw(16) not null,
    token_hash raw(32) not null,
    opened_at timestamp(6) not null,
    last_seen_at timestamp(6) not null,
    expires_at timestamp(6) not null,
    ended_at timestamp(6),
    end_reason varchar2(20 char),
    client_host varchar2(100 char),
    client_app varchar2(100 char),
    constraint pf_user_sessions_pk primary key (session_id),
    constraint pf_user_sessions_token_uq unique (token_hash),
    constraint pf_user_sessions_user_fk foreign key (user_id) references pf_users (user_id),
    constraint pf_user_sessions_token_ck check (length(rawtohex(token_hash)) = 64)
);
create index pf_user_sessions_user_ix on pf_user_sessions (user_id, opened_at desc);
create index pf_user_sessions_open_ix on pf_user_sessions (ended_at, last_seen_at);

-- Failures are counted by the hash of the name that was tried, whether such a user exists or not, so that the
-- slowing of retries tells nobody which names exist.
create table pf_login_throttle (
    username_hash raw(32) not null,
    failures number(10) not null,
    locked_until timestamp(6) not null,
    constraint pf_login_throttle_pk primary key (username_hash)
);
create index pf_login_throttle_until_ix on pf_login_throttle (locked_until);

-- A try to log in: counted when it is submitted, in a transaction of its own, compared in a later one, then removed.
create table pf_login_attempts (
    attempt_id raw(16) not null,
    username varchar2(64 char) not null,
    key_hash raw(32) not null,
    submitted_at timestamp(6) not null,
    constraint pf_login_attempts_pk primary key (attempt_id)
);
create index pf_login_attempts_at_ix on pf_login_attempts (submitted_at);

-- One row: what is secret or common to all log-ins of this database, and how much may happen in a minute.
create table pf_security_settings (
    only_row number(1) default 1 not null,
    unknown_user_secret raw(32) not null,
    password_params varchar2(100 char) not null,
    ready_sets_wanted number(10) default 0 not null,
    operations_per_minute number(10) default 12000 not null,
    operations_per_minute_and_actor number(10) default 6000 not null,
    registrations_per_minute number(10) default 120 not null,
    constraint pf_security_settings_pk primary key (only_row),
    constraint pf_security_settings_row_ck check (only_row = 1),
    constraint pf_security_settings_ready_ck check (ready_sets_wanted between 0 and 1000),
    constraint pf_security_settings_limit_ck check
        (operations_per_minute > 0 and operations_per_minute_and_actor > 0 and registrations_per_minute > 0)
);

-- What this database can do and how it is set up, written by the install script: DBMS_RLS (Y or N),
-- APPLICATION_ACCOUNT (its name as the catalog has it).
create table pf_capabilities (
    name varchar2(40 char) not null,
    value varchar2(200 char) not null,
    constraint pf_capabilities_pk primary key (name)
);

create table pf_audit_log (
    audit_id raw(16) not null,
    occurred_at timestamp(6) not null,
    user_id raw(16),
    actor_id raw(16),
    action varchar2(40 char) not null,
    resource_type varchar2(40 char),
    resource_id varchar2(100 char),
    table_name varchar2(64 char),
    ip_address varchar2(64 char),
    user_agent varchar2(200 char),
    success number(1) not null,
    error_message varchar2(200 char),
    details clob,
    seal_id number(19),
    constraint pf_audit_log_pk primary key (audit_id),
    constraint pf_audit_log_success_ck check (success in (0, 1)),
    constraint pf_audit_log_details_ck check (details is json)
);
create index pf_audit_log_occurred_at_ix on pf_audit_log (occurred_at);
create index pf_audit_log_user_ix on pf_audit_log (user_id, occurred_at);
create index pf_audit_log_action_ix on pf_audit_log (action, occurred_at);
create index pf_audit_log_seal_ix on pf_audit_log (seal_id, audit_id);

-- The keys that seals are signed with. One is in use; the others made the seals of their time.
create table pf_audit_keys (
    key_id varchar2(16 char) not null,
    public_key raw(2000) not null,
    created_at timestamp(6) not null,
    retired_at timestamp(6),
    retired_because varchar2(200 char),
    in_use number(1) generated always as (case when retired_at is null then 1 end) virtual,
    constraint pf_audit_keys_pk primary key (key_id),
    constraint pf_audit_keys_in_use_uq unique (in_use)
);

-- A seal covers the rows that carry its number. "leaves" holds the id (16 bytes) and the hash (32 bytes) of each of them
-- in order, so that a row that was edited, deleted or put in can be named.
create table pf_audit_seals (
    seal_id number(19) not null,
    sealed_at timestamp(6) not null,
    row_count number(10) not null,
    merkle_root raw(32) not null,
    previous_seal raw(32) not null,
    seal_hash raw(32) not null,
    key_id varchar2(16 char) not null,
    signature raw(2000) not null,
    leaves blob not null,
    constraint pf_audit_seals_pk primary key (seal_id),
    constraint pf_audit_seals_key_fk foreign key (key_id) references pf_audit_keys (key_id),
    constraint pf_audit_seals_count_ck check (row_count > 0)
);
create index pf_audit_seals_key_ix on pf_audit_seals (key_id);

create table pf_security_alerts (
    alert_id raw(16) not null,
    raised_at timestamp(6) not null,
    rule varchar2(40 char) not null,
    severity varchar2(10 char) not null,
    user_id raw(16),
    actor_id raw(16),
    evidence clob not null,
    -- What makes two findings of a rule the same alert.
    subject varchar2(200 char) not null,
    acknowledged_by raw(16),
    acknowledged_at timestamp(6),
    note varchar2(2000 char),
    constraint pf_security_alerts_pk primary key (alert_id),
    constraint pf_security_alerts_uq unique (rule, subject),
    constraint pf_security_alerts_severity_ck check (severity in ('low', 'medium', 'high')),
    constraint pf_security_alerts_evidence_ck check (evidence is json)
);
create index pf_security_alerts_raised_ix on pf_security_alerts (raised_at desc, alert_id desc);

-- Every prefix that was ever used, also after its user is gone: none is used twice.
create table pf_schema_prefixes (
    schema_prefix varchar2(30 char) not null,
    user_id raw(16) not null,
    taken_at timestamp(6) not null,
    released_at timestamp(6),
    constraint pf_schema_prefixes_pk primary key (schema_prefix)
);

-- The journal. A run is under a lease, which it renews with every step; when that ran out, another session finishes or
-- undoes the run. "working_on" lets no two runs make or drop the tables of one user at the same time.
create table pf_runs (
    run_id raw(16) not null,
    kind varchar2(20 char) not null,
    user_id raw(16),
    started_by raw(16),
    state varchar2(20 char) not null,
    started_at timestamp(6) not null,
    ended_at timestamp(6),
    error_code varchar2(20 char),
    runner raw(16),
    lease_until timestamp(6),
    subject raw(16),
    working_on raw(16) generated always as (case when state = 'running'
        and kind in ('create', 'upgrade', 'repair', 'drop') then user_id end) virtual,
    constraint pf_runs_pk primary key (run_id),
    constraint pf_runs_working_on_uq unique (working_on),
    constraint pf_runs_kind_ck check
        (kind in ('create', 'upgrade', 'repair', 'archive', 'restore', 'move', 'drop')),
    constraint pf_runs_state_ck check (state in ('running', 'done', 'failed', 'compensated', 'cancelled'))
);
create index pf_runs_user_ix on pf_runs (user_id, started_at);
create index pf_runs_open_ix on pf_runs (state, lease_until);
create index pf_runs_started_at_ix on pf_runs (started_at desc);

create table pf_run_steps (
    run_id raw(16) not null,
    step_no number(10) not null,
    name varchar2(60 char) not null,
    state varchar2(20 char) not null,
    started_at timestamp(6),
    ended_at timestamp(6),
    error varchar2(200 char),
    constraint pf_run_steps_pk primary key (run_id, step_no),
    constraint pf_run_steps_run_fk foreign key (run_id) references pf_runs (run_id) on delete cascade
);

create table pf_ref_skills_catalog (
    skill_id raw(16) not null,
    skill_name varchar2(255 char) not null,
    category varchar2(100 char),
    aliases clob,
    description clob,
    external_uri varchar2(500 char),
    retired number(1) default 0 not null,
    constraint pf_ref_skills_catalog_pk primary key (skill_id),
    constraint pf_ref_skills_catalog_name_uq unique (skill_name),
    constraint pf_ref_skills_retired_ck check (retired in (0, 1))
);

create table pf_ref_career_paths (
    career_path_id raw(16) not null,
    name varchar2(255 char) not null,
    description clob,
    typical_years number(4, 1),
    constraint pf_ref_career_paths_pk primary key (career_path_id),
    constraint pf_ref_career_paths_name_uq unique (name)
);

create table pf_ref_role_templates (
    role_template_id raw(16) not null,
    career_path_id raw(16) not null,
    title varchar2(255 char) not null,
    level_no number(10) not null,
    summary clob,
    constraint pf_ref_role_templates_pk primary key (role_template_id),
    constraint pf_ref_role_templates_path_fk foreign key (career_path_id)
        references pf_ref_career_paths (career_path_id)
);
create index pf_ref_role_templates_path_ix on pf_ref_role_templates (career_path_id);

create table pf_ref_role_skills (
    role_template_id raw(16) not null,
    skill_id raw(16) not null,
    required_level number(1) not null,
    constraint pf_ref_role_skills_pk primary key (role_template_id, skill_id),
    constraint pf_ref_role_skills_role_fk foreign key (role_template_id)
        references pf_ref_role_templates (role_template_id),
    constraint pf_ref_role_skills_skill_fk foreign key (skill_id) references pf_ref_skills_catalog (skill_id),
    constraint pf_ref_role_skills_level_ck check (required_level between 1 and 5)
);
create index pf_ref_role_skills_skill_ix on pf_ref_role_skills (skill_id);

-- The suffixes of a user's tables as rows, so that a query joins whole names instead of matching patterns.
create table pf_ref_user_tables (
    suffix varchar2(30 char) not null,
    position number(10) not null,
    introduced_in number(5) not null,
    constraint pf_ref_user_tables_pk primary key (suffix),
    constraint pf_ref_user_tables_position_uq unique (position)
);

-- What create_user_schema runs, rendered by the program from its one description of the tables, each statement under the
-- name of what it makes. <prefix> stands for the user's prefix, <application> for the application account.
create table pf_user_schema_statements (
    schema_version number(5) not null,
    statement_no number(10) not null,
    step_name varchar2(60 char) not null,
    statement clob not null,
    constraint pf_user_schema_statements_pk primary key (schema_version, statement_no)
);

-- What turns a set of the version before into one of this version.
create table pf_user_schema_upgrades (
    to_version number(5) not null,
    statement_no number(10) not null,
    step_name varchar2(60 char) not null,
    statement clob not null,
    constraint pf_user_schema_upgrades_pk primary key (to_version, statement_no)
);

-- Work on many users, an item each. The program that works on it holds a lease, which it renews; when that ran out,
-- another takes over. "wish" is what a person asked of the program that works on it.
create table pf_batches (
    batch_id raw(16) not null,
    kind varchar2(20 char) not null,
    state varchar2(20 char) not null,
    wish varchar2(20 char),
    stop_reason varchar2(40 char),
    max_failed_share number(4, 3) default 1 not null,
    started_by raw(16),
    created_at timestamp(6) not null,
    ended_at timestamp(6),
    runner raw(16),
    lease_until timestamp(6),
    constraint pf_batches_pk primary key (batch_id),
    constraint pf_batches_kind_ck check (kind in ('import', 'create', 'upgrade')),
    constraint pf_batches_state_ck check (state in ('running', 'paused', 'stopped', 'cancelled', 'done')),
    constraint pf_batches_wish_ck check (wish in ('pause', 'cancel')),
    constraint pf_batches_share_ck check (max_failed_share between 0 and 1)
);

-- "input" is what an item needs besides its user; never a password. It goes when the item is done or given up.
create table pf_batch_items (
    batch_id raw(16) not null,
    item_no number(10) not null,
    user_id raw(16),
    username varchar2(64 char) not null,
    input clob,
    state varchar2(20 char) default 'waiting' not null,
    error_code varchar2(40 char),
    started_at timestamp(6),
    ended_at timestamp(6),
    constraint pf_batch_items_pk primary key (batch_id, item_no),
    constraint pf_batch_items_batch_fk foreign key (batch_id) references pf_batches (batch_id) on delete cascade,
    constraint pf_batch_items_input_ck check (input is json),
    constraint pf_batch_items_state_ck check (state in ('waiting', 'running', 'done', 'failed', 'cancelled'))
);
create index pf_batch_items_state_ix on pf_batch_items (state, batch_id, item_no);

-- Archives of table sets. The file is named by the id. Its rows left the database when dropped_at is set.
create table pf_archives (
    archive_id raw(16) not null,
    user_id raw(16) not null,
    username varchar2(64 char) not null,
    schema_prefix varchar2(30 char) not null,
    schema_version number(5) not null,
    created_at timestamp(6) not null,
    created_by raw(16),
    row_count number(19) not null,
    byte_count number(19) not null,
    sha256 raw(32) not null,
    verified_at timestamp(6),
    dropped_at timestamp(6),
    restored_at timestamp(6),
    damaged_since timestamp(6),
    -- Counts by suffix.
    tables clob not null,
    constraint pf_archives_pk primary key (archive_id),
    constraint pf_archives_counts_ck check (row_count >= 0 and byte_count >= 0),
    constraint pf_archives_sha256_ck check (length(rawtohex(sha256)) = 64),
    constraint pf_archives_tables_ck check (tables is json)
);
create index pf_archives_user_ix on pf_archives (user_id);
create index pf_archives_created_at_ix on pf_archives (created_at desc);

-- Sets that are made ahead on PostgreSQL. On Oracle none is: giving a set another name there takes as long as making one.
create table pf_ready_sets (
    schema_prefix varchar2(30 char) not null,
    schema_version number(5) not null,
    made_at timestamp(6) not null,
    constraint pf_ready_sets_pk primary key (schema_prefix)
);

-- When each job runs, where it is not as the program would have it.
create table pf_jobs (
    job varchar2(40 char) not null,
    schedule varchar2(100 char),
    enabled number(1) default 1 not null,
    changed_by raw(16),
    changed_at timestamp(6) not null,
    constraint pf_jobs_pk primary key (job),
    constraint pf_jobs_enabled_ck check (enabled in (0, 1))
);

-- A run that a person asked for is there as waiting until a program begins it; "started_at" is when it was asked for then.
create table pf_job_runs (
    job_run_id raw(16) not null,
    job varchar2(40 char) not null,
    started_at timestamp(6) not null,
    ended_at timestamp(6),
    state varchar2(20 char) not null,
    started_by raw(16),
    host varchar2(100 char),
    -- The kind of the failure, and the short code under which the log of that program has it.
    error_code varchar2(40 char),
    log_code varchar2(20 char),
    -- Counts by name; never a text of a user.
    summary clob,
    waiting_job varchar2(40 char) generated always as (case when state = 'waiting' then job end) virtual,
    running_job varchar2(40 char) generated always as (case when state = 'running' then job end) virtual,
    constraint pf_job_runs_pk primary key (job_run_id),
    constraint pf_job_runs_waiting_uq unique (waiting_job),
    constraint pf_job_runs_running_uq unique (running_job),
    constraint pf_job_runs_state_ck check (state in ('waiting', 'running', 'done', 'failed', 'interrupted')),
    constraint pf_job_runs_summary_ck check (summary is json)
);
create index pf_job_runs_job_ix on pf_job_runs (job, started_at desc);
create index pf_job_runs_started_at_ix on pf_job_runs (started_at desc);
