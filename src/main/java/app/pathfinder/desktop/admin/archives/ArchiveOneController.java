package app.pathfinder.desktop.admin.archives;

import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The archiving of one account by its name. */
public final class ArchiveOneController {
    private final ArchivingModel model;

    @FXML
    private Node root;

    @FXML
    private TextField name;

    @FXML
    private Label fault;

    @FXML
    private Button archive;

    @Inject
    ArchiveOneController(ArchivingModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Visibility.showWhen(root, Bindings.isEmpty(model.outcomes()));
        name.textProperty().bindBidirectional(model.nameProperty());
        Visibility.showText(fault, model.nameFaultProperty());
        Visibility.markFault(name, model.nameFaultProperty());
        archive.disableProperty().bind(model.cannotArchiveOneProperty());
    }

    @FXML
    private void archive() {
        model.archiveOne();
    }
}
