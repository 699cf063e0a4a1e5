package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.MetricDirection;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One achievement in the list: what, how much, and where; or that a number is missing. */
final class AchievementCell extends ListCell<Stored<Achievement>> {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final AchievementWords words;
    private final Messages messages;
    private final IntConsumer shown;

    private final FontIcon icon = new FontIcon();
    private final StackPane tile = new StackPane(icon);
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label where = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final HBox content;

    /** @param shown is told the place of each record that comes into view */
    AchievementCell(AchievementWords words, Messages messages, IntConsumer shown) {
        this.words = words;
        this.messages = messages;
        this.shown = shown;
        var texts = new VBox(title, sentence, where);
        texts.getStyleClass().add("record-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        content = new HBox(tile, texts);
        content.getStyleClass().add("record-cell-content");
        getStyleClass().add("record-cell");
        tile.getStyleClass().add("achievement-tile");
        title.getStyleClass().add("record-title");
        sentence.getStyleClass().add("achievement-sentence");
        where.getStyleClass().add("hint");
        Visibility.showWhen(where, where.textProperty().isNotEmpty());
        // The cell takes the width of the list instead of asking for that of its longest text.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Stored<Achievement> item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        } else {
            show(item.content());
            setGraphic(content);
            shown.accept(getIndex());
        }
    }

    private void show(Achievement achievement) {
        var isMissing = achievement.value() == null;
        pseudoClassStateChanged(MISSING, isMissing);
        icon.setIconCode(icon(achievement));
        title.setText(achievement.name());
        sentence.setText(isMissing ? messages.text("achievements.no-number") : words.numbers(achievement));
        where.setText(words.whenAndWhere(achievement));
        var texts = List.of(title.getText(), sentence.getText(), where.getText());
        tooltip.setText(joined("\n", texts));
        setTooltip(tooltip);
        setAccessibleText(joined(", ", texts));
    }

    private static Ikon icon(Achievement achievement) {
        if (achievement.value() == null) {
            return Feather.HASH;
        }
        if (achievement.direction() == null) {
            return Feather.AWARD;
        }
        return achievement.direction() == MetricDirection.HIGHER ? Feather.TRENDING_UP : Feather.TRENDING_DOWN;
    }

    private static String joined(String separator, List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(separator));
    }
}
