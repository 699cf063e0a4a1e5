package app.pathfinder.core.skill;

import static app.pathfinder.core.skill.SkillStatus.CONFIRMED;
import static app.pathfinder.core.skill.SkillStatus.REJECTED;
import static app.pathfinder.core.skill.SkillStatus.SUGGESTED;
import static app.pathfinder.core.skill.SkilledUser.inCatalog;
import static app.pathfinder.core.skill.SkilledUser.levelled;
import static app.pathfinder.core.skill.SkilledUser.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.ReferenceRows;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Order, pages, filters and figures of the skills of one user, which the tests only read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SkillListTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private @Nullable SkilledUser user;
    private @Nullable UUID experience;

    @BeforeAll
    void map() throws SQLException {
        ReferenceRows.clear(DATABASE);
        var mira = SkilledUser.register(DATABASE, "mira");
        var sql = inCatalog(DATABASE, "SQL", "Data", null, false);
        var java = inCatalog(DATABASE, "java", "Code", null, false);
        var listening = inCatalog(DATABASE, "Active listening", null, null, false);
        var analyst = mira.experience("Analyst");
        mira.skills().create(mapping(sql, analyst, SUGGESTED));
        mira.skills().create(mapping(sql, null, REJECTED));
        mira.skills().create(levelled(sql, 2, DAY));
        mira.skills().create(levelled(sql, 4, DAY.minusDays(1)));
        mira.skills().create(mapping(java, analyst, CONFIRMED));
        mira.skills().create(mapping(listening, null, SUGGESTED));
        user = mira;
        experience = analyst;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 20})
    void pagesHoldEachMappingOnceInTheOrderOfNames(int limit) {
        var listed = all(SkillFilter.ALL, limit);

        assertThat(listed)
                .extracting(ListedSkill::name)
                .containsExactly("Active listening", "java", "SQL", "SQL", "SQL", "SQL");
        assertThat(listed).doesNotHaveDuplicates().isEqualTo(all(SkillFilter.ALL, 100));
        assertThat(listed).extracting(ListedSkill::category).startsWith(null, "Code", "Data");
        assertThat(listed)
                .allSatisfy(each -> assertThat(each.mapping())
                        .isEqualTo(user().skills().find(each.mapping().id())));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-| -| -| false| -| 6",
                "SUGGESTED| -| -| false| -| 2",
                "CONFIRMED REJECTED| -| -| false| -| 4",
                "-| EXTRACTED| -| false| -| 4",
                "-| STATED| -| false| -| 2",
                "-| -| Data| false| -| 4",
                "-| -| data| false| -| 0",
                "-| -| -| true| -| 2",
                "-| -| -| false| ACTIVE| 1",
                "-| -| -| false| listening active| 1",
                "-| -| -| false| q| 4",
                "-| -| -| false| %| 0",
                "-| -| -| false| sql java| 0",
                "SUGGESTED| EXTRACTED| Data| true| sql| 1",
                "REJECTED| STATED| -| false| -| 0",
            })
    void showsWhatPasses(
            @Nullable String statuses,
            @Nullable SkillSource source,
            @Nullable String category,
            boolean ofExperience,
            @Nullable String text,
            int expected) {
        var filter = new SkillFilter(
                statuses(statuses), source, category, ofExperience ? experience : null, text == null ? "" : text);

        assertThat(all(filter, 2)).hasSize(expected).doesNotHaveDuplicates();
        assertThat(user().skills().count(filter)).isEqualTo(expected);
    }

    @Test
    void addsUpBySkillByCategoryAndByStatus() {
        assertThat(user().skills().usageBySkill(10))
                .containsExactly(
                        new SkillUsage("SQL", "Data", 3, 4, DAY),
                        new SkillUsage("Active listening", null, 1, null, null),
                        new SkillUsage("java", "Code", 1, null, null));
        assertThat(user().skills().usageBySkill(1)).hasSize(1);
        assertThat(user().skills().usageByCategory(10))
                .containsExactly(
                        new CategoryUsage("Code", 1, 1),
                        new CategoryUsage("Data", 1, 1),
                        new CategoryUsage(null, 1, 0));
        assertThat(user().skills().countsByStatus()).isEqualTo(Map.of(SUGGESTED, 2L, CONFIRMED, 3L, REJECTED, 1L));
    }

    @Test
    void listsAMappingWhoseSkillTheCatalogueLacks() throws SQLException {
        var noor = SkilledUser.register(DATABASE, "noor");
        var skill = inCatalog(DATABASE, "Soon gone", "Data", null, false);
        var stored = noor.skills().create(mapping(skill, null, CONFIRMED));
        try (var connection = DATABASE.owner();
                var statement = connection.createStatement()) {
            statement.execute("delete from pf_ref_skills_catalog where skill_id = '" + skill + "'");
        }

        assertThat(noor.skills().list(SkillFilter.ALL, null, 10).items())
                .singleElement()
                .satisfies(listed -> {
                    assertThat(listed.mapping()).isEqualTo(stored);
                    assertThat(listed.name()).isNull();
                });
    }

    private SkilledUser user() {
        return Objects.requireNonNull(user);
    }

    private List<ListedSkill> all(SkillFilter filter, int limit) {
        var all = new ArrayList<ListedSkill>();
        SkillCursor next = null;
        do {
            var page = user().skills().list(filter, next, limit);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    private static Set<SkillStatus> statuses(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(SkillStatus::valueOf).collect(Collectors.toSet());
    }
}
