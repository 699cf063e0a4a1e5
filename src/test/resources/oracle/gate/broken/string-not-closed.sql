-- a string that is not closed
select thing_id from pf_things where name = 'x;
