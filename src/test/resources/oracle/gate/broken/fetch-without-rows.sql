-- FETCH without ROWS
select thing_id from pf_things fetch first 10;
