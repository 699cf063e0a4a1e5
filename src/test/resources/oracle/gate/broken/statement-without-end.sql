-- a statement that nothing ends
drop table pf_things purge
