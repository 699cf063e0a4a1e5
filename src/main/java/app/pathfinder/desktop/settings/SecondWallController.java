package app.pathfinder.desktop.settings;

import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** A line about the database, where it lacks something that people should know of. */
public final class SecondWallController {
    private final SecondWallViewModel model;

    @FXML
    private Label secondWall;

    @Inject
    SecondWallController(SecondWallViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        Visibility.showText(secondWall, model.warningProperty());
    }
}
