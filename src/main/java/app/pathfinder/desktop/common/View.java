package app.pathfinder.desktop.common;

import javafx.scene.Parent;

/** What was loaded from an FXML file. */
public record View<C>(Parent root, C controller) {}
