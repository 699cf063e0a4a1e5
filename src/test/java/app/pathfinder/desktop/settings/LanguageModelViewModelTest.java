package app.pathfinder.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.assistant.model.LanguageModel;
import app.pathfinder.core.assistant.model.ModelServer;
import app.pathfinder.core.assistant.model.ModelSettings;
import app.pathfinder.core.assistant.model.ModelStore;
import app.pathfinder.core.secret.FileSecrets;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.Preferences;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.SameThreadBackgroundWork;
import app.pathfinder.desktop.settings.LanguageModelViewModel.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class LanguageModelViewModelTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private ModelServer server;
    private AppFolders folders;
    private ModelStore store;
    private LanguageModelViewModel model;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        server = new ModelServer();
        folders = AppFolders.below(home);
        folders.create();
        store = new ModelStore(
                new Preferences(folders), new FileSecrets(home.resolve("secrets")), DATABASE.administrator());
        model = newModel();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private LanguageModelViewModel newModel() {
        return new LanguageModelViewModel(
                store, new LanguageModel(), new SameThreadBackgroundWork(), Messages.english());
    }

    @Test
    void isOffUntilThePersonTurnsItOn() {
        assertThat(model.enabledProperty().get()).isFalse();
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(store.settings()).isEqualTo(ModelSettings.NONE);
    }

    @Test
    void keepsTheKeyAmongTheSecretsAndNotAmongTheSettings() throws IOException {
        model.enabledProperty().set(true);
        type(server.address(), "small-model", "sk-very-secret");
        assertThat(model.changedProperty().get()).isTrue();
        model.save();
        assertThat(model.messageProperty().get()).isEqualTo("Saved.");
        assertThat(model.keyProperty().get()).isEmpty();
        assertThat(model.hasKeyProperty().get()).isTrue();
        assertThat(model.changedProperty().get()).isFalse();
        try (var files = Files.walk(folders.config())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("sk-very-secret");
            }
        }
        var again = newModel();
        assertThat(again.addressProperty().get()).isEqualTo(server.address());
        assertThat(again.hasKeyProperty().get()).isTrue();
        again.forgetKey();
        assertThat(store.key(server.settings())).isEmpty();
    }

    @Test
    void testsWhatIsTypedAndSendsNothingOfThePerson() {
        type(server.address(), "small-model", "sk-typed");
        model.test();
        assertThat(model.messageProperty().get()).contains("127.0.0.1", "Hello there.");
        assertThat(model.toneProperty().get()).isEqualTo(Tone.GOOD);
        assertThat(server.keys()).containsExactly("Bearer sk-typed");
        assertThat(server.bodies().getFirst())
                .contains("Answer with the word yes")
                .doesNotContain("admin");
        assertThat(store.settings()).isEqualTo(ModelSettings.NONE);

        server.refuse(404);
        model.test();
        assertThat(model.messageProperty().get()).contains("does not know this model");
        assertThat(model.toneProperty().get()).isEqualTo(Tone.BAD);
    }

    @Test
    void aKeptKeyIsNotTriedAtAnotherAddress() throws IOException {
        type(server.address(), "small-model", "sk-first");
        model.save();
        try (var other = new ModelServer()) {
            model.addressProperty().set(other.address());
            model.test();
            assertThat(other.keys()).containsExactly("null");
        }
    }

    @Test
    void saysWhatIsMissing() {
        model.enabledProperty().set(true);
        type("no address", "small-model", "");
        assertThat(model.isNoAddress().get()).isTrue();
        assertThat(model.isIncomplete().get()).isTrue();
        model.save();
        assertThat(model.toneProperty().get()).isEqualTo(Tone.BAD);
        assertThat(store.settings()).isEqualTo(ModelSettings.NONE);
        type("http://models.example.org/v1", "m", "");
        assertThat(model.isUnencrypted().get()).isTrue();
        type("http://localhost:11434/v1", "m", "");
        assertThat(model.isUnencrypted().get()).isFalse();
        assertThat(model.isIncomplete().get()).isFalse();
    }

    private void type(String address, String name, String key) {
        model.addressProperty().set(address);
        model.nameProperty().set(name);
        model.keyProperty().set(key);
    }
}
