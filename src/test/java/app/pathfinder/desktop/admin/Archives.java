package app.pathfinder.desktop.admin;

import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.archive.ArchiveCatalogue;
import app.pathfinder.core.archive.ArchiveService;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import net.lingala.zip4j.ZipFile;

/** Archives of users' tables, and accounts that are to become some, as they are found in a database. */
public final class Archives {
    private final TestDatabase database;

    public Archives(TestDatabase database) {
        this.database = database;
    }

    /** Archives the tables of a new account. */
    public Archive make(String username) throws SQLException {
        database.register(username);
        return archive(username);
    }

    /** Archives the tables of an account. */
    public Archive archive(String username) throws SQLException {
        suspend(username);
        var id = database.get(ArchiveService.class).archive(Username.of(username), null, Progress.NONE);
        return database.get(ArchiveCatalogue.class).find(id);
    }

    public void suspend(String username) throws SQLException {
        owner("update pf_users set account_status = 'suspended' where username = '" + username + "'");
    }

    /** Makes an account inactive since so many days. */
    public void deactivate(String username, int days) throws SQLException {
        owner("update pf_users set account_status = 'inactive', status_changed_at = now() - interval '" + days
                + " days' where username = '" + username + "'");
    }

    /** Makes it look as if nobody had used an account for years. */
    public void neglect(String username) throws SQLException {
        owner("update pf_users set last_login = now() - interval '2 years', created_at = now() - interval '2 years',"
                + " status_changed_at = now() - interval '2 years' where username = '" + username + "'");
    }

    /** Gives a user's tables one column too many, which no archive holds. */
    public void twist(String username) throws SQLException {
        owner("alter table user_" + username + "_messages add secret text");
    }

    /** Makes an archive look older, and as if it had not been looked at since. */
    public void age(Archive archive, int days) throws SQLException {
        var time = "now() - interval '" + days + " days'";
        owner("update pf_archives set created_at = " + time + ", verified_at = " + time + " where archive_id = '"
                + archive.id() + "'");
    }

    /** Rows about archives without files, of one user each; the newest is the last. */
    public void many(int count) throws SQLException {
        owner("insert into pf_archives (archive_id, user_id, username, schema_prefix, schema_version, created_at,"
                + " row_count, byte_count, sha256, tables) select gen_random_uuid(), gen_random_uuid(), 'old' || i,"
                + " 'user_old', 1, now() + i * interval '1 second', i, i,"
                + " decode(repeat('00', 32), 'hex'), '{}' from generate_series(1, " + count + ") i");
    }

    /** More accounts like this one, which are due after so many days; they have no tables. */
    public void manyLike(String username, int count, int days) throws SQLException {
        owner("insert into pf_users select (jsonb_populate_record(u, jsonb_build_object('user_id', gen_random_uuid(),"
                + " 'username', 'zz' || lpad(i::text, 4, '0'), 'email', 'zz' || i || '@example.org',"
                + " 'schema_prefix', 'user_zz' || i, 'account_status', 'inactive',"
                + " 'status_changed_at', now() - interval '" + days + " days'))).*"
                + " from pf_users u, generate_series(1, " + count + ") i where u.username = '" + username + "'");
    }

    /** Changes a byte in the part of an archive's file that holds the messages. */
    public void damage(Archive archive) throws IOException {
        var file = file(archive);
        try (var zip = new ZipFile(file.toFile())) {
            var bytes = Files.readAllBytes(file);
            bytes[(int) zip.getFileHeader("messages.jsonl").getOffsetLocalHeader() + 80] ^= 0x10;
            Files.write(file, bytes);
        }
    }

    /** Takes an archive's file away. */
    public void lose(Archive archive) throws IOException {
        Files.delete(file(archive));
    }

    private Path file(Archive archive) {
        return database.get(AppFolders.class).data().resolve("archives").resolve(archive.id() + ".zip");
    }

    /** How the account is, and whether it has tables: such as {@code archived N}. */
    public String state(String username) throws SQLException {
        return Sql.texts(
                        database.owner(),
                        "select account_status || ' ' || schema_created from pf_users where username = '" + username
                                + "'")
                .getFirst();
    }

    private void owner(String sql) throws SQLException {
        Sql.run(database.owner(), sql);
    }
}
