-- a column of bytes without a length
create table pf_things (
    thing_id raw(16) not null,
    token_hash raw not null
);
