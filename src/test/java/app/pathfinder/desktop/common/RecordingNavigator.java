package app.pathfinder.desktop.common;

import app.pathfinder.core.overview.RecordType;
import java.util.ArrayList;
import java.util.List;

/** For a screen that is shown by itself, and a test that asks where it would have led. JavaFX thread. */
public final class RecordingNavigator implements RecordNavigator {
    private final List<RecordLink> opened = new ArrayList<>();

    /** What was to be opened, the last one last. */
    public List<RecordLink> opened() {
        return List.copyOf(opened);
    }

    @Override
    public boolean canGoTo(RecordType type) {
        return true;
    }

    @Override
    public void goTo(RecordType type) {}

    @Override
    public void open(RecordLink link) {
        opened.add(link);
    }

    @Override
    public void create(RecordType type) {}
}
