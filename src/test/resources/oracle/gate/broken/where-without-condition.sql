-- WHERE without a condition
select thing_id from pf_things where;
