package app.pathfinder.desktop.shell;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Initials;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.shell.Destination.Section;
import jakarta.inject.Inject;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame around the screens of who is logged in: the navigation and the place for the screen. */
public final class ShellController implements Screen {
    private final ShellViewModel model;
    private final ScreenDeck deck;
    private final ShellActions actions;
    private final Messages messages;
    private final ToggleGroup items = new ToggleGroup();

    @FXML
    private VBox navigation;

    @FXML
    private VBox foot;

    @FXML
    private StackPane place;

    @FXML
    private Label initials;

    @FXML
    private Label personName;

    @FXML
    private Label username;

    @Inject
    ShellController(ShellViewModel model, ScreenDeck deck, ShellActions actions, Messages messages) {
        this.model = model;
        this.deck = deck;
        this.actions = actions;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        List.of(Section.RECORD, Section.ADMINISTRATION).forEach(this::addSection);
        model.destinations(Section.FOOT).forEach(each -> foot.getChildren().addFirst(item(each)));
        initials.setText(Initials.of(model.personName()));
        personName.setText(model.personName());
        username.setText(model.username());
        model.currentProperty().subscribe(this::show);
    }

    private void addSection(Section section) {
        var destinations = model.destinations(section);
        if (!destinations.isEmpty()) {
            var title = new Label(messages.text(section.titleKey()));
            title.getStyleClass().add("navigation-section");
            navigation.getChildren().add(title);
            destinations.forEach(each -> navigation.getChildren().add(item(each)));
        }
    }

    private NavigationItem item(Destination destination) {
        var item = new NavigationItem(destination, messages.text(destination.titleKey()));
        item.setToggleGroup(items);
        item.setOnAction(event -> model.goTo(destination));
        return item;
    }

    private void show(Destination destination) {
        items.getToggles().stream()
                .filter(item -> ((NavigationItem) item).destination() == destination)
                .forEach(items::selectToggle);
        deck.show(destination, place);
    }

    @FXML
    void lock() {
        actions.lock();
    }

    @FXML
    void logOut() {
        actions.logOut();
    }

    @FXML
    void showShortcuts() {
        actions.showShortcuts();
    }

    @Override
    public boolean hasUnsavedChanges() {
        return deck.hasUnsavedChanges();
    }

    @Override
    public void disposed() {
        deck.dispose();
    }
}
