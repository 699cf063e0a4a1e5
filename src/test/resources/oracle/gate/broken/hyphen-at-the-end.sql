-- a hyphen that joins the next line
select 1 -
1 from dual;
