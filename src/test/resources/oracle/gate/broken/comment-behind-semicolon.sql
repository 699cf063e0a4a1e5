-- a comment behind a semicolon, which then does not end the statement
drop table pf_things purge; -- gone
drop table pf_other purge;
