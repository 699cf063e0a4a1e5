-- an index over a part of the rows, which another database has
create index pf_things_ix1 on pf_things (thing_id) where done = 0;
