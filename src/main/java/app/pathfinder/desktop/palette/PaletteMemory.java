package app.pathfinder.desktop.palette;

import app.pathfinder.core.setting.Preferences;
import app.pathfinder.desktop.common.PreferencesSaver;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the person used last. Commands are remembered beyond the session, by their names in the program; records are
 * not, because what they are called is nobody else's business. JavaFX thread.
 */
final class PaletteMemory {
    /** So many things are remembered. */
    static final int MOST = 12;

    private static final String PREFERENCE = "palette.recent";

    private final PreferencesSaver saver;
    private final List<String> keys;
    private final List<PaletteItem> records = new ArrayList<>();

    @Inject
    PaletteMemory(Preferences preferences, PreferencesSaver saver) {
        this.saver = saver;
        this.keys =
                new ArrayList<>(Arrays.stream(preferences.get(PREFERENCE, "").split(","))
                        .filter(key -> key.matches("[a-z0-9.-]{1,60}"))
                        .limit(MOST)
                        .toList());
    }

    /** The item was used just now. */
    void used(PaletteItem item) {
        keys.remove(item.key());
        keys.addFirst(item.key());
        if (!item.isCommand()) {
            records.removeIf(each -> each.key().equals(item.key()));
            records.add(item);
        }
        while (keys.size() > MOST) {
            var forgotten = keys.removeLast();
            records.removeIf(each -> each.key().equals(forgotten));
        }
        saver.put(
                PREFERENCE,
                String.join(",", keys.stream().filter(this::isCommand).toList()));
    }

    /** When it was used, counted from the last thing used; the largest number for never. */
    int age(PaletteItem item) {
        var place = keys.indexOf(item.key());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** The records that were used in this session. */
    List<PaletteItem> records() {
        return List.copyOf(records);
    }

    private boolean isCommand(String key) {
        return records.stream().noneMatch(each -> each.key().equals(key));
    }
}
