-- NOT NULL stands before DEFAULT, where Oracle takes it, but a constraint in between it does not
create table pf_things (
    thing_id raw(16) not null,
    name number(1) not null default 1 not null
);
