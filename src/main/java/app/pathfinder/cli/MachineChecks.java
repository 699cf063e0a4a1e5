package app.pathfinder.cli;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether this computer has what the program runs on. */
final class MachineChecks {
    private static final int OLDEST_JAVA = 25;

    private final Findings findings;

    @Inject
    MachineChecks(Findings findings) {
        this.findings = findings;
    }

    List<Finding> run() {
        return List.of(java(), display(System.getProperty("os.name")));
    }

    private Finding java() {
        var version = Runtime.version();
        var folder = System.getProperty("java.home");
        return version.feature() >= OLDEST_JAVA
                ? findings.ok("java", "found", version.toString(), folder)
                : findings.problem("java", "old", version.toString(), folder);
    }

    /** Windows and macOS always have one; elsewhere the session says so. */
    Finding display(String operatingSystem) {
        var system = operatingSystem.toLowerCase(Locale.ROOT);
        var always = system.startsWith("windows") || system.startsWith("mac");
        var announced = Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .map(System::getenv)
                .anyMatch(value -> value != null && !value.isBlank());
        return always || announced ? findings.ok("display", "found") : findings.warning("display", "none");
    }
}
