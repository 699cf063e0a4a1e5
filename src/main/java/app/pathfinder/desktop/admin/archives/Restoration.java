package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.account.Registration;
import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.archive.ArchiveCatalogue;
import app.pathfinder.core.archive.RestoreService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.work.Progress;
import app.pathfinder.desktop.common.TypedPassword;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Restores archives, and says of those that are damaged which parts are. Thread-safe; every method blocks. */
final class Restoration {
    private final RestoreService archives;
    private final ArchiveCatalogue catalogue;
    private final UserContext administrator;

    @Inject
    Restoration(RestoreService archives, ArchiveCatalogue catalogue, UserContext administrator) {
        this.archives = archives;
        this.catalogue = catalogue;
        this.administrator = administrator;
    }

    RestoreOutcome underOldName(Archive archive, Progress progress) {
        return unlessDamaged(
                archive,
                progress,
                () -> new RestoreOutcome.Restored(
                        archives.restore(archive.id(), administrator.userId(), progress), false));
    }

    RestoreOutcome underNewName(Archive archive, Registration form, String password, Progress progress) {
        return unlessDamaged(archive, progress, () -> {
            TypedPassword.use(
                    password,
                    characters -> archives.restoreAs(archive.id(), form, characters, administrator.userId(), progress));
            return new RestoreOutcome.Restored(Username.of(form.username()).value(), true);
        });
    }

    private RestoreOutcome unlessDamaged(Archive archive, Progress progress, Supplier<RestoreOutcome> restoring) {
        try {
            return restoring.get();
        } catch (Problem e) {
            if (e.kind() != ProblemKind.ARCHIVE_DAMAGED) {
                throw e;
            }
            var verdict = catalogue.verify(archive.id(), administrator.userId(), progress);
            if (verdict.isIntact()) {
                throw e;
            }
            return new RestoreOutcome.Refused(verdict);
        }
    }
}
