package app.pathfinder.desktop.admin;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;

/** Brings lists that are looked at up to date. JavaFX thread. */
public final class ListUpdate {
    private ListUpdate() {}

    /**
     * Touches only the lines that differ, so that the reader keeps their place and their choice.
     *
     * @param key what tells one line from another, whatever becomes of it
     */
    public static <T> void replace(ObservableList<T> shown, List<T> wanted, Function<T, ?> key) {
        for (var i = 0; i < wanted.size(); i++) {
            var line = wanted.get(i);
            if (i == shown.size() || !key.apply(shown.get(i)).equals(key.apply(line))) {
                shown.add(i, line);
            } else if (!shown.get(i).equals(line)) {
                shown.set(i, line);
            }
        }
        shown.remove(wanted.size(), shown.size());
    }
}
