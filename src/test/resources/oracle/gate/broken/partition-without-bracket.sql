-- a bound without brackets
alter table pf_things modify partition by range (created_at) interval (numtoyminterval(1, 'MONTH'))
    (partition p0 values less than date '2026-01-01') online;
