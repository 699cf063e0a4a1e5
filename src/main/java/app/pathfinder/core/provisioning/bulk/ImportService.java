package app.pathfinder.core.provisioning.bulk;

import app.pathfinder.core.account.PasswordHashing;
import app.pathfinder.core.account.PasswordParameters;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.file.CsvForPeople;
import app.pathfinder.core.file.WholeFile;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.StartPasswords;
import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchKind;
import app.pathfinder.core.provisioning.batch.BatchRunner;
import app.pathfinder.core.setting.PrivateFiles;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import com.google.common.collect.Lists;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes many accounts from a file. They get start passwords, which are in a file that only the person who asked can read
 * before the first account is made, and which each changes at their first log-in. Thread-safe; every method blocks.
 */
public final class ImportService {
    private static final int ASKED_AT_ONCE = 1_000;

    private final OwnerDatabase database;
    private final PasswordHashing hashing;
    private final BatchRunner runner;
    private final Messages messages;
    private final StartPasswords passwords = new StartPasswords();

    @Inject
    public ImportService(OwnerDatabase database, PasswordHashing hashing, BatchRunner runner, Messages messages) {
        this.database = database;
        this.hashing = hashing;
        this.runner = runner;
        this.messages = messages;
    }

    private record Start(UserRow row, String password) {}

    /**
     * Reads and checks a file; changes nothing.
     *
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE}, or {@link ProblemKind#INVALID_INPUT} for a file that as a
     *     whole cannot be understood
     */
    public UserFile check(Path file) {
        var read = UserFileReader.read(file);
        var flaws = new ArrayList<>(read.flaws());
        var good = new ArrayList<UserRow>();
        for (var rows : Lists.partition(read.rows(), ASKED_AT_ONCE)) {
            var usernames =
                    taken("username", rows.stream().map(ImportService::username).toList());
            var emails = taken(
                    "lower(email)", rows.stream().map(ImportService::email).toList());
            for (var row : rows) {
                if (usernames.contains(username(row))) {
                    flaws.add(new RowFlaw(row.line(), "Username", "is taken."));
                } else if (emails.contains(email(row))) {
                    flaws.add(new RowFlaw(row.line(), "E-mail", "belongs to another account."));
                } else {
                    good.add(row);
                }
            }
        }
        flaws.sort((one, other) -> Long.compare(one.line(), other.line()));
        return new UserFile(good, flaws, read.ignoredColumns());
    }

    private static String username(UserRow row) {
        return Username.of(row.registration().username()).value();
    }

    private static String email(UserRow row) {
        return row.registration().email().toLowerCase(Locale.ROOT);
    }

    private Set<String> taken(String column, List<String> values) {
        return new HashSet<>(database.withHandle(
                handle -> handle.createQuery("select " + column + " from pf_users where " + column + " in (<values>)")
                        .bindList("values", values)
                        .mapTo(String.class)
                        .list()));
    }

    /**
     * Makes the accounts. What became of each is told by the batch's items.
     *
     * @param rows what {@link #check} found good
     * @param passwordFile where the start passwords go; must not exist yet
     * @param actor the administrator, or null for the command line
     * @throws Problem {@link ProblemKind#INVALID_INPUT} if there is such a file, {@link ProblemKind#FILE_NOT_ACCESSIBLE},
     *     {@link ProblemKind#DISK_FULL}, or if the database cannot go on
     */
    public Batch run(List<UserRow> rows, Path passwordFile, @Nullable UUID actor, Progress progress) {
        return run(rows, passwordFile, actor, progress, batch -> {});
    }

    /**
     * The same for who wants to pause or cancel it meanwhile.
     *
     * @param stored is told the batch's id once nothing is lost any more when this program ends
     */
    public Batch run(
            List<UserRow> rows, Path passwordFile, @Nullable UUID actor, Progress progress, Consumer<UUID> stored) {
        requireNew(passwordFile);
        var starts = rows.stream().map(row -> new Start(row, passwords.next())).toList();
        var items = items(starts, progress);
        write(starts, passwordFile);
        return runner.start(BatchKind.IMPORT, items, 1, actor, progress, stored);
    }

    /**
     * Looks whether start passwords may go to a file.
     *
     * @throws Problem {@link ProblemKind#INVALID_INPUT} if there is such a file
     */
    public void requireNew(Path passwordFile) {
        if (Files.exists(passwordFile)) {
            throw new Problem(
                    ProblemKind.INVALID_INPUT, "Password file", "exists already: choose another name for it.");
        }
    }

    /** A random password of this length needs no costly derivation: nobody guesses it, however fast. */
    private List<BatchItem.Draft> items(List<Start> starts, Progress progress) {
        var items = new ArrayList<BatchItem.Draft>();
        for (var chunk : Lists.partition(starts, 2 * Runtime.getRuntime().availableProcessors())) {
            progress.throwIfCancelled();
            items.addAll(chunk.parallelStream().map(this::item).toList());
            progress.report(-1, messages.text("provisioning.import.passwords", items.size(), starts.size()));
        }
        return items;
    }

    private BatchItem.Draft item(Start start) {
        var salt = hashing.newSalt();
        var key = hashing.derive(start.password().toCharArray(), salt, PasswordParameters.LEAST);
        var given = start.row().registration();
        var input = new ImportInput(
                given.displayName(),
                given.email(),
                start.row().role(),
                PasswordParameters.LEAST.stored(),
                salt,
                hashing.storedForm(key));
        return new BatchItem.Draft(null, username(start.row()), input.json());
    }

    private static void write(List<Start> starts, Path file) {
        try {
            var content = new ByteArrayOutputStream();
            try (var csv = new CsvForPeople(content, "username", "displayName", "email", "startPassword")) {
                for (var start : starts) {
                    var given = start.row().registration();
                    csv.row(username(start.row()), given.displayName(), given.email(), start.password());
                }
            }
            PrivateFiles.write(file, content.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw WholeFile.notWritten(e);
        }
    }
}
