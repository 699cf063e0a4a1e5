package app.pathfinder.core.skill;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogExtractorTest {
    private static final String TEXT = "Looked after a frobnicator.";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void readsTheCatalogueAgainOnceItIsOldEnough() throws SQLException {
        var now = new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));
        var extractor = new CatalogExtractor(now::get);
        var catalog = SkilledUser.register(DATABASE, "mira").catalog();
        var first = extractor.current(catalog);
        assertThat(first.extract(TEXT)).isEmpty();
        SkilledUser.inCatalog(DATABASE, "Frobnicator", null, null, false);

        now.updateAndGet(time -> time.plus(CatalogExtractor.KEPT).minus(Duration.ofSeconds(1)));
        assertThat(extractor.current(catalog)).isSameAs(first);
        now.updateAndGet(time -> time.plusSeconds(1));
        assertThat(extractor.current(catalog).extract(TEXT)).hasSize(1);
    }
}
