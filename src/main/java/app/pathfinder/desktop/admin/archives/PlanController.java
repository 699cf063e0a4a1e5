package app.pathfinder.desktop.admin.archives;

import app.pathfinder.core.archive.ArchivePolicy;
import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.FiguresText;
import app.pathfinder.desktop.admin.TimeText;
import app.pathfinder.desktop.admin.archives.ArchivesViewModel.Side;
import app.pathfinder.desktop.admin.archives.PlanModel.Plan;
import app.pathfinder.desktop.common.Focus;
import app.pathfinder.desktop.common.Visibility;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** What an archiving would do, beside the list. */
public final class PlanController {
    private final ArchivesViewModel screen;
    private final ArchivingModel model;
    private final ArchivePolicy policy;
    private final TimeText times;
    private final FiguresText figuresText;
    private final Messages messages;

    @FXML
    private Node loading;

    @FXML
    private Label unread;

    @FXML
    private Label policyText;

    @FXML
    private Node known;

    @FXML
    private Label due;

    @FXML
    private Label age;

    @FXML
    private Button archiveDue;

    @FXML
    private Label marked;

    @FXML
    private Button mark;

    @FXML
    private WorkBar work;

    @FXML
    private Label planDone;

    @FXML
    private Label planProblem;

    @FXML
    private Button close;

    @Inject
    PlanController(
            ArchivesViewModel screen,
            ArchivePolicy policy,
            TimeText times,
            FiguresText figuresText,
            Messages messages) {
        this.screen = screen;
        this.model = screen.archiving();
        this.policy = policy;
        this.times = times;
        this.figuresText = figuresText;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        policyText.setText(messages.text(
                "admin-archives.plan.policy",
                policy.unused().toTotalMonths(),
                policy.grace().get(ChronoUnit.DAYS)));
        work.follow(model.action(), messages);
        Visibility.showText(planDone, model.doneProperty());
        Visibility.showText(planProblem, model.problemProperty());
        Visibility.showText(unread, model.plan().problemProperty());
        Visibility.showWhen(known, model.plan().planProperty().isNotNull().and(Bindings.isEmpty(model.outcomes())));
        Visibility.showWhen(
                loading,
                model.plan()
                        .planProperty()
                        .isNull()
                        .and(model.plan().problemProperty().isEmpty()));
        archiveDue.disableProperty().bind(model.cannotArchiveProperty());
        mark.disableProperty().bind(model.cannotMarkProperty());
        model.plan().planProperty().subscribe(this::show);
        screen.sideProperty().subscribe(side -> {
            if (side == Side.PLAN) {
                Focus.to(close);
            }
        });
    }

    private void show(@Nullable Plan plan) {
        if (plan == null) {
            return;
        }
        var totals = plan.totals();
        due.setText(messages.text(
                "admin-archives.plan.due",
                totals.due(),
                totals.tables(),
                totals.rows(),
                ByteSize.text(totals.bytes())));
        age.setText(age(plan));
        archiveDue.setText(messages.text("admin-archives.archive", plan.toBeArchived()));
        marked.setText(messages.text("admin-archives.plan.marked", totals.toBeMarked()));
        mark.setText(messages.text("admin-archives.mark", plan.toBeMarked()));
    }

    private String age(Plan plan) {
        var time = times.exact(plan.totals().at());
        var figures = figuresText.of(plan.figures());
        return figures.isEmpty()
                ? messages.text("admin-archives.plan.age", time)
                : messages.text("admin-archives.plan.age-and-figures", time, figures);
    }

    @FXML
    private void archive() {
        model.archiveDue();
    }

    @FXML
    private void mark() {
        model.markUnused();
    }

    @FXML
    private void close() {
        screen.closeSide();
    }
}
