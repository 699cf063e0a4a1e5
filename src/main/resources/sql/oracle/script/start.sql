set echo off
set verify off
set feedback off
set define off
set sqlblanklines on
set serveroutput on size unlimited format wrapped
whenever oserror exit failure rollback
whenever sqlerror exit failure rollback
-- Jobs keep the language of the session that made them, and no language may decide what is equal.
alter session set nls_sort = binary;
alter session set nls_comp = binary;
alter session set nls_length_semantics = byte;
