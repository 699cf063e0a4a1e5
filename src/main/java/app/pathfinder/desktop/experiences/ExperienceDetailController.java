package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Visibility;
import app.pathfinder.desktop.record.EvidenceSpan;
import app.pathfinder.desktop.record.EvidenceText;
import app.pathfinder.desktop.record.RecordTimes;
import app.pathfinder.desktop.timeline.PeriodText;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** The selected experience, to be read. */
public final class ExperienceDetailController {
    private final ExperiencesViewModel model;
    private final Messages messages;
    private final PeriodText periods;
    private final TypeBadge badge;

    @FXML
    private HBox badges;

    @FXML
    private Label title;

    @FXML
    private Label where;

    @FXML
    private Label when;

    @FXML
    private Label kind;

    @FXML
    private ScrollPane scroll;

    @FXML
    private TextFlow description;

    @FXML
    private Node link;

    @FXML
    private TextField url;

    @FXML
    private Label changed;

    @Inject
    ExperienceDetailController(ExperiencesViewModel model, Messages messages, PeriodText periods) {
        this.model = model;
        this.messages = messages;
        this.periods = periods;
        this.badge = new TypeBadge(messages);
    }

    @FXML
    void initialize() {
        badges.getChildren().addFirst(badge);
        Visibility.showWhen(where, where.textProperty().isNotEmpty());
        Visibility.showWhen(kind, kind.textProperty().isNotEmpty());
        Visibility.showWhen(link, url.textProperty().isNotEmpty());
        model.selectedProperty().subscribe(this::show);
        model.skills().evidenceProperty().subscribe(this::mark);
    }

    @FXML
    void edit() {
        model.edit();
    }

    @FXML
    void duplicate() {
        model.duplicate();
    }

    @FXML
    void delete() {
        model.delete();
    }

    private void show(@Nullable Experience experience) {
        if (experience == null) {
            return;
        }
        badge.show(experience.type());
        title.setText(experience.title());
        where.setText(ExperienceCell.place(experience));
        when.setText(periods.of(experience.startDate(), experience.endDate()));
        kind.setText(experience.employmentKind());
        mark(model.skills().evidenceProperty().get());
        url.setText(experience.url());
        changed.setText(RecordTimes.changed(messages, experience.createdAt(), experience.updatedAt()));
        scroll.setVvalue(0);
    }

    /** Sets these words of the description off from the others. */
    private void mark(EvidenceSpan span) {
        var experience = model.selectedProperty().get();
        if (experience != null) {
            var text = experience.description() == null ? "" : experience.description();
            EvidenceText.show(description, text, span);
        }
    }
}
