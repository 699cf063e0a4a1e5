-- The life of a table set: work on many users, archives, jobs, limits.

-- Since when an account is in its state: a period of grace counts from here.
alter table pf_users add column status_changed_at timestamptz not null default clock_timestamp();
update pf_users set status_changed_at = created_at;

-- What turns a set of the version before into one of this version. "<prefix>" stands for the user's prefix.
create table pf_user_schema_upgrades (
    to_version integer not null,
    statement_no integer not null,
    step_name varchar(60) not null,
    statement text not null,
    primary key (to_version, statement_no)
);

-- Work on many users, an item each. The program that works on it holds a lease, which it renews; when that ran out,
-- another takes over. "wish" is what a person asked of the program that works on it.
create table pf_batches (
    batch_id uuid primary key,
    kind varchar(20) not null check (kind in ('import', 'create', 'upgrade')),
    state varchar(20) not null check (state in ('running', 'paused', 'stopped', 'cancelled', 'done')),
    wish varchar(20) check (wish in ('pause', 'cancel')),
    stop_reason varchar(40),
    max_failed_share numeric(4, 3) not null default 1 check (max_failed_share between 0 and 1),
    started_by uuid,
    created_at timestamptz not null,
    ended_at timestamptz,
    runner uuid,
    lease_until timestamptz
);

-- "input" is what an item needs besides its user; never a password. It goes when the item is done or given up.
create table pf_batch_items (
    batch_id uuid not null references pf_batches on delete cascade,
    item_no integer not null,
    user_id uuid,
    username varchar(64) not null,
    input jsonb,
    state varchar(20) not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    error_code varchar(40),
    started_at timestamptz,
    ended_at timestamptz,
    primary key (batch_id, item_no)
);
create index pf_batch_items_open_ix on pf_batch_items (batch_id, item_no) where state in ('waiting', 'running');

-- A run that spans transactions is under a lease too; when it ran out, another program finishes or undoes the run.
alter table pf_runs
    add column runner uuid,
    add column lease_until timestamptz,
    add column subject uuid;
create index pf_runs_open_ix on pf_runs (lease_until) where state = 'running';
create index pf_runs_started_at_ix on pf_runs (started_at desc);

-- Archives of table sets. The file is named by the id. Its rows left the database when dropped_at is set.
create table pf_archives (
    archive_id uuid primary key,
    user_id uuid not null,
    username varchar(64) not null,
    schema_prefix varchar(30) not null,
    schema_version integer not null,
    created_at timestamptz not null,
    created_by uuid,
    row_count bigint not null check (row_count >= 0),
    byte_count bigint not null check (byte_count >= 0),
    sha256 bytea not null check (length(sha256) = 32),
    verified_at timestamptz,
    dropped_at timestamptz,
    restored_at timestamptz,
    damaged_since timestamptz,
    -- Counts by suffix.
    tables jsonb not null
);
create index pf_archives_user_ix on pf_archives (user_id);
create index pf_archives_created_at_ix on pf_archives (created_at desc);

-- Sets that are made ahead, under a prefix of nobody's, for a sign-up to claim.
create table pf_ready_sets (
    schema_prefix varchar(30) primary key,
    schema_version integer not null,
    made_at timestamptz not null
);
alter table pf_security_settings
    add column ready_sets_wanted integer not null default 3 check (ready_sets_wanted between 0 and 1000);

-- When each job runs, where it is not as the program would have it.
create table pf_jobs (
    job varchar(40) primary key,
    schedule varchar(100),
    enabled boolean not null default true,
    changed_by uuid,
    changed_at timestamptz not null
);

-- A run that a person asked for is there as waiting until a program begins it; "started_at" is when it was asked for then.
create table pf_job_runs (
    job_run_id uuid primary key,
    job varchar(40) not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    state varchar(20) not null check (state in ('waiting', 'running', 'done', 'failed', 'interrupted')),
    started_by uuid,
    host varchar(100),
    -- The kind of the failure, and the short code under which the log of that program has it.
    error_code varchar(40),
    log_code varchar(20),
    -- Counts by name; never a text of a user.
    summary jsonb
);
create index pf_job_runs_job_ix on pf_job_runs (job, started_at desc);
create index pf_job_runs_started_at_ix on pf_job_runs (started_at desc);
create unique index pf_job_runs_waiting_ix on pf_job_runs (job) where state = 'waiting';
create unique index pf_job_runs_running_ix on pf_job_runs (job) where state = 'running';

-- The table that db-scheduler keeps its own state in, with its names.
create table pf_scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index pf_scheduled_tasks_execution_time_ix on pf_scheduled_tasks (execution_time);
create index pf_scheduled_tasks_last_heartbeat_ix on pf_scheduled_tasks (last_heartbeat);

-- Schema operations in any minute: of all, of one actor (the command line and the jobs together are one), and accounts
-- that people make for themselves.
alter table pf_security_settings
    add column operations_per_minute integer not null default 12000 check (operations_per_minute > 0),
    add column operations_per_minute_and_actor integer not null default 6000
        check (operations_per_minute_and_actor > 0),
    add column registrations_per_minute integer not null default 120 check (registrations_per_minute > 0);
