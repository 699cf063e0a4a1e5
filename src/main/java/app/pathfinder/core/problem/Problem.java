package app.pathfinder.core.problem;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal or failure with a sentence for people. Its message is for logs and never holds SQL, names of tables,
 * passwords or text of a user; neither do its arguments, which are shown on screens.
 *
 * <p>Immutable apart from what {@link Throwable} adds; may be passed between threads.
 */
public final class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<Object> arguments;

    public Problem(ProblemKind kind, Object... arguments) {
        this(null, kind, arguments);
    }

    public Problem(@Nullable Throwable cause, ProblemKind kind, Object... arguments) {
        super(kind.name(), cause);
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    public ProblemKind kind() {
        return kind;
    }

    /** What the sentence's placeholders stand for, in order; a {@link Wording} is put into the language of who reads. */
    public List<Object> arguments() {
        return arguments;
    }

    /** A short code that is the same on every machine for the same place of failure; it also stands in the log. */
    public String code() {
        return ProblemCode.of(this);
    }

    /** The given failure as a problem: itself if it is one, else {@link ProblemKind#INTERNAL}. */
    public static Problem of(Throwable failure) {
        return failure instanceof Problem problem ? problem : new Problem(failure, ProblemKind.INTERNAL);
    }
}
