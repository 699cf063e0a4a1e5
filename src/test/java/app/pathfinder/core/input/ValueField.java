package app.pathfinder.core.input;

import app.pathfinder.core.record.RecordField;
import java.util.List;
import java.util.function.Predicate;

/**
 * A field of a number or a day, as the test knows it from its documentation.
 *
 * @param plain content in which only this field is to be changed
 * @param values what to try
 * @param fits which of them must be accepted; all others must be refused
 */
record ValueField<C extends Record>(
        Kind<C> kind, RecordField field, String component, C plain, List<?> values, Predicate<Object> fits) {

    @Override
    public String toString() {
        return kind + "." + component;
    }
}
