package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.record.Stored;
import java.util.UUID;

/** Objectives; the progress of every active one is the user's number, and so their average is, too. */
final class ObjectiveKind implements StoredKind<ObjectiveService, Objective> {
    private static final int LOWEST_PRIORITY = 5;
    private static final int WHOLE = 100;

    @Override
    public UserTable table() {
        return UserTable.CAREER_OBJECTIVES;
    }

    @Override
    public Objective content(Turn turn) {
        var status = turn.oneOf(ObjectiveStatus.values());
        return new Objective(
                turn.text("title"),
                null,
                null,
                turn.toss() ? null : turn.day(),
                status,
                turn.toss() ? null : 1 + turn.random().nextInt(LOWEST_PRIORITY),
                status == ObjectiveStatus.ACHIEVED ? WHOLE : turn.me().marks().number(),
                turn.text("notes"));
    }

    @Override
    public Stored<Objective> create(ObjectiveService service, Objective content) {
        return service.create(content);
    }

    @Override
    public Stored<Objective> find(ObjectiveService service, UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<Objective> update(ObjectiveService service, UUID id, int version, Objective content) {
        return service.update(id, version, content);
    }

    @Override
    public Stored<Objective> delete(ObjectiveService service, UUID id, int version) {
        return service.delete(id, version);
    }

    @Override
    public Stored<Objective> restore(ObjectiveService service, Stored<Objective> deleted) {
        return service.restore(deleted);
    }
}
