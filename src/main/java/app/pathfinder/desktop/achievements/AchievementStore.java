package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementCursor;
import app.pathfinder.core.achievement.AchievementFilter;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.record.RecordStore;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where achievements are kept. */
final class AchievementStore implements RecordStore<Stored<Achievement>, Achievement, AchievementFilter> {
    private final AchievementService service;

    @Inject
    AchievementStore(AchievementService service) {
        this.service = service;
    }

    @Override
    public Page<Stored<Achievement>, ?> page(AchievementFilter filter, @Nullable Stored<Achievement> after, int limit) {
        return service.list(filter, after == null ? null : place(after), limit);
    }

    private static AchievementCursor place(Stored<Achievement> item) {
        return new AchievementCursor(item.content().periodEnd(), item.id());
    }

    @Override
    public long count(AchievementFilter filter) {
        return service.count(filter);
    }

    @Override
    public Stored<Achievement> find(UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<Achievement> create(Achievement content) {
        return service.create(content);
    }

    @Override
    public Stored<Achievement> update(UUID id, int version, Achievement content) {
        return service.update(id, version, content);
    }

    @Override
    public Deletion<Stored<Achievement>> delete(Stored<Achievement> item) {
        var deleted = service.delete(item.id(), item.version());
        return new Deletion<>(deleted, () -> service.restore(deleted));
    }

    @Override
    public boolean isEverything(AchievementFilter filter) {
        return filter.equals(AchievementFilter.ALL);
    }
}
