package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Measures on the live database that users are kept apart: as whom × which table × which statement, each wall by itself,
 * each measurement with a control. What it plants is never committed; its sessions last seconds and are removed, and
 * each leaves a row of the audit trail about its user. Thread-safe; blocks, and must not run on the JavaFX thread.
 */
public final class IsolationProof {
    private final ApplicationDatabase application;
    private final OwnerDatabase owner;
    private final Messages messages;
    private final Gateway gateway;

    @Inject
    public IsolationProof(ApplicationDatabase application, OwnerDatabase owner, Messages messages) {
        this(application, owner, messages, TargetProof.gateway(application));
    }

    IsolationProof(ApplicationDatabase application, OwnerDatabase owner, Messages messages, Gateway gateway) {
        this.application = application;
        this.owner = owner;
        this.messages = messages;
        this.gateway = gateway;
    }

    /**
     * Proves the walls around the users of the scope, and takes the inventory of all users' guards.
     *
     * @param actor the administrator who asked, or null for the command line
     * @throws Problem {@link ProblemKind#CANCELLED} between two users if the progress says so,
     *     {@link ProblemKind#NOT_ADMINISTRATOR} without the owner's account, and others if the database cannot be reached
     */
    public ProofReport prove(ProofScope scope, @Nullable UUID actor, Progress progress) {
        var run = new ProofRun(application, owner, messages, gateway, actor, progress);
        return run.prove(scope);
    }
}
