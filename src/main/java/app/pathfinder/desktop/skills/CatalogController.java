package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.CatalogSkill;
import app.pathfinder.desktop.common.Debounce;
import app.pathfinder.desktop.common.UiThread;
import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.common.Visibility;
import atlantafx.base.controls.CustomTextField;
import jakarta.inject.Inject;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A skill of the catalogue to choose: a field to type in, and below it what begins like that. */
public final class CatalogController {
    private static final Duration PAUSE_IN_TYPING = Duration.ofMillis(200);

    private final SkillFields fields;
    private final CatalogSearchModel model;
    private final SkillWords words;
    private final UiThread ui;
    private final Debounce typing;
    private boolean showing;

    @FXML
    private CustomTextField text;

    @FXML
    private ListView<CatalogSkill> found;

    @FXML
    private Label nothing;

    @Inject
    CatalogController(
            SkillsViewModel screen, CatalogSearchModel model, SkillWords words, UiThread ui, UiTimers timers) {
        this.fields = screen.editor().fields();
        this.model = model;
        this.words = words;
        this.ui = ui;
        this.typing = new Debounce(timers, PAUSE_IN_TYPING);
    }

    @FXML
    void initialize() {
        found.setItems(model.found());
        found.setCellFactory(list -> new CatalogCell(words, this::cellShown));
        found.setOnMouseClicked(event -> choose());
        found.setOnKeyPressed(this::keyInList);
        text.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInText);
        text.textProperty().addListener((property, before, now) -> typed(now));
        Visibility.showWhen(found, Bindings.isNotEmpty(model.found()));
        Visibility.showWhen(nothing, model.nothingProperty());
        fields.skillName.subscribe(this::show);
        fields.skill.addListener((property, before, now) -> show(fields.skillName.get()));
    }

    void focus() {
        text.requestFocus();
    }

    /** What is typed is no skill until one is chosen. */
    private void typed(String now) {
        if (showing) {
            return;
        }
        fields.choose(null, "");
        if (now.isBlank()) {
            typing.cancel();
            model.clear();
        } else {
            typing.run(() -> model.search(now));
        }
    }

    /** Shows what was chosen here or elsewhere; not over what is being typed. */
    private void show(String name) {
        if (!name.isEmpty() || !text.isFocused()) {
            showing = true;
            text.setText(name);
            text.positionCaret(name.length());
            showing = false;
            typing.cancel();
            model.clear();
        }
    }

    private void cellShown(int place) {
        if (place >= model.found().size() - 1) {
            ui.execute(model::loadMore);
        }
    }

    private void keyInText(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !model.found().isEmpty()) {
            event.consume();
            found.requestFocus();
            found.getSelectionModel().selectFirst();
        } else if (event.getCode() == KeyCode.ENTER && !model.found().isEmpty()) {
            event.consume();
            chooseBest();
        }
    }

    /** Who is quicker than the answer must not get that of an earlier question. */
    private void chooseBest() {
        if (model.answers(text.getText())) {
            model.best().ifPresent(this::choose);
        } else {
            typing.cancel();
            model.search(text.getText());
        }
    }

    private void keyInList(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            choose();
        } else if (event.getCode() == KeyCode.UP && found.getSelectionModel().getSelectedIndex() <= 0) {
            event.consume();
            text.requestFocus();
        }
    }

    private void choose() {
        var skill = found.getSelectionModel().getSelectedItem();
        if (skill != null) {
            choose(skill);
        }
    }

    private void choose(CatalogSkill skill) {
        fields.choose(skill.id(), skill.name());
        text.requestFocus();
    }
}
