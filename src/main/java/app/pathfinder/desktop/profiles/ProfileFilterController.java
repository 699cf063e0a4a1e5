package app.pathfinder.desktop.profiles;

import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.record.SearchBinding;
import atlantafx.base.controls.CustomTextField;
import jakarta.inject.Inject;
import javafx.fxml.FXML;

/** The search above the list. */
public final class ProfileFilterController {
    private final ProfileFilterModel filter;
    private final UiTimers timers;

    @FXML
    private CustomTextField search;

    @Inject
    ProfileFilterController(ProfileFilterModel filter, UiTimers timers) {
        this.filter = filter;
        this.timers = timers;
    }

    @FXML
    void initialize() {
        SearchBinding.bind(search, filter.textProperty(), timers);
    }

    /** Puts the caret into the search. */
    void focus() {
        search.requestFocus();
        search.selectAll();
    }
}
