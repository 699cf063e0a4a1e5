prompt Pathfinder is upgraded. Next, for tables that are of an older version: pathfinder upgrade
exit success
