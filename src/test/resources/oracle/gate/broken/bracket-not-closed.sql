-- a bracket that is not closed
select count(thing_id from pf_things;
