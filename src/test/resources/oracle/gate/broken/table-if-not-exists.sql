-- IF NOT EXISTS came with release 23
create table if not exists pf_things (thing_id raw(16));
