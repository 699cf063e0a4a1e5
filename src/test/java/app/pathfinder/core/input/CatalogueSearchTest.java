package app.pathfinder.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.skill.CatalogQuery;
import app.pathfinder.core.skill.CatalogSkill;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillFilter;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.testing.ReferenceRows;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every naughty text as the beginning, the words or the category of a search in a catalogue of naughty names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueSearchTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int NAME_LENGTH = 255;
    private static final int CATEGORY_LENGTH = 100;
    private static final String LONGEST_CATEGORY = "c".repeat(CATEGORY_LENGTH);

    private final Set<String> names = new HashSet<>();

    @BeforeAll
    void fill() throws SQLException {
        ReferenceRows.clear(DATABASE);
        SkillKinds.inCatalog(DATABASE, "Plain", LONGEST_CATEGORY);
        names.add("Plain");
        for (var naughty : NaughtyTexts.all()) {
            var name = naughty.text().strip();
            if (!name.isEmpty() && new Column(NAME_LENGTH).holds(name) && names.add(name)) {
                SkillKinds.inCatalog(DATABASE, name, new Column(CATEGORY_LENGTH).holds(name) ? name : null);
            }
        }
    }

    /** The limit of a column of the catalogue. */
    private record Column(int length) {
        boolean holds(String text) {
            return Storable.is(text) && text.codePointCount(0, text.length()) <= length;
        }
    }

    @Test
    void findsWhatBeginsLikeThisAndNothingElse() {
        var catalog = new SkillCatalog(Kinds.own(DATABASE, "prefix"));
        each(naughty -> {
            var prefix = lower(naughty.text().strip());
            var found = catalog.search(CatalogQuery.beginning(naughty.text()), null, Kinds.LIMIT)
                    .items();
            if (Storable.is(prefix) && prefix.length() <= 200) {
                assertFound(found, name -> lower(name).startsWith(prefix));
            }
        });
    }

    @Test
    void findsExactlyTheCategory() {
        var own = Kinds.own(DATABASE, "category");
        var catalog = new SkillCatalog(own);
        each(naughty -> {
            var found = catalog.search(new CatalogQuery("", naughty.text()), null, Kinds.LIMIT)
                    .items();
            assertFound(found, name -> name.equals(naughty.text()) && new Column(CATEGORY_LENGTH).holds(name));
        });
        assertThat(catalog.search(new CatalogQuery("", LONGEST_CATEGORY), null, 9)
                        .items())
                .hasSize(1);
        assertThat(catalog.search(new CatalogQuery("", LONGEST_CATEGORY + "c"), null, 9)
                        .items())
                .isEmpty();
    }

    @Test
    void findsOnesOwnSkillsByWordsAndCategory() {
        var own = Kinds.own(DATABASE, "words");
        var service = new SkillService(own, Kinds.TEXTS);
        all(own).forEach(skill -> service.create(SkillKinds.mapping(skill.id())));
        each(naughty -> {
            var words = SearchedWords.of(naughty.text());
            assertThat(named(service, new SkillFilter(Set.of(), null, null, null, naughty.text())))
                    .containsExactlyInAnyOrderElementsOf(
                            names.stream().filter(words::areIn).toList());
            assertThat(named(service, new SkillFilter(Set.of(), null, naughty.text(), null, "")))
                    .containsExactlyInAnyOrderElementsOf(names.stream()
                            .filter(name -> name.equals(naughty.text()) && new Column(CATEGORY_LENGTH).holds(name))
                            .toList());
        });
        assertThat(named(service, new SkillFilter(Set.of(), null, LONGEST_CATEGORY + "c", null, "")))
                .isEmpty();
    }

    private static List<CatalogSkill> all(UserDatabase own) {
        return new SkillCatalog(own)
                .search(CatalogQuery.beginning(""), null, Kinds.LIMIT)
                .items();
    }

    private static List<String> named(SkillService service, SkillFilter filter) {
        return service.list(filter, null, Kinds.LIMIT).items().stream()
                .map(listed -> String.valueOf(listed.name()))
                .toList();
    }

    private void assertFound(List<CatalogSkill> found, Predicate<String> expected) {
        assertThat(found.stream().map(CatalogSkill::name).toList())
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().filter(expected).toList());
    }

    private static void each(Consumer<NaughtyText> work) {
        for (var naughty : NaughtyTexts.all()) {
            try {
                work.accept(naughty);
            } catch (AssertionError | RuntimeException failure) {
                fail("Searched for " + naughty + ": " + failure.getMessage(), failure);
            }
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
