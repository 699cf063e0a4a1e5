-- REFERENCE for REFERENCES
create table pf_things (
    thing_id raw(16) not null,
    constraint pf_things_fk1 foreign key (thing_id) reference pf_users (user_id)
);
