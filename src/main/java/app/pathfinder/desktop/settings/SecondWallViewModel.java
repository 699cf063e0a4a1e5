package app.pathfinder.desktop.settings;

import app.pathfinder.core.database.DatabaseEngine;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Says so where the database does not keep users apart by itself. JavaFX thread. */
final class SecondWallViewModel {
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");

    @Inject
    SecondWallViewModel(DatabaseEngine engine, BackgroundWork background, ErrorPresenter errors, Messages messages) {
        this(() -> engine.report().hasSecondWall(), background, errors, messages);
    }

    SecondWallViewModel(
            BooleanSupplier hasSecondWall, BackgroundWork background, ErrorPresenter errors, Messages messages) {
        background
                .start(messages.text("settings.database.asking"), progress -> hasSecondWall.getAsBoolean())
                .onSuccess(there -> warning.set(there ? "" : messages.text("settings.database.no-second-wall")))
                .onProblem(errors::present);
    }

    /** Empty where there is nothing to warn of. */
    ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }
}
