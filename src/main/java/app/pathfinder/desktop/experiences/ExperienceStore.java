package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.record.Page;
import app.pathfinder.desktop.record.RecordStore;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where experiences are kept. */
final class ExperienceStore implements RecordStore<Experience, ExperienceDraft, ExperienceFilter> {
    private final ExperienceService service;

    @Inject
    ExperienceStore(ExperienceService service) {
        this.service = service;
    }

    @Override
    public Page<Experience, ?> page(ExperienceFilter filter, @Nullable Experience after, int limit) {
        return service.list(filter, after == null ? null : after.cursor(), limit);
    }

    @Override
    public long count(ExperienceFilter filter) {
        return service.count(filter);
    }

    @Override
    public Experience find(UUID id) {
        return service.find(id);
    }

    @Override
    public Experience create(ExperienceDraft content) {
        return service.create(content);
    }

    @Override
    public Experience update(UUID id, int version, ExperienceDraft content) {
        return service.update(id, version, content);
    }

    @Override
    public Deletion<Experience> delete(Experience item) {
        var deleted = service.delete(item.id(), item.version());
        return new Deletion<>(deleted.experience(), () -> service.restore(deleted));
    }

    @Override
    public boolean isEverything(ExperienceFilter filter) {
        return filter.isAll();
    }

    /** Stores a copy of a record under a title that tells. */
    Experience duplicate(UUID id) {
        return service.duplicate(id);
    }
}
