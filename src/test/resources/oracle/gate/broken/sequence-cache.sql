-- CACHE without a number
create sequence pf_numbers start with 1 cache;
