package app.pathfinder.core.database.oracle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The errors that the packages raise, by their numbers. */
final class OracleErrors {
    static final int SESSION_ENDED = 20001;
    static final int CARRIES_A_SESSION = 20003;
    static final int TRAIL_IS_ADDED_TO = 20004;
    static final int TOO_MANY = 20005;
    static final int BUSY = 20006;
    static final int REFUSED = 20042;
    static final int NO_PREFIX = 20602;

    private OracleErrors() {}

    static void assertRaises(int code, ThrowingCallable work) {
        AbstractThrowableAssert<?, ? extends Throwable> thrown = assertThatThrownBy(work);
        thrown.asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                .extracting(SQLException::getErrorCode)
                .isEqualTo(code);
    }
}
