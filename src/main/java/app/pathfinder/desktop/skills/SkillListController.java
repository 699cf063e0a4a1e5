package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.record.RecordListView;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

/** The list, by name. */
public final class SkillListController {
    private final SkillsViewModel model;
    private final SkillKind kind;
    private final SkillWords words;
    private final Messages messages;
    private final UiThread ui;

    @FXML
    private ListView<OwnSkill> list;

    @FXML
    private MenuItem confirm;

    @FXML
    private MenuItem reject;

    @FXML
    private MenuItem edit;

    @FXML
    private MenuItem delete;

    @Inject
    SkillListController(SkillsViewModel model, SkillKind kind, SkillWords words, Messages messages, UiThread ui) {
        this.model = model;
        this.kind = kind;
        this.words = words;
        this.messages = messages;
        this.ui = ui;
    }

    @FXML
    void initialize() {
        var view = RecordListView.bind(list, kind, model, ui);
        list.setCellFactory(each -> new SkillCell(words, messages, model::answer, view::cellShown));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        var nothing = model.selectedProperty().isNull();
        edit.disableProperty().bind(nothing);
        delete.disableProperty().bind(nothing);
        confirm.disableProperty().bind(isSuggested().not());
        reject.disableProperty().bind(isSuggested().not());
    }

    private BooleanBinding isSuggested() {
        return Bindings.createBooleanBinding(
                () -> {
                    var item = model.selectedProperty().get();
                    return item != null && item.isSuggested();
                },
                model.selectedProperty());
    }

    void focus() {
        list.requestFocus();
    }

    private void keyPressed(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && SkillKeys.act(event.getCode(), model)) {
            event.consume();
        }
    }

    @FXML
    void confirm() {
        model.answer(SkillStatus.CONFIRMED);
    }

    @FXML
    void reject() {
        model.answer(SkillStatus.REJECTED);
    }

    @FXML
    void edit() {
        model.edit();
    }

    @FXML
    void delete() {
        model.delete();
    }
}
