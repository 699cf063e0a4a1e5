package app.pathfinder.core.leak;

import app.pathfinder.core.experience.DeletedExperience;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceLinks;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.isolation.UserTable;
import java.util.List;
import java.util.UUID;

/** Experiences, whose restoration also reaches into three other tables. */
final class ExperienceKind implements Kind<ExperienceService, ExperienceDraft, Experience, DeletedExperience> {
    @Override
    public UserTable table() {
        return UserTable.EXPERIENCES_DETAILED;
    }

    @Override
    public ExperienceDraft content(Turn turn) {
        var start = turn.me().marks().firstDay();
        var end = turn.toss() ? null : turn.day();
        return new ExperienceDraft(
                turn.text("title"),
                turn.oneOf(ExperienceType.values()),
                turn.text("organization"),
                turn.text("location"),
                end == null ? turn.day() : start,
                end,
                end == null,
                turn.text("kind"),
                "https://example.org/" + turn.me().canary().text(),
                turn.text("description"));
    }

    @Override
    public Experience create(ExperienceService service, ExperienceDraft content) {
        return service.create(content);
    }

    @Override
    public Experience find(ExperienceService service, UUID id) {
        return service.find(id);
    }

    @Override
    public Experience update(ExperienceService service, UUID id, int version, ExperienceDraft content) {
        return service.update(id, version, content);
    }

    @Override
    public DeletedExperience delete(ExperienceService service, UUID id, int version) {
        return service.delete(id, version);
    }

    @Override
    public Experience restore(ExperienceService service, DeletedExperience deleted) {
        return service.restore(deleted);
    }

    /** With links to somebody else's records, too: what they speak of must stay as it is. */
    @Override
    public DeletedExperience withId(Turn turn, DeletedExperience deleted, UUID id) {
        var old = deleted.experience();
        var borrowed = new Experience(
                id,
                old.title(),
                old.organization(),
                old.location(),
                old.type(),
                old.description(),
                old.startDate(),
                old.endDate(),
                old.employmentKind(),
                old.url(),
                old.createdAt(),
                old.updatedAt(),
                old.version());
        return new DeletedExperience(borrowed, linksToTheirs(turn.other()));
    }

    private static ExperienceLinks linksToTheirs(Person other) {
        return new ExperienceLinks(
                List.of(other.anchor(UserTable.SKILL_MAPPINGS).toString()),
                List.of(other.anchor(UserTable.ACHIEVEMENT_METRICS).toString()),
                List.of(other.anchor(UserTable.CONVERSATIONS).toString()));
    }

    @Override
    public Known known(Experience stored) {
        return new Known(stored.id(), stored.version());
    }
}
