package app.pathfinder.desktop.palette;

import app.pathfinder.core.overview.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A line of the palette. Immutable.
 *
 * @param key by which it is remembered
 * @param icon name of its icon; unused for a record
 * @param records what kind of record it is; null for a command
 * @param detail what there is to say besides the title; empty for nothing
 * @param keys the keys that do the same; empty for none
 * @param obstacle why it cannot be done now; empty while it can
 * @param action does it
 */
record PaletteItem(
        String key,
        String icon,
        @Nullable RecordType records,
        String title,
        String detail,
        String keys,
        String obstacle,
        Runnable action) {

    boolean canRun() {
        return obstacle.isEmpty();
    }

    boolean isCommand() {
        return records == null;
    }
}
