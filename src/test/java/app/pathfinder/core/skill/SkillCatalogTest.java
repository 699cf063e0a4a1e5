package app.pathfinder.core.skill;

import static app.pathfinder.core.skill.SkilledUser.inCatalog;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.ReferenceRows;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SkillCatalogTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private @Nullable SkillCatalog catalog;
    private @Nullable UUID retired;

    @BeforeAll
    void fill() throws SQLException {
        ReferenceRows.clear(DATABASE);
        inCatalog(DATABASE, "JavaScript", "Code", "ECMAScript, JS; Node\nTypeScript", false);
        inCatalog(DATABASE, "java", "Code", null, false);
        inCatalog(DATABASE, "Java", "Code", "JDK", false);
        inCatalog(DATABASE, "100% renewable energy", "Energy", "Green_power", false);
        inCatalog(DATABASE, "Juggling", null, "Jonglieren", false);
        retired = inCatalog(DATABASE, "JBuilder", "Old tools", null, true);
        catalog = SkilledUser.register(DATABASE, "mira").catalog();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java| Java, java, JavaScript",
                "JAVAS| JavaScript",
                "script| ''",
                "ecma| JavaScript",
                "js| JavaScript",
                "no| JavaScript",
                "ty| JavaScript",
                "jdk| Java",
                "jo| Juggling",
                "100%| 100% renewable energy",
                "%| ''",
                "_| ''",
                "green_| 100% renewable energy",
                "greenx| ''",
                "jb| ''",
            })
    void findsByTheBeginningOfANameOrAlias(String prefix, String names) {
        var expected = names.isEmpty() ? new String[0] : names.split(", ");

        assertThat(all(CatalogQuery.beginning(prefix), 2))
                .extracting(CatalogSkill::name)
                .containsExactlyInAnyOrder(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void pagesHoldEachSkillOnceInTheOrderOfNames(int limit) {
        assertThat(all(CatalogQuery.beginning(" "), limit))
                .doesNotHaveDuplicates()
                .extracting(skill -> skill.name().toLowerCase(Locale.ROOT))
                .containsExactly("100% renewable energy", "java", "java", "javascript", "juggling");
    }

    @Test
    void staysWithinACategory() {
        assertThat(all(new CatalogQuery("j", "Code"), 2))
                .extracting(CatalogSkill::name)
                .containsExactlyInAnyOrder("Java", "java", "JavaScript");
        assertThat(catalog().categories()).containsExactly("Code", "Energy");
    }

    @Test
    void findsAlsoWhatIsRetired() {
        var id = Objects.requireNonNull(retired);

        assertThat(catalog().find(id))
                .hasValue(new CatalogSkill(
                        id, "JBuilder", "Old tools", null, "Text", null, true, new SkillCursor("jbuilder", id)));
        assertThat(catalog().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void toleratesWhatCannotBeStored() {
        assertThat(all(CatalogQuery.beginning("ja\u0000va\ud83d"), 2)).hasSize(3);
        assertThat(all(CatalogQuery.beginning("x".repeat(10_000)), 2)).isEmpty();
    }

    private SkillCatalog catalog() {
        return Objects.requireNonNull(catalog);
    }

    private List<CatalogSkill> all(CatalogQuery query, int limit) {
        var all = new ArrayList<CatalogSkill>();
        SkillCursor next = null;
        do {
            var page = catalog().search(query, next, limit);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }
}
