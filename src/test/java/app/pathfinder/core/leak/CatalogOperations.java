package app.pathfinder.core.leak;

import app.pathfinder.core.skill.CatalogQuery;
import app.pathfinder.core.skill.SkillCatalog;
import java.util.List;

/**
 * Everything that {@link SkillCatalog} can do. It is the same for all users, so each is asked for what is their own, and
 * what it tells of all categories is not looked into.
 */
final class CatalogOperations {
    private CatalogOperations() {}

    static List<Operation> all() {
        return new ServiceOperations<>(SkillCatalog.class, SkillCatalog::new)
                .own(
                        "find",
                        "own",
                        (service, turn) -> service.find(turn.me().skills().getFirst()))
                .own(
                        "search",
                        "own",
                        (service, turn) -> service.search(
                                CatalogQuery.beginning(turn.me().canary().text()), null, turn.limit()))
                .own(
                        "search",
                        "own category",
                        (service, turn) -> service.search(
                                new CatalogQuery("", turn.me().canary().text()), null, turn.limit()))
                .own(
                        "categories",
                        "all",
                        (service, turn) -> service.categories().size())
                .list();
    }
}
