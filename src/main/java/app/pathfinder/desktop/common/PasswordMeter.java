package app.pathfinder.desktop.common;

import app.pathfinder.core.account.PasswordPolicy;
import app.pathfinder.core.account.PasswordVerdict;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** How strong a password is, judged in the background when the person pauses, because judging is slow. JavaFX thread. */
public final class PasswordMeter {
    /** Not judged yet. */
    public static final int UNKNOWN = -1;

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final PasswordPolicy policy;
    private final BackgroundWork background;
    private final Messages messages;
    private final Debounce pause;
    private final ReadOnlyIntegerWrapper score = new ReadOnlyIntegerWrapper(UNKNOWN);
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private @Nullable RunningWork<PasswordVerdict> judging;

    @Inject
    public PasswordMeter(PasswordPolicy policy, BackgroundWork background, UiTimers timers, Messages messages) {
        this.policy = policy;
        this.background = background;
        this.messages = messages;
        this.pause = new Debounce(timers, PAUSE);
    }

    /** Judges soon; only the latest of several calls counts. */
    public void judge(String password, String username, String email) {
        stop();
        if (password.isEmpty()) {
            score.set(UNKNOWN);
            advice.set("");
        } else {
            pause.run(() -> judgeNow(password, username, email));
        }
    }

    private void judgeNow(String password, String username, String email) {
        judging = background.start(
                messages.text("common.password.judging"),
                progress -> TypedPassword.use(password, typed -> policy.judge(typed, username, email)));
        var asked = judging;
        judging.onSuccess(verdict -> {
            if (asked.equals(judging)) {
                show(verdict);
            }
        });
    }

    /** Shows a verdict; tells whether the password may be used. */
    public boolean show(PasswordVerdict verdict) {
        score.set(verdict.score());
        advice.set(verdict.flaws().stream()
                .map(flaw -> messages.text("common.password.flaw." + flaw))
                .collect(Collectors.joining(" ")));
        return verdict.isAcceptable();
    }

    public void stop() {
        pause.cancel();
        if (judging != null) {
            judging.cancel();
            judging = null;
        }
    }

    /** 0 (very weak) to 4 (very strong), or {@link #UNKNOWN}. */
    public ReadOnlyIntegerProperty scoreProperty() {
        return score.getReadOnlyProperty();
    }

    /** How to make it stronger; empty if it is strong enough. */
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }
}
