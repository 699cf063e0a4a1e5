package app.pathfinder.desktop.skills;

import app.pathfinder.core.overview.RecordType;
import app.pathfinder.core.skill.SkillMention;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RecordLink;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.EvidenceSpan;
import app.pathfinder.desktop.record.EvidenceText;
import app.pathfinder.desktop.record.Excerpt;
import java.util.Objects;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** An experience that shows a skill, with the words that do, and what the person says of it. */
final class MentionCard extends VBox {
    private final SkillMention mention;
    private final SkillWords words;
    private final Messages messages;

    MentionCard(
            SkillMention mention,
            SkillMentionsModel model,
            RecordNavigator navigator,
            SkillWords words,
            Messages messages) {
        this.mention = mention;
        this.words = words;
        this.messages = messages;
        getStyleClass().add("mention");
        getChildren().setAll(head(model, navigator), text());
    }

    private HBox head(SkillMentionsModel model, RecordNavigator navigator) {
        var status = new Label(messages.text(status().nameKey()));
        status.getStyleClass().add("hint");
        status.setMinWidth(USE_PREF_SIZE);
        Visibility.show(status, status() != SkillStatus.CONFIRMED);
        var period = new Label(words.period(mention.start(), mention.end()));
        period.getStyleClass().add("hint");
        period.setMinWidth(USE_PREF_SIZE);
        var texts = new VBox(title(navigator), new HBox(period, status));
        texts.getChildren().getLast().getStyleClass().add("mention-line");
        HBox.setHgrow(texts, Priority.ALWAYS);
        var head = new HBox(texts, answers(model));
        head.getStyleClass().add("row");
        return head;
    }

    /** Leads to the experience, where its text can be read as a whole and changed. */
    private Hyperlink title(RecordNavigator navigator) {
        var title = new Hyperlink(experience());
        title.getStyleClass().addAll("record-title", "mention-title");
        title.setWrapText(true);
        title.setAccessibleText(messages.text("skills.mention.open", experience()));
        title.setOnAction(pressed -> open(navigator));
        return title;
    }

    private void open(RecordNavigator navigator) {
        var experience = mention.mapping().content().experienceId();
        if (experience != null) {
            navigator.open(new RecordLink(RecordType.EXPERIENCE, experience));
        }
    }

    private AnswerButtons answers(SkillMentionsModel model) {
        var answers = new AnswerButtons(messages, () -> model.confirm(mention), () -> model.reject(mention));
        answers.show(experience(), status() != SkillStatus.CONFIRMED, status() != SkillStatus.REJECTED);
        return answers;
    }

    private TextFlow text() {
        var excerpt = Excerpt.of(
                mention.description(), EvidenceSpan.of(mention.mapping().content()));
        var flow = new TextFlow();
        flow.getStyleClass().add("mention-text");
        EvidenceText.show(flow, excerpt.text(), excerpt.words());
        flow.setAccessibleText(excerpt.text());
        return flow;
    }

    private String experience() {
        return Objects.requireNonNullElse(mention.title(), "");
    }

    private SkillStatus status() {
        return mention.mapping().content().status();
    }

    /** Gives the keyboard to the first answer that can be given. */
    @Override
    public void requestFocus() {
        lookupAll(".answer-button").stream()
                .filter(node -> node.isVisible())
                .findFirst()
                .ifPresent(node -> node.requestFocus());
    }
}
