-- GROUP without BY
select name, count(*) from pf_things group name;
