package app.pathfinder.core.skill;

import static app.pathfinder.core.skill.SkilledUser.assertProblem;
import static app.pathfinder.core.skill.SkilledUser.full;
import static app.pathfinder.core.skill.SkilledUser.levelled;
import static app.pathfinder.core.skill.SkilledUser.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.pathfinder.core.career.CareerCatalog;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.ReferenceRows;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnSkillsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 15);
    private static UUID java = new UUID(0, 0);
    private static UUID sql = java;
    private static UUID zeal = java;
    private static UUID retired = java;

    /** Somebody of a test with what it looks at. */
    private record Person(SkilledUser user, OwnSkills own, SkillDecisions decisions) {
        static Person register(String name) {
            var user = SkilledUser.register(DATABASE, name);
            var database = DATABASE.databaseOf(user.context());
            return new Person(
                    user,
                    new OwnSkills(database, Messages.english()),
                    new SkillDecisions(database, Messages.english()));
        }

        OwnSkill skill(UUID id) {
            return own.find(id).orElseThrow();
        }

        List<String> names(OwnSkillFilter filter) {
            return own.list(filter, null, 100).items().stream()
                    .map(skill -> String.valueOf(skill.name()))
                    .toList();
        }

        UUID suggest(UUID skill, String title) {
            return user.skills()
                    .create(mapping(skill, user.experience(title), SkillStatus.SUGGESTED))
                    .id();
        }

        List<SkillStatus> statuses(UUID skill) {
            return own.mentions(skill, 10).stream()
                    .map(mention -> mention.mapping().content().status())
                    .sorted()
                    .toList();
        }
    }

    @BeforeAll
    static void fillCatalogue() throws SQLException {
        ReferenceRows.clear(DATABASE);
        java = SkilledUser.inCatalog(DATABASE, "Java", "Software", null, false);
        sql = SkilledUser.inCatalog(DATABASE, "SQL", "Data", null, false);
        zeal = SkilledUser.inCatalog(DATABASE, "über-zeal", null, null, false);
        retired = SkilledUser.inCatalog(DATABASE, "Punch cards", "Software", null, true);
    }

    private static OwnSkillFilter having(@Nullable SkillStatus status) {
        return new OwnSkillFilter(status, null, "");
    }

    private static SkillStatement statement(UUID skill, int level) {
        return new SkillStatement(skill, level, new BigDecimal("2.5"), TODAY);
    }

    @Test
    void eachSkillStandsOnceWithAllThatSpeaksOfIt() {
        var mira = Person.register("mira");
        mira.user().skills().create(full(java, mira.user().experience("Analyst")));
        var confirmed = mira.user().skills().create(full(java, mira.user().experience("Lead")));
        mira.user().skills().confirm(confirmed.id(), 1);
        mira.user().skills().create(levelled(sql, 2, TODAY));
        mira.user().skills().create(mapping(zeal, null, SkillStatus.REJECTED));

        assertThat(mira.names(OwnSkillFilter.ALL)).containsExactly("Java", "SQL");
        assertThat(mira.own().count(OwnSkillFilter.ALL)).isEqualTo(2);
        var held = mira.skill(java);
        assertThat(held.confirmed()).isEqualTo(1);
        assertThat(held.suggested()).isEqualTo(1);
        assertThat(held.experiences()).isEqualTo(1);
        assertThat(held.level()).isEqualTo(4);
        assertThat(held.years()).isEqualByComparingTo("3.5");
        assertThat(held.version()).isZero();
        assertThat(mira.names(having(SkillStatus.SUGGESTED))).containsExactly("Java");
        assertThat(mira.names(having(SkillStatus.REJECTED))).containsExactly("über-zeal");
        assertThat(mira.own().count(having(SkillStatus.REJECTED))).isEqualTo(1);
        assertThat(mira.names(new OwnSkillFilter(null, "Data", ""))).containsExactly("SQL");
        assertThat(mira.names(new OwnSkillFilter(null, null, "jAV"))).containsExactly("Java");
        assertThat(mira.own().categories()).containsExactly("Data", "Software");
    }

    @Test
    void aSuggestionSaysNothingOfTheLevel() {
        var noor = Person.register("noor");
        noor.user().skills().create(full(java, noor.user().experience("Analyst")));

        assertThat(noor.skill(java).level()).isNull();
        assertThat(noor.skill(java).isConfirmed()).isFalse();
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        var omar = Person.register("omar");
        for (var each : List.of(zeal, sql, java)) {
            omar.decisions().state(statement(each, 3));
        }

        var first = omar.own().list(OwnSkillFilter.ALL, null, 2);
        assertThat(first.items()).extracting(OwnSkill::name).containsExactly("Java", "SQL");
        assertThat(omar.own().list(OwnSkillFilter.ALL, first.next(), 2).items())
                .extracting(OwnSkill::name)
                .containsExactly("über-zeal");
    }

    @Test
    void whatIsSaidAtLargeGoesBeforeTheExperiences() {
        var ines = Person.register("ines");
        var mapping = ines.user().skills().create(full(java, ines.user().experience("Analyst")));
        ines.user().skills().confirm(mapping.id(), 1);

        var stated = ines.decisions().restate(java, 0, statement(java, 2));
        assertThat(stated.level()).isEqualTo(2);
        assertThat(stated.statement()).isEqualTo(statement(java, 2));
        assertThat(stated.version()).isEqualTo(1);

        var again = ines.decisions().restate(java, 1, new SkillStatement(java, null, null, null));
        assertThat(again.level()).as("of the experience").isEqualTo(4);
        assertThat(again.confirmed()).isEqualTo(2);
        assertProblem(ProblemKind.STALE_RECORD, () -> ines.decisions().restate(java, 1, statement(java, 5)));
        assertProblem(ProblemKind.RECORD_GONE, () -> ines.decisions().restate(sql, 0, statement(sql, 5)));
    }

    @Test
    void onlyWhatTheCatalogueOffersCanBeStated() {
        var yuki = Person.register("yuki");
        assertProblem(ProblemKind.INVALID_INPUT, () -> yuki.decisions().state(statement(retired, 1)));
        assertProblem(ProblemKind.INVALID_INPUT, () -> yuki.decisions().state(statement(java, 6)));
        assertProblem(ProblemKind.INVALID_INPUT, () -> yuki.decisions().state(statement(UUID.randomUUID(), 1)));
        yuki.decisions().state(statement(java, 3));
        assertProblem(ProblemKind.INVALID_INPUT, () -> yuki.decisions().state(statement(java, 1)));
        assertThat(yuki.skill(java).level()).isEqualTo(3);
    }

    @Test
    void oneAnswerForManySuggestionsCanBeTakenBackButForWhatChangedSince() {
        var arne = Person.register("arne");
        arne.suggest(java, "First");
        arne.suggest(java, "Second");
        var changed = arne.suggest(sql, "Third");
        arne.decisions().state(statement(sql, 3));

        var decision = arne.decisions().answer(List.of(sql, java), SkillStatus.REJECTED);
        assertThat(decision.size()).isEqualTo(3);
        assertThat(arne.names(OwnSkillFilter.ALL)).containsExactly("SQL");
        assertThat(arne.decisions()
                        .answer(List.of(sql, java), SkillStatus.CONFIRMED)
                        .size())
                .isZero();

        arne.user().skills().confirm(changed, 2);
        assertThat(arne.decisions().takeBack(decision)).isEqualTo(2);
        assertThat(arne.statuses(java)).containsExactly(SkillStatus.SUGGESTED, SkillStatus.SUGGESTED);
        assertThat(arne.statuses(sql)).containsExactly(SkillStatus.CONFIRMED, SkillStatus.CONFIRMED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arne.decisions()
                        .answer(Collections.nCopies(SkillDecisions.MOST + 1, java), SkillStatus.CONFIRMED));
    }

    @Test
    void whatIsTakenOffIsNotSuggestedAgainUntilThatIsTakenBack() {
        var lena = Person.register("lena");
        lena.suggest(java, "First");
        var stated = lena.decisions().state(statement(java, 4));

        var decision = lena.decisions().remove(java);
        assertThat(lena.names(OwnSkillFilter.ALL)).isEmpty();
        assertThat(lena.statuses(java)).containsExactly(SkillStatus.REJECTED);

        assertThat(lena.decisions().takeBack(decision)).isEqualTo(2);
        assertThat(lena.skill(java)).isEqualTo(stated);
    }

    @Test
    void aMentionShowsTheExperienceAndItsWords() {
        var paul = Person.register("paul");
        paul.decisions().state(statement(java, 4));
        var early = paul.user().skills().create(full(java, experience(paul, "Early", 2001, 2002)));
        paul.user().skills().create(full(java, experience(paul, "Late", 2010, null)));

        var mentions = paul.own().mentions(java, 10);
        assertThat(mentions).extracting(SkillMention::title).containsExactly(null, "Late", "Early");
        assertThat(mentions.getLast().mapping()).isEqualTo(early);
        assertThat(mentions.getLast().description()).isEqualTo("Wrote things");
        assertThat(mentions.getLast().end()).isEqualTo(LocalDate.of(2002, 12, 31));
    }

    @Test
    void yearsCountTheSkillsOfTheExperiencesThatLieInThem() {
        var vera = Person.register("vera");
        vera.user().skills().create(full(java, experience(vera, "Early", 2022, 2023)));
        vera.user().skills().create(full(java, experience(vera, "Beside", 2023, 2023)));
        vera.user().skills().create(full(sql, experience(vera, "Lasting", 2025, null)));
        vera.user().skills().create(mapping(zeal, experience(vera, "Other", 2024, 2024), SkillStatus.REJECTED));
        vera.user().skills().create(full(java, experience(vera, "Long ago", 1960, 1970)));

        assertThat(vera.own().usageByYear(TODAY))
                .containsExactly(
                        new YearUsage(2022, "Software", 1),
                        new YearUsage(2023, "Software", 1),
                        new YearUsage(2025, "Data", 1),
                        new YearUsage(2026, "Data", 1));
    }

    @Test
    void aRoleAsksForSkillsAtLevels() throws SQLException {
        var tara = Person.register("tara");
        tara.decisions().state(statement(java, 4));
        tara.decisions().state(statement(zeal, 4));
        var role = UUID.randomUUID();
        Sql.run(
                DATABASE.owner(),
                "insert into pf_ref_career_paths (career_path_id, name) values ('" + role + "', 'Path');"
                        + " insert into pf_ref_role_templates (role_template_id, career_path_id, title, level_no) values ('"
                        + role + "', '" + role + "', 'Role', 1);"
                        + " insert into pf_ref_role_skills (role_template_id, skill_id, required_level) values ('"
                        + role
                        + "', '" + java + "', 3), ('" + role + "', '" + sql + "', 2)");

        assertThat(tara.own().ofRole(role)).extracting(OwnSkill::name).containsExactly("Java");
        var required = new CareerCatalog(DATABASE.databaseOf(tara.user().context())).requiredSkills(role);
        assertThat(required).extracting(each -> each.name() + each.level()).containsExactly("Java3", "SQL2");
    }

    @Test
    void nobodyElsesSkillsAreSeen() {
        var one = Person.register("one");
        var other = Person.register("other");
        Stored<SkillMapping> stored = one.user().skills().create(levelled(java, 5, TODAY));

        assertThat(other.own().find(java)).isEmpty();
        assertThat(other.own().mentions(java, 10)).isEmpty();
        assertThat(other.decisions().remove(java).size()).isZero();
        assertThat(other.decisions().answer(List.of(java), SkillStatus.REJECTED).size())
                .isZero();
        assertProblem(ProblemKind.RECORD_GONE, () -> other.decisions().restate(java, 0, statement(java, 1)));
        assertThat(one.user().skills().find(stored.id())).isEqualTo(stored);
    }

    private static UUID experience(Person person, String title, int from, @Nullable Integer to) {
        return person.user()
                .experiences()
                .create(new ExperienceDraft(
                        title,
                        ExperienceType.PROJECT,
                        null,
                        null,
                        LocalDate.of(from, 1, 1),
                        to == null ? null : LocalDate.of(to, 12, 31),
                        to == null,
                        null,
                        null,
                        "Wrote things"))
                .id();
    }
}
