package app.pathfinder.desktop.common;

import app.pathfinder.core.overview.RecordType;

/** For a screen that is shown by itself. */
public final class NoOtherScreens implements RecordNavigator {
    @Override
    public boolean canGoTo(RecordType type) {
        return false;
    }

    @Override
    public void goTo(RecordType type) {}

    @Override
    public void open(RecordLink link) {}

    @Override
    public void create(RecordType type) {}
}
