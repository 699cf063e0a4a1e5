package app.pathfinder.desktop.common;

import app.pathfinder.core.setting.Preferences;
import jakarta.inject.Inject;
import java.time.Duration;

/** Remembers preferences and writes them to disk a moment later, away from the JavaFX thread. */
public final class PreferencesSaver {
    private static final Duration DELAY = Duration.ofMillis(400);

    private final Preferences preferences;
    private final Debounce saving;

    @Inject
    public PreferencesSaver(Preferences preferences, UiTimers timers) {
        this.preferences = preferences;
        this.saving = new Debounce(timers, DELAY);
    }

    public void put(String key, String value) {
        preferences.put(key, value);
        saving.run(() -> Thread.startVirtualThread(preferences::save));
    }
}
