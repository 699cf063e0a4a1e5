-- The tables that all users share, one copy in each database. Every timestamp is UTC.

create table pf_users (
    user_id uuid primary key,
    username varchar(64) not null constraint pf_users_username_uq unique,
    display_name varchar(200) not null,
    email varchar(320) not null,
    role varchar(10) not null default 'user' check (role in ('user', 'admin')),
    schema_prefix varchar(30) not null constraint pf_users_schema_prefix_uq unique
        check (schema_prefix ~ '^user_[a-z0-9_]{1,25}$'),
    schema_created char(1) not null default 'N' check (schema_created in ('Y', 'N')),
    schema_version integer not null default 0,
    account_status varchar(10) not null default 'active'
        check (account_status in ('pending', 'active', 'inactive', 'suspended', 'archived')),
    password_salt bytea not null check (length(password_salt) = 16),
    password_params varchar(100) not null,
    password_key bytea not null check (length(password_key) = 32),
    password_changed_at timestamptz not null,
    must_change_password boolean not null default false,
    created_at timestamptz not null,
    last_login timestamptz,
    schema_dropped_at timestamptz,
    archive_reference varchar(200)
);
create unique index pf_users_email_uq on pf_users (lower(email));

create table pf_user_sessions (
    session_id uuid primary key,
    user_id uuid not null references pf_users,
    token_hash bytea not null unique check (length(token_hash) = 32),
    opened_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    end_reason varchar(20),
    client_host varchar(100),
    client_app varchar(100)
);
create index pf_user_sessions_user_ix on pf_user_sessions (user_id, opened_at desc);

-- Failures are counted by the hash of the name that was tried, whether such a user exists or not, so that the
-- slowing of retries tells nobody which names exist.
create table pf_login_throttle (
    username_hash bytea primary key check (length(username_hash) = 32),
    failures integer not null,
    locked_until timestamptz not null
);
create index pf_login_throttle_locked_until_ix on pf_login_throttle (locked_until);

-- A try to log in: counted when it is submitted, compared in a later transaction, then removed.
create table pf_login_attempts (
    attempt_id uuid primary key,
    username varchar(64) not null,
    key_hash bytea not null,
    submitted_at timestamptz not null,
    submitted_in xid8 not null
);
create index pf_login_attempts_submitted_at_ix on pf_login_attempts (submitted_at);

-- One row: what is secret or common to all log-ins of this database.
create table pf_security_settings (
    only_row boolean primary key default true check (only_row),
    unknown_user_secret bytea not null,
    password_params varchar(100) not null
);

create table pf_audit_log (
    audit_id uuid primary key,
    occurred_at timestamptz not null,
    user_id uuid,
    actor_id uuid,
    action varchar(40) not null,
    resource_type varchar(40),
    resource_id varchar(100),
    table_name varchar(64),
    ip_address varchar(64),
    user_agent varchar(200),
    success boolean not null,
    error_message varchar(200),
    details jsonb,
    seal_id bigint
);
create index pf_audit_log_occurred_at_ix on pf_audit_log (occurred_at);
create index pf_audit_log_user_ix on pf_audit_log (user_id, occurred_at);

create table pf_runs (
    run_id uuid primary key,
    kind varchar(20) not null check (kind in ('create', 'upgrade', 'repair', 'archive', 'restore', 'move', 'drop')),
    user_id uuid,
    started_by uuid,
    state varchar(20) not null check (state in ('running', 'done', 'failed', 'compensated', 'cancelled')),
    started_at timestamptz not null,
    ended_at timestamptz,
    error_code varchar(20)
);
create index pf_runs_user_ix on pf_runs (user_id);

create table pf_run_steps (
    run_id uuid not null references pf_runs on delete cascade,
    step_no integer not null,
    name varchar(60) not null,
    state varchar(20) not null,
    started_at timestamptz,
    ended_at timestamptz,
    error varchar(200),
    primary key (run_id, step_no)
);

create table pf_ref_skills_catalog (
    skill_id uuid primary key,
    skill_name varchar(255) not null unique,
    category varchar(100),
    aliases text,
    description text,
    external_uri varchar(500),
    retired boolean not null default false
);

create table pf_ref_career_paths (
    career_path_id uuid primary key,
    name varchar(255) not null unique,
    description text,
    typical_years numeric(4, 1)
);

create table pf_ref_role_templates (
    role_template_id uuid primary key,
    career_path_id uuid not null references pf_ref_career_paths,
    title varchar(255) not null,
    level_no integer not null,
    summary text
);

create table pf_ref_role_skills (
    role_template_id uuid not null references pf_ref_role_templates,
    skill_id uuid not null references pf_ref_skills_catalog,
    required_level integer not null check (required_level between 1 and 5),
    primary key (role_template_id, skill_id)
);

-- The suffixes of a user's tables as rows, so that a query joins whole names instead of matching patterns.
create table pf_ref_user_tables (
    suffix varchar(30) primary key,
    position integer not null unique,
    introduced_in integer not null
);

-- What create_user_schema runs, rendered by the program from its one description of the tables. "<prefix>" stands
-- for the user's prefix.
create table pf_user_schema_statements (
    schema_version integer not null,
    statement_no integer not null,
    step_name varchar(60) not null,
    statement text not null,
    primary key (schema_version, statement_no)
);

grant usage on schema ${schema} to "${application}";
grant select on pf_ref_skills_catalog, pf_ref_career_paths, pf_ref_role_templates, pf_ref_role_skills, pf_ref_user_tables
    to "${application}";
