-- a comma before FROM
select thing_id, from pf_things;
