package app.pathfinder.desktop.settings;

import app.pathfinder.core.database.DatabaseEngine;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Says so where the database does not keep users apart by itself. JavaFX thread. */
final class SecondWallViewModel {
    private final ReadOnlyStringWrapper warning;

    @Inject
    SecondWallViewModel(DatabaseEngine engine, Messages messages) {
        // Known since the database was opened, which it is for whoever is logged in.
        this(engine.hasSecondWall(), messages);
    }

    SecondWallViewModel(boolean hasSecondWall, Messages messages) {
        warning = new ReadOnlyStringWrapper(hasSecondWall ? "" : messages.text("settings.database.no-second-wall"));
    }

    /** Empty where there is nothing to warn of. */
    ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }
}
