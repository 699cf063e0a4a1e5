-- SKIP without LOCKED
select thing_id from pf_things for update skip;
