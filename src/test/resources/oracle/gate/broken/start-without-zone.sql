-- The scheduler takes a time without a zone for one of the session's.
begin
    dbms_scheduler.create_job(job_name => 'J', job_type => 'STORED_PROCEDURE', job_action => 'P',
        start_date => sys_extract_utc(systimestamp), repeat_interval => 'FREQ=DAILY');
end;
/
