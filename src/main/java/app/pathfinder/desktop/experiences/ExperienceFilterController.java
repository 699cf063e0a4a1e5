package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.record.SearchBinding;
import app.pathfinder.desktop.record.Segments;
import app.pathfinder.desktop.timeline.TypeStyle;
import atlantafx.base.controls.CustomTextField;
import jakarta.inject.Inject;
import java.util.Map;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** Search and filters above the list. */
public final class ExperienceFilterController {
    private final ExperienceFilterModel filter;
    private final Messages messages;
    private final UiTimers timers;

    @FXML
    private CustomTextField search;

    @FXML
    private MenuButton types;

    @FXML
    private ToggleButton all;

    @FXML
    private ToggleButton current;

    @FXML
    private ToggleButton past;

    @Inject
    ExperienceFilterController(ExperienceFilterModel filter, Messages messages, UiTimers timers) {
        this.filter = filter;
        this.messages = messages;
        this.timers = timers;
    }

    @FXML
    void initialize() {
        SearchBinding.bind(search, filter.textProperty(), timers);
        Segments.bind(
                filter.periodProperty(),
                Map.of(all, PeriodFilter.ALL, current, PeriodFilter.CURRENT, past, PeriodFilter.PAST));
        for (var type : ExperienceType.values()) {
            types.getItems().add(item(type));
        }
        filter.types().addListener((SetChangeListener<ExperienceType>) change -> showTypes());
        showTypes();
    }

    /** Puts the caret into the search. */
    void focus() {
        search.requestFocus();
        search.selectAll();
    }

    private CheckMenuItem item(ExperienceType type) {
        var item = new CheckMenuItem(messages.text(type.nameKey()), new FontIcon(TypeStyle.icon(type)));
        item.setSelected(filter.types().contains(type));
        item.selectedProperty().addListener((property, before, now) -> filter.setIncluded(type, now));
        filter.types().addListener((SetChangeListener<ExperienceType>)
                change -> item.setSelected(filter.types().contains(type)));
        return item;
    }

    private void showTypes() {
        var chosen = filter.types();
        types.setText(
                chosen.size() == 1
                        ? messages.text(chosen.iterator().next().nameKey())
                        : messages.text("experiences.filter.types", chosen.size()));
    }
}
