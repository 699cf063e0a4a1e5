package app.pathfinder.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.audit.alert.AlertService;
import app.pathfinder.core.audit.alert.SecurityAlert;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every naughty text as the note on an alert. */
class AlertNoteTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int LONGEST = 2_000;

    @Test
    void isRefusedOrReadBackTheSame() throws SQLException {
        DATABASE.administrator();
        var service = DATABASE.get(AlertService.class);
        var texts = texts();
        plantAlerts(texts.size());
        var alerts = service.list(true, null, texts.size());
        for (var index = 0; index < texts.size(); index++) {
            acknowledged(service, alerts.get(index).id(), texts.get(index));
        }
        Traces.assertNone(DATABASE);
    }

    private static List<NaughtyText> texts() {
        var texts = new ArrayList<>(NaughtyTexts.all());
        texts.add(new NaughtyText("at the limit", NaughtyTexts.GRINNING.repeat(LONGEST)));
        texts.add(new NaughtyText("above the limit", NaughtyTexts.GRINNING.repeat(LONGEST + 1)));
        return texts;
    }

    private static void plantAlerts(int count) throws SQLException {
        Sql.run(
                DATABASE.superuser(),
                "insert into pf_security_alerts (alert_id, raised_at, rule, severity, evidence, subject) select"
                        + " gen_random_uuid(), now(), 'NEW_MACHINE', 'low', '{}', n::text from generate_series(1, "
                        + count + ") n");
    }

    private static void acknowledged(AlertService service, UUID id, NaughtyText naughty) {
        var note = naughty.text().strip();
        var isRight = !note.isEmpty() && Storable.is(note) && note.codePointCount(0, note.length()) <= LONGEST;
        var sentence = Refusals.of("Note", naughty.text(), () -> service.acknowledge(id, naughty.text(), null));
        assertThat(sentence.isEmpty()).as(naughty + " is accepted").isEqualTo(isRight);
        var stored = service.list(null, null, AlertService.MAX_LIMIT).stream()
                .filter(alert -> alert.id().equals(id))
                .findFirst()
                .map(SecurityAlert::note)
                .orElse(null);
        assertThat(Objects.equals(stored, isRight ? note : null))
                .as(naughty + " is the note")
                .isTrue();
    }
}
