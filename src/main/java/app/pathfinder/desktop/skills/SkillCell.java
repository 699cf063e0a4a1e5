package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One skill in the list: what, where it shows, how well, and yes or no to what is suggested. */
final class SkillCell extends ListCell<OwnSkill> {
    private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");

    private final SkillWords words;
    private final Messages messages;
    private final IntConsumer shown;

    private final FontIcon icon = new FontIcon();
    private final StackPane tile = new StackPane(icon);
    private final Label name = new Label();
    private final Label summary = new Label();
    private final Label waiting = new Label();
    private final LevelDots level;
    private final AnswerButtons answers;
    private final HBox content;

    /** @param shown is told the place of each skill that comes into view */
    SkillCell(SkillWords words, Messages messages, BiConsumer<OwnSkill, SkillStatus> answer, IntConsumer shown) {
        this.words = words;
        this.messages = messages;
        this.shown = shown;
        level = new LevelDots(messages);
        answers = new AnswerButtons(
                        messages,
                        () -> answer.accept(getItem(), SkillStatus.CONFIRMED),
                        () -> answer.accept(getItem(), SkillStatus.REJECTED))
                .besideKeys();
        content = new HBox(tile, texts(), waiting, level, answers);
        content.getStyleClass().add("record-cell-content");
        getStyleClass().addAll("record-cell", "skill-cell");
        tile.getStyleClass().add("skill-tile");
        waiting.getStyleClass().add("badge");
        waiting.setMinWidth(USE_PREF_SIZE);
        // The cell takes the width of the list instead of asking for that of its longest text.
        setPrefWidth(0);
    }

    private VBox texts() {
        name.getStyleClass().add("record-title");
        summary.getStyleClass().add("hint");
        var texts = new VBox(name, summary);
        texts.getStyleClass().add("record-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        return texts;
    }

    @Override
    protected void updateItem(OwnSkill skill, boolean empty) {
        super.updateItem(skill, empty);
        setText(null);
        if (empty || skill == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            shown.accept(getIndex());
            show(skill);
            setGraphic(content);
        }
    }

    private void show(OwnSkill skill) {
        var rating = skill.level();
        name.setText(words.name(skill));
        summary.setText(words.summary(skill));
        icon.setIconCode(icon(skill));
        tile.pseudoClassStateChanged(SUGGESTED, !skill.isConfirmed());
        level.show(rating == null ? SkillFields.UNRATED : rating);
        Visibility.show(level, skill.isConfirmed());
        waiting.setText(messages.text("skills.suggested", skill.suggested()));
        Visibility.show(waiting, skill.isSuggested() && !skill.isConfirmed());
        answers.show(words.name(skill), skill.isSuggested(), skill.isSuggested());
        setAccessibleText(String.join(
                ", ",
                name.getText(),
                summary.getText(),
                skill.isConfirmed() ? level.getAccessibleText() : messages.text("skills.unanswered")));
    }

    private static Feather icon(OwnSkill skill) {
        if (skill.isConfirmed()) {
            return Feather.CHECK;
        }
        return skill.isSuggested() ? Feather.HELP_CIRCLE : Feather.X;
    }
}
