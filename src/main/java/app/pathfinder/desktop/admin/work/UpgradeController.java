package app.pathfinder.desktop.admin.work;

import app.pathfinder.core.provisioning.upgrade.UpgradeService.Plan;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.work.WorkViewModel.Side;
import app.pathfinder.desktop.common.Focus;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The plan of an upgrade, beside the list. */
public final class UpgradeController {
    private final WorkViewModel screen;
    private final UpgradeViewModel model;
    private final Messages messages;

    @FXML
    private Node loading;

    @FXML
    private Label plan;

    @FXML
    private Label problem;

    @FXML
    private Node limit;

    @FXML
    private TextField percent;

    @FXML
    private Label fault;

    @FXML
    private Button start;

    @Inject
    UpgradeController(WorkViewModel screen, Messages messages) {
        this.screen = screen;
        this.model = screen.upgrade();
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        percent.textProperty().bindBidirectional(model.percentProperty());
        Visibility.showText(fault, model.faultProperty());
        Visibility.markFault(percent, model.faultProperty());
        Visibility.showText(problem, model.problemProperty());
        Visibility.showWhen(
                loading,
                model.planProperty().isNull().and(model.problemProperty().isEmpty()));
        start.disableProperty().bind(model.cannotStartProperty());
        model.planProperty().subscribe(this::show);
        screen.sideProperty().subscribe(side -> {
            if (side == Side.UPGRADE) {
                Focus.to(percent);
            }
        });
    }

    private void show(@Nullable Plan known) {
        Visibility.show(plan, known != null);
        Visibility.show(limit, known != null && known.sets() > 0);
        if (known != null) {
            plan.setText(messages.text("admin-work.upgrade.plan", known.sets(), known.newestVersion()));
            start.setText(messages.text("admin-work.upgrade.start", known.sets()));
        }
    }

    @FXML
    private void start() {
        screen.startUpgrade();
    }

    @FXML
    private void close() {
        screen.closeSide();
    }
}
