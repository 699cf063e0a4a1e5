package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.archive.Archive;
import jakarta.inject.Inject;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The archives, and beside them the one that is selected or the plan of an archiving. JavaFX thread. */
public final class ArchivesViewModel {
    /** What stands beside the list. */
    enum Side {
        NOTHING,
        ARCHIVE,
        PLAN
    }

    private final ArchiveListModel list;
    private final ArchiveModel selected;
    private final ArchivingModel archiving;
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(Side.NOTHING);

    @Inject
    ArchivesViewModel(ArchiveListModel list, ArchiveModel selected, ArchivingModel archiving) {
        this.list = list;
        this.selected = selected;
        this.archiving = archiving;
        selected.onChanged(list::reload);
        archiving.onChanged(list::reload);
    }

    ArchiveListModel list() {
        return list;
    }

    ArchiveModel selected() {
        return selected;
    }

    ArchivingModel archiving() {
        return archiving;
    }

    ReadOnlyObjectProperty<Side> sideProperty() {
        return side.getReadOnlyProperty();
    }

    void refresh() {
        list.reload();
        selected.refresh();
        if (side.get() == Side.PLAN) {
            archiving.plan().read();
        }
    }

    void select(Archive archive) {
        archiving.close();
        selected.show(archive);
        side.set(Side.ARCHIVE);
    }

    void openPlan() {
        selected.show(null);
        archiving.open();
        side.set(Side.PLAN);
    }

    /** Takes back the last step: a question, or what stands beside the list. */
    void back() {
        if (selected.form().openProperty().get()) {
            selected.form().close();
        } else {
            closeSide();
        }
    }

    void closeSide() {
        selected.show(null);
        archiving.close();
        side.set(Side.NOTHING);
    }

    void dispose() {
        list.dispose();
        selected.dispose();
        archiving.dispose();
    }
}
