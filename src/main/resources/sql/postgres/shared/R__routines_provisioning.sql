-- Life of a table set: upgrade, limits. Sorted behind the routines that they use.

revoke all on all routines in schema ${schema} from public;
