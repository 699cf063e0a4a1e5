package app.pathfinder.desktop.settings;

import app.pathfinder.core.assistant.model.LanguageModel;
import app.pathfinder.core.assistant.model.ModelSettings;
import app.pathfinder.core.assistant.model.ModelStore;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.RunningWork;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Setting up a language model: where it is, what it is called, its key, and whether it answers. JavaFX thread. */
final class LanguageModelViewModel {
    private static final int MOST_SHOWN = 80;

    private final ModelStore store;
    private final LanguageModel model;
    private final BackgroundWork background;
    private final Messages messages;

    private final BooleanProperty enabled = new SimpleBooleanProperty();
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ModelSettings> saved = new ReadOnlyObjectWrapper<>(ModelSettings.NONE);
    private final ReadOnlyBooleanWrapper hasKey = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.GOOD);
    private final BooleanBinding changed;
    private @Nullable RunningWork<?> running;

    /** Whether a message is good news. */
    enum Tone {
        GOOD,
        BAD
    }

    @Inject
    LanguageModelViewModel(ModelStore store, LanguageModel model, BackgroundWork background, Messages messages) {
        this.store = store;
        this.model = model;
        this.background = background;
        this.messages = messages;
        this.changed = Bindings.createBooleanBinding(
                () -> !typed().equals(saved.get()) || !key.get().isBlank(), enabled, address, name, key, saved);
        show(store.settings());
        run("settings.model.reading", () -> store.key(store.settings()).isPresent(), hasKey::set);
    }

    private void show(ModelSettings settings) {
        saved.set(settings);
        enabled.set(settings.enabled());
        address.set(settings.address());
        name.set(settings.model());
    }

    BooleanProperty enabledProperty() {
        return enabled;
    }

    StringProperty addressProperty() {
        return address;
    }

    StringProperty nameProperty() {
        return name;
    }

    /** A new key, as it is typed; what is kept is never shown. */
    StringProperty keyProperty() {
        return key;
    }

    /** Whether a key is kept for the address that is set up. */
    ReadOnlyBooleanProperty hasKeyProperty() {
        return hasKey.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What came of the last thing that was done; empty before. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tone> toneProperty() {
        return tone.getReadOnlyProperty();
    }

    /** Whether something has been typed that is not saved. */
    BooleanBinding changedProperty() {
        return changed;
    }

    /** Whether what is typed is not enough to ask anybody. */
    BooleanBinding isIncomplete() {
        return Bindings.createBooleanBinding(() -> !typed().isComplete(), address, name);
    }

    /** Whether something is typed for an address that is none. */
    BooleanBinding isNoAddress() {
        return Bindings.createBooleanBinding(() -> !typed().address().isEmpty() && !typed().hasValidAddress(), address);
    }

    /** Whether others could read on the way what is sent to this address. */
    BooleanBinding isUnencrypted() {
        return Bindings.createBooleanBinding(() -> typed().isReadableOnTheWay(), address);
    }

    private ModelSettings typed() {
        return new ModelSettings(enabled.get(), address.get(), name.get());
    }

    void save() {
        var wanted = typed();
        var newKey = key.get();
        run(
                "settings.model.saving",
                () -> {
                    store.save(wanted, newKey);
                    return store.key(wanted).isPresent();
                },
                isKept -> {
                    show(wanted);
                    key.set("");
                    hasKey.set(isKept);
                    tell(Tone.GOOD, messages.text("settings.model.saved"));
                });
    }

    void forgetKey() {
        run(
                "settings.model.forgetting",
                () -> {
                    store.deleteKey();
                    return false;
                },
                isKept -> {
                    hasKey.set(isKept);
                    tell(Tone.GOOD, messages.text("settings.model.key.forgotten"));
                });
    }

    /** Asks the model that is typed, saved or not, a question of the program's own. */
    void test() {
        var wanted = typed();
        var newKey = key.get().strip();
        run(
                "settings.model.testing",
                () -> {
                    var used = newKey.isEmpty() ? store.key(wanted).orElse("") : newKey;
                    var question = LanguageModel.probe(messages.text("assistant.model.probe"));
                    return model.ask(wanted, used, question, soFar -> {});
                },
                answer -> tell(Tone.GOOD, messages.text("settings.model.answers", wanted.host(), shortly(answer))));
    }

    private static String shortly(String answer) {
        var line = answer.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= MOST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }

    /** Lets go of what is under way. */
    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private <T> void run(String titleKey, Work<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        message.set("");
        var started = background.<T>start(messages.text(titleKey), progress -> work.run());
        running = started;
        started.onSuccess(result -> {
                    busy.set(false);
                    done.accept(result);
                })
                .onProblem(this::fail);
    }

    private void fail(Problem problem) {
        busy.set(false);
        if (problem.kind() != ProblemKind.CANCELLED) {
            tell(Tone.BAD, messages.sentence(problem) + " " + messages.remedy(problem));
        }
    }

    private void tell(Tone now, String text) {
        tone.set(now);
        message.set(text);
    }

    void dispose() {
        cancel();
        key.set("");
    }

    /** What is done away from the JavaFX thread. */
    @FunctionalInterface
    private interface Work<T> {
        T run();
    }
}
