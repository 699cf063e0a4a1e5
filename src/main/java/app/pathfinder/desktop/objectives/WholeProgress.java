package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.ObjectiveStatus;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/**
 * What is achieved has a progress of 100. That is offered, not done by itself, and the number that stood there can be
 * had back. JavaFX thread.
 */
final class WholeProgress {
    /** What can be offered at the moment. */
    enum Offer {
        NOTHING,
        MAKE_WHOLE,
        TAKE_BACK
    }

    private static final String WHOLE = Integer.toString(ObjectiveFields.WHOLE);

    private final ObjectProperty<ObjectiveStatus> status;
    private final StringProperty progress;
    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(Offer.NOTHING);
    private String before = "";

    WholeProgress(ObjectProperty<ObjectiveStatus> status, StringProperty progress) {
        this.status = status;
        this.progress = progress;
        status.addListener(change -> update());
        progress.addListener(change -> update());
    }

    ReadOnlyObjectProperty<Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** What {@link #takeBack} would bring back. */
    String before() {
        return before;
    }

    /** Sets the progress to 100. */
    void makeWhole() {
        before = progress.get();
        progress.set(WHOLE);
    }

    /** Sets the progress to what it was before. */
    void takeBack() {
        var old = before;
        before = "";
        progress.set(old);
    }

    /** The fields show something else: there is nothing to take back. */
    void forget() {
        before = "";
        update();
    }

    private void update() {
        var isWhole = progress.get().equals(WHOLE);
        if (!isWhole) {
            before = "";
        }
        if (isWhole) {
            offer.set(before.isEmpty() ? Offer.NOTHING : Offer.TAKE_BACK);
        } else {
            offer.set(status.get() == ObjectiveStatus.ACHIEVED ? Offer.MAKE_WHOLE : Offer.NOTHING);
        }
    }
}
