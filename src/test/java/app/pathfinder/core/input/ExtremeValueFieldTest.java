package app.pathfinder.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Extreme numbers and days through every field of them: refused with a sentence, or read back the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtremeValueFieldTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Set<Class<?>> TYPES = Set.of(int.class, Integer.class, BigDecimal.class, LocalDate.class);

    private List<ValueField<?>> fields = List.of();

    @BeforeAll
    void describe() throws SQLException {
        fields = ValueFields.all(DATABASE);
    }

    Stream<ValueField<?>> fields() {
        return fields.stream();
    }

    @ParameterizedTest
    @MethodSource("fields")
    <C extends Record> void isRefusedOrReadBackTheSame(ValueField<C> field) {
        var kind = field.kind();
        var neighbour = kind.create().apply(kind.plain());

        for (Object value : field.values()) {
            try {
                tried(field, value);
            } catch (AssertionError | RuntimeException failure) {
                fail(field + " with " + name(value) + ": " + failure.getMessage(), failure);
            }
        }

        assertThat(kind.find().apply(neighbour.id())).isEqualTo(neighbour);
        assertThat(kind.search().apply("")).containsExactly(neighbour.id());
        kind.delete().accept(neighbour.id(), neighbour.version());
    }

    private static <C extends Record> void tried(ValueField<C> field, Object value) {
        var content = Components.with(field.plain(), field.component(), value);
        var stored = new ArrayList<Stored<C>>();
        var sentence = Refusals.of(
                Kinds.TEXTS.text(field.field().labelKey()),
                name(value),
                () -> stored.add(field.kind().create().apply(content)));
        assertThat(sentence.isEmpty()).as("accepted").isEqualTo(field.fits().test(value));
        for (var made : stored) {
            var read = field.kind().find().apply(made.id());
            assertThat(read).isEqualTo(made);
            // What was written is what is read, so that a form that compares the two sees no change.
            assertThat(read.content()).isEqualTo(content);
            assertThat(same(Components.get(read.content(), field.component()), value))
                    .as("the same value was read back")
                    .isTrue();
            field.kind().delete().accept(read.id(), read.version());
        }
    }

    private static boolean same(@Nullable Object read, Object value) {
        return read instanceof BigDecimal number ? number.compareTo((BigDecimal) value) == 0 : value.equals(read);
    }

    /** Not the plain form, which has two thousand million digits for some. */
    private static String name(Object value) {
        return value instanceof BigDecimal number && number.precision() < 60
                ? number.unscaledValue() + "E" + -(long) number.scale()
                : value.toString();
    }

    @Test
    void everyNumberAndDayOfTheContentIsAField() {
        var described = fields.stream().map(ValueField::toString).distinct();
        var present = fields.stream()
                .map(ValueField::kind)
                .distinct()
                .flatMap(kind -> Arrays.stream(kind.plain().getClass().getRecordComponents())
                        .filter(component -> TYPES.contains(component.getType()))
                        .map(component -> kind + "." + component.getName()));

        assertThat(described.toList()).containsExactlyInAnyOrderElementsOf(present.toList());
    }
}
