package app.pathfinder.desktop.home;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.Shortcuts;
import jakarta.inject.Inject;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The home screen: the greeting, and what stands below it. */
public final class HomeController implements Screen {
    private final HomeViewModel model;
    private final UserContext person;
    private final GreetingText greetings;
    private final Shortcuts shortcuts;

    @FXML
    private Region root;

    @FXML
    private Label greeting;

    @FXML
    private Label day;

    @FXML
    private Node loading;

    @FXML
    private Node cards;

    @FXML
    private Node newcomer;

    @FXML
    private Node failed;

    @Inject
    HomeController(HomeViewModel model, UserContext person, GreetingText greetings) {
        this.model = model;
        this.person = person;
        this.greetings = greetings;
        this.shortcuts = new Shortcuts().add("F5", model::refresh);
    }

    @FXML
    void initialize() {
        Visibility.showWhen(loading, is(HomeState.LOADING));
        Visibility.showWhen(cards, is(HomeState.FILLED));
        Visibility.showWhen(newcomer, is(HomeState.NEWCOMER));
        Visibility.showWhen(failed, is(HomeState.FAILED));
    }

    @Override
    public void shown() {
        greeting.setText(greetings.greeting(person.displayName()));
        day.setText(greetings.day());
        shortcuts.install(root.getScene());
        model.refresh();
    }

    @Override
    public void hidden() {
        shortcuts.remove();
    }

    @Override
    public void disposed() {
        shortcuts.remove();
        model.cancel();
    }

    @FXML
    void retry() {
        model.refresh();
    }

    private BooleanBinding is(HomeState state) {
        return model.stateProperty().isEqualTo(state);
    }
}
