-- IDENTIFIED without BY
create user pathfinder identified "x";
