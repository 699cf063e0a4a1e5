-- a comma behind the last argument
begin
    dbms_scheduler.create_job(job_name => 'PF_JOB', enabled => true,);
end;
/
