-- LIMIT of another database
select thing_id from pf_things limit 10;
