package app.pathfinder.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.skill.SkillMapping;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every naughty text through every field of text: refused with a sentence, or stored and read back the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NaughtyTextFieldTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** Components of text that nobody types: the beginning of what was said. */
    private static final Set<String> DERIVED = Set.of("firstMessage");

    private List<Kind<?>> kinds = List.of();

    @BeforeAll
    void openKinds() {
        kinds = Kinds.all(DATABASE);
    }

    Stream<Arguments> fields() {
        return kinds.stream().flatMap(kind -> kind.texts().stream().map(field -> Arguments.of(kind, field)));
    }

    Stream<Kind<?>> kinds() {
        return kinds.stream();
    }

    @ParameterizedTest
    @MethodSource("fields")
    <C extends Record> void isRefusedOrReadBackTheSame(Kind<C> kind, TextField field) {
        var neighbour = kind.create().apply(kind.plain());

        for (var naughty : field.texts()) {
            try {
                tried(kind, field, naughty, neighbour);
            } catch (AssertionError | RuntimeException failure) {
                fail(kind + "." + field + " with " + naughty + ": " + failure.getMessage(), failure);
            }
        }

        assertThat(kind.find().apply(neighbour.id())).isEqualTo(neighbour);
        assertThat(kind.search().apply("")).containsExactly(neighbour.id());
        kind.delete().accept(neighbour.id(), neighbour.version());
    }

    /** What cannot be created can neither be made of what is there. */
    private static <C extends Record> void tried(
            Kind<C> kind, TextField field, NaughtyText naughty, Stored<C> neighbour) {
        var content = Components.with(kind.plain(), field.component(), naughty.text());
        var made = new ArrayList<Stored<C>>();
        judge(
                field,
                naughty,
                refusal(field, naughty, () -> made.add(kind.create().apply(content))));
        if (made.isEmpty()) {
            judge(field, naughty, refusal(field, naughty, () -> kind.update().apply(neighbour, content)));
            return;
        }
        var created = made.getFirst();
        assertHolds(kind, field, naughty, created);
        var changed = kind.update().apply(created, content);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(kind.find().apply(created.id())).isEqualTo(changed);
        assertHolds(kind, field, naughty, changed);
        kind.delete().accept(changed.id(), changed.version());
    }

    private static Optional<String> refusal(TextField field, NaughtyText naughty, ThrowingCallable call) {
        return Refusals.of(Kinds.TEXTS.text(field.field().labelKey()), naughty.text(), call);
    }

    /** Whether the text had to be refused, and by which sentence. */
    private static void judge(TextField field, NaughtyText naughty, Optional<String> sentence) {
        var expected = new HashSet<>(field.refusals(naughty.text()));
        var ofShape = field.refusalOfShape();
        var mustBeRefused = !expected.isEmpty();
        if (ofShape != null) {
            expected.add(ofShape);
        }
        if (sentence.isEmpty()) {
            assertThat(mustBeRefused).as("accepted, which it must not be").isFalse();
        } else {
            assertThat(expected)
                    .as("refused: " + sentence.get())
                    .anySatisfy(key -> assertThat(sentence.get()).startsWith(Refusals.beginning(key)));
        }
    }

    private static <C extends Record> void assertHolds(
            Kind<C> kind, TextField field, NaughtyText naughty, Stored<C> stored) {
        var read = Components.get(stored.content(), field.component());
        // Not AssertJ's equality, which would print a megabyte.
        assertThat(Objects.equals(read, field.kept(naughty.text())))
                .as("the same text was read back")
                .isTrue();
        for (var other : kind.texts()) {
            if (!other.equals(field)) {
                assertThat(Components.get(stored.content(), other.component()))
                        .as(other.component())
                        .isEqualTo(Components.get(kind.plain(), other.component()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyTextOfTheContentIsAField(Kind<?> kind) {
        var texts = Arrays.stream(kind.plain().getClass().getRecordComponents())
                .filter(component -> component.getType() == String.class)
                .map(component -> component.getName())
                .filter(name -> !DERIVED.contains(name));

        assertThat(kind.texts()).extracting(TextField::component).containsExactlyInAnyOrderElementsOf(texts.toList());
    }

    @Test
    void skillsHaveNoText() {
        assertThat(SkillMapping.class.getRecordComponents())
                .noneMatch(component -> component.getType() == String.class);
    }

    @AfterAll
    void theTrailHoldsNoTextAndEveryTableIsThere() throws SQLException {
        Traces.assertNone(DATABASE);
        assertThat(
                        Sql.texts(
                                DATABASE.superuser(),
                                "select count(*) from pg_tables t join pf_users u on starts_with(t.tablename, u.schema_prefix)"))
                .containsExactly(Integer.toString((kinds.size() + 1) * UserTable.values().length));
    }
}
