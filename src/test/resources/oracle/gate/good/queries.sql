select thing_id, name from pf_things where name = :name order by made_at desc nulls last
    offset :skip rows fetch next :rows rows only;
select count(*) from pf_things where regexp_like(name, '^user_[a-z0-9_]+$');
select thing_id from pf_things where done = 0 for update skip locked;
insert into pf_things (thing_id, name) values (:thing_id, :name);
update pf_things set name = :name, row_version = row_version + 1 where thing_id = :thing_id and row_version = :row_version;
delete from pf_things where thing_id = :thing_id;
merge into pf_things t using (select :thing_id as thing_id from dual) s on (t.thing_id = s.thing_id)
    when matched then update set t.name = :name
    when not matched then insert (thing_id, name) values (s.thing_id, :name);
with latest as (select thing_id, row_number() over (order by made_at desc) as place from pf_things)
select thing_id from latest where place = 1;
