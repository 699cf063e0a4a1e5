-- no such way to build a materialized view
create materialized view v_things build now refresh on demand as
select thing_id from pf_things;
