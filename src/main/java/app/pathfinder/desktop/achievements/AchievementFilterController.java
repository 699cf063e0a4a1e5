package app.pathfinder.desktop.achievements;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.record.Choices;
import app.pathfinder.desktop.record.SearchBinding;
import app.pathfinder.desktop.record.Segments;
import atlantafx.base.controls.CustomTextField;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;

/** Search and filters above the list. */
public final class AchievementFilterController {
    private final AchievementsViewModel model;
    private final Messages messages;
    private final UiTimers timers;

    @FXML
    private CustomTextField search;

    @FXML
    private ComboBox<UUID> only;

    @FXML
    private ToggleButton all;

    @FXML
    private ToggleButton withNumber;

    @FXML
    private ToggleButton withoutNumber;

    @Inject
    AchievementFilterController(AchievementsViewModel model, Messages messages, UiTimers timers) {
        this.model = model;
        this.messages = messages;
        this.timers = timers;
    }

    @FXML
    void initialize() {
        var filter = model.filter();
        SearchBinding.bind(search, filter.textProperty(), timers);
        Segments.bind(
                filter.numberProperty(),
                Map.of(all, NumberFilter.ALL, withNumber, NumberFilter.WITH, withoutNumber, NumberFilter.WITHOUT));
        var choices = Choices.bind(only, filter.experienceProperty(), this::name);
        var experiences = model.experiences();
        experiences.revisionProperty().subscribe(() -> choices.offer(experiences.choices()));
    }

    private String name(UUID id) {
        return id.equals(ExperienceChoices.NONE)
                ? messages.text("achievements.filter.every-experience")
                : model.experiences().name(id);
    }

    /** Puts the caret into the search. */
    void focus() {
        search.requestFocus();
        search.selectAll();
    }
}
