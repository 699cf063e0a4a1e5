package app.pathfinder.desktop.admin;

import app.pathfinder.core.account.RegistrationCheck.Flaw;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

/** What is wrong with a field of a form while it is filled in. JavaFX thread. */
public final class FieldFault {
    private FieldFault() {}

    /** What is wrong with what was typed, in a sentence; nothing is wrong with what was not typed yet. */
    public static ReadOnlyStringWrapper of(StringProperty typed, Function<String, Optional<Flaw>> check) {
        var fault = new ReadOnlyStringWrapper("");
        fault.bind(typed.map(text -> text.isEmpty()
                ? ""
                : check.apply(text).map(Flaw::sentence).map(SentenceText::begin).orElse("")));
        return fault;
    }
}
