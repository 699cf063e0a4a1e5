package app.pathfinder.desktop.objectives;

import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.record.SearchBinding;
import app.pathfinder.desktop.record.Segments;
import atlantafx.base.controls.CustomTextField;
import jakarta.inject.Inject;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;

/** Search and filter above the list. */
public final class ObjectiveFilterController {
    private final ObjectiveFilterModel filter;
    private final UiTimers timers;

    @FXML
    private CustomTextField search;

    @FXML
    private ToggleButton all;

    @FXML
    private ToggleButton open;

    @FXML
    private ToggleButton overdue;

    @FXML
    private ToggleButton achieved;

    @FXML
    private ToggleButton dropped;

    @Inject
    ObjectiveFilterController(ObjectiveFilterModel filter, UiTimers timers) {
        this.filter = filter;
        this.timers = timers;
    }

    @FXML
    void initialize() {
        SearchBinding.bind(search, filter.textProperty(), timers);
        Segments.bind(
                filter.statusProperty(),
                Map.of(
                        all,
                        StatusFilter.ALL,
                        open,
                        StatusFilter.OPEN,
                        overdue,
                        StatusFilter.OVERDUE,
                        achieved,
                        StatusFilter.ACHIEVED,
                        dropped,
                        StatusFilter.DROPPED));
    }

    /** Puts the caret into the search. */
    void focus() {
        search.requestFocus();
        search.selectAll();
    }
}
