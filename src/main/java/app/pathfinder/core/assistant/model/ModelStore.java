package app.pathfinder.core.assistant.model;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.setting.Preferences;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person has set up on this computer. The key is with the program's secrets, never among the settings, and
 * belongs to the address that it was given for: another address does not get it.
 *
 * <p>Thread-safe. Methods that read or write the key or save may block.
 */
public final class ModelStore {
    private final Preferences preferences;
    private final SecretStore secrets;
    private final String area;
    private final String secretName;

    @Inject
    public ModelStore(Preferences preferences, SecretStore secrets, UserContext context) {
        this.preferences = preferences;
        this.secrets = secrets;
        this.area = "language-model." + context.userId() + ".";
        this.secretName = "language-model-" + context.userId();
    }

    /** What is set up. */
    public ModelSettings settings() {
        return new ModelSettings(
                preferences.get(area + "enabled", "false").equals("true"),
                preferences.get(area + "address", ""),
                preferences.get(area + "model", ""));
    }

    /**
     * Keeps what is set up.
     *
     * @param key the new key; null to keep the one of before, if the address is the same
     * @throws Problem MODEL_ADDRESS_INVALID if it is to be used and is not complete
     */
    public void save(ModelSettings settings, @Nullable String key) {
        if (settings.enabled() && !settings.isComplete()) {
            throw new Problem(ProblemKind.MODEL_ADDRESS_INVALID, settings.host());
        }
        if (!settings.address().equals(settings().address())) {
            secrets.delete(secretName);
            preferences.put(area + "agreed", "");
        }
        if (key != null && !key.isBlank()) {
            secrets.write(secretName, key.strip());
        }
        preferences.put(area + "enabled", Boolean.toString(settings.enabled()));
        preferences.put(area + "address", settings.address());
        preferences.put(area + "model", settings.model());
        preferences.save();
    }

    /** Forgets the key. */
    public void deleteKey() {
        secrets.delete(secretName);
    }

    /** The key for the address of these settings, if there is one; no other address gets it. */
    public Optional<String> key(ModelSettings settings) {
        var kept = settings().address();
        return kept.isEmpty() || !kept.equals(settings.address()) ? Optional.empty() : secrets.read(secretName);
    }

    /** Whether the person has seen and agreed to what is sent to this address. */
    public boolean hasAgreed(ModelSettings settings) {
        return preferences.get(area + "agreed", "").equals(settings.address())
                && !settings.address().isEmpty();
    }

    /** Remembers that the person has agreed. */
    public void agree(ModelSettings settings) {
        preferences.put(area + "agreed", settings.address());
        preferences.save();
    }
}
