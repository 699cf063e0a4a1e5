set echo off
set verify off
set feedback off
set define off
set sqlblanklines on
set serveroutput on size unlimited format wrapped
whenever oserror exit failure rollback
whenever sqlerror exit failure rollback
