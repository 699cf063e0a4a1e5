package app.pathfinder.desktop.experiences;

import app.pathfinder.core.skill.ListedSkill;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import com.google.common.collect.Iterables;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The skills of the selected experience, below its text. */
public final class ExperienceSkillsController {
    private final ExperienceSkillsModel model;
    private final Messages messages;

    @FXML
    private FlowPane chips;

    @FXML
    private Node nothing;

    @FXML
    private Button look;

    @Inject
    ExperienceSkillsController(ExperienceSkillsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        model.items().addListener((ListChangeListener<ListedSkill>) change -> show());
        var hasItems = Bindings.isNotEmpty(model.items());
        Visibility.showWhen(chips, hasItems);
        Visibility.showWhen(nothing, model.loadedProperty().and(hasItems.not()));
        look.disableProperty()
                .bind(model.lookingProperty().or(model.loadedProperty().not()));
        show();
    }

    @FXML
    void look() {
        model.look();
    }

    private void show() {
        var answered = Iterables.indexOf(chips.getChildren(), Node::isFocusWithin);
        var shown = model.items().stream()
                .map(skill -> new SkillChip(skill, model, messages))
                .toList();
        chips.getChildren().setAll(shown);
        if (answered >= 0) {
            goOn(shown, answered);
        }
    }

    /** Who answers by keyboard goes on with the next suggestion; never with an answer given, which a key would change. */
    private void goOn(List<SkillChip> shown, int answered) {
        var behind = shown.stream().skip(answered);
        Stream.concat(behind, shown.stream())
                .filter(SkillChip::isSuggested)
                .findFirst()
                .ifPresentOrElse(SkillChip::focus, look::requestFocus);
    }
}
