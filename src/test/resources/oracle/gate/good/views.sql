create or replace view v_things as
select t.name, (select count(*) from pf_other o where o.thing_id = t.thing_id) as others,
    sum(t.share_of) over (partition by t.name order by t.made_at) as so_far
from pf_things t
left join pf_users u on u.user_id = t.thing_id
where exists (select 1 from pf_users x where x.user_id = t.thing_id) and t.done = 0
with read only;
create materialized view v_things_summary build immediate refresh complete on demand using trusted constraints as
select name, count(*) as how_many from pf_things group by name;
