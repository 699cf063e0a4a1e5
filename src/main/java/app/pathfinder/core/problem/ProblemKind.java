package app.pathfinder.core.problem;

/**
 * Every kind of refusal or failure that can reach a person. The sentence of each stands in
 * {@code messages/problem.properties} under {@code problem.<NAME>}, what to do about it under
 * {@code problem.<NAME>.remedy}.
 */
public enum ProblemKind {
    /** A value that a person typed is not acceptable. Arguments: name of the field, sentence. */
    INVALID_INPUT,
    /** The record was changed elsewhere since it was read. */
    STALE_RECORD,
    /** The record no longer exists. */
    RECORD_GONE,
    /** The record is too large to be kept for an undo, so it is deleted only by who accepts that. */
    TOO_LARGE_TO_UNDO,
    /** The session has ended, is locked, or was never open. */
    SESSION_ENDED,
    /** The database refused access to what does not belong to the session. */
    ACCESS_REFUSED,
    /** What only an administrator may do. */
    NOT_ADMINISTRATOR,
    /** The username is taken. Argument: the username. */
    USERNAME_TAKEN,
    /** The e-mail address is taken. */
    EMAIL_TAKEN,
    /** The installation already has accounts. */
    ALREADY_INITIALISED,
    /** The installation has no account yet. */
    NOT_INITIALISED,
    /** The server cannot be reached. Argument: which server. */
    SERVER_UNREACHABLE,
    /** The server refuses the account that the program uses. Argument: which server. */
    SERVER_REFUSES_ACCOUNT,
    /** The server has locked the account that the program uses. Argument: which server. */
    SERVER_LOCKS_ACCOUNT,
    /** The password of the account that the program uses has expired. Argument: which server. */
    SERVER_PASSWORD_EXPIRED,
    /** The server, or the file of aliases, does not know the service that the settings name. Argument: which server. */
    SERVICE_UNKNOWN,
    /** The server takes no further connection. Argument: which server. */
    SERVER_FULL,
    /** The server runs, and its database is starting, stopping or closed. Argument: which server. */
    SERVER_NOT_OPEN,
    /** Certificates do not agree. Argument: which server. */
    SERVER_NOT_TRUSTED,
    /** Something else than a database server of the configured kind answers. Argument: which server. */
    SERVER_OTHER_PROGRAM,
    /** The folder of certificates cannot be used. Argument: which server. */
    WALLET_UNUSABLE,
    /** The server failed inside. Argument: which server. */
    SERVER_FAILED,
    /** The server answers too slowly. Argument: which server. */
    SERVER_TIMEOUT,
    /** The database account would bypass row-level security. */
    ROLE_BYPASSES_ISOLATION,
    /** The database is newer than this program. */
    DATABASE_TOO_NEW,
    /** The database has no tables and packages of the program. Argument: which schema. */
    DATABASE_NOT_INSTALLED,
    /** The database is older than this program, which does not upgrade it by itself. Argument: which schema. */
    DATABASE_TOO_OLD,
    /** What the program calls in the database is being replaced, or has been since it was last called. */
    DATABASE_RENEWED,
    /** The database has no room left. Argument: which server. */
    DATABASE_FULL,
    /** Work of administrators that is not written for this kind of database. */
    NOT_FOR_THIS_DATABASE,
    /** The embedded server's folder was made by another major version. Arguments: found, expected. */
    EMBEDDED_OTHER_VERSION,
    /** The embedded server's folder is damaged or incomplete. */
    EMBEDDED_DAMAGED,
    /** The embedded server did not start, for a reason that only its own log tells. */
    EMBEDDED_NOT_STARTED,
    /** The embedded server cannot run under this operating system account. */
    EMBEDDED_ROOT,
    /** No embedded server for this platform. Argument: platform. */
    EMBEDDED_NO_BINARIES,
    /** The passwords of the embedded server are missing or unreadable. */
    SECRET_LOST,
    /** The key that seals of the audit trail are signed with is not on this computer. */
    SIGNING_KEY_LOST,
    /** The database does not have the last seal that was written down outside it. */
    AUDIT_ANCHOR_DISAGREES,
    /** A password was wrong too recently. Argument: seconds until the next try counts. */
    TOO_MANY_TRIES,
    /** Too many table sets were made, changed or dropped in the last minute. */
    TOO_MANY_OPERATIONS,
    /** No batch has this id. */
    NO_SUCH_BATCH,
    /** A program works on the batch, or it is cancelled. */
    BATCH_NOT_FREE,
    /** The batch ended before what was asked of it. */
    BATCH_ENDED,
    /** The account has no tables, or has tables where it must not. */
    TABLE_SET_NOT_AS_EXPECTED,
    /** What would leave no administrator who can log in. */
    LAST_ADMINISTRATOR,
    /** No account has this username. Argument: the username. */
    NO_SUCH_USER,
    /** The embedded server does not accept the passwords that are kept for it. */
    SECRET_REFUSED,
    /** A secret is in a keychain that cannot be reached from here. Arguments: the secret's name, why. */
    SECRET_IN_KEYCHAIN,
    /** The settings want the keychain, and it cannot be used from here. Argument: why. */
    KEYCHAIN_UNREACHABLE,
    /** This computer was not given the password of an account on the configured server. Argument: the secret's name. */
    SERVER_PASSWORD_MISSING,
    /** The passwords of a configured server are not this program's to renew. */
    SERVER_PASSWORDS_ELSEWHERE,
    /** Another program of ours uses the embedded server. */
    EMBEDDED_IN_USE,
    /** There is no embedded database yet. */
    EMBEDDED_NOT_MADE,
    /** No job has this name. Argument: the name. */
    NO_SUCH_JOB,
    /** The job is running at this moment. */
    JOB_RUNNING,
    /** What was given is no schedule of a job. */
    SCHEDULE_INVALID,
    /** The disk is full. */
    DISK_FULL,
    /** A file or folder cannot be read or written. Argument: which, in words. */
    FILE_NOT_ACCESSIBLE,
    /** This computer knows no printer, or no longer the one that was chosen. */
    NO_PRINTER,
    /** The printer refused what was to be printed. */
    NOT_PRINTED,
    /** The settings file cannot be understood. Arguments: line, sentence. */
    SETTINGS_INVALID,
    /** The account's tables are in an archive. Argument: the username. */
    ACCOUNT_ARCHIVED,
    /** The tables of an account that can be used are not archived. Argument: the username. */
    ACCOUNT_IN_USE,
    /** The account has only just become inactive. Argument: the username. */
    ACCOUNT_IN_GRACE,
    /** The account has no tables. Argument: the username. */
    ACCOUNT_WITHOUT_TABLES,
    /** The account has tables, so an archive does not replace them. */
    ACCOUNT_HAS_TABLES,
    /** Other work on the same tables is under way. */
    TABLES_BUSY,
    /** The user's tables are not as the program makes them, so an archive would not hold all of them. */
    TABLES_DIFFER,
    /** There is no archive of this id. */
    NO_SUCH_ARCHIVE,
    /** The archive's file is not on this computer. */
    ARCHIVE_MISSING,
    /** The archive's file is not as it was written. */
    ARCHIVE_DAMAGED,
    /** The archive's file does not hold what the tables hold. */
    ARCHIVE_DIFFERS,
    /** The account's tables are in a newer archive. */
    ARCHIVE_NOT_NEWEST,
    /** The archive was made of tables that this program does not know. */
    ARCHIVE_OTHER_VERSION,
    /** The key that archives are encrypted with is not on this computer, or is another one. */
    ARCHIVE_KEY_LOST,
    /** Another program ended this run because nothing was heard of it for too long. */
    RUN_TAKEN_OVER,
    /** What is set up for a language model is no address, or names no model. Argument: what was typed. */
    MODEL_ADDRESS_INVALID,
    /** The person has not agreed to what is sent to the language model. Argument: the host. */
    MODEL_NOT_AGREED,
    /** Nobody answers at the address of the language model. Argument: the host. */
    MODEL_UNREACHABLE,
    /** The language model's server wants another key. Argument: the host. */
    MODEL_REFUSES_KEY,
    /** The server has no model of this name, or no models at this address. Argument: the host. */
    MODEL_NOT_FOUND,
    /** The server has too much to do, or the account has used up what it may. Argument: the host. */
    MODEL_BUSY,
    /** The server does not accept what was sent. Argument: the host. */
    MODEL_REFUSES,
    /** The server failed. Argument: the host. */
    MODEL_FAILED,
    /** The server stopped saying anything. Argument: the host. */
    MODEL_SILENT,
    /** The answer was cut off. Argument: the host. */
    MODEL_BROKE_OFF,
    /** What came is no answer of a language model. Argument: the host. */
    MODEL_UNINTELLIGIBLE,
    /** The work was cancelled by the person. */
    CANCELLED,
    /** A defect of the program: logged under the code shown. */
    INTERNAL;

    /** Whether the server is away or lets nobody in, so that whatever is asked of it next would fail too. */
    public boolean keepsEverybodyOut() {
        return switch (this) {
            case SERVER_UNREACHABLE,
                    SERVER_REFUSES_ACCOUNT,
                    SERVER_LOCKS_ACCOUNT,
                    SERVER_PASSWORD_EXPIRED,
                    SERVICE_UNKNOWN,
                    SERVER_FULL,
                    SERVER_NOT_OPEN,
                    SERVER_NOT_TRUSTED,
                    SERVER_OTHER_PROGRAM,
                    WALLET_UNUSABLE -> true;
            default -> false;
        };
    }
}
