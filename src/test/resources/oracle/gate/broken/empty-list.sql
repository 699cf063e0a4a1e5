-- a list of nothing
select thing_id from pf_things where thing_id in ();
