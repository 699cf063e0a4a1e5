-- a comparison with the empty string, which is never true
select thing_id from pf_things where name = '';
