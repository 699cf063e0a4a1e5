-- a column without a type
create table pf_things (
    thing_id raw(16) not null,
    name, note clob
);
