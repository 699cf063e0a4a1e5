package app.pathfinder.desktop.skills;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.record.Choices;
import app.pathfinder.desktop.record.SearchBinding;
import app.pathfinder.desktop.record.Segments;
import atlantafx.base.controls.CustomTextField;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;

/** Search and filter above the list. */
public final class SkillFilterController {
    private final SkillsViewModel model;
    private final UiTimers timers;
    private final Messages messages;

    @FXML
    private CustomTextField search;

    @FXML
    private ComboBox<String> category;

    @FXML
    private ToggleButton all;

    @FXML
    private ToggleButton confirmed;

    @FXML
    private ToggleButton suggested;

    @FXML
    private ToggleButton rejected;

    @Inject
    SkillFilterController(SkillsViewModel model, UiTimers timers, Messages messages) {
        this.model = model;
        this.timers = timers;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        var filter = model.filter();
        SearchBinding.bind(search, filter.textProperty(), timers);
        Segments.bind(
                filter.statusProperty(),
                Map.of(
                        all,
                        StatusFilter.ALL,
                        confirmed,
                        StatusFilter.CONFIRMED,
                        suggested,
                        StatusFilter.SUGGESTED,
                        rejected,
                        StatusFilter.REJECTED));
        var choices = Choices.bind(category, filter.categoryProperty(), this::name);
        choices.offer(offered());
        model.categories().addListener((InvalidationListener) change -> choices.offer(offered()));
    }

    private List<String> offered() {
        return Stream.concat(Stream.of(SkillFilterModel.EVERY_CATEGORY), model.categories().stream())
                .toList();
    }

    private String name(String each) {
        return each.equals(SkillFilterModel.EVERY_CATEGORY) ? messages.text("skills.every-category") : each;
    }

    /** Puts the caret into the search. */
    void focus() {
        search.requestFocus();
        search.selectAll();
    }
}
