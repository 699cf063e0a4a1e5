-- END WHILE for END LOOP
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
    begin
        while true loop
            null;
        end while;
    end run;
end pf_things_api;
/
