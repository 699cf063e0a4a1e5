package app.pathfinder.desktop.skills;

import app.pathfinder.core.career.CareerPath;
import app.pathfinder.core.career.RoleTemplate;
import app.pathfinder.core.career.SkillGap;
import app.pathfinder.core.career.SkillGap.Entry;
import app.pathfinder.core.career.SkillGap.Standing;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.Choices;
import jakarta.inject.Inject;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What the person lacks for a role. */
public final class GapController {
    private final SkillsViewModel screen;
    private final GapModel model;
    private final SkillWords words;
    private final Messages messages;

    @FXML
    private ComboBox<CareerPath> path;

    @FXML
    private ComboBox<RoleTemplate> role;

    @FXML
    private Label aim;

    @FXML
    private Label summary;

    @FXML
    private Node figures;

    @FXML
    private ProgressBar share;

    @FXML
    private Label percent;

    @FXML
    private Label counts;

    @FXML
    private ListView<Entry> entries;

    @FXML
    private Node nothingChosen;

    @FXML
    private Node failed;

    @Inject
    GapController(SkillsViewModel screen, SkillWords words, Messages messages) {
        this.screen = screen;
        this.model = screen.gap();
        this.words = words;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        bindChoices();
        entries.setCellFactory(list -> new GapCell(words, messages, this::act));
        entries.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        BooleanExpression isKnown = model.gapProperty().isNotNull();
        Visibility.showWhen(failed, model.failed());
        Visibility.showWhen(
                nothingChosen, model.roleProperty().isNull().and(model.failed().not()));
        Visibility.showWhen(
                entries, model.roleProperty().isNotNull().and(model.failed().not()));
        Visibility.showWhen(figures, isKnown.and(model.failed().not()));
        Visibility.showWhen(aim, aim.textProperty().isNotEmpty());
        Visibility.showWhen(summary, summary.textProperty().isNotEmpty());
        model.gapProperty().subscribe(this::show);
    }

    private void bindChoices() {
        var paths = Choices.bind(path, model.pathProperty(), CareerPath::name);
        var roles = Choices.bind(role, model.roleProperty(), RoleTemplate::title);
        model.careersProperty().subscribe(careers -> {
            paths.offer(careers.paths());
            roles.offer(careers.rolesOf(model.pathProperty().get()));
        });
        model.pathProperty()
                .subscribe(chosen -> roles.offer(model.careersProperty().get().rolesOf(chosen)));
        role.disableProperty().bind(model.pathProperty().isNull());
        model.roleProperty().subscribe(this::describe);
        model.careersProperty()
                .subscribe(careers -> describe(model.roleProperty().get()));
    }

    private void describe(@Nullable RoleTemplate chosen) {
        summary.setText(chosen == null || chosen.summary() == null ? "" : chosen.summary());
        aim.setText(model.aim()
                .map(of -> messages.text("skills.gap.aim", of.title()))
                .orElse(""));
    }

    private void show(@Nullable SkillGap gap) {
        entries.getItems().setAll(gap == null ? List.of() : gap.entries());
        if (gap != null) {
            share.setProgress(gap.percent() / 100.0);
            percent.setText(messages.text("skills.gap.percent", gap.percent()));
            share.setAccessibleText(percent.getText());
            counts.setText(messages.text(
                    "skills.gap.counts",
                    gap.count(Standing.MET),
                    gap.count(Standing.BELOW),
                    gap.count(Standing.UNRATED),
                    gap.count(Standing.MISSING) + gap.count(Standing.SUGGESTED)));
        }
    }

    private void keyPressed(KeyEvent event) {
        var entry = entries.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && entry != null) {
            event.consume();
            act(entry);
        }
    }

    private void act(Entry entry) {
        var asked = entry.required();
        if (!GapCell.isToAdd(entry)) {
            screen.showInList(asked.skillId());
        } else if (!asked.retired()) {
            screen.createOf(asked.skillId(), asked.name());
        }
    }

    @FXML
    void retry() {
        model.refresh();
    }
}
