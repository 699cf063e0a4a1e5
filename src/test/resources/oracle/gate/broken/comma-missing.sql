-- no comma between two columns
create table pf_things (
    thing_id raw(16) not null,
    name number(1)
    note clob
);
