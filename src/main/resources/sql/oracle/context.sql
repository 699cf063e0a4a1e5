-- The contexts that decide access. Only the package that is named here can set a value in one; everybody can read them.
-- Needs CREATE ANY CONTEXT; run by the administrator or the owner. ${owner} is the account that owns the packages.

-- Whose session a connection carries: the id of a session, never its token.
create or replace context pathfinder_session using ${owner}.pf_session;

-- Whose tables the owner works on at this moment, for archives and for refreshing the summary.
create or replace context pathfinder_work using ${owner}.pf_policy;
