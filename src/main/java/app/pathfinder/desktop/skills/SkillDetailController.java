package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.skill.SkillMention;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.common.Visibility;
import com.google.common.collect.Iterables;
import jakarta.inject.Inject;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The selected skill: how well, and where it shows. */
public final class SkillDetailController {
    private final SkillsViewModel model;
    private final SkillWords words;
    private final RecordNavigator navigator;
    private final Messages messages;
    private final LevelInput level;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label status;

    @FXML
    private Button confirm;

    @FXML
    private Button reject;

    @FXML
    private Label name;

    @FXML
    private Label category;

    @FXML
    private VBox levelBox;

    @FXML
    private HBox levelPlace;

    @FXML
    private Label practice;

    @FXML
    private Label mentionsTitle;

    @FXML
    private Label noMentions;

    @FXML
    private VBox mentions;

    private @Nullable OwnSkill shown;

    @Inject
    SkillDetailController(SkillsViewModel model, SkillWords words, RecordNavigator navigator, Messages messages) {
        this.model = model;
        this.words = words;
        this.navigator = navigator;
        this.messages = messages;
        this.level = new LevelInput(messages, model::rate);
    }

    @FXML
    void initialize() {
        levelPlace.getChildren().setAll(level);
        Visibility.showWhen(practice, practice.textProperty().isNotEmpty());
        Visibility.showWhen(noMentions, model.mentions().noneProperty());
        model.selectedProperty().subscribe(this::show);
        model.mentions().items().addListener((ListChangeListener<SkillMention>) change -> showMentions());
        showMentions();
    }

    private void show(@Nullable OwnSkill skill) {
        if (skill == null) {
            return;
        }
        name.setText(words.name(skill));
        category.setText(words.category(skill.category()));
        status.setText(messages.text(statusOf(skill).nameKey()));
        Visibility.show(levelBox, skill.isConfirmed());
        level.show(Objects.requireNonNullElse(skill.level(), SkillFields.UNRATED));
        practice.setText(words.practice(skill));
        Visibility.show(confirm, skill.isSuggested());
        Visibility.show(reject, skill.isSuggested());
        if (shown == null || !shown.skillId().equals(skill.skillId())) {
            scroll.setVvalue(0);
        }
        shown = skill;
    }

    private static SkillStatus statusOf(OwnSkill skill) {
        if (skill.isConfirmed()) {
            return SkillStatus.CONFIRMED;
        }
        return skill.isSuggested() ? SkillStatus.SUGGESTED : SkillStatus.REJECTED;
    }

    private void showMentions() {
        var answered = Iterables.indexOf(mentions.getChildren(), Node::isFocusWithin);
        var cards = model.mentions().items().stream()
                .map(mention -> new MentionCard(mention, model.mentions(), navigator, words, messages))
                .toList();
        mentions.getChildren().setAll(cards);
        mentionsTitle.setText(messages.text("skills.mentions.title", cards.size()));
        if (answered >= 0 && answered < cards.size()) {
            // Who answers by keyboard goes on where they were.
            cards.get(answered).requestFocus();
        }
    }

    @FXML
    void confirm() {
        model.answer(SkillStatus.CONFIRMED);
    }

    @FXML
    void reject() {
        model.answer(SkillStatus.REJECTED);
    }

    @FXML
    void edit() {
        model.edit();
    }

    @FXML
    void delete() {
        model.delete();
    }
}
