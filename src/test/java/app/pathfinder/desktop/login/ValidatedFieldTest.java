package app.pathfinder.desktop.login;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.desktop.common.ManualTimers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidatedFieldTest {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ManualTimers timers = new ManualTimers();
    private final ValidatedField field =
            new ValidatedField(timers, text -> text.length() < 3 ? Optional.of("Too short.") : Optional.empty());

    @Test
    void aFaultShowsWhenThePersonPausesAndGoesAtOnceWhenMended() {
        field.textProperty().set("a");
        assertThat(field.errorProperty().get()).isEmpty();

        timers.pass(PAUSE);
        assertThat(field.errorProperty().get()).isEqualTo("Too short.");

        field.textProperty().set("abc");
        assertThat(field.errorProperty().get()).isEmpty();
    }

    @Test
    void anEmptyFieldIsAFaultOnlyWhenTheFormIsSent() {
        field.textProperty().set("a");
        field.textProperty().set("");
        timers.pass(PAUSE);
        assertThat(field.errorProperty().get()).isEmpty();

        assertThat(field.validate()).isFalse();
        assertThat(field.errorProperty().get()).isEqualTo("Too short.");
    }
}
