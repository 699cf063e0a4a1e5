-- END names another package
create or replace package pf_things_api as
    procedure run(p_id in raw);
end pf_things;
/
