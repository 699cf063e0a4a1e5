package app.pathfinder.desktop.palette;

import app.pathfinder.core.overview.FoundRecord;
import app.pathfinder.core.overview.RecordSearch;
import app.pathfinder.core.overview.RecordType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import app.pathfinder.desktop.common.RecordLink;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.record.RecordLook;
import app.pathfinder.desktop.record.Today;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** The records that a search finds, as lines of the palette. */
final class PaletteRecords {
    /** So many of each kind. */
    static final int OF_A_KIND = 5;

    private final RecordSearch search;
    private final RecordNavigator navigator;
    private final Today today;
    private final Messages messages;

    @Inject
    PaletteRecords(RecordSearch search, RecordNavigator navigator, Today today, Messages messages) {
        this.search = search;
        this.navigator = navigator;
        this.today = today;
        this.messages = messages;
    }

    /** The kinds of records that can be opened now. JavaFX thread. */
    List<RecordType> types() {
        return Arrays.stream(RecordType.values()).filter(navigator::canGoTo).toList();
    }

    /** Searches; waits for the database. */
    List<PaletteItem> find(String text, List<RecordType> types, Progress progress) {
        return search.find(text, types, today.date(), OF_A_KIND, progress).stream()
                .map(this::item)
                .toList();
    }

    private PaletteItem item(FoundRecord found) {
        var link = new RecordLink(found.type(), found.id());
        return new PaletteItem(
                "record." + found.id(),
                "",
                found.type(),
                RecordLook.title(found.type(), found.title(), messages),
                found.detail(),
                "",
                "",
                () -> navigator.open(link));
    }
}
