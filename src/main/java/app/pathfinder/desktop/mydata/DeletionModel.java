package app.pathfinder.desktop.mydata;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.DeletionReceipt;
import app.pathfinder.core.assistant.model.ModelStore;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.portability.ImportedKind;
import app.pathfinder.core.portability.RecordExportService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.TypedPassword;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes the person's account for good: what goes is said first, and the name and the password are asked. JavaFX thread. */
final class DeletionModel {
    private static final Logger LOG = LoggerFactory.getLogger(DeletionModel.class);

    private final AccountService accounts;
    private final RecordExportService records;
    private final ModelStore model;
    private final UserContext context;
    private final BackgroundWork work;
    private final ErrorPresenter errors;
    private final Messages messages;

    private final StringProperty typedName = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper impact = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** A field, because a binding that nobody holds is forgotten. */
    private final BooleanExpression cannotDelete;

    @Inject
    DeletionModel(
            AccountService accounts,
            RecordExportService records,
            ModelStore model,
            UserContext context,
            BackgroundWork work,
            ErrorPresenter errors,
            Messages messages) {
        this.accounts = accounts;
        this.records = records;
        this.model = model;
        this.context = context;
        this.work = work;
        this.errors = errors;
        this.messages = messages;
        this.cannotDelete = Bindings.createBooleanBinding(
                () -> busy.get() || !isNameRight() || password.get().isEmpty(), busy, typedName, password);
    }

    private boolean isNameRight() {
        return typedName.get().strip().equals(username());
    }

    /** What is to be typed. */
    String username() {
        return context.username().value();
    }

    StringProperty typedNameProperty() {
        return typedName;
    }

    StringProperty passwordProperty() {
        return password;
    }

    /** What would be gone; empty until it is counted. */
    ReadOnlyStringProperty impactProperty() {
        return impact.getReadOnlyProperty();
    }

    /** Why it was not deleted; empty if it was not tried. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    BooleanExpression cannotDelete() {
        return cannotDelete;
    }

    void refresh() {
        work.start(messages.text("mydata.delete.counting"), progress -> records.counts())
                .onSuccess(counts -> impact.set(words(counts)));
    }

    private String words(Map<ImportedKind, Long> counts) {
        var parts = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> messages.text(
                        "mydata.delete.count." + count.getKey().name().toLowerCase(Locale.ROOT), count.getValue()))
                .collect(Collectors.joining(", "));
        return parts.isEmpty()
                ? messages.text("mydata.delete.impact-none")
                : messages.text("mydata.delete.impact", parts);
    }

    /**
     * Deletes the account; without effect while the name or the password is missing.
     *
     * @param deleted is told the proof
     */
    void delete(Consumer<DeletionReceipt> deleted) {
        if (cannotDelete.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        var typed = password.get();
        work.start(messages.text("mydata.delete.deleting"), progress -> deleteAccount(typed))
                .onSuccess(receipt -> {
                    forget();
                    deleted.accept(receipt);
                })
                .onProblem(this::fail);
    }

    private DeletionReceipt deleteAccount(String typed) {
        var receipt = TypedPassword.use(typed, secret -> accounts.deleteAccount(context, secret));
        forgetKey();
        return receipt;
    }

    /** The account is gone, whether the key could be taken out of the keychain or not. */
    private void forgetKey() {
        try {
            model.deleteKey();
        } catch (Problem e) {
            LOG.warn("The key of a deleted account's language model is left behind [{}]", e.code(), e);
        }
    }

    private void fail(Problem failure) {
        busy.set(false);
        password.set("");
        if (failure.kind() == ProblemKind.SESSION_ENDED) {
            errors.present(failure);
        } else if (failure.kind() != ProblemKind.CANCELLED) {
            problem.set(words(failure));
        }
    }

    /** A wrong password says itself what to do. */
    private String words(Problem failure) {
        return failure.kind() == ProblemKind.INVALID_INPUT
                ? messages.sentence(failure)
                : messages.sentence(failure) + " " + messages.remedy(failure);
    }

    /** What was typed is not kept. */
    void forget() {
        busy.set(false);
        typedName.set("");
        password.set("");
        problem.set("");
    }
}
