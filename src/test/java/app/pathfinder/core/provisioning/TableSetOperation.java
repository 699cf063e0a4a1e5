package app.pathfinder.core.provisioning;

import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.provisioning.create.ReadySets;
import app.pathfinder.core.testing.ChildCore;
import app.pathfinder.core.work.Progress;
import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Path;

/** What can be done to one table set; also a program of its own, which does one of them and is made to be killed. */
enum TableSetOperation {
    /** Makes an account; claims a set that was made ahead, if there is one. */
    CREATE {
        @Override
        void run(Injector core) {
            owner(core, """
                    select create_account('00000000-0000-7000-8000-000000000001', 'john', 'J', 'john@example.net', 'user',
                            'user_john', uuid_send(gen_random_uuid()), password_params(), sha256('x'), null, false)
                    """);
        }
    },
    MAKE_AHEAD {
        @Override
        void run(Injector core) {
            core.getInstance(ReadySets.class).refill(Progress.NONE);
        }
    },
    UPGRADE {
        @Override
        void run(Injector core) {
            owner(core, "select upgrade_user_schema(user_id, null) from pf_users where username = 'john'");
        }
    },
    DELETE {
        @Override
        void run(Injector core) {
            owner(core, "select delete_account(user_id, null) from pf_users where username = 'john'");
        }
    };

    abstract void run(Injector core);

    private static void owner(Injector core, String sql) {
        core.getInstance(OwnerDatabase.class)
                .inTransaction(
                        handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    /** Arguments: the program's home folder and the operation. */
    public static void main(String... arguments) throws IOException {
        var core = ChildCore.open(Path.of(arguments[0]));
        valueOf(arguments[1]).run(core);
        core.getInstance(DatabaseStart.class).close();
    }
}
