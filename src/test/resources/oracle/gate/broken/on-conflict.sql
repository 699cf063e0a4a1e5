-- ON CONFLICT of another database
insert into pf_things (thing_id) values (:id) on conflict do nothing;
