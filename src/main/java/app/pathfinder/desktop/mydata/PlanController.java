package app.pathfinder.desktop.mydata;

import app.pathfinder.core.portability.ImportItem;
import app.pathfinder.core.portability.ImportItem.Effect;
import app.pathfinder.core.portability.ImportNote;
import app.pathfinder.core.portability.ImportPlan;
import app.pathfinder.core.portability.ImportReceipt;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.mydata.ImportModel.Stage;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What a file would add and change, to be ticked and accepted, and what it did. */
public final class PlanController {
    private final ImportModel model;
    private final ChangeWords words;
    private final Messages messages;

    @FXML
    private Label file;

    @FXML
    private Label format;

    @FXML
    private Label summary;

    @FXML
    private ListView<ImportItem> items;

    @FXML
    private Node choices;

    @FXML
    private Label notesTitle;

    @FXML
    private ListView<ImportNote> notes;

    @FXML
    private Label problem;

    @FXML
    private Node decision;

    @FXML
    private Button accept;

    @FXML
    private Node outcome;

    @FXML
    private Label done;

    @Inject
    PlanController(ImportModel model, ChangeWords words, Messages messages) {
        this.model = model;
        this.words = words;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        items.setCellFactory(list -> new PlanItemCell(model, words, messages));
        items.addEventFilter(KeyEvent.KEY_PRESSED, this::tickByKey);
        notes.setCellFactory(list -> new NoteCell());
        file.textProperty().bind(model.fileNameProperty());
        Visibility.showText(problem, model.problemProperty());
        Visibility.showWhen(decision, model.stageProperty().isEqualTo(Stage.PLANNED));
        Visibility.showWhen(outcome, model.stageProperty().isEqualTo(Stage.DONE));
        items.disableProperty().bind(model.stageProperty().isNotEqualTo(Stage.PLANNED));
        accept.disableProperty().bind(model.tickedProperty().isEqualTo(0));
        model.tickedProperty()
                .subscribe(count -> accept.setText(messages.text("mydata.import.accept", count.intValue())));
        model.planProperty().subscribe(this::show);
        model.receiptProperty().subscribe(this::showDone);
    }

    /** The keyboard is in the list, never in one of its lines. */
    private void tickByKey(KeyEvent event) {
        var item = items.getFocusModel().getFocusedItem();
        if (event.getCode() == KeyCode.SPACE && item != null) {
            model.tick(item, !model.isTicked(item));
            items.refresh();
            event.consume();
        }
    }

    private void show(@Nullable ImportPlan plan) {
        if (plan == null) {
            items.getItems().clear();
            notes.getItems().clear();
            return;
        }
        var found = plan.items();
        var additions =
                found.stream().filter(item -> item.effect() == Effect.ADDITION).count();
        format.setText(messages.text(plan.format().nameKey()));
        summary.setText(messages.text("mydata.import.summary", additions, found.size() - additions, plan.identical()));
        items.getItems().setAll(found);
        Visibility.show(items, !found.isEmpty());
        Visibility.show(choices, !found.isEmpty());
        notes.getItems().setAll(plan.notes());
        Visibility.show(notes, !plan.notes().isEmpty());
        Visibility.show(notesTitle, !plan.notes().isEmpty());
        notesTitle.setText(messages.text("mydata.import.notes", plan.notes().size() + plan.furtherNotes()));
    }

    private void showDone(@Nullable ImportReceipt receipt) {
        if (receipt != null) {
            done.setText(messages.text(
                    receipt.passedOver() == 0 ? "mydata.import.done" : "mydata.import.done-but",
                    receipt.additions(),
                    receipt.changes(),
                    receipt.passedOver()));
        }
    }

    @FXML
    private void all() {
        model.tickAll(true);
        items.refresh();
    }

    @FXML
    private void none() {
        model.tickAll(false);
        items.refresh();
    }

    @FXML
    private void accept() {
        model.accept();
    }

    @FXML
    private void undo() {
        model.undo();
    }

    @FXML
    private void startAnew() {
        model.startAnew();
    }
}
