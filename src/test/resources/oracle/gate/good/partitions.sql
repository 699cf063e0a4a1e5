-- what one of the parsers does not know
create table pf_things (thing_id raw(16), made_at date) segment creation deferred
    partition by range (made_at) (partition p0 values less than (date '2026-01-01'));
alter table pf_things modify partition by range (made_at) interval (numtoyminterval(1, 'MONTH'))
    (partition p0 values less than (timestamp '2026-01-01 00:00:00')) online;
