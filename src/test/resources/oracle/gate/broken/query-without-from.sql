-- a query of nothing
select 1;
