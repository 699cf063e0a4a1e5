package app.pathfinder.cli;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch as programs read it; the components are the keys. Immutable. */
record BatchJson(
        String id,
        String kind,
        String state,
        boolean orphaned,
        @Nullable String stopReason,
        String createdAt,
        @Nullable String endedAt,
        int total,
        int done,
        int failed,
        List<Item> items) {
    /** One user's part of it. */
    record Item(
            int number,
            String username,
            String state,
            @Nullable String errorCode) {
        static Item of(BatchItem item) {
            return new Item(item.number(), item.username(), item.state().name(), item.errorCode());
        }
    }

    static BatchJson of(Batch batch, List<BatchItem> items) {
        return new BatchJson(
                batch.id().toString(),
                batch.kind().name(),
                batch.state().name(),
                batch.isOrphaned(),
                batch.stopReason(),
                batch.createdAt().toString(),
                batch.endedAt() == null ? null : batch.endedAt().toString(),
                batch.counts().total(),
                batch.counts().done(),
                batch.counts().failed(),
                items.stream().map(Item::of).toList());
    }
}
