-- types, defaults, keys, conditions
create table pf_things (
    thing_id raw(16) default sys_guid() not null,
    name varchar2(255 char) not null,
    note clob,
    done number(1) default 0 not null check (done in (0, 1)),
    share_of number(4, 3),
    made_on date,
    made_at timestamp(6) default sys_extract_utc(systimestamp) not null,
    constraint pf_things_pk primary key (thing_id),
    constraint pf_things_uq unique (name),
    constraint pf_things_fk1 foreign key (thing_id) references pf_users (user_id) on delete cascade
);
create unique index pf_things_ix1 on pf_things (lower(name));
create index pf_things_ix2 on pf_things (case when done = 0 then thing_id end);
create index pf_things_ix3 on pf_things (made_at desc, thing_id desc);
alter table pf_things add (other number(10), another date);
alter table pf_things modify (other not null);
comment on table pf_things is 'What is kept; and why';
drop table pf_things cascade constraints purge;
