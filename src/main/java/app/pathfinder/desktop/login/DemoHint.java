package app.pathfinder.desktop.login;

import java.util.List;

/** The log-in details that stand on the log-in page of a demonstration; none elsewhere. */
public record DemoHint(List<Line> lines) {
    public static final DemoHint NONE = new DemoHint(List.of());

    public record Line(String username, String password) {}

    public DemoHint {
        lines = List.copyOf(lines);
    }
}
