package app.pathfinder;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the desktop was started with.
 *
 * @param demo whether it opens a throw-away demonstration
 * @param screens the folder to render every screen of the demonstration into, instead of showing a window
 */
record DesktopOptions(boolean demo, @Nullable Path screens) {
    private static final String DEMO = "--demo";
    private static final String SCREENS = "--screens";

    /** The options, or none if these words are a command for the command line. */
    static Optional<DesktopOptions> parse(String... words) {
        var demo = false;
        Path screens = null;
        for (var rest = Arrays.asList(words).iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (word.equals(DEMO)) {
                demo = true;
            } else if (word.equals(SCREENS) && rest.hasNext()) {
                screens = Path.of(rest.next());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new DesktopOptions(demo, screens));
    }

    String[] launchArguments() {
        return demo ? new String[] {DEMO} : new String[0];
    }
}
