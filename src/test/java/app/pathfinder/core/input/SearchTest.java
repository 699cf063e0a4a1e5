package app.pathfinder.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.pathfinder.core.input.TextField.Shape;
import app.pathfinder.core.testing.TestDatabase;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every naughty text as the words of a search among records that hold every naughty text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private List<Kind<?>> kinds = List.of();

    @BeforeAll
    void openKinds() {
        kinds = Kinds.all(DATABASE);
    }

    Stream<Kind<?>> kinds() {
        return kinds.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <C extends Record> void findsItselfAndNothingElse(Kind<C> kind) {
        var field = widest(kind);
        var texts = new HashMap<UUID, String>();
        for (var naughty : NaughtyTexts.all()) {
            if (field.refusals(naughty.text()).isEmpty()) {
                var content = Components.with(kind.plain(), field.component(), naughty.text());
                texts.put(kind.create().apply(content).id(), searched(kind, content));
            }
        }

        for (var naughty : NaughtyTexts.all()) {
            try {
                assertFinds(kind.search().apply(naughty.text()), texts, SearchedWords.of(naughty.text()));
            } catch (AssertionError | RuntimeException failure) {
                fail(kind + " searched for " + naughty + ": " + failure.getMessage(), failure);
            }
        }
    }

    private static TextField widest(Kind<?> kind) {
        return kind.texts().stream()
                .filter(field -> field.shape() == Shape.FREE || field.shape() == Shape.EXACT)
                .max(Comparator.comparingInt(field -> field.field().maxLength()))
                .orElseThrow();
    }

    /** What a search looks through; the fields that are not searched are empty. */
    private static <C extends Record> String searched(Kind<C> kind, C content) {
        return kind.texts().stream()
                .map(field -> Objects.toString(Components.get(content, field.component()), ""))
                .collect(Collectors.joining(" "));
    }

    private static void assertFinds(List<UUID> found, Map<UUID, String> texts, SearchedWords words) {
        var expected = texts.entrySet().stream()
                .filter(entry -> words.areIn(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(found.stream().map(texts::get).map(SearchTest::brief).toList())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(texts::get).map(SearchTest::brief).toList());
    }

    private static String brief(String text) {
        return text.length() < 200 ? text : text.substring(0, 200);
    }
}
