package app.pathfinder.core.database;

/**
 * What the program asks an Oracle database about itself. Each gives one column of texts, and asks only views that every
 * account may read.
 */
enum OracleQuery {
    /** Product, edition and version, as in {@code Oracle Database 19c Enterprise Edition Release 19.0.0.0.0}. */
    BANNER("select banner from v$version where rownum = 1"),

    /** The level that the database's files are kept compatible with. Names of 128 bytes need 12.2. */
    COMPATIBLE("select value from database_compatible_level"),

    /** What the edition has of what we use, with TRUE or FALSE. */
    OPTIONS("""
            select parameter || '=' || value from v$option
            where parameter in ('Fine-grained access control', 'Partitioning')
            """),

    /** Who is connected, and whether with an administrator's powers. */
    ACCOUNT("select sys_context('USERENV', 'SESSION_USER') || '=' || sys_context('USERENV', 'ISDBA') from dual"),

    /** Every system privilege that the account has, directly, by a role that is on, or by one that it could turn on. */
    PRIVILEGES("""
            select privilege from session_privs
            union select privilege from user_sys_privs
            union select privilege from role_sys_privs
            """),

    /** The roles, likewise. */
    ROLES("""
            select role from session_roles
            union select granted_role from user_role_privs
            union select granted_role from role_role_privs
            """),

    /**
     * What the account can reach of what is not for it; nothing, if the grants are as the install script makes them.
     */
    REACHABLE("""
            select object_name from all_objects
            where (owner = :schema and substr(object_name, 1, 3) = 'PF_' and object_name not in
                ('PF_SESSION', 'PF_CAPABILITIES', 'PF_REF_SKILLS_CATALOG', 'PF_REF_CAREER_PATHS',
                'PF_REF_ROLE_TEMPLATES', 'PF_REF_ROLE_SKILLS', 'PF_REF_USER_TABLES'))
            or (owner = 'SYS' and object_name = 'DBMS_RLS')
            """),

    /** What the install script wrote down. */
    CAPABILITIES("select name || '=' || value from pf_capabilities"),

    /** Privileges that the owner has directly, since a package with its rights does not see what roles give. */
    OWNERS_PRIVILEGES("select privilege from user_sys_privs"),

    /** Whether the owner may use DBMS_RLS at this moment. */
    OWNERS_POLICIES("select object_name from all_objects where owner = 'SYS' and object_name = 'DBMS_RLS'"),

    /** The owner's units that do not compile. */
    OWNERS_INVALID_UNITS("""
            select distinct object_name from user_objects
            where status = 'INVALID' and object_type in ('PACKAGE', 'PACKAGE BODY', 'PROCEDURE', 'FUNCTION', 'VIEW')
            order by object_name
            """);

    private final String sql;

    OracleQuery(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
