package app.pathfinder.core.leak;

import app.pathfinder.core.achievement.AchievementService;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Plants a record in each table of one user that only others will try to reach, and that must stay as it is. */
final class Anchors {
    private final Messages texts = Messages.english();
    private final TestDatabase database;
    private final People people;
    private final Person person;
    private final Turn turn;

    Anchors(TestDatabase database, People people, Person person, RandomGenerator random) {
        this.database = database;
        this.people = people;
        this.person = person;
        this.turn = new Turn(people, person, person, random);
    }

    void plant() {
        var own = database.databaseOf(person.context());
        plant(new ExperienceKind(), new ExperienceService(own, texts));
        plant(new ProfileKind(), new ProfileService(own, texts));
        plant(new AchievementKind(), new AchievementService(own, texts));
        plant(new ObjectiveKind(), new ObjectiveService(own, texts));
        plant(new SkillKind(), new SkillService(own, texts));
        var conversation = plant(new ConversationKind(), new ConversationService(own, texts));
        var message = new MessageService(own, texts);
        anchor(
                UserTable.MESSAGES,
                new MessageKind()
                        .create(message, MessageKind.in(turn, conversation))
                        .id());
    }

    private <S, C, R, D> UUID plant(Kind<S, C, R, D> kind, S service) {
        var id = kind.known(kind.create(service, kind.content(turn))).id();
        anchor(kind.table(), id);
        return id;
    }

    private void anchor(UserTable table, UUID id) {
        person.anchor(table, id);
        people.own(id, person);
    }
}
