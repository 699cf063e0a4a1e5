package app.pathfinder.desktop.record;

import app.pathfinder.core.record.Stored;
import java.util.UUID;

/** A kind of record that stands in lists as it is stored. */
public interface StoredKind<C> extends RecordKind<Stored<C>, C> {
    @Override
    default UUID id(Stored<C> item) {
        return item.id();
    }

    @Override
    default int version(Stored<C> item) {
        return item.version();
    }

    @Override
    default C content(Stored<C> item) {
        return item.content();
    }
}
