package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.archive.ArchiveOutcome;
import app.pathfinder.core.archive.ArchivePlan.DueUser;
import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.AccountLook;
import app.pathfinder.desktop.admin.CellLook;
import app.pathfinder.desktop.admin.CellLook.Shown;
import app.pathfinder.desktop.admin.CountText;
import app.pathfinder.desktop.admin.TimeText;
import app.pathfinder.desktop.admin.TwoLines;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** Whose tables are due, and after an archiving what became of each of them. */
public final class PlanUsersController {
    private static final int ROWS_AHEAD = 20;

    private final ArchivingModel model;
    private final PlanModel plan;
    private final ArchiveText text;
    private final TimeText times;
    private final Messages messages;

    @FXML
    private TableView<DueUser> due;

    @FXML
    private TableColumn<DueUser, DueUser> user;

    @FXML
    private TableColumn<DueUser, DueUser> tables;

    @FXML
    private TableColumn<DueUser, DueUser> rows;

    @FXML
    private TableColumn<DueUser, DueUser> space;

    @FXML
    private Node outcomePart;

    @FXML
    private TableView<ArchiveOutcome> outcomes;

    @FXML
    private TableColumn<ArchiveOutcome, ArchiveOutcome> archived;

    @FXML
    private TableColumn<ArchiveOutcome, ArchiveOutcome> state;

    @FXML
    private Label reason;

    @Inject
    PlanUsersController(ArchivingModel model, ArchiveText text, TimeText times, Messages messages) {
        this.model = model;
        this.plan = model.plan();
        this.text = text;
        this.times = times;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        var ended = Bindings.isNotEmpty(model.outcomes());
        Visibility.showWhen(outcomePart, ended);
        Visibility.showWhen(due, Bindings.isNotEmpty(plan.due()).and(ended.not()));
        showDue();
        showOutcomes();
    }

    private void showDue() {
        CellLook.node(
                user,
                TwoLines::new,
                (cell, each) -> cell.show(
                        each.username(), messages.text("admin-archives.due.since", times.date(each.inactiveSince()))));
        CellLook.text(tables, each -> Shown.plain(CountText.of(each.tables())));
        CellLook.text(rows, each -> Shown.plain(CountText.of(each.rows())));
        CellLook.text(space, each -> Shown.plain(ByteSize.text(each.bytes())));
        due.setItems(plan.due());
        due.setRowFactory(view -> new DueRow());
    }

    private void showOutcomes() {
        CellLook.node(archived, TwoLines::new, (cell, each) -> cell.show(each.username(), text.reason(each)));
        CellLook.node(state, AccountLook::badge, this::showState);
        outcomes.setItems(model.outcomes());
        outcomes.getSelectionModel()
                .selectedItemProperty()
                .subscribe(each -> reason.setText(each == null ? "" : text.reason(each)));
        Visibility.showWhen(reason, reason.textProperty().isNotEmpty());
        model.outcomes().addListener((ListChangeListener<ArchiveOutcome>)
                change -> outcomes.getSelectionModel().selectFirst());
    }

    private void showState(Label badge, ArchiveOutcome outcome) {
        if (outcome.isArchived()) {
            AccountLook.show(badge, messages.text("admin-archives.outcome.archived"), "success");
        } else {
            AccountLook.show(badge, messages.text("admin-archives.outcome.left"), "danger");
        }
    }

    @FXML
    private void forget() {
        model.forgetOutcomes();
    }

    /** Asks for more when a row near the end comes into view. */
    private final class DueRow extends TableRow<DueUser> {
        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            if (index >= 0 && index >= plan.due().size() - ROWS_AHEAD) {
                plan.loadMore();
            }
        }
    }
}
