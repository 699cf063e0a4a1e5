package app.pathfinder.core.input;

import static app.pathfinder.core.input.TextField.optional;
import static app.pathfinder.core.input.TextField.required;
import static app.pathfinder.core.input.TextField.shaped;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementField;
import app.pathfinder.core.achievement.AchievementFilter;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceField;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.input.TextField.Shape;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveField;
import app.pathfinder.core.objective.ObjectiveFilter;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.profile.ProfileField;
import app.pathfinder.core.profile.ProfileFilter;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every kind of record that has text, each with a user of its own. */
final class Kinds {
    /** How many records a search of a test may find. */
    static final int LIMIT = 1_000;

    static final Messages TEXTS = Messages.english();
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private Kinds() {}

    static List<Kind<?>> all(TestDatabase database) {
        return List.of(
                experiences(own(database, "exp")),
                profiles(own(database, "pro")),
                achievements(own(database, "ach")),
                objectives(own(database, "obj")),
                TalkKinds.conversations(own(database, "con")),
                TalkKinds.messages(own(database, "mes")));
    }

    static UserDatabase own(TestDatabase database, String username) {
        return database.databaseOf(database.register(username));
    }

    static Kind<ExperienceDraft> experiences(UserDatabase own) {
        var service = new ExperienceService(own, TEXTS);
        return new Kind<>(
                "experiences",
                new ExperienceDraft(
                        "Plain", ExperienceType.OTHER, null, null, DAY, null, true, null, null, "Nothing wrong"),
                List.of(
                        required(ExperienceField.TITLE, "title"),
                        optional(ExperienceField.ORGANIZATION, "organization"),
                        optional(ExperienceField.LOCATION, "location"),
                        optional(ExperienceField.EMPLOYMENT_KIND, "employmentKind"),
                        shaped(ExperienceField.URL, "url", false, Shape.LINK),
                        required(ExperienceField.DESCRIPTION, "description")),
                content -> stored(service.create(content)),
                (before, content) -> stored(service.update(before.id(), before.version(), content)),
                id -> stored(service.find(id)),
                service::delete,
                text -> service.list(new ExperienceFilter(Set.of(), null, text), null, LIMIT).items().stream()
                        .map(Experience::id)
                        .toList());
    }

    private static Stored<ExperienceDraft> stored(Experience found) {
        return new Stored<>(
                found.id(), ExperienceDraft.of(found), found.createdAt(), found.updatedAt(), found.version());
    }

    static Kind<Profile> profiles(UserDatabase own) {
        var service = new ProfileService(own, TEXTS);
        return new Kind<>(
                "profiles",
                new Profile("plain", "Nothing wrong", null, null, null, false),
                List.of(
                        required(ProfileField.TYPE, "type"),
                        optional(ProfileField.HEADLINE, "headline"),
                        optional(ProfileField.EXECUTIVE_SUMMARY, "executiveSummary"),
                        optional(ProfileField.TARGET_ROLE, "targetRole"),
                        shaped(ProfileField.LANGUAGE_TAG, "languageTag", false, Shape.LANGUAGE)),
                service::create,
                (before, content) -> service.update(before.id(), before.version(), content),
                service::find,
                service::delete,
                text -> ids(service.list(new ProfileFilter(null, null, null, text), null, LIMIT)));
    }

    static Kind<Achievement> achievements(UserDatabase own) {
        var service = new AchievementService(own, TEXTS);
        return new Kind<>(
                "achievements",
                new Achievement(null, "Plain", null, null, null, null, null, null, "Nothing wrong", null),
                List.of(
                        required(AchievementField.NAME, "name"),
                        optional(AchievementField.UNIT, "unit"),
                        optional(AchievementField.STATEMENT, "statement"),
                        shaped(AchievementField.EVIDENCE_URL, "evidenceUrl", false, Shape.LINK)),
                service::create,
                (before, content) -> service.update(before.id(), before.version(), content),
                service::find,
                service::delete,
                text -> ids(service.list(new AchievementFilter(null, null, null, null, text), null, LIMIT)));
    }

    static Kind<Objective> objectives(UserDatabase own) {
        var service = new ObjectiveService(own, TEXTS);
        return new Kind<>(
                "objectives",
                new Objective("Plain", null, null, null, ObjectiveStatus.PLANNED, null, 0, "Nothing wrong"),
                List.of(required(ObjectiveField.TITLE, "title"), optional(ObjectiveField.NOTES, "notes")),
                service::create,
                (before, content) -> service.update(before.id(), before.version(), content),
                service::find,
                service::delete,
                text -> ids(service.list(new ObjectiveFilter(Set.of(), null, DAY, text), null, LIMIT)));
    }

    static <C> List<UUID> ids(Page<Stored<C>, ?> page) {
        return page.items().stream().map(Stored::id).toList();
    }
}
