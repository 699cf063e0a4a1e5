-- CASE without WHEN
select case name then 1 end from pf_things;
