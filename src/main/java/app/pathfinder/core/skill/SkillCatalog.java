package app.pathfinder.core.skill;

import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Page;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of skills that all users share, to read. It is nobody's record, so looking things up leaves no row in
 * the audit trail.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure.
 */
public final class SkillCatalog {
    private final CatalogRepository repository = new CatalogRepository();
    private final UserDatabase database;

    @Inject
    public SkillCatalog(UserDatabase database) {
        this.database = database;
    }

    /** The skill with this id, also a retired one. */
    public Optional<CatalogSkill> find(UUID id) {
        return database.count(tx -> repository.find(tx, id));
    }

    /**
     * The skills that a query asks for, by their names.
     *
     * @param after where the page before this one ended; null for the first
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     */
    public Page<CatalogSkill, SkillCursor> search(CatalogQuery query, @Nullable SkillCursor after, int limit) {
        Page.requireLimit(limit);
        return database.count(
                tx -> Page.of(repository.search(tx, query, after, limit + 1), limit, CatalogSkill::cursor));
    }

    /** The categories of the skills that are not retired, by their names, as many as a page holds. */
    public List<String> categories() {
        return database.count(tx -> repository.categories(tx, Page.MAX_LIMIT));
    }
}
