-- SQL calls a function that only the body of the package knows.
create or replace package p as
    procedure q(p_a in number);
end p;
/
create or replace package body p as
    function twice(p_a in number) return number is
    begin
        return p_a * 2;
    end twice;

    procedure q(p_a in number) is
    begin
        update t set a = twice(p_a) where b = 1;
    end q;
end p;
/
