package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.bulk.ImportService;
import app.pathfinder.core.provisioning.bulk.UserFile;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes many accounts from a file: chosen and checked first, with nothing begun before the person agrees. JavaFX
 * thread.
 */
public final class ImportViewModel {
    /** How far it is. */
    enum Stage {
        /** No file, or one that cannot be understood. */
        CHOOSING,
        CHECKING,
        /** It is known what the file asks for. */
        CHECKED,
        /** Accounts are being made, or were. */
        MAKING
    }

    private static final String EXTENSION = "csv";

    private final ImportService imports;
    private final ImportRunViewModel run;
    private final UserContext administrator;
    private final BackgroundWork work;
    private final Dialogs dialogs;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSING);
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UserFile> users = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> passwordFile = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty goodRowsOnly = new SimpleBooleanProperty();
    private final StringBinding reason = Bindings.createStringBinding(this::reason, users, passwordFile, goodRowsOnly);
    private @Nullable RunningWork<UserFile> checking;

    @Inject
    ImportViewModel(
            ImportService imports,
            ImportRunViewModel run,
            UserContext administrator,
            BackgroundWork work,
            Dialogs dialogs,
            Messages messages) {
        this.imports = imports;
        this.run = run;
        this.administrator = administrator;
        this.work = work;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    ImportRunViewModel run() {
        return run;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The file that was chosen. */
    ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** What the file asks for, once it is checked. */
    ReadOnlyObjectProperty<@Nullable UserFile> usersProperty() {
        return users.getReadOnlyProperty();
    }

    /** Where the start passwords go, once that is chosen. */
    ReadOnlyObjectProperty<@Nullable Path> passwordFileProperty() {
        return passwordFile.getReadOnlyProperty();
    }

    /** Whether rows with a flaw are left out. */
    BooleanProperty goodRowsOnlyProperty() {
        return goodRowsOnly;
    }

    /** What is wrong with a file that was chosen; empty if nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why it cannot be started yet; empty when it can. */
    StringBinding reasonProperty() {
        return reason;
    }

    private String reason() {
        var found = users.get();
        if (found == null || found.rows().isEmpty()) {
            return messages.text("admin-users.import.reason.no-rows");
        }
        if (!found.flaws().isEmpty() && !goodRowsOnly.get()) {
            return messages.text("admin-users.import.reason.flaws");
        }
        return passwordFile.get() == null ? messages.text("admin-users.import.reason.no-password-file") : "";
    }

    void chooseFile() {
        dialogs.chooseFile(EXTENSION).ifPresent(this::check);
    }

    /** Reads and checks a file; changes nothing. Another file takes the place of one that is being checked. */
    void check(Path chosen) {
        if (stage.get() == Stage.MAKING) {
            return;
        }
        stopChecking();
        forget();
        file.set(chosen);
        stage.set(Stage.CHECKING);
        checking = work.start(messages.text("admin-users.import.checking"), progress -> imports.check(chosen))
                .onSuccess(this::show)
                .onProblem(this::refuse);
    }

    private void show(UserFile found) {
        checking = null;
        users.set(found);
        stage.set(Stage.CHECKED);
    }

    private void refuse(Problem refusal) {
        if (refusal.kind() == ProblemKind.CANCELLED) {
            return;
        }
        checking = null;
        stage.set(Stage.CHOOSING);
        problem.set(words(refusal));
    }

    /** What is wrong with a file says by itself what to do. */
    private String words(Problem refusal) {
        var sentence = messages.sentence(refusal);
        return refusal.kind() == ProblemKind.INVALID_INPUT ? sentence : sentence + " " + messages.remedy(refusal);
    }

    /** Asks where the start passwords go; a file that is there already is refused in place. */
    void choosePasswordFile() {
        dialogs.chooseSaveFile(messages.text("admin-users.import.password-file.name"), EXTENSION)
                .ifPresent(this::checkPasswordFile);
    }

    private void checkPasswordFile(Path chosen) {
        problem.set("");
        passwordFile.set(null);
        work.start(messages.text("admin-users.import.checking"), progress -> {
                    imports.requireNew(chosen);
                    return chosen;
                })
                .onSuccess(passwordFile::set)
                .onProblem(refusal -> problem.set(words(refusal)));
    }

    /** Makes the accounts; without effect while there is a reason why not. */
    void start() {
        var found = users.get();
        var passwords = passwordFile.get();
        if (stage.get() != Stage.CHECKED
                || found == null
                || passwords == null
                || !reason.get().isEmpty()) {
            return;
        }
        problem.set("");
        stage.set(Stage.MAKING);
        var rows = found.rows();
        run.start(
                (progress, stored) -> imports.run(rows, passwords, administrator.userId(), progress, stored),
                this::backToFile);
    }

    /** What went wrong before anything was made, such as a folder that cannot be written to. */
    private void backToFile(Problem refusal) {
        stage.set(Stage.CHECKED);
        passwordFile.set(null);
        problem.set(refusal.kind() == ProblemKind.CANCELLED ? "" : words(refusal));
    }

    /** Makes room for another file, unless accounts are being made. */
    void clear() {
        if (run.isRunning()) {
            return;
        }
        stopChecking();
        forget();
        run.clear();
        stage.set(Stage.CHOOSING);
    }

    private void stopChecking() {
        if (checking != null) {
            checking.cancel();
            checking = null;
        }
    }

    private void forget() {
        file.set(null);
        users.set(null);
        passwordFile.set(null);
        goodRowsOnly.set(false);
        problem.set("");
    }
}
