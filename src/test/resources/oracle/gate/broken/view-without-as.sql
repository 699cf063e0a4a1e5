-- a view without AS
create or replace view v_things
select thing_id from pf_things;
