prompt Pathfinder is upgraded. The job PF_UPGRADE_USER_SCHEMAS brings users' tables to this version within minutes.
exit success
