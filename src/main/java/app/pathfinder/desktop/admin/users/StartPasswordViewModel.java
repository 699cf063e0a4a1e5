package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.AccountAdministration;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import jakarta.inject.Inject;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Gives somebody a new start password, and shows it once to who asked for it. JavaFX thread. */
public final class StartPasswordViewModel {
    /** How far it is. */
    enum Stage {
        CLOSED,
        /** It is explained, and nothing is changed yet. */
        ASKED,
        /** The account has the password that is shown. */
        GIVEN
    }

    private final AccountAdministration accounts;
    private final UserContext administrator;
    private final BackgroundWork work;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CLOSED);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper password = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable UserStatistics user;

    @Inject
    StartPasswordViewModel(
            AccountAdministration accounts, UserContext administrator, BackgroundWork work, Messages messages) {
        this.accounts = accounts;
        this.administrator = administrator;
        this.work = work;
        this.messages = messages;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The password while it is shown, otherwise empty. */
    ReadOnlyStringProperty passwordProperty() {
        return password.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void ask(UserStatistics whose) {
        close();
        user = whose;
        stage.set(Stage.ASKED);
    }

    void give() {
        var whose = user;
        if (whose == null || stage.get() != Stage.ASKED || busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        var name = Username.of(whose.username());
        var actor = administrator.userId();
        work.start(messages.text("admin-users.password.work"), progress -> accounts.giveStartPassword(name, actor))
                .onSuccess(given -> show(whose, given))
                .onProblem(this::refuse);
    }

    /** Who looks at another account by now sees nothing of it: they can give another one. */
    private void show(UserStatistics whose, String given) {
        busy.set(false);
        if (whose.equals(user)) {
            password.set(given);
            stage.set(Stage.GIVEN);
        }
    }

    private void refuse(Problem refusal) {
        busy.set(false);
        if (refusal.kind() != ProblemKind.CANCELLED) {
            problem.set(messages.sentence(refusal) + " " + messages.remedy(refusal));
        }
    }

    void close() {
        user = null;
        password.set("");
        problem.set("");
        stage.set(Stage.CLOSED);
    }
}
