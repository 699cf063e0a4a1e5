-- ADD COLUMN, as other databases have it
alter table pf_things add column done number(1);
