-- PRIMARY without KEY
create table pf_things (
    thing_id raw(16) not null,
    constraint pf_things_pk primary (thing_id)
);
