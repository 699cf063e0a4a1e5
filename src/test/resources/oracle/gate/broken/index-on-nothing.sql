-- an index over no columns
create index pf_things_ix1 on pf_things ();
