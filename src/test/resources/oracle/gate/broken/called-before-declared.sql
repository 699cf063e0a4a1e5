-- A routine of the body calls one that is declared behind it.
create or replace package p as
    procedure q;
end p;
/
create or replace package body p as
    procedure q is
    begin
        r();
    end q;

    procedure r is
    begin
        null;
    end r;
end p;
/
