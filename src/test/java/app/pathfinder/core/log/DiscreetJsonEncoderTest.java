package app.pathfinder.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DiscreetJsonEncoderTest {
    @Test
    void tellsWhatFailedAndWhereButNotWhatItSaid() {
        var inner = new SQLException("permission denied for table user_john_messages");
        var outer = new IllegalStateException("while saving 'my diary'", inner);
        outer.addSuppressed(new SQLException("insert into user_john_messages"));
        var line = encode(outer);
        assertThat(line)
                .contains("Could not save", "IllegalStateException", "SQLException", "DiscreetJsonEncoderTest")
                .doesNotContain("user_john", "my diary", "permission denied");
    }

    private static String encode(Throwable failure) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var encoder = new DiscreetJsonEncoder();
        encoder.setContext(context);
        encoder.start();
        var event = new LoggingEvent(
                "here", context.getLogger("test"), Level.ERROR, "Could not save", failure, new Object[0]);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
