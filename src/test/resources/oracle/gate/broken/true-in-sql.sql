-- TRUE, which is no value in SQL before release 23
select thing_id from pf_things where done = true;
