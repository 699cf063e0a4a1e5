package app.pathfinder.desktop.shell;

import app.pathfinder.core.draft.DraftBoxes;
import app.pathfinder.core.draft.Drafts;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.desktop.common.ErrorPresenter;
import jakarta.inject.Inject;
import jakarta.inject.Provider;

/** The drafts of who is logged in. */
final class DraftsProvider implements Provider<Drafts> {
    private final DraftBoxes boxes;
    private final UserContext context;
    private final ErrorPresenter errors;

    @Inject
    DraftsProvider(DraftBoxes boxes, UserContext context, ErrorPresenter errors) {
        this.boxes = boxes;
        this.context = context;
        this.errors = errors;
    }

    @Override
    public Drafts get() {
        return boxes.of(context, errors::present);
    }
}
