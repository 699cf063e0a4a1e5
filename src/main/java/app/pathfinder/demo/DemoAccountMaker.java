package app.pathfinder.demo;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.career.CareerCatalog;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserDatabases;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.skill.CatalogExtractor;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillDecisions;
import app.pathfinder.core.skill.SkillFilter;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillSuggestions;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes one person's account and record on the ways that people themselves take, and in the end sets back its clock.
 * Thread-safe; every method blocks.
 */
final class DemoAccountMaker {
    private final AccountProvisioning provisioning;
    private final AccountService accounts;
    private final UserDatabases databases;
    private final OwnerDatabase owner;
    private final CatalogExtractor extractor;
    private final Messages messages;

    @Inject
    DemoAccountMaker(
            AccountProvisioning provisioning,
            AccountService accounts,
            UserDatabases databases,
            OwnerDatabase owner,
            CatalogExtractor extractor,
            Messages messages) {
        this.provisioning = provisioning;
        this.accounts = accounts;
        this.databases = databases;
        this.owner = owner;
        this.extractor = extractor;
        this.messages = messages;
    }

    UUID makeAdministrator(DemoPerson person) {
        return provisioning.createFirstAdministrator(person.registration(), password());
    }

    UUID make(DemoPerson person, UUID administrator) {
        return provisioning.createUser(person.registration(), password(), person.role(), false, administrator);
    }

    void fill(DemoPerson person, UUID userId) {
        var context = logIn(person);
        var own = databases.of(context);
        var experiences = new ExperienceService(own, messages);
        var suggestions = new SkillSuggestions(own, new SkillCatalog(own), extractor, messages);
        var titles = new HashMap<String, UUID>();
        for (var experience : person.experiences()) {
            var created = experiences.create(experience.draft());
            titles.put(created.title(), created.id());
            suggestions.refresh(created.id());
        }
        confirmEverySecond(new SkillService(own, messages));
        sayOfSkills(person, own);
        var profiles = new ProfileService(own, messages);
        person.profiles().forEach(profile -> profiles.create(profile.content()));
        var achievements = new AchievementService(own, messages);
        person.achievements().forEach(achievement -> achievements.create(achievement.content(titles)));
        var objectives = new ObjectiveService(own, messages);
        var careers = new CareerCatalog(own);
        person.objectives().forEach(objective -> objectives.create(objective.content(careers)));
        DemoConversation.hold(DemoConversation.of(person.username()), own);
        DemoDates.setBack(own);
        accounts.logOut(context);
        setBack(person, userId);
    }

    private void sayOfSkills(DemoPerson person, UserDatabase own) {
        var catalog = new SkillCatalog(own);
        var skills = new OwnSkills(own, messages);
        var decisions = new SkillDecisions(own, messages);
        person.skills().forEach(skill -> skill.say(catalog, skills, decisions));
    }

    /** As somebody leaves it who has answered some of the suggestions. */
    private static void confirmEverySecond(SkillService skills) {
        var suggested = skills.list(SkillFilter.ALL, null, Page.MAX_LIMIT).items();
        for (var i = 0; i < suggested.size(); i += 2) {
            var mapping = suggested.get(i).mapping();
            skills.confirm(mapping.id(), mapping.version());
        }
    }

    private UserContext logIn(DemoPerson person) {
        if (accounts.logIn(Username.of(person.username()), password()) instanceof LoginOutcome.LoggedIn loggedIn) {
            return loggedIn.context();
        }
        throw new IllegalStateException("The log-in of a demonstration was refused");
    }

    /** Only now, because who is suspended could not have logged in. */
    private void setBack(DemoPerson person, UUID userId) {
        var madeAt = ago(person.memberFor());
        owner.inTransaction(handle -> handle.createUpdate("update pf_users set account_status = :state,"
                        + " created_at = :madeAt, password_changed_at = :madeAt, last_login = :lastLogin,"
                        // as the program marks it after a year
                        + " status_changed_at = case when :state = 'inactive'"
                        + " then cast(:lastLogin as timestamptz) + interval '1 year' else status_changed_at end"
                        + " where user_id = :userId")
                .bind("state", person.state().stored())
                .bind("madeAt", madeAt)
                .bind("lastLogin", ago(person.lastLogin()))
                .bind("userId", userId)
                .execute());
    }

    private static @Nullable OffsetDateTime ago(@Nullable Duration time) {
        return time == null ? null : Instant.now().minus(time).atOffset(ZoneOffset.UTC);
    }

    private static char[] password() {
        return DemoAccounts.PASSWORD.toCharArray();
    }
}
