package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.skill.SkillFilter;
import app.pathfinder.core.skill.SkillMapping;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillSource;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.text.Messages;
import java.util.List;
import java.util.Set;

/** Everything that {@link SkillService} can do. */
final class SkillOperations {
    private static final UserTable TABLE = UserTable.SKILL_MAPPINGS;

    private SkillOperations() {}

    static List<Operation> all(Messages texts) {
        var list = new ServiceOperations<>(SkillService.class, own -> new SkillService(own, texts));
        RecordOperations.addTo(list, new SkillKind());
        lists(list);
        decisions(list);
        return list.list();
    }

    private static void lists(ServiceOperations<SkillService> list) {
        list.own("list", "own", (service, turn) -> pages(service, filter(turn), turn))
                .own("list", "their text", (service, turn) -> {
                    turn.mustBeNone(service.list(theirs(turn), null, 1).items().size());
                    return null;
                })
                .own("count", "own", (service, turn) -> service.count(filter(turn)))
                .own("count", "their text", (service, turn) -> {
                    turn.mustBeNone(service.count(theirs(turn)));
                    return null;
                })
                .own("count", "their category", (service, turn) -> {
                    turn.mustBeNone(service.count(new SkillFilter(
                            Set.of(), null, turn.other().canary().text(), null, "")));
                    return null;
                })
                .own("count", "their experience", (service, turn) -> {
                    turn.mustBeNone(service.count(
                            new SkillFilter(Set.of(), null, null, turn.stolen(UserTable.EXPERIENCES_DETAILED), "")));
                    return null;
                })
                .own("countsByStatus", "own", (service, turn) -> service.countsByStatus())
                .own("usageBySkill", "own", (service, turn) -> service.usageBySkill(turn.limit()))
                .own("usageByCategory", "own", (service, turn) -> service.usageByCategory(turn.limit()));
    }

    private static void decisions(ServiceOperations<SkillService> list) {
        list.own("confirm", "own", (service, turn) -> {
                    var known = turn.own(TABLE);
                    return kept(turn, service.confirm(known.id(), known.version()));
                })
                .own("reject", "own", (service, turn) -> {
                    var known = turn.own(TABLE);
                    return kept(turn, service.reject(known.id(), known.version()));
                })
                .stolen("confirm", "stolen", (service, turn) -> service.confirm(turn.stolen(TABLE), 1))
                .stolen("reject", "stolen", (service, turn) -> service.reject(turn.stolen(TABLE), 1))
                .stolen(
                        "create",
                        "of their experience",
                        (service, turn) -> service.create(
                                SkillKind.ofExperience(turn, turn.stolen(UserTable.EXPERIENCES_DETAILED))));
    }

    private static Stored<SkillMapping> kept(Turn turn, Stored<SkillMapping> stored) {
        turn.keep(TABLE, new Known(stored.id(), stored.version()));
        return stored;
    }

    private static Object pages(SkillService service, SkillFilter filter, Turn turn) {
        var first = service.list(filter, null, turn.limit());
        var next = first.next();
        return next == null ? first : List.of(first, service.list(filter, next, Page.MAX_LIMIT));
    }

    private static SkillFilter filter(Turn turn) {
        Set<SkillStatus> statuses = turn.toss() ? Set.of() : Set.of(turn.oneOf(SkillStatus.values()));
        var own = turn.me().canary().text();
        return new SkillFilter(
                statuses,
                turn.toss() ? null : turn.oneOf(SkillSource.values()),
                turn.toss() ? null : own,
                turn.experience(),
                turn.toss() ? "" : own);
    }

    private static SkillFilter theirs(Turn turn) {
        return new SkillFilter(Set.of(), null, null, null, turn.other().canary().text());
    }
}
