package app.pathfinder.core.draft;

import app.pathfinder.core.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One person's drafts in encrypted files. */
final class EncryptedDrafts implements Drafts {
    private final UUID userId;
    private final DraftBoxes boxes;
    private final Consumer<Problem> failed;
    private final AtomicBoolean told = new AtomicBoolean();

    EncryptedDrafts(UUID userId, DraftBoxes boxes, Consumer<Problem> failed) {
        this.userId = userId;
        this.boxes = boxes;
        this.failed = failed;
    }

    @Override
    public Optional<Draft> find(DraftKey key) {
        try {
            return boxes.find(new DraftQueue.Slot(userId, key));
        } catch (Problem problem) {
            tell(problem);
            throw problem;
        }
    }

    @Override
    public void keep(DraftKey key, int version, Map<String, String> texts) {
        boxes.keep(new DraftQueue.Slot(userId, key), version, texts, this);
    }

    @Override
    public void remove(DraftKey key) {
        boxes.remove(new DraftQueue.Slot(userId, key), this);
    }

    @Override
    public void removeAll() {
        boxes.removeAll(userId, this);
    }

    /** Once is enough: it will be the same at the next letter. */
    void tell(Problem problem) {
        if (!told.getAndSet(true)) {
            failed.accept(problem);
        }
    }
}
