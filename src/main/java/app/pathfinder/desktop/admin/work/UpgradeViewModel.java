package app.pathfinder.desktop.admin.work;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.upgrade.UpgradeService;
import app.pathfinder.core.provisioning.upgrade.UpgradeService.Plan;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What an upgrade would do, and how many may fail before it stops. JavaFX thread. */
public final class UpgradeViewModel {
    private static final String USUAL_PERCENT = "1";

    private final UpgradeService upgrades;
    private final BackgroundWork work;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty percent = new SimpleStringProperty(USUAL_PERCENT);
    private final StringBinding fault = Bindings.createStringBinding(this::fault, percent);
    private final BooleanBinding cannotStart = Bindings.createBooleanBinding(this::cannotStart, plan, percent);
    private @Nullable RunningWork<Plan> reading;

    @Inject
    UpgradeViewModel(UpgradeService upgrades, BackgroundWork work, Messages messages) {
        this.upgrades = upgrades;
        this.work = work;
        this.messages = messages;
    }

    /** What it would do; null until that is known. */
    ReadOnlyObjectProperty<@Nullable Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Why the plan is not known; empty if nothing went wrong. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many in a hundred may fail, as it is typed. */
    StringProperty percentProperty() {
        return percent;
    }

    /** What is wrong with the number; empty if nothing is. */
    StringBinding faultProperty() {
        return fault;
    }

    BooleanBinding cannotStartProperty() {
        return cannotStart;
    }

    private String fault() {
        return share().isPresent() ? "" : messages.text("admin-work.upgrade.percent.fault");
    }

    private boolean cannotStart() {
        var known = plan.get();
        return known == null || known.sets() == 0 || share().isEmpty();
    }

    /** The share that may fail, 0 to 1; empty if what was typed is none. */
    OptionalDouble share() {
        try {
            var typed = Double.parseDouble(percent.get().strip());
            return typed >= 0 && typed <= 100 ? OptionalDouble.of(typed / 100) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            // not a number yet: the person is still typing
            return OptionalDouble.empty();
        }
    }

    /** Looks what an upgrade would do. */
    void open() {
        close();
        percent.set(USUAL_PERCENT);
        reading = work.start(messages.text("admin-work.work.plan"), progress -> upgrades.plan())
                .onSuccess(plan::set)
                .onProblem(this::fail);
    }

    private void fail(Problem failure) {
        if (failure.kind() != ProblemKind.CANCELLED) {
            problem.set(messages.sentence(failure));
        }
    }

    void close() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
        plan.set(null);
        problem.set("");
    }
}
