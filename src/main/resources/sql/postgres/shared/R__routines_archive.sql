-- Archives of table sets: what is due, what is recorded, what may be dropped. Sorted behind the routines that they use.

revoke all on all routines in schema ${schema} from public;
