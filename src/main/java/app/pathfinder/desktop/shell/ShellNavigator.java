package app.pathfinder.desktop.shell;

import app.pathfinder.core.overview.RecordType;
import app.pathfinder.desktop.common.RecordLink;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.common.Screen;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;

/** Leads to records by the navigation of the window. JavaFX thread. */
final class ShellNavigator implements RecordNavigator {
    private final ShellViewModel model;
    private final ScreenDeck deck;

    @Inject
    ShellNavigator(ShellViewModel model, ScreenDeck deck) {
        this.model = model;
        this.deck = deck;
    }

    @Override
    public boolean canGoTo(RecordType type) {
        return destination(type).isPresent();
    }

    @Override
    public void goTo(RecordType type) {
        goThere(type, screen -> {});
    }

    @Override
    public void open(RecordLink link) {
        goThere(link.type(), screen -> screen.openRecord(link.id()));
    }

    @Override
    public void create(RecordType type) {
        goThere(type, Screen::createRecord);
    }

    private void goThere(RecordType type, Consumer<Screen> then) {
        destination(type).ifPresent(destination -> {
            model.goTo(destination);
            deck.shown(destination).ifPresent(then);
        });
    }

    private Optional<Destination> destination(RecordType type) {
        return Destination.of(type).filter(model::mayGoTo);
    }
}
