-- What the packages for Oracle call and MariaDB does not have, as far as they call it.

-- The catalog, from where it is read fastest. MariaDB has no materialized views: a table stands for one, and in the
-- catalog it is both, as on Oracle. It is no view because making one lets MariaDB read the running packages anew, and it
-- fails to read a call without the word CALL then.
create table partitioned_tables (table_name varchar(128))
/
create view user_tables as
    select upper(substr(name, length(database()) + 2)) as table_name, table_id,
        case when upper(substr(name, length(database()) + 2)) in (select p.table_name from partitioned_tables p)
            then 'YES' else 'NO' end as partitioned
    from information_schema.innodb_sys_tables where name like concat(database(), '/%')
/
create view user_objects as
    select table_name as object_name, 'TABLE' as object_type from user_tables
    union all
    select table_name, 'MATERIALIZED VIEW' from user_tables where substr(table_name, -14) = '_SKILL_SUMMARY'
    union all
    select upper(i.name), 'INDEX' from user_tables t join information_schema.innodb_sys_indexes i on i.table_id = t.table_id
/
-- Row-level security is not there at all: only whether it would be asked for.
create table user_policies (object_name varchar(128), policy_name varchar(128), sel varchar(3), ins varchar(3),
    upd varchar(3), del varchar(3), chk_option varchar(3), enable varchar(3), pf_owner varchar(128) default database(),
    "PACKAGE" varchar(128) default 'PF_POLICY', "FUNCTION" varchar(128) default 'OWN_ROWS',
    policy_type varchar(24) default 'DYNAMIC')
/
create procedure dbms_rls_add_policy(p_table in varchar2(4000)) is
begin
    insert into user_policies (object_name, policy_name, sel, ins, upd, del, chk_option, enable)
    values (upper(p_table), 'PF_OWN_ROWS', 'YES', 'YES', 'YES', 'YES', 'YES', 'YES');
end
/
create procedure dbms_rls_drop_policy(p_table in varchar2(4000)) is
begin
    delete from user_policies where object_name = upper(p_table);
end
/
-- Tables that are read-only, by their ids because another may get the name: only whether they are, nothing keeps anybody
-- from writing. As on Oracle this commits, and what is so already is refused.
create table read_only_tables (table_id bigint unsigned primary key, table_name varchar(128), waited_for char(1))
/
create procedure set_read_only(p_table in varchar2(4000)) is
begin
    if (select count(*) from read_only_tables r join user_tables t on t.table_id = r.table_id
        where t.table_name = upper(p_table)) > 0
    then
        raise_application_error(-14139, 'ORA-14139: table is already in READ ONLY mode');
    end if;
    insert into read_only_tables select table_id, table_name, 'N' from user_tables where table_name = upper(p_table);
    commit;
    if @crash_at = concat(upper(p_table), ' READ ONLY') then
        execute immediate 'kill connection_id()';
    end if;
end
/
create procedure set_read_write(p_table in varchar2(4000)) is
begin
    commit;
    delete from read_only_tables where table_id in (select table_id from user_tables where table_name = upper(p_table));
    if sql%rowcount = 0 then
        raise_application_error(-14140, 'ORA-14140: table is already in READ WRITE mode');
    end if;
    commit;
    if @crash_at = concat(upper(p_table), ' READ WRITE') then
        execute immediate 'kill connection_id()';
    end if;
end
/
create procedure wait_for_writers(p_table in varchar2(4000)) is
begin
    update read_only_tables set waited_for = 'Y' where table_name = upper(p_table);
end
/
-- The numbers are positive here, since an error of MariaDB has no sign.
create procedure raise_application_error(p_code in integer, p_text in varchar2(4000)) is
    v_code integer := -p_code;
    v_text varchar(500) := p_text;
begin
    signal sqlstate '45000' set mysql_errno = v_code, message_text = v_text;
end
/
create function standard_hash(p_value in varbinary(4000), p_algorithm in varchar2(4000)) return varbinary(32) is
begin
    return unhex(sha2(p_value, 256));
end
/
-- A context lives as long as the connection, as on Oracle; nothing keeps others from setting it.
create function sys_context(p_namespace in varchar2(4000), p_attribute in varchar2(4000)) return varchar2(4000) is
begin
    return case concat(p_namespace, '.', p_attribute)
        when 'PATHFINDER_SESSION.SESSION_ID' then @pathfinder_session
        when 'PATHFINDER_WORK.PREFIX' then @pathfinder_work
        when 'USERENV.IP_ADDRESS' then '127.0.0.1'
        when 'USERENV.MODULE' then 'test'
        when 'USERENV.CURRENT_SCHEMA' then database()
    end;
end
/
create package dbms_session as
    procedure set_context(p_namespace in varchar2(4000), p_attribute in varchar2(4000), p_value in varchar2(4000));
    procedure clear_context(p_namespace in varchar2(4000), p_client in varchar2(4000), p_attribute in varchar2(4000));
    procedure set_identifier(p_client_id in varchar2(4000));
    procedure clear_identifier;
end
/
create package body dbms_session as
    procedure set_context(p_namespace in varchar2(4000), p_attribute in varchar2(4000), p_value in varchar2(4000)) is
    begin
        if p_namespace = 'PATHFINDER_SESSION' then
            set @pathfinder_session = p_value;
        else
            set @pathfinder_work = p_value;
        end if;
    end;
    procedure clear_context(p_namespace in varchar2(4000), p_client in varchar2(4000), p_attribute in varchar2(4000)) is
    begin
        set_context(p_namespace, p_attribute, null);
    end;
    procedure set_identifier(p_client_id in varchar2(4000)) is
    begin
        set @pathfinder_identifier = p_client_id;
    end;
    procedure clear_identifier is
    begin
        set @pathfinder_identifier = null;
    end;
end
/
create package dbms_crypto as
    function randombytes(p_count in integer) return varbinary(2000);
end
/
create package body dbms_crypto as
    function randombytes(p_count in integer) return varbinary(2000) is
    begin
        return random_bytes(p_count);
    end;
end
/
create package dbms_assert as
    function simple_sql_name(p_name in varchar2(4000)) return varchar2(4000);
    function enquote_name(p_name in varchar2(4000), p_capitalize in boolean) return varchar2(4000);
end
/
create package body dbms_assert as
    function simple_sql_name(p_name in varchar2(4000)) return varchar2(4000) is
    begin
        if not p_name regexp '^[A-Za-z][A-Za-z0-9_$#]*\\z' then
            raise_application_error(-20444, 'ORA-44003: invalid SQL name');
        end if;
        return p_name;
    end;
    function enquote_name(p_name in varchar2(4000), p_capitalize in boolean) return varchar2(4000) is
    begin
        return '"' || replace(p_name, '"', '""') || '"';
    end;
end
/
-- Upkeep: what was asked for, and whose tables the owner was let at then.
create procedure cut_into_partitions(p_name in varchar2(4000)) is
begin
    insert into partitioned_tables values (upper(p_name));
end
/
create table mview_refreshes (mview_name varchar(128), last_refresh_date datetime, work varchar(60))
/
create view user_mviews as
    select t.table_name as mview_name, 'UNKNOWN' as staleness,
        (select max(r.last_refresh_date) from mview_refreshes r where r.mview_name = t.table_name) as last_refresh_date
    from user_tables t where substr(t.table_name, -14) = '_SKILL_SUMMARY'
/
create package dbms_mview as
    procedure refresh(p_list in varchar2(4000), p_method in varchar2(4000), p_atomic in boolean);
end
/
create package body dbms_mview as
    procedure refresh(p_list in varchar2(4000), p_method in varchar2(4000), p_atomic in boolean) is
    begin
        if p_list like concat('%.', @pathfinder_refused) then
            raise_application_error(-20099, 'refused');
        end if;
        insert into mview_refreshes values (substr(p_list, instr(p_list, '.') + 1), sysdate, @pathfinder_work);
    end;
end
/
create table gathered_statistics (table_name varchar(128), last_analyzed datetime, method varchar(200), work varchar(60),
    stattype_locked varchar(5))
/
create view user_tab_statistics as
    select t.table_name, 'TABLE' as object_type,
        (select max(g.last_analyzed) from gathered_statistics g where g.table_name = t.table_name) as last_analyzed,
        (select max(g.stattype_locked) from gathered_statistics g where g.table_name = t.table_name) as stattype_locked
    from user_tables t
/
create table user_tab_modifications (table_name varchar(128), partition_name varchar(128))
/
create package dbms_stats as
    procedure gather_table_stats(p_owner in varchar2(4000), p_table in varchar2(4000), p_method in varchar2(4000),
        p_cascade in boolean, p_force in boolean);
    procedure lock_table_stats(p_owner in varchar2(4000), p_table in varchar2(4000));
end
/
create package body dbms_stats as
    procedure gather_table_stats(p_owner in varchar2(4000), p_table in varchar2(4000), p_method in varchar2(4000),
        p_cascade in boolean, p_force in boolean) is
    begin
        if p_table = @pathfinder_refused then
            raise_application_error(-20099, 'refused');
        end if;
        insert into gathered_statistics values (p_table, sysdate, p_method, @pathfinder_work, null);
    end;
    procedure lock_table_stats(p_owner in varchar2(4000), p_table in varchar2(4000)) is
    begin
        update gathered_statistics set stattype_locked = 'ALL' where table_name = p_table;
    end;
end
/
