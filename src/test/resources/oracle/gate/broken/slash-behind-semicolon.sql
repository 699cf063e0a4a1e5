-- a slash that runs the statement once more
create table pf_things (thing_id raw(16));
/
