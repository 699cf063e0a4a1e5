-- MERGE without WHEN
merge into pf_things t using pf_users u on (t.thing_id = u.user_id) matched then delete;
