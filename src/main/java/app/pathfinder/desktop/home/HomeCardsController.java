package app.pathfinder.desktop.home;

import app.pathfinder.core.overview.Overview;
import app.pathfinder.core.overview.RecordType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Appearance;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is recent, what is unfinished, and the objectives, each in a card. */
public final class HomeCardsController {
    /** Below this width in em the cards stand below each other. */
    private static final double NARROW = 56;

    private final HomeViewModel model;
    private final HomeLines lines;
    private final RecordNavigator navigator;
    private final Appearance appearance;
    private final Messages messages;

    /** What it depends on does not keep it. */
    private ObservableValue<Boolean> narrow = new SimpleBooleanProperty();

    @FXML
    private GridPane grid;

    @FXML
    private VBox recentCard;

    @FXML
    private VBox unfinishedCard;

    @FXML
    private VBox objectivesCard;

    @FXML
    private VBox recent;

    @FXML
    private VBox unfinished;

    @FXML
    private Label unfinishedCount;

    @FXML
    private Label unfinishedRest;

    @FXML
    private Node nothingUnfinished;

    @FXML
    private VBox objectives;

    @FXML
    private Label objectivesCount;

    @FXML
    private Node noObjectives;

    @FXML
    private Node allObjectives;

    @Inject
    HomeCardsController(
            HomeViewModel model, HomeLines lines, RecordNavigator navigator, Appearance appearance, Messages messages) {
        this.model = model;
        this.lines = lines;
        this.navigator = navigator;
        this.appearance = appearance;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        narrow = appearance.isNarrowerThan(NARROW, grid.widthProperty());
        narrow.subscribe(this::arrange);
        List.of(unfinishedCount, unfinishedRest, objectivesCount)
                .forEach(each -> Visibility.showWhen(each, each.textProperty().isNotEmpty()));
        model.overviewProperty().subscribe(this::show);
    }

    @FXML
    void showObjectives() {
        navigator.goTo(RecordType.OBJECTIVE);
    }

    @FXML
    void createObjective() {
        navigator.create(RecordType.OBJECTIVE);
    }

    private void arrange(boolean isNarrow) {
        var cards = List.of(recentCard, unfinishedCard, objectivesCard);
        for (var place = 0; place < cards.size(); place++) {
            GridPane.setConstraints(cards.get(place), isNarrow ? 0 : place, isNarrow ? place : 0);
            GridPane.setColumnSpan(cards.get(place), isNarrow ? cards.size() : 1);
        }
    }

    private void show(@Nullable Overview overview) {
        if (overview == null) {
            return;
        }
        recent.getChildren()
                .setAll(overview.recent().stream().map(lines::recent).toList());
        showUnfinished(overview);
        showObjectives(overview);
    }

    private void showUnfinished(Overview overview) {
        var total = overview.unfinished().total();
        var shown = overview.unfinished().varied(HomeViewModel.LINES);
        unfinished.getChildren().setAll(shown.stream().map(lines::unfinished).toList());
        unfinishedCount.setText(total == 0 ? "" : messages.text("home.number", total));
        unfinishedRest.setText(total > shown.size() ? messages.text("home.more", total - shown.size()) : "");
        Visibility.show(nothingUnfinished, total == 0);
    }

    private void showObjectives(Overview overview) {
        var total = overview.openObjectives();
        objectives
                .getChildren()
                .setAll(overview.objectives().stream().map(lines::objective).toList());
        objectivesCount.setText(total == 0 ? "" : messages.text("home.number", total));
        Visibility.show(noObjectives, total == 0);
        Visibility.show(allObjectives, total > 0);
    }
}
