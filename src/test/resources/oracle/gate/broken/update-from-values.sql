-- values for columns in brackets
update pf_things set (name, note) = (1, 2) where thing_id = :id;
