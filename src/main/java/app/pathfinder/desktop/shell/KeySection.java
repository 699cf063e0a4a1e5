package app.pathfinder.desktop.shell;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.Stream;

/** Which keys there are, by where they work. A screen that listens to a key of its own adds it here, to be listed. */
enum KeySection {
    /** Besides these, the places in the navigation have their numbers. */
    EVERYWHERE(Arrays.stream(Shortcut.values()).map(Shortcut::name)),
    LISTS(Stream.of("NEW", "EDIT", "SAVE", "LEAVE", "DUPLICATE", "DELETE", "FIND", "REFRESH")),
    SKILLS(Stream.of("CONFIRM", "REJECT", "RATE")),
    TIMELINE(Stream.of("TIMELINE_GO", "TIMELINE_ENDS", "TIMELINE_OPEN", "TIMELINE_ZOOM", "TIMELINE_FIT")),
    CONVERSATIONS(Stream.of("MESSAGE_SEND", "MESSAGE_LINE", "MESSAGE_COPY", "MESSAGE_STOP")),
    PALETTE(Stream.of("PALETTE_GO", "PALETTE_RUN", "PALETTE_CLOSE"));

    private final ImmutableList<String> names;

    KeySection(Stream<String> names) {
        this.names = names.collect(ImmutableList.toImmutableList());
    }

    String titleKey() {
        return "shell.shortcuts.section." + name();
    }

    /** The names of its keys, from which {@link #textKey} and {@link #keyKey} make the keys of their texts. */
    ImmutableList<String> names() {
        return names;
    }

    static String textKey(String name) {
        return "shell.shortcuts." + name;
    }

    static String keyKey(String name) {
        return "shell.shortcuts.key." + name;
    }
}
