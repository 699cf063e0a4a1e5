-- a condition without brackets
create table pf_things (
    thing_id raw(16) not null,
    done number(1) check done in (0, 1)
);
