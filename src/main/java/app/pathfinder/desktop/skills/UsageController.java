package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.CategoryUsage;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.skills.UsageModel.Usage;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The charts of how skills are used. */
public final class UsageController {
    private final UsageModel model;
    private final SkillWords words;
    private final Messages messages;
    private final YearColumns columns;
    private final BooleanProperty isEmpty = new SimpleBooleanProperty();

    @FXML
    private Node charts;

    @FXML
    private Node loading;

    @FXML
    private Node nothing;

    @FXML
    private Node failed;

    @FXML
    private Node yearsCard;

    @FXML
    private StackPane years;

    @FXML
    private FlowPane legend;

    @FXML
    private VBox categories;

    @Inject
    UsageController(SkillsViewModel screen, SkillWords words, Messages messages) {
        this.model = screen.usage();
        this.words = words;
        this.messages = messages;
        this.columns = new YearColumns(words, messages);
    }

    @FXML
    void initialize() {
        years.getChildren().setAll(columns);
        var known = model.usageProperty().isNotNull();
        Visibility.showWhen(failed, model.failedProperty());
        Visibility.showWhen(loading, known.or(model.failedProperty()).not());
        Visibility.showWhen(
                nothing, known.and(isEmpty).and(model.failedProperty().not()));
        Visibility.showWhen(
                charts, known.and(isEmpty.not()).and(model.failedProperty().not()));
        model.usageProperty().subscribe(this::show);
    }

    @FXML
    void retry() {
        model.refresh();
    }

    private void show(@Nullable Usage usage) {
        if (usage == null) {
            return;
        }
        isEmpty.set(usage.categories().isEmpty());
        showCategories(usage.categories());
        var chart = YearChart.of(usage.years());
        Visibility.show(yearsCard, !chart.columns().isEmpty());
        columns.show(chart);
        legend.getChildren()
                .setAll(IntStream.range(0, chart.series().size() + (chart.hasOthers() ? 1 : 0))
                        .mapToObj(place -> legendEntry(chart, place))
                        .toList());
    }

    private void showCategories(List<CategoryUsage> found) {
        var most = found.stream().mapToLong(CategoryUsage::skillCount).max().orElse(1);
        categories
                .getChildren()
                .setAll(found.stream()
                        .sorted((a, b) -> Long.compare(b.skillCount(), a.skillCount()))
                        .map(each -> new CategoryBar(
                                words.category(each.category()),
                                (double) each.skillCount() / most,
                                messages.text("skills.usage.category", each.skillCount(), each.shownCount())))
                        .toList());
    }

    private HBox legendEntry(YearChart chart, int place) {
        var colour = new Region();
        colour.getStyleClass().addAll("series-colour", YearColumns.seriesStyle(chart, place));
        var entry = new HBox(colour, new Label(columns.name(chart, place)));
        entry.getStyleClass().add("legend-entry");
        return entry;
    }
}
