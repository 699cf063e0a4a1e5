package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementChange;
import app.pathfinder.core.achievement.AchievementSentence;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The number before and the one that was reached, as two bars; not there unless there are both. */
final class ChangeChart extends GridPane {
    private final AchievementSentence sentences;
    private final Messages messages;
    private final Label before = amount();
    private final Label after = amount();
    private final ChangeBar beforeBar = new ChangeBar("before");
    private final ChangeBar afterBar = new ChangeBar("unjudged");

    ChangeChart(AchievementSentence sentences, Messages messages) {
        this.sentences = sentences;
        this.messages = messages;
        getStyleClass().add("change-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        var bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(new ColumnConstraints(), bars, new ColumnConstraints());
        addRow(0, name("achievements.field.baseline"), beforeBar, before);
        addRow(1, name("achievements.field.value"), afterBar, after);
    }

    void show(Achievement achievement) {
        var change = AchievementChange.of(achievement);
        Visibility.show(this, change.isPresent());
        change.ifPresent(found -> show(found, achievement));
    }

    private void show(AchievementChange change, Achievement achievement) {
        before.setText(sentences.amount(change.before(), achievement.unit()));
        after.setText(sentences.amount(change.after(), achievement.unit()));
        var first = change.before().doubleValue();
        var second = change.after().doubleValue();
        var low = Math.min(0, Math.min(first, second));
        var high = Math.max(0, Math.max(first, second));
        beforeBar.show(first, low, high);
        afterBar.show(second, low, high);
        afterBar.setStyleClassOfBar(change.verdict().name().toLowerCase(Locale.ROOT));
        setAccessibleText(messages.text("achievements.change.accessible", before.getText(), after.getText()));
    }

    private Label name(String key) {
        var name = new Label(messages.text(key));
        name.getStyleClass().add("hint");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    private static Label amount() {
        var amount = new Label();
        amount.getStyleClass().add("change-amount");
        amount.setMinWidth(USE_PREF_SIZE);
        return amount;
    }
}
