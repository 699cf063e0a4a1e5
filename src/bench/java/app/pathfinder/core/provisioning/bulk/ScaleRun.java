package app.pathfinder.core.provisioning.bulk;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.account.PasswordHashing;
import app.pathfinder.core.account.PasswordParameters;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.embedded.EmbeddedFolders;
import app.pathfinder.core.database.embedded.EmbeddedServer;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.monitoring.StatisticsQuery;
import app.pathfinder.core.monitoring.TableStatisticsService;
import app.pathfinder.core.provisioning.AccountCreation;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchKind;
import app.pathfinder.core.provisioning.batch.BatchRunner;
import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.provisioning.batch.ItemState;
import app.pathfinder.core.provisioning.drift.DriftService;
import app.pathfinder.core.provisioning.upgrade.UpgradeService;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.work.Progress;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Thousands of users on one embedded server with its ordinary, durable settings: making them, looking whether all is
 * well, upgrading, statistics. Prints a table at 100, 1,000 and so on up to the number asked for. The baselines, in the
 * same run on the same database: the plain statements of a set in one script, and Flyway run once a user.
 */
public final class ScaleRun {
    private static final int SAMPLE = 100;
    private static final int FLYWAY_SAMPLE = 10;
    private static final String OLD = "1";

    private final Injector core;
    private final EmbeddedServer server;
    private final ImportInput input;
    private int users;

    private ScaleRun(Injector core, EmbeddedServer server) {
        this.core = core;
        this.server = server;
        var hashing = core.getInstance(PasswordHashing.class);
        var salt = hashing.newSalt();
        var key = hashing.derive("a password for all of them".toCharArray(), salt, PasswordParameters.LEAST);
        input = new ImportInput("", "", Role.USER, PasswordParameters.LEAST.stored(), salt, hashing.storedForm(key));
    }

    /** Argument: how many users, 10000 unless told. */
    public static void main(String... arguments) throws IOException {
        var most = arguments.length == 0 || arguments[0].equals(".*") ? 10_000 : Integer.parseInt(arguments[0]);
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "scale-");
        var folders = AppFolders.below(home);
        folders.create();
        var embedded = new EmbeddedFolders(Path.of("target", "postgres").toAbsolutePath(), home.resolve("embedded"));
        var core = Guice.createInjector(Stage.PRODUCTION, new CoreModule(folders, embedded, List.of()));
        core.getInstance(DatabaseStart.class).begin();
        try (var server = new EmbeddedServer(embedded, List.of())) {
            new ScaleRun(core, server).run(most);
        } finally {
            core.getInstance(DatabaseStart.class).close();
            MoreFiles.deleteRecursively(home, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private void run(int most) throws IOException {
        // Sets of the version before, so that the way to the newest is travelled by all of them at the end.
        owner("create table saved_statements as select * from pf_user_schema_statements where schema_version > " + OLD);
        owner("delete from pf_user_schema_statements where schema_version > " + OLD);
        core.getInstance(AccountProvisioning.class)
                .createFirstAdministrator(
                        new Registration("admin", "", "admin@example.org"),
                        "quiet lantern orbits a mango".toCharArray());
        users = 1;
        measure("before");
        for (var size = 100; size <= most; size *= 10) {
            fill(size);
            measure(Integer.toString(size));
        }
        upgrade();
        look("after the upgrade");
    }

    private void measure(String when) {
        create(when);
        look(when);
    }

    /** One user at a time, ours and the baselines by turns, so that all meet the same moments of the machine. */
    private void create(String when) {
        var script = String.join(";\n", statements());
        var flywayPerUser = flyway(script);
        var raw = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        var flyway = new ArrayList<Double>();
        for (var i = 0; i < SAMPLE; i++) {
            var prefix = "user_raw_" + i;
            raw.add(millis(() -> rawScript(script.replace("<prefix>", prefix))));
            var number = users++;
            ours.add(millis(() -> createOne(number)));
            if (i < FLYWAY_SAMPLE) {
                var flyPrefix = "user_fly_" + i;
                flyway.add(millis(() -> flywayPerUser.migrate(flyPrefix)));
            }
        }
        dropBaselines();
        print(when, "create one user: the plain statements in one script", median(raw), Double.NaN);
        print(when, "create one user: ours, with account, journal and trail", median(ours), median(ours) / median(raw));
        print(when, "create one user: Flyway run per user", median(flyway), median(flyway) / median(ours));
    }

    private FlywayPerUser flyway(String script) {
        var accounts = server.ensureRunning();
        var owner = Objects.requireNonNull(accounts.owner());
        return new FlywayPerUser(
                "jdbc:postgresql://" + accounts.host() + ":" + accounts.port() + "/" + accounts.database()
                        + "?currentSchema=pathfinder",
                owner.name(),
                owner.password(),
                script);
    }

    private List<String> statements() {
        return core.getInstance(OwnerDatabase.class)
                .withHandle(handle -> handle.createQuery(
                                "select statement from pf_user_schema_statements order by statement_no")
                        .mapTo(String.class)
                        .list());
    }

    private void rawScript(String script) {
        core.getInstance(OwnerDatabase.class).inTransaction(handle -> {
            // Straight to the driver, so that nothing of ours slows the baseline.
            try (var statement = handle.getConnection().createStatement()) {
                return statement.execute(script);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void createOne(int number) {
        var database = core.getInstance(OwnerDatabase.class);
        database.inTransaction(handle -> AccountCreation.create(
                database, handle, input(number).account("user" + number), Role.USER, true, null));
    }

    private ImportInput input(int number) {
        return new ImportInput(
                "User " + number,
                "user" + number + "@example.org",
                Role.USER,
                input.params(),
                input.salt(),
                input.key());
    }

    private void dropBaselines() {
        var tables = core.getInstance(OwnerDatabase.class)
                .withHandle(handle -> handle.createQuery("select concat(c.relkind, ' ', c.relname) from pg_class c"
                                + " where c.relnamespace = 'pathfinder'::regnamespace and c.relkind in ('v', 'r')"
                                + " and (starts_with(c.relname, 'user_raw_') or starts_with(c.relname, 'user_fly_'))"
                                + " order by c.relkind desc")
                        .mapTo(String.class)
                        .list());
        for (var each : tables) {
            owner("drop " + (each.startsWith("v") ? "view " : "table ") + each.substring(2) + " cascade");
        }
    }

    private void fill(int size) {
        var items = IntStream.range(users, size)
                .mapToObj(number ->
                        new BatchItem.Draft(null, "user" + number, input(number).json()))
                .toList();
        if (items.isEmpty()) {
            return;
        }
        users = size;
        var millis = millis(
                () -> core.getInstance(BatchRunner.class).start(BatchKind.IMPORT, items, 0, null, Progress.NONE));
        System.out.printf(
                Locale.ROOT,
                "| %d | import of %d users, two at once | %.1f users/s | |%n",
                size,
                items.size(),
                items.size() * 1000 / millis);
    }

    private void look(String when) {
        print(when, "reconcile: find drift, none", millis(this::drift), Double.NaN);
        print(when, "upgrade: none outdated", millis(this::noUpgrade), Double.NaN);
        var statistics = core.getInstance(TableStatisticsService.class);
        print(
                when,
                "statistics: first page by space",
                millis(() -> statistics.page(StatisticsQuery.BY_SPACE, 0, 100)),
                Double.NaN);
    }

    private void drift() {
        var found = core.getInstance(DriftService.class).find();
        if (found.deviations() != 0) {
            throw new IllegalStateException("Deviations: " + found);
        }
    }

    private void noUpgrade() {
        if (core.getInstance(UpgradeService.class)
                .upgrade(0, null, Progress.NONE)
                .isPresent()) {
            throw new IllegalStateException("Something was upgraded");
        }
    }

    /** With three users who cannot come along, until what is in their way is gone. */
    private void upgrade() {
        owner("insert into pf_user_schema_statements select * from saved_statements");
        owner("drop table saved_statements");
        var broken = List.of("user11", "user33", "user77");
        broken.forEach(each -> owner("create index user_" + each + "_conversations_ix2 on pf_users (display_name)"));
        var batch = new Batch[1];
        var millis = millis(() -> batch[0] = core.getInstance(UpgradeService.class)
                .upgrade(0.05, null, Progress.NONE)
                .orElseThrow());
        var failed = core.getInstance(BatchService.class).items(batch[0].id(), ItemState.FAILED, 0, 100).stream()
                .map(BatchItem::username)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "| %d | upgrade, two at once; failed: %s | %.1f users/s | |%n",
                batch[0].counts().total(),
                String.join(", ", failed),
                batch[0].counts().total() * 1000 / millis);
        broken.forEach(each -> owner("drop index user_" + each + "_conversations_ix2"));
        var resumed = core.getInstance(BatchRunner.class).resume(batch[0].id(), true, Progress.NONE);
        System.out.printf(
                Locale.ROOT,
                "| | resumed: %d of %d done, %d failed | | |%n",
                resumed.counts().done(),
                resumed.counts().total(),
                resumed.counts().failed());
    }

    private void owner(String sql) {
        core.getInstance(OwnerDatabase.class).withHandle(handle -> handle.execute(sql));
    }

    private static double millis(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static void print(String when, String what, double millis, double ratio) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f ms | %s |%n",
                when,
                what,
                millis,
                Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio));
    }
}
