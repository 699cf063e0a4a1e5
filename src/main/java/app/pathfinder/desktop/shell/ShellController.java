package app.pathfinder.desktop.shell;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Appearance;
import app.pathfinder.desktop.common.Initials;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.shell.Destination.Section;
import jakarta.inject.Inject;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame around the screens of who is logged in: the navigation and the place for the screen. */
public final class ShellController implements Screen {
    /** Below this width in em the navigation shows icons only. */
    private static final double NARROW = 76;

    private static final PseudoClass NARROW_LOOK = PseudoClass.getPseudoClass("narrow");

    private final ShellViewModel model;
    private final ScreenDeck deck;
    private final ShellActions actions;
    private final Appearance appearance;
    private final Navigation lines;

    private boolean entered;
    private BooleanExpression narrow = new SimpleBooleanProperty();

    @FXML
    private BorderPane root;

    @FXML
    private Label productName;

    @FXML
    private VBox personNames;

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
    ShellController(
            ShellViewModel model, ScreenDeck deck, ShellActions actions, Messages messages, Appearance appearance) {
        this.model = model;
        this.deck = deck;
        this.actions = actions;
        this.lines = new Navigation(model, messages);
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        narrow = appearance.isNarrowerThan(NARROW, root.widthProperty());
        lines.addSection(Section.START, navigation, narrow.not());
        lines.addSection(Section.RECORD, navigation, narrow.not());
        lines.addSection(Section.ADMINISTRATION, navigation, narrow.not());
        lines.addFoot(foot);
        initials.setText(Initials.of(model.personName()));
        personName.setText(model.personName());
        username.setText(model.username());
        narrow.subscribe(now -> root.pseudoClassStateChanged(NARROW_LOOK, now));
        List.of(productName, personNames, initials).forEach(each -> Visibility.showWhen(each, narrow.not()));
    }

    @Override
    public void shown() {
        if (entered) {
            deck.resume();
        } else {
            entered = true;
            model.currentProperty().subscribe(this::show);
        }
    }

    @Override
    public void hidden() {
        deck.pause();
    }

    private void show(Destination destination) {
        lines.choose(destination);
        deck.show(destination, place);
    }

    @FXML
    void findAnything() {
        actions.showPalette();
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
