package app.pathfinder.core.leak;

import app.pathfinder.core.record.Page;
import app.pathfinder.core.skill.OwnSkillFilter;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.text.Messages;
import java.util.List;
import java.util.UUID;

/** Everything that {@link OwnSkills} can do. */
final class OwnSkillOperations {
    private OwnSkillOperations() {}

    static List<Operation> all(Messages texts) {
        return new ServiceOperations<>(OwnSkills.class, own -> new OwnSkills(own, texts))
                .own("list", "own", (service, turn) -> pages(service, filter(turn), turn))
                .own("list", "their text", (service, turn) -> {
                    turn.mustBeNone(service.list(theirs(turn), null, 1).items().size());
                    return null;
                })
                .own("count", "own", (service, turn) -> service.count(filter(turn)))
                .own("count", "their text", (service, turn) -> {
                    turn.mustBeNone(service.count(theirs(turn)));
                    return null;
                })
                .own("find", "own", (service, turn) -> service.find(skill(turn, turn.me())))
                .own("find", "their skill", (service, turn) -> {
                    turn.mustBeNone(
                            service.find(skill(turn, turn.other())).stream().count());
                    return null;
                })
                .own("mentions", "own", (service, turn) -> service.mentions(skill(turn, turn.me()), turn.limit()))
                .own("mentions", "their skill", (service, turn) -> {
                    turn.mustBeNone(service.mentions(skill(turn, turn.other()), turn.limit())
                            .size());
                    return null;
                })
                // No role asks for the skills that only one of these users has.
                .own("ofRole", "none", (service, turn) -> service.ofRole(skill(turn, turn.me())))
                .own("categories", "own", (service, turn) -> service.categories())
                .own("usageByYear", "own", (service, turn) -> service.usageByYear(turn.day()))
                .list();
    }

    private static UUID skill(Turn turn, Person of) {
        var skills = of.skills();
        return skills.get(turn.random().nextInt(skills.size()));
    }

    private static Object pages(OwnSkills service, OwnSkillFilter filter, Turn turn) {
        var first = service.list(filter, null, turn.limit());
        var next = first.next();
        return next == null ? first : List.of(first, service.list(filter, next, Page.MAX_LIMIT));
    }

    private static OwnSkillFilter filter(Turn turn) {
        var own = turn.me().canary().text();
        return new OwnSkillFilter(
                turn.toss() ? null : turn.oneOf(SkillStatus.values()),
                turn.toss() ? null : own,
                turn.toss() ? "" : own);
    }

    private static OwnSkillFilter theirs(Turn turn) {
        return new OwnSkillFilter(null, null, turn.other().canary().text());
    }
}
