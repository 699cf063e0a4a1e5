package app.pathfinder.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.audit.AuditFilter;
import app.pathfinder.core.audit.AuditTrail;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.profile.ProfileFilter;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every naughty text as a value that a filter compares as a whole. */
class ExactFilterTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String LONGEST_TYPE = "t".repeat(100);

    @Test
    void findsProfilesOfExactlyThisTypeOrLanguage() {
        var service = new ProfileService(Kinds.own(DATABASE, "pro"), Kinds.TEXTS);
        service.create(profile("plain"));
        service.create(profile(LONGEST_TYPE));
        for (var naughty : NaughtyTexts.all()) {
            var stored = Storable.is(naughty.text()) && !naughty.text().isBlank();
            var type = naughty.text().strip();
            var isShort = type.codePointCount(0, type.length()) <= 100;
            var made = stored && isShort ? service.create(profile(type)) : null;

            assertThat(Kinds.ids(service.list(new ProfileFilter(type, null, null, ""), null, 9)))
                    .as("type " + naughty)
                    .isEqualTo(made == null ? List.of() : List.of(made.id()));
            assertThat(service.count(new ProfileFilter(null, naughty.text(), null, "")))
                    .as("language " + naughty)
                    .isZero();
            if (made != null) {
                service.delete(made.id(), made.version());
            }
        }
        assertThat(service.count(new ProfileFilter(LONGEST_TYPE, null, null, "")))
                .isEqualTo(1);
        assertThat(service.count(new ProfileFilter(LONGEST_TYPE + "t", null, null, "")))
                .isZero();
    }

    private static Profile profile(String type) {
        return new Profile(type, null, null, null, "en", false);
    }

    @Test
    void findsNothingInTheTrail() {
        DATABASE.register("mira");
        var trail = DATABASE.get(AuditTrail.class);
        for (var naughty : NaughtyTexts.all()) {
            assertThat(trail.page(new AuditFilter(null, null, naughty.text(), null, null), null, 9))
                    .as("user " + naughty)
                    .isEmpty();
            assertThat(trail.page(new AuditFilter(null, null, null, naughty.text(), null), null, 9))
                    .as("action " + naughty)
                    .isEmpty();
        }
    }
}
