-- a type that came with release 23
create table pf_things (
    thing_id raw(16) not null,
    done boolean not null
);
