prompt Pathfinder is set up. Next: pathfinder doctor
exit success
