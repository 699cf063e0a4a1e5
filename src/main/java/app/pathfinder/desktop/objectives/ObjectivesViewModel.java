package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveFilter;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.record.RecordScreenModel;
import app.pathfinder.desktop.record.RecordTools;
import jakarta.inject.Inject;
import java.util.UUID;

/** The screen of objectives: what can be done on it, and what it shows. JavaFX thread. */
final class ObjectivesViewModel
        extends RecordScreenModel<Stored<Objective>, Objective, ObjectiveFilter, ObjectiveFields> {
    private final ObjectiveFilterModel filter;
    private final FiguresModel figures;
    private final CareerModel careers;

    @Inject
    ObjectivesViewModel(
            ObjectiveKind kind,
            ObjectiveStore store,
            ObjectiveFilterModel filter,
            FiguresModel figures,
            CareerModel careers,
            RecordTools tools) {
        super(kind, store, new ObjectiveFields(), ObjectiveFields.BLANK, tools);
        this.filter = filter;
        this.figures = figures;
        this.careers = careers;
        setOnChange(figures::refresh);
        filter.filterProperty().addListener((property, old, wanted) -> show(wanted));
        editor().fields().careerPath.addListener((property, old, path) -> letGoOfOtherRole(path));
    }

    ObjectiveFilterModel filter() {
        return filter;
    }

    FiguresModel figures() {
        return figures;
    }

    CareerModel careers() {
        return careers;
    }

    @Override
    public void refresh() {
        careers.load();
        show(filter.now());
        figures.refresh();
    }

    @Override
    protected void showEverything() {
        filter.clear();
    }

    @Override
    public void dispose() {
        super.dispose();
        figures.cancel();
    }

    /** A role of another path cannot stay when a path is chosen. */
    private void letGoOfOtherRole(UUID path) {
        var fields = editor().fields();
        if (!path.equals(CareerModel.NONE) && careers.isElsewhere(fields.role.get(), path)) {
            fields.role.set(CareerModel.NONE);
        }
    }
}
