-- a blank line, which ends the statement without running it
create table pf_things (
    thing_id raw(16),

    done number(1)
);
