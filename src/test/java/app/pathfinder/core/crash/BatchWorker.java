package app.pathfinder.core.crash;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.provisioning.bulk.ImportService;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.nio.file.Path;

/** A program of its own that imports the accounts of a file and says how far it is. It is made to be killed. */
final class BatchWorker {
    private BatchWorker() {}

    /** Arguments: the program's home folder, the file of accounts, and where the start passwords go. */
    public static void main(String... arguments) {
        var core = CrashWorker.open(Path.of(arguments[0]));
        if (!core.getInstance(AccountService.class).isInitialised()) {
            core.getInstance(AccountProvisioning.class)
                    .createFirstAdministrator(
                            new Registration("admin", "", "admin@example.org"), TestDatabase.PASSWORD.toCharArray());
        }
        var imports = core.getInstance(ImportService.class);
        var rows = imports.check(Path.of(arguments[1])).rows();
        imports.run(rows, Path.of(arguments[2]), null, new Progress() {
            @Override
            public void report(double done, String text) {
                System.out.println(done);
                System.out.flush();
            }

            @Override
            public void throwIfCancelled() {}
        });
        System.out.println("END");
    }
}
